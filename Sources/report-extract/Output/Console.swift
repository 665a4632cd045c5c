import Glibc
import ReportArchive

/// What the command tells a person: everything that is no record goes to standard error, a line at a time.
struct Console: Sendable {
    /// Whether standard error is a terminal that a line may be redrawn on.
    let isTerminal: Bool
    let usesColour: Bool

    init() {
        isTerminal = isatty(STDERR_FILENO) == 1
        let noColour = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        usesColour = isTerminal && !noColour
    }

    /// Says what is wrong with an input: `place: message`, always on one line.
    func report(_ failure: InputFailure) {
        let place = Self.oneLine(failure.place)
        line((usesColour ? "\u{1B}[1m\(place):\u{1B}[0m " : "\(place): ") + Self.oneLine(failure.message))
    }

    /// Writes one line, over a progress line where one is drawn.
    func line(_ text: String) {
        write((isTerminal ? "\r\u{1B}[K" : "") + text + "\n")
    }

    /// Draws a line that the next one replaces.
    func draw(_ text: String) { write("\r\u{1B}[K" + text) }

    private func write(_ text: String) {
        // What cannot be said on standard error cannot be said at all.
        _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
    }

    /// Control characters, which a file's name may hold, as escapes.
    static func oneLine(_ text: String) -> String {
        var line = ""
        for scalar in text.unicodeScalars {
            if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
                line += "\\x" + String(scalar.value >> 4, radix: 16) + String(scalar.value & 15, radix: 16)
            } else {
                line.unicodeScalars.append(scalar)
            }
        }
        return line
    }
}

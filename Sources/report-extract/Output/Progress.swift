import Glibc

/// The line that tells a person at a terminal how far a run is: `312 documents · 410/s · 00:12 left`.
struct Progress {
    private let console: Console
    /// Bytes of all files to come; nil where that is not known (a pipe is among them) or nobody looks.
    private let total: Int?
    private let began: UInt64
    private var drawn: UInt64 = 0
    private var documents = 0

    /// - Parameter total: counts the bytes ahead; asked only when the line will be shown.
    init(console: Console, total: () -> Int?) {
        self.console = console
        self.total = console.isTerminal ? total() : nil
        began = Self.now()
    }

    /// Counts a document and redraws the line, ten times a second at most and from the second document on.
    mutating func advance(to bytes: Int) {
        documents += 1
        guard console.isTerminal, documents > 1 else { return }
        let now = Self.now()
        guard now - drawn >= 100_000_000 else { return }
        drawn = now
        console.draw(Self.line(documents: documents, bytes: bytes, total: total, seconds: Double(now - began) / 1e9))
    }

    /// Takes the line away.
    func finish() { if drawn > 0 { console.draw("") } }

    static func line(documents: Int, bytes: Int, total: Int?, seconds: Double) -> String {
        let rate = seconds > 0 ? Double(documents) / seconds : 0
        var line = "\(documents) documents · \(Int(rate.rounded()))/s"
        if let total, bytes > 0, seconds > 0 {
            let left = max(0, Double(total - bytes) * seconds / Double(bytes))
            line += " · \(clock(Int(min(left, 3.6e6).rounded(.up)))) left"
        }
        return line
    }

    private static func clock(_ seconds: Int) -> String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let minutes = "\(two(seconds / 60 % 60)):\(two(seconds % 60))"
        return seconds < 3600 ? minutes : "\(seconds / 3600):\(minutes)"
    }

    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}

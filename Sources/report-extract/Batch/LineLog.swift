import ArgumentParser
import Logging
import ReportArchive

/// From which level on to log, as typed.
enum LogLevel: String, CaseIterable, ExpressibleByArgument {
    case debug, info, notice, warning, error

    var level: Logger.Level { Logger.Level(rawValue: rawValue) ?? .info }
}

/// Log lines on standard error: `level message key=value …`. Whoever collects them adds the time.
struct LineLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level
    var metadataProvider: Logger.MetadataProvider?

    static func logger(level: Logger.Level) -> Logger { Logger(label: "report-extract") { _ in LineLog(logLevel: level) } }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let values = metadata.merging(event.metadata ?? [:]) { $1 }
        let pairs = values.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.quoted("\($0.value)"))" }
        Console().line(Console.oneLine((["\(event.level)", "\(event.message)"] + pairs).joined(separator: " ")))
    }

    private static func quoted(_ value: String) -> String {
        guard value.isEmpty || value.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "=") })
        else { return value }
        return "\"" + value.replacing("\"", with: "\\\"") + "\""
    }
}

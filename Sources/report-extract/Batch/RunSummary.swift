import Glibc
import ReportBatch
import ReportParse

/// What became of a run, for programs: `--summary`.
struct RunSummary {
    let outcome: BatchOutcome?
    let status: ExitStatus
    /// Seconds since 1970.
    let began: Double
    let ended: Double
    let output: String
    var failure: String?

    var tally: BatchTally { outcome?.tally ?? BatchTally() }
    var seconds: Double { max(0, ended - began) }
    var rate: Double { seconds > 0 ? Double(tally.inputs) / seconds : 0 }

    /// Extracted, skipped and quarantined are counted by the store over the whole run, also over what was done before an
    /// interruption; the others are what this process did.
    func json() -> [UInt8] {
        let closing = outcome?.closing
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("output") { $0.string(output) }
            writer.member("extractor") { writer in
                writer.object { writer in
                    writer.member("version") { $0.string(ReportParser.version) }
                    writer.member("model") { $0.string(ReportParser.modelDigest) }
                }
            }
            writer.member("exit_status") { $0.number(Int(status.rawValue)) }
            writer.member("complete") { $0.bool(closing != nil) }
            writer.member("failure") { $0.string(failure) }
            writer.member("signal") { $0.number(outcome?.signal.map { Int($0) }) }
            for (name, count) in [
                ("inputs", tally.inputs), ("extracted", closing?.extracted ?? tally.extracted),
                ("skipped", closing?.skipped ?? tally.skipped + tally.unchanged),
                ("quarantined", closing?.quarantined ?? tally.quarantined), ("unchanged", tally.unchanged),
                ("resumed", tally.settled), ("extracted_now", tally.extracted), ("vanished", closing?.vanished ?? 0),
                ("workers_replaced", outcome?.replacedWorkers ?? 0),
            ] { writer.member(name) { $0.number(count) } }
            writer.member("ledger_rows") { $0.number(closing?.rows) }
            writer.member("seconds") { $0.literal(Decimals.text(seconds, places: 3)) }
            writer.member("documents_per_second") { $0.literal(Decimals.text(rate, places: 1)) }
        }
        return writer.bytes + [0x0A]
    }
}

/// The same for a monitoring agent: the text format of Prometheus, as its node exporter collects it from files.
struct MetricsText {
    private let summary: RunSummary

    init(_ summary: RunSummary) { self.summary = summary }

    var bytes: [UInt8] {
        let tally = summary.tally
        let closing = summary.outcome?.closing
        var text = ""
        func gauge(_ name: String, _ help: String, _ samples: [(labels: String, value: String)]) {
            text += "# HELP report_extract_\(name) \(help)\n# TYPE report_extract_\(name) gauge\n"
            for sample in samples { text += "report_extract_\(name)\(sample.labels) \(sample.value)\n" }
        }
        gauge(
            "last_run_inputs", "Inputs of the last run by what became of them.",
            [
                ("{outcome=\"extracted\"}", "\(closing?.extracted ?? tally.extracted)"),
                ("{outcome=\"skipped\"}", "\(closing?.skipped ?? tally.skipped + tally.unchanged)"),
                ("{outcome=\"quarantined\"}", "\(closing?.quarantined ?? tally.quarantined)"),
            ])
        gauge("last_run_unchanged", "Documents that had not changed since the run before.", [("", "\(tally.unchanged)")])
        gauge("last_run_vanished", "Documents no longer among the inputs.", [("", "\(closing?.vanished ?? 0)")])
        gauge(
            "last_run_workers_replaced", "Workers that crashed, hung or took too much memory.",
            [("", "\(summary.outcome?.replacedWorkers ?? 0)")])
        gauge("last_run_seconds", "How long the last run took.", [("", Decimals.text(summary.seconds, places: 3))])
        gauge(
            "last_run_documents_per_second", "Inputs of the last run by its seconds.",
            [("", Decimals.text(summary.rate, places: 1))])
        gauge("last_run_exit_status", "0 when all went well.", [("", "\(summary.status.rawValue)")])
        gauge("last_run_complete", "1 when the run came to its end.", [("", closing == nil ? "0" : "1")])
        gauge(
            "last_run_end_timestamp_seconds", "When the last run ended: the age of the data.",
            [("", Decimals.text(summary.ended, places: 3))])
        gauge("info", "The extractor.", [("{version=\"\(ReportParser.version)\"}", "1")])
        return Array(text.utf8)
    }
}

/// The time of day, which only the command may look at.
enum WallClock {
    static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// Figures as text with a fixed number of places.
enum Decimals {
    static func text(_ value: Double, places: Int) -> String {
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let scaled = Int((min(max(value, 0), 1e12) * Double(scale)).rounded())
        let fraction = String(scaled % scale)
        return "\(scaled / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
    }
}

import Logging
import ReportArchive
import ReportBatch
import ReportParse

/// Tells of a batch: failures and the end to the person, every step to the log, the figures to files.
final class BatchReport: BatchObserver {
    private let console: Console
    private let plan: ExtractionPlan
    private let name: String
    private let logger: Logger?
    private var progress: Progress
    private let began = WallClock.now()
    private var opening: StoreOpening?

    init(console: Console, plan: ExtractionPlan, name: String) {
        self.console = console
        self.plan = plan
        self.name = name
        logger = plan.batch.logLevel.map { LineLog.logger(level: $0.level) }
        progress = Progress(console: console, total: plan.input.totalBytes)
    }

    func began(_ opening: StoreOpening) {
        self.opening = opening
        logger?.info(
            "run begins", metadata: ["output": "\(name)", "records": "\(opening.records)", "settled": "\(opening.settled)"])
        if opening.settled > 0 { console.line("\(name): going on after \(opening.settled) inputs of the run that was interrupted") }
        if opening.records > 0, let former = opening.formerRecipe {
            console.line("\(name): made by another version or other options (\(former)): everything is read anew")
        }
    }

    func quarantined(_ failure: InputFailure) {
        console.report(failure)
        logger?.warning("quarantined", metadata: ["source": "\(failure.place)", "reason": "\(failure.message)"])
    }

    func advanced(_ tally: BatchTally, bytes: Int) { progress.advance(to: bytes) }

    func wrote(rows: Int, nanoseconds: UInt64) {
        logger?.debug("batch written", metadata: ["rows": "\(rows)", "ms": "\(nanoseconds / 1_000_000)"])
    }

    /// The end of a run; false when what was asked for could not be written.
    func end(_ outcome: BatchOutcome, _ status: ExitStatus) -> Bool {
        progress.finish()
        for line in lines(of: outcome) { console.line("\(name): \(line)") }
        logger?.info(
            "run ends",
            metadata: [
                "inputs": "\(outcome.tally.inputs)", "extracted": "\(outcome.tally.extracted)",
                "quarantined": "\(outcome.tally.quarantined)", "status": "\(status.rawValue)",
            ])
        return write(RunSummary(outcome: outcome, status: status, began: began, ended: WallClock.now(), output: name))
    }

    func end(_ error: BatchError) {
        progress.finish()
        console.line("report-extract: \(error.message)")
        logger?.error("run failed", metadata: ["reason": "\(error.message)"])
        _ = write(
            RunSummary(
                outcome: nil, status: .nothingDone, began: began, ended: WallClock.now(), output: name, failure: error.message))
    }

    /// What is worth a line: everything but a plain run in which all went well.
    private func lines(of outcome: BatchOutcome) -> [String] {
        let tally = outcome.tally
        var lines: [String] = []
        if let signal = outcome.signal {
            lines.append("stopped by signal \(signal) after \(tally.inputs) inputs; the same command goes on from there")
        } else if tally.extracted + tally.quarantined + tally.settled == 0, tally.unchanged > 0 {
            lines.append("nothing to extract: all \(tally.unchanged) documents are unchanged")
        } else if tally.unchanged > 0 {
            lines.append("\(tally.extracted) documents extracted, \(tally.unchanged) unchanged, \(tally.quarantined) failed")
        }
        if let closing = outcome.closing, closing.vanished > 0 {
            let what = plan.batch.removeVanished ? "removed" : "kept; --remove-vanished removes them"
            lines.append("\(closing.vanished) documents are no longer among the inputs (\(what)):")
            lines += closing.vanishedSources.map { "  " + Console.oneLine($0) }
            if closing.vanished > closing.vanishedSources.count { lines.append("  …") }
        }
        return lines
    }

    private func write(_ summary: RunSummary) -> Bool {
        do throws(FileFailure) {
            if let path = plan.batch.summary { try DurableFile.replace(Path(path), with: summary.json()) }
            if let path = plan.batch.metrics { try DurableFile.replace(Path(path), with: MetricsText(summary).bytes) }
            return true
        } catch {
            console.line("report-extract: \(error.message)")
            return false
        }
    }
}

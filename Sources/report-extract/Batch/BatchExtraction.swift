import Logging
import ReportArchive
import ReportBatch
import ReportParse

/// Carries out a plan with workers: into a store that knows what it holds, or to standard output.
struct BatchExtraction {
    let plan: ExtractionPlan
    let store: any RecordStore
    let console: Console
    /// What the output is called where a person reads of it.
    let name: String

    func status(of documents: DocumentSequence) -> ExitStatus {
        let report = BatchReport(console: console, plan: plan, name: name)
        let run = BatchRun(store: store, options: options, observer: report)
        do throws(BatchError) {
            let outcome = try run.outcome(of: documents, recipe: recipe, scope: plan.input.scope)
            let status = status(of: outcome)
            return report.end(outcome, status) ? status : .nothingDone
        } catch {
            guard error != .store(.hungUp) else { return .done }
            report.end(error)
            return .nothingDone
        }
    }

    private var options: BatchOptions {
        var options = BatchOptions(
            workerCommand: plan.batch.workerCommand(
                parsing: plan.parsing, maximumBytes: plan.input.maximumBytes, rendering: store.rendering))
        options.workers = plan.batch.jobs ?? BatchOptions.cores
        options.limits = plan.batch.limits
        options.removesVanished = plan.batch.removeVanished
        options.quarantine = plan.batch.keepQuarantined.map { Path($0) }
        return options
    }

    private var recipe: RunRecipe {
        RunRecipe(version: ReportParser.version, model: ReportParser.modelDigest, options: plan.recipeOptions)
    }

    private func status(of outcome: BatchOutcome) -> ExitStatus {
        if let signal = outcome.signal { return .interrupted(signal) }
        guard outcome.tally.inputs > 0 else { return .done }
        if outcome.closing == nil { return .nothingDone }
        return outcome.failedShare > plan.batch.failThreshold ? .someFailed : .done
    }
}

extension InputPlan {
    /// The sources that the inputs named would have.
    var scope: InputScope {
        InputScope(
            places: places.compactMap { place in
                switch place {
                case .path(let path): path.text
                case .standardInput: "-"
                // What a list does not name is not missed: tomorrow's list names other files.
                case .list: nil
                }
            })
    }
}

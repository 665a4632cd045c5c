import ReportArchive
import ReportParse

/// Carries out a plan: documents in, records out, a line on standard error for everything that gave none.
struct ExtractionRun {
    /// What became of the inputs.
    struct Outcome: Hashable, Sendable {
        var records = 0
        var failures = 0

        var status: ExitStatus {
            if failures == 0 { return .done }
            return records > 0 ? .someFailed : .nothingDone
        }
    }

    let plan: ExtractionPlan
    let console: Console

    func outcome() -> ExitStatus {
        do throws(OutputError) {
            switch plan.target {
            case .standardOutput:
                var output = StandardOutput()
                return try extract(to: &output).status
            case .file(let path): return try extract(to: path).status
            }
        } catch {
            guard case .failed(let message) = error else { return .done }
            console.line("report-extract: \(message)")
            return .nothingDone
        }
    }

    /// The file is replaced only by a run that read something.
    private func extract(to path: Path) throws(OutputError) -> Outcome {
        var output = try FileOutput(path)
        let outcome = try extract(to: &output)
        if outcome.status == .nothingDone { output.discard() } else { try output.finish() }
        return outcome
    }

    private func extract(to output: inout some ByteOutput) throws(OutputError) -> Outcome {
        var outcome = Outcome()
        var sink = plan.format.sink()
        var documents = DocumentSequence(plan.input)
        var progress = Progress(console: console, total: plan.input.totalBytes)
        while let item = documents.next() {
            switch record(of: item) {
            case .success(let record?):
                try output.write(sink.bytes(of: record))
                outcome.records += 1
            case .success(nil): break
            case .failure(let failure):
                console.report(failure)
                outcome.failures += 1
            }
            progress.advance(to: documents.consumed)
        }
        progress.finish()
        try output.write(sink.closing())
        return outcome
    }

    /// The record of an item; none for a part of an archive that is no page.
    private func record(of item: InputItem) -> Result<Record?, InputFailure> {
        switch item {
        case .failure(let failure): return .failure(failure)
        case .passedOver: return .success(nil)
        case .document(let document):
            do {
                return .success(try plan.parser.record(of: document))
            } catch {
                return .failure(InputFailure(place: document.source, message: error.message))
            }
        }
    }
}

/// What the command answers its caller with.
enum ExitStatus: Int32, Sendable {
    case done = 0
    case someFailed = 1
    /// A usage error, or not one input could be read.
    case nothingDone = 2
}

import Glibc
import ReportArchive
import ReportBatch
import ReportParse
import ReportStore

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

        /// Together with that of the documents that workers read after these.
        func status(with rest: ExitStatus) -> ExitStatus {
            switch rest {
            case .done: failures == 0 ? .done : .someFailed
            case .nothingDone where records > 0: .someFailed
            default: rest
            }
        }
    }

    let plan: ExtractionPlan
    let console: Console

    /// To standard output so many documents are read in this process; when there are more, workers read the rest. A page is so
    /// answered at once, and an archive survives its worst document.
    private static let documentsWithoutWorkers = 4

    func outcome() -> ExitStatus {
        if plan.batch.dryRun { return InputListing(plan: plan, console: console).status() }
        switch plan.target {
        case .standardOutput: return toStandardOutput()
        case .file(let path) where !FileStore.fits(path): return toDevice(path)
        case .file(let path): return batch(into: FileStore(path, format: plan.format), name: path.text)
        case .database(let address): return batch(into: address.store(), name: address.name)
        }
    }

    private func batch(into store: some RecordStore, name: String) -> ExitStatus {
        BatchExtraction(plan: plan, store: store, console: console, name: name).status(of: DocumentSequence(plan.input))
    }

    private func toStandardOutput() -> ExitStatus {
        var documents = DocumentSequence(plan.input)
        var outcome = Outcome()
        let most =
            plan.batch.asksForWorkers || plan.batch.summary != nil || plan.batch.metrics != nil ? 0 : Self.documentsWithoutWorkers
        do throws(OutputError) {
            guard try !extract(most, of: &documents, &outcome) else { return outcome.status }
        } catch {
            guard case .failed(let message) = error else { return .done }
            console.line("report-extract: \(message)")
            return .nothingDone
        }
        let store = StreamStore(descriptor: STDOUT_FILENO, name: "standard output", format: plan.format, hasBegun: most > 0)
        let rest = BatchExtraction(plan: plan, store: store, console: console, name: "standard output").status(of: documents)
        return outcome.status(with: rest)
    }

    /// A named pipe or a device takes records as they come; there is no ledger beside it.
    private func toDevice(_ path: Path) -> ExitStatus {
        let descriptor = path.withCString { open($0, O_WRONLY | O_CLOEXEC) }
        guard descriptor >= 0 else {
            console.line("report-extract: \(path.text): cannot be written: \(systemMessage())")
            return .nothingDone
        }
        defer { close(descriptor) }
        return batch(into: StreamStore(descriptor: descriptor, name: path.text, format: plan.format), name: path.text)
    }

    /// Reads some documents in this process; whether there are no more.
    private func extract(_ most: Int, of documents: inout DocumentSequence, _ outcome: inout Outcome) throws(OutputError) -> Bool {
        var output = StandardOutput()
        var sink = plan.format.sink()
        if most > 0 { try output.write(sink.opening()) }
        for _ in 0..<most {
            guard let item = documents.next() else { return true }
            switch record(of: item) {
            case .success(let record?):
                try output.write(sink.bytes(of: record))
                outcome.records += 1
            case .success(nil): break
            case .failure(let failure):
                console.report(failure)
                outcome.failures += 1
            }
        }
        return false
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
enum ExitStatus: Hashable, Sendable {
    case done
    case someFailed
    /// A usage error, or not one input could be read, or the output could not be written.
    case nothingDone
    /// Stopped by a signal; what was begun has been written.
    case interrupted(Int32)

    var rawValue: Int32 {
        switch self {
        case .done: 0
        case .someFailed: 1
        case .nothingDone: 2
        case .interrupted(let signal): 128 + signal
        }
    }
}

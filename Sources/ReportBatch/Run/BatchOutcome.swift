import ReportArchive
import ReportParse

/// What became of the inputs of a run, counted as they came.
package struct BatchTally: Hashable, Sendable {
    package var inputs = 0
    package var extracted = 0
    package var unchanged = 0
    /// Dealt with before the run was interrupted.
    package var settled = 0
    package var skipped = 0
    package var quarantined = 0

    package init() {}

    mutating func count(_ outcome: LedgerRow.Outcome) {
        switch outcome {
        case .extracted: extracted += 1
        case .unchanged: unchanged += 1
        case .settled: settled += 1
        case .skipped: skipped += 1
        case .quarantined: quarantined += 1
        }
    }

    /// Whether any input could be read.
    var foundSomething: Bool { extracted + unchanged + settled + skipped > 0 }
}

/// How a run ended.
package struct BatchOutcome: Hashable, Sendable {
    package let tally: BatchTally
    /// The store's own count; nil when the run did not come to its end or nothing could be read.
    package let closing: StoreClosing?
    /// The signal that ended it early.
    package let signal: Int32?
    package let replacedWorkers: Int

    /// The share of inputs that should have given a record and did not.
    package var failedShare: Double {
        guard tally.inputs > 0 else { return 0 }
        return Double(closing?.quarantined ?? tally.quarantined) / Double(tally.inputs)
    }
}

/// Why a batch could not be carried out. What was written before stays whole, and the same command goes on from there.
package enum BatchError: Error, Hashable, Sendable {
    case store(StoreError)
    case workers(String)
    /// The ledger does not add up.
    case sum(inputs: Int, rows: Int)

    package var message: String {
        switch self {
        case .store(let error): error.message
        case .workers(let message): message
        case .sum(let inputs, let rows): "the ledger does not add up: \(inputs) inputs gave \(rows) rows"
        }
    }
}

/// Where the bytes of quarantined documents are kept, each under its record id.
struct QuarantineFolder {
    private let folder: Path

    init(_ folder: Path) { self.folder = folder }

    /// Writes the bytes; says what went wrong, if anything did.
    func keep(_ document: SourceDocument, as record: RecordID) -> String? {
        let path = folder.appending(Array(record.hex.utf8))
        do throws(FileFailure) {
            try DurableFile.makeFolder(folder)
            try DurableFile.replace(path, with: document.bytes)
            return nil
        } catch {
            return "its bytes cannot be kept: \(error.message)"
        }
    }
}

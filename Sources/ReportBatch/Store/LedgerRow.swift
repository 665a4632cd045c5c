import ReportParse

/// An input as stores know it: who it is, and whether it is still the same.
package struct InputKey: Hashable, Sendable {
    package let record: RecordID
    /// Its place in the order of the run's inputs, from 0.
    package let number: Int
    package let source: String
    /// The id that the input brought with it.
    package let id: String?
    /// The digest of its bytes; nil for what could not be read.
    package let sha256: Digest?
    /// The digest of its bytes and of everything its container says of it: equal fingerprints give equal records.
    package let fingerprint: Digest

    package init(record: RecordID, number: Int, source: String, id: String?, sha256: Digest?, fingerprint: Digest) {
        self.record = record
        self.number = number
        self.source = source
        self.id = id
        self.sha256 = sha256
        self.fingerprint = fingerprint
    }
}

/// What a store knows of an input before it is worked on.
package enum Standing: Hashable, Sendable {
    /// Never seen before.
    case new
    /// Seen before with another fingerprint or by another recipe, or without a record to show for it.
    case changed
    /// An earlier run has its record, from the same bytes by the same recipe.
    case unchanged
    /// This run dealt with it before it was interrupted.
    case settled
    /// This run has met its record id already, since it was last opened, in an input of this source.
    case repeated(source: String)
}

/// What became of one input. Every input of a run ends in exactly one row.
package struct LedgerRow: Sendable {
    package enum Outcome: Sendable {
        /// Its rows are to be replaced by these.
        case extracted(Extraction)
        /// Its record stays as it is; the ledger says `skipped`, with the reason `unchanged`.
        case unchanged
        /// Its row and its record stay as this run has left them.
        case settled
        /// There is nothing to read in it: a picture in an archive, a file named twice.
        case skipped(reason: String)
        /// It should have given a record and could not; a record of an earlier run goes.
        case quarantined(reason: String)
    }

    package let key: InputKey
    package let outcome: Outcome

    package init(key: InputKey, outcome: Outcome) {
        self.key = key
        self.outcome = outcome
    }
}

/// What reading one document gave.
package struct Extraction: Hashable, Sendable {
    /// The record in the rendering that the store asked for: with NDJSON a line with its line feed.
    package let rendered: [UInt8]

    package init(rendered: [UInt8]) { self.rendered = rendered }
}

/// The form in which workers hand over records.
package enum Rendering: Hashable, Sendable {
    /// The bytes that a format of `-o` has for it.
    case format(OutputFormat)
    /// What tables are filled from, as `ReportParser.encodedRows` gives it.
    case rows
}

extension Rendering {
    /// What stands before the first record of a file.
    var opening: [UInt8] {
        guard case .format(let format) = self else { return [] }
        var sink = format.sink()
        return sink.opening()
    }
}

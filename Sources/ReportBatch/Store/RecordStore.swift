import ReportParse

/// Where a batch keeps its records and its ledger: a file, SQLite, PostgreSQL.
///
/// A store is asked by one thread at a time, unless it answers while it writes, in this order: `open`, then per batch of inputs
/// `standings` and later `write`, both in the order of the inputs, at the end `finish`, or `close` when the run was interrupted.
/// Each call either takes effect as a whole or not at all, also when the process is killed or the disk is full in the middle of it.
///
/// A *run* goes from its first `open` to `finish`; one that was interrupted goes on at the next `open` with the same recipe,
/// and what it had written is `settled`.
package protocol RecordStore: AnyObject {
    /// The form in which this store wants its records.
    var rendering: Rendering { get }

    /// Whether each row is to be written as soon as it is there, because somebody reads along.
    var writesAtOnce: Bool { get }

    /// Takes the store for this process alone and looks what earlier runs left.
    ///
    /// - Throws: `StoreError.taken` when another run holds it.
    func open(_ recipe: RunRecipe) throws(StoreError) -> StoreOpening

    /// What is known of some inputs, each asked about once unless its record id turned out to be taken.
    func standings(of inputs: [InputKey]) throws(StoreError) -> [Standing]

    /// Adds or replaces the rows of some inputs, whole documents and their ledger rows in one transaction. No rows say that no
    /// others come for a while: what was held back is to be lasting.
    func write(_ rows: [LedgerRow]) throws(StoreError)

    /// Whether `standings` may be asked while another thread is in `write`.
    var answersWhileWriting: Bool { get }

    /// Whether it has rows that are not lasting yet.
    var holdsBack: Bool { get }

    /// Ends the run: what the scope covers and no input brought is reported, and removed if so asked. Everything written
    /// becomes visible and lasting.
    func finish(_ scope: InputScope, removingVanished: Bool) throws(StoreError) -> StoreClosing

    /// Leaves an interrupted run as it is, to be gone on with, and lets go of the store. Harmless after `finish`.
    func close()

    /// In place of `finish`, when not one input could be read: what earlier runs left stays, a file is not replaced by an empty
    /// one. Closes.
    func abandon()
}

extension RecordStore {
    package var writesAtOnce: Bool { false }
    package var answersWhileWriting: Bool { false }
    package var holdsBack: Bool { false }
}

/// What makes records of inputs: the same bytes by the same recipe give the same record.
package struct RunRecipe: Hashable, Sendable {
    /// The extractor's version.
    package let version: String
    /// The digest of its model; nil without one.
    package let model: String?
    /// The options that have a say in the records, as text: `max-bytes=20000000 no-text`.
    package let options: String

    package init(version: String, model: String?, options: String) {
        self.version = version
        self.model = model
        self.options = options
    }

    /// In one line, as stores keep it.
    package var line: String { "\(version) \(model ?? "-") \(options)" }
}

/// What a store holds when a run begins.
package struct StoreOpening: Hashable, Sendable {
    /// How many inputs the interrupted run had dealt with that this one goes on with.
    package let settled: Int
    /// How many records earlier runs left.
    package let records: Int
    /// The recipe of the last finished run, when it is another one: everything will be read anew.
    package let formerRecipe: String?

    package init(settled: Int, records: Int, formerRecipe: String?) {
        self.settled = settled
        self.records = records
        self.formerRecipe = formerRecipe
    }
}

/// What a store counted at the end of a run: the other side of the sum.
package struct StoreClosing: Hashable, Sendable {
    /// Rows of the ledger that this run wrote, by status.
    package let extracted: Int
    package let skipped: Int
    package let quarantined: Int
    /// How many documents of earlier runs are no longer among the inputs, and some of their sources.
    package let vanished: Int
    package let vanishedSources: [String]

    /// All rows of the run.
    package var rows: Int { extracted + skipped + quarantined }

    package init(extracted: Int, skipped: Int, quarantined: Int, vanished: Int, vanishedSources: [String]) {
        self.extracted = extracted
        self.skipped = skipped
        self.quarantined = quarantined
        self.vanished = vanished
        self.vanishedSources = vanishedSources
    }
}

/// Which sources a run would have met: only these can be missed. A run over one folder says nothing of another.
package struct InputScope: Hashable, Sendable {
    /// A source is covered when it is one of these, or begins with one of them and `/` or `#`.
    package let places: [String]

    package init(places: [String]) { self.places = places.map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 } }

    package func covers(_ source: String) -> Bool {
        places.contains { place in
            guard source.hasPrefix(place) else { return false }
            let next = source.utf8.dropFirst(place.utf8.count).first
            return next == nil || next == UInt8(ascii: "/") || next == UInt8(ascii: "#") || place == "/"
        }
    }
}

/// Why a store cannot go on. Messages are lower case, without a full stop, and say what to do.
package enum StoreError: Error, Hashable, Sendable {
    /// Another run holds it.
    case taken(String)
    /// What is there is none of ours, or of a later version.
    case foreign(String)
    /// Writing or reading failed: the disk is full, the connection is gone. What was written before stays whole.
    case failed(String)
    /// Whoever read the output has gone; nothing is wrong.
    case hungUp

    package var message: String {
        switch self {
        case .hungUp: "nobody reads the output any more"
        case .taken(let message), .foreign(let message), .failed(let message): message
        }
    }
}

import ReportBatch

/// What a store's ledger says of an input.
struct LedgerEntry: Sendable {
    let source: String
    let fingerprint: String
    let run: Int
    /// The recipe that its record was made by; nil without a record.
    let recipe: String?
}

extension LedgerEntry {
    /// What `init` takes, by a record's id.
    static let query = """
        SELECT l.source, l.fingerprint, l.run, r.recipe FROM ledger AS l LEFT JOIN runs AS r ON r.run = l.extracted_in
        WHERE l.record_id = ?
        """

    init?(_ row: [String?]) {
        guard let source = row[0], let fingerprint = row[1], let run = row[2].flatMap({ Int($0) }) else { return nil }
        self.init(source: source, fingerprint: fingerprint, run: run, recipe: row[3])
    }
}

/// Tells what an input is to a run, for databases of either kind.
struct LedgerBook {
    let run: Int
    let recipe: String
    /// Whether the ledger had no row when the store was opened: nothing in it needs looking up but what this run put there.
    private let isNew: Bool
    /// Keys that were asked about since the store was opened, by their first eight bytes: a chance meeting of two among ten
    /// million is one in a million, and the ledger still has to agree.
    private var met: Set<UInt64> = []
    /// Sources of inputs that were asked about and are not yet where an entry is looked up.
    private var underway: [RecordID: String] = [:]

    init(run: Int, recipe: String, isNew: Bool = false) {
        self.run = run
        self.recipe = recipe
        self.isNew = isNew
    }

    /// - Parameter lookUp: gives what the ledger says of the input.
    mutating func standing(of input: InputKey, entry lookUp: @autoclosure () throws -> LedgerEntry?) rethrows -> Standing {
        if let source = underway[input.record] { return .repeated(source: source) }
        let isFirst = met.insert(Self.short(input.record)).inserted
        let entry = isNew && isFirst ? nil : try lookUp()
        if !isFirst, let entry, entry.run == run { return .repeated(source: entry.source) }
        underway[input.record] = input.source
        guard let entry else { return .new }
        guard entry.fingerprint == input.fingerprint.hex else { return .changed }
        if entry.run == run { return .settled }
        return entry.recipe == recipe ? .unchanged : .changed
    }

    private static func short(_ record: RecordID) -> UInt64 { record.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }

    /// Which records of the run under way have not been asked about since the store was opened: it had dealt with them before it was
    /// interrupted, and since then they have gone from the archive.
    func unmet(_ records: [String?]) -> [String] {
        records.compactMap { $0 }.filter { hex in RecordID(hex: hex).map { !met.contains(Self.short($0)) } ?? false }
    }

    mutating func wrote(_ records: some Sequence<RecordID>) {
        for record in records { underway[record] = nil }
    }
}

extension String {
    /// A name as ledgers keep it: U+0000, which no database holds, is written out.
    var ledgerText: String {
        utf8.contains(0) ? split(separator: "\u{0}", omittingEmptySubsequences: false).joined(separator: "\\0") : self
    }
}

extension LedgerRow.Outcome {
    var status: String? {
        switch self {
        case .extracted: "extracted"
        case .unchanged, .skipped: "skipped"
        case .quarantined: "quarantined"
        case .settled: nil
        }
    }

    var reason: String? {
        switch self {
        case .extracted, .settled: nil
        case .unchanged: "unchanged"
        case .skipped(let reason), .quarantined(let reason): reason
        }
    }
}

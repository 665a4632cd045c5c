import ReportParse

/// The keys that an article and its facts have alone, before their like are found. Rows are written with them, so that grouping at the
/// end of a run changes few.
///
/// They are digests of what is told, not of who tells it: a page that was fetched twice, or printed by two papers word for word, has the
/// keys of its group from the start.
struct LoneKeys {
    /// What an article is known by among its copies; nil for a text of a few words, which is nobody's copy.
    private let article: [UInt8]?
    private let record: String

    /// - Parameter fingerprint: the article's, as text.
    init(record: String, fingerprint: [UInt8]?, names: [UInt8]?, newsDay: [UInt8]?) {
        self.record = record
        article = fingerprint.map { Digest(of: Self.joined([$0, names ?? [], newsDay ?? []])).bytes }
    }

    static func article(fingerprint: [UInt8]) -> GroupKey { GroupKey(of: fingerprint) }

    /// The key of a fact by the words it stands in.
    func event(fact: [UInt8], sentence: [UInt8]?, prefix: [UInt8], exact: [UInt8]) -> GroupKey {
        guard let article else { return GroupKey(of: Array(record.utf8) + [UInt8(ascii: "/")] + fact) }
        return GroupKey(of: Self.joined([article, fact, sentence ?? [], prefix, exact]))
    }

    /// No text that is stored has a NUL in it.
    private static func joined(_ parts: [[UInt8]]) -> [UInt8] {
        var joined: [UInt8] = []
        joined.reserveCapacity(parts.reduce(0) { $0 + $1.count + 1 })
        for part in parts {
            joined.append(contentsOf: part)
            joined.append(0)
        }
        return joined
    }
}

/// Gives the derived columns of a record's rows their lone keys as the rows pass, documents before their facts.
struct RowKeys {
    private struct Columns {
        let fact: Int
        let sentence: Int
        let prefix: Int
        let exact: Int
    }

    private static func place(_ name: String, _ table: RecordTable) -> Int? {
        // Values come without the record's id.
        table.columns.firstIndex { $0.name == name }.map { $0 - 1 }
    }

    private static let documentColumns = ["fingerprint", "names", "published_on", "reference_date"].map {
        place($0, .documents) ?? 0
    }
    /// For each table whose rows belong to events.
    private static let factColumns: [Columns?] = RecordTable.all.map { table in
        guard !table.derived.isEmpty, table.parent != nil, let fact = place("fact_id", table),
            let sentence = place("sentence", table), let prefix = place("prefix", table), let exact = place("exact", table)
        else { return nil }
        return Columns(fact: fact, sentence: sentence, prefix: prefix, exact: exact)
    }

    private let record: String
    private var keys: LoneKeys

    init(record: String) {
        self.record = record
        keys = LoneKeys(record: record, fingerprint: nil, names: nil, newsDay: nil)
    }

    /// One for each derived column of a table, by its place in `RecordTable.all`.
    mutating func keys(of values: [RowDecoder.Value], inTable table: Int) -> [String?] {
        if RecordTable.all[table].parent == nil {
            let parts = Self.documentColumns.map { values[$0].textBytes }
            keys = LoneKeys(record: record, fingerprint: parts[0], names: parts[1], newsDay: parts[2] ?? parts[3])
            return [parts[0].map { LoneKeys.article(fingerprint: $0).text(.article) }]
        }
        guard let columns = Self.factColumns[table] else { return [] }
        let key = keys.event(
            fact: values[columns.fact].textBytes ?? [], sentence: values[columns.sentence].textBytes,
            prefix: values[columns.prefix].textBytes ?? [], exact: values[columns.exact].textBytes ?? [])
        return [key.text(.event)]
    }
}

extension RowDecoder.Value {
    fileprivate var textBytes: [UInt8]? {
        guard case .text(let text) = self else { return nil }
        return [UInt8](unsafeUninitializedCapacity: text.count) { buffer, count in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(from: text)
            count = text.count
        }
    }
}

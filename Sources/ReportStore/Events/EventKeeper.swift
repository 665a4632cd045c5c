import ReportParse

/// A database as the grouping of events sees it.
protocol EventDatabase {
    /// Hands over the rows of a query one after another, all columns as texts.
    func rows(of query: String, _ body: ([String?]) -> Void) throws
    /// Hands over tellings in the order of their amounts.
    func rows(of query: TellingQuery, _ body: ([String?]) -> Void) throws
    /// Changes a column of some rows; members are `record` or `record/fact`.
    func fill(_ column: String, of table: String, with keys: [(member: String, key: String)]) throws
}

/// Finds anew which articles are copies and which facts tell one event, and writes the keys that are others than before.
struct EventKeeper {
    let database: any EventDatabase

    func regroup() throws {
        try regroupArticles()
        for query in [TellingQuery.quantities, .occupancies] { try regroupEvents(query) }
    }

    private func regroupArticles() throws {
        var articles = ArticleGrouping()
        var rows = KeyedRows(.article)
        try database.rows(of: "SELECT record_id, article_key, fingerprint FROM documents WHERE fingerprint IS NOT NULL") { row in
            guard let record = row[0], let print = row[2], let fingerprint = TextFingerprint(print) else { return }
            rows.add(record, row[1])
            articles.add(LoneKeys.article(fingerprint: Array(print.utf8)), fingerprint)
        }
        try database.fill("article_key", of: "documents", with: rows.changes(to: articles.keys()))
    }

    private func regroupEvents(_ query: TellingQuery) throws {
        var events = EventGrouping()
        var rows = KeyedRows(.event)
        try database.rows(of: query) { row in
            guard let record = row[0], let fact = row[1] else { return }
            rows.add("\(record)/\(fact)", row[TellingQuery.eventKey])
            events.add(
                "\(record)/\(fact)", TellingQuery.loneKey(of: row, record: record, fact: fact), Telling(row: row),
                sameAs: row[2].map { "\(record)/\($0)" })
        }
        try database.fill("event_key", of: query.table, with: rows.changes(to: events.keys()))
    }
}

/// Rows with the keys they have, in the order they came.
private struct KeyedRows {
    private let kind: GroupKey.Kind
    private var members: [String] = []
    private var keys: [GroupKey?] = []

    init(_ kind: GroupKey.Kind) { self.kind = kind }

    mutating func add(_ member: String, _ key: String?) {
        members.append(member)
        keys.append(key.flatMap { GroupKey($0) })
    }

    /// Those whose keys are to be others.
    func changes(to new: [GroupKey]) -> [(member: String, key: String)] {
        members.indices.filter { keys[$0] != new[$0] }.map { (members[$0], new[$0].text(kind)) }
    }
}

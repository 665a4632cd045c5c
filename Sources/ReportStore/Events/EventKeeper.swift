import ReportParse

/// A database as the grouping of events sees it.
protocol EventDatabase {
    /// Hands over the rows of a query one after another, all columns as texts.
    func rows(of query: String, _ body: ([String?]) -> Void) throws
    /// Fills a column; members are `record` or `record/fact`.
    func fill(_ column: String, of table: String, with keys: [(member: String, key: String)]) throws
}

/// Finds anew which articles are copies and which facts tell one event, and writes the keys that are others than before.
struct EventKeeper {
    let database: any EventDatabase

    func regroup() throws {
        var articles = ArticleGrouping()
        try database.rows(of: "SELECT record_id, fingerprint FROM documents WHERE fingerprint IS NOT NULL ORDER BY record_id") {
            row in
            guard let record = row[0], let print = row[1].flatMap({ TextFingerprint($0) }) else { return }
            articles.add(record, print)
        }
        try database.fill("article_key", of: "documents", with: articles.keys())
        for (table, query) in [("quantities", Telling.quantityQuery), ("occupancies", Telling.occupancyQuery)] {
            var events = EventGrouping()
            try database.rows(of: query) { row in
                guard let record = row[0], let fact = row[1] else { return }
                events.add("\(record)/\(fact)", Telling(row: row), sameAs: row[2].map { "\(record)/\($0)" })
            }
            try database.fill("event_key", of: table, with: events.keys())
        }
    }
}

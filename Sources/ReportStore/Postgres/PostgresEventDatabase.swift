import ReportBatch

/// Events of a PostgreSQL database, within a transaction.
struct PostgresEventDatabase: EventDatabase {
    /// Rows are fetched so many at a time, so that memory does not grow with the archive.
    private static let page = 2000

    let connection: PostgresConnection

    func rows(of query: String, _ body: ([String?]) -> Void) throws {
        try connection.execute("DECLARE tellings NO SCROLL CURSOR FOR \(query)")
        while true {
            let rows = try connection.rows("FETCH \(Self.page) FROM tellings")
            for row in rows { body(row) }
            if rows.count < Self.page { break }
        }
        try connection.execute("CLOSE tellings")
    }

    func rows(of query: TellingQuery, _ body: ([String?]) -> Void) throws {
        try rows(of: "\(query.rows) ORDER BY \(query.order)", body)
    }

    func fill(_ column: String, of table: String, with keys: [(member: String, key: String)]) throws {
        guard !keys.isEmpty else { return }
        let isFact = table != "documents"
        var copy = CopyText()
        for (member, key) in keys {
            let parts = member.split(separator: "/").map(String.init)
            for value in [parts[0], parts.count > 1 ? parts[1] : "", key] { copy.append(value) }
            copy.endRow()
        }
        try connection.execute(
            "CREATE TEMP TABLE IF NOT EXISTS stage_keys (record_id TEXT, fact_id TEXT, key TEXT); TRUNCATE stage_keys")
        try connection.copy(copy.bytes, into: "stage_keys (record_id, fact_id, key)")
        try connection.execute(
            """
            UPDATE \(table) AS t SET \(column) = s.key FROM stage_keys AS s
            WHERE t.record_id = s.record_id \(isFact ? "AND t.fact_id = s.fact_id" : "")
            """)
    }
}

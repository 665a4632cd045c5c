import GRDB

/// Events of a SQLite file, within a transaction.
struct SQLiteEventDatabase: EventDatabase {
    let db: Database

    func rows(of query: String, _ body: ([String?]) -> Void) throws {
        let cursor = try Row.fetchCursor(db, sql: query)
        while let row = try cursor.next() { body((0..<row.count).map { row[$0] as String? }) }
    }

    func fill(_ column: String, of table: String, with keys: [(member: String, key: String)]) throws {
        let isFact = table != "documents"
        let statement = try db.cachedStatement(
            sql:
                "UPDATE \(table) SET \(column) = ?1 WHERE record_id = ?2 \(isFact ? "AND fact_id = ?3 " : "")AND \(column) IS NOT ?1"
        )
        for (member, key) in keys {
            let parts = member.split(separator: "/").map(String.init)
            try statement.execute(arguments: StatementArguments([key] + parts))
        }
    }
}

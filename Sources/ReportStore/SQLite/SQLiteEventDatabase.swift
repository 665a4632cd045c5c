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
        let statement = try SQLiteStatement(
            db,
            "UPDATE \(table) SET \(column) = ?2 WHERE record_id = ?1 \(isFact ? "AND fact_id = ?3 " : "")AND \(column) IS NOT ?2")
        for (member, key) in keys {
            let parts = member.split(separator: "/").map(String.init)
            try statement.run([parts[0], key] + parts.dropFirst(), [])
        }
    }
}

import GRDB

/// Events of a SQLite file, within a transaction.
struct SQLiteEventDatabase: EventDatabase {
    let db: Database

    func rows(of query: String, _ body: ([String?]) -> Void) throws {
        let cursor = try Row.fetchCursor(db, sql: query)
        while let row = try cursor.next() { body((0..<row.count).map { row[$0] as String? }) }
    }

    /// Puts nothing but row numbers in order: whole rows, with their sentences, would be sorted on the disk.
    func rows(of query: TellingQuery, _ body: ([String?]) -> Void) throws {
        let numbers = try Int64.fetchCursor(db, sql: "SELECT t.rowid FROM \(query.table) AS t ORDER BY \(query.order)")
        let statement = try db.makeStatement(sql: query.rows + " WHERE t.rowid = ?")
        while let number = try numbers.next() {
            let cursor = try Row.fetchCursor(statement, arguments: [number])
            while let row = try cursor.next() { body((0..<row.count).map { row[$0] as String? }) }
        }
    }

    func fill(_ column: String, of table: String, with keys: [(member: String, key: String)]) throws {
        let isFact = table != "documents"
        let statement = try SQLiteStatement(
            db,
            "UPDATE \(table) SET \(column) = ?2 WHERE record_id = ?1\(isFact ? " AND fact_id = ?3" : "")")
        for (member, key) in keys {
            let parts = member.split(separator: "/").map(String.init)
            try statement.run([parts[0], key] + parts.dropFirst(), [])
        }
    }
}

import GRDB
import ReportBatch
import ReportParse

/// Brings the tables of a file to what this version writes.
struct SQLiteMigration {
    let schema: StoreSchema

    func apply(to queue: DatabaseQueue) throws {
        try queue.write { db in
            guard try !isCurrent(db) else { return }
            for table in schema.tables {
                if try db.tableExists(table.name) { try add(columnsOf: table, db) }
                for statement in schema.statements(table) { try db.execute(sql: statement) }
            }
            for statement in schema.search + schema.views { try db.execute(sql: statement) }
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO schema_version (version, record_schema, extractor, digest, applied_at)
                    VALUES (?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
                    """, arguments: [StoreSchema.version, Record.schemaVersion, ReportParser.version, schema.digest])
        }
    }

    private func isCurrent(_ db: Database) throws -> Bool {
        guard try db.tableExists(StoreSchema.versions.name) else {
            guard try !db.tableExists("documents") else {
                throw StoreError.foreign("the database has a table documents that report-extract did not make; name another file")
            }
            return false
        }
        let latest = try Int.fetchOne(db, sql: "SELECT MAX(version) FROM schema_version") ?? 0
        guard latest <= StoreSchema.version else {
            throw StoreError.foreign("the database was made by a later version of report-extract; use that one")
        }
        let digest = try String.fetchOne(db, sql: "SELECT digest FROM schema_version ORDER BY applied_at DESC, rowid DESC LIMIT 1")
        return digest == schema.digest
    }

    private func add(columnsOf table: RecordTable, _ db: Database) throws {
        let known = Set(try db.columns(in: table.name).map(\.name))
        for column in table.columns + table.derived where !known.contains(column.name) {
            let type = schema.dialect.type(of: column.type)
            try db.execute(sql: "ALTER TABLE \(quoted(table.name)) ADD COLUMN \(quoted(column.name)) \(type)")
        }
    }
}

import ReportBatch
import ReportParse

/// Brings the tables of a database to what this version writes, in one transaction.
struct PostgresMigration {
    let schema: StoreSchema

    func apply(to connection: PostgresConnection) throws(StoreError) {
        guard try !isCurrent(connection) else { return }
        var statements: [String] = ["BEGIN"]
        for table in schema.tables {
            statements += try missingColumns(of: table, connection) + schema.statements(table)
        }
        statements += schema.search + schema.views
        try connection.execute(statements.joined(separator: ";\n"))
        try connection.rows(
            """
            INSERT INTO schema_version (version, record_schema, extractor, digest, applied_at)
            VALUES ($1, $2, $3, $4, \(PostgresStore.now)) ON CONFLICT (digest) DO UPDATE SET applied_at = excluded.applied_at
            """, [String(StoreSchema.version), Record.schemaVersion, ReportParser.version, schema.digest])
        try connection.execute("COMMIT")
    }

    private func isCurrent(_ connection: PostgresConnection) throws(StoreError) -> Bool {
        guard try !columns(of: StoreSchema.versions.name, connection).isEmpty else {
            guard try columns(of: "documents", connection).isEmpty else {
                throw .foreign("the database has a table documents that report-extract did not make; name another one")
            }
            return false
        }
        let latest = try connection.rows("SELECT MAX(version) FROM schema_version").first?.first?.flatMap { Int($0) } ?? 0
        guard latest <= StoreSchema.version else {
            throw .foreign("the database was made by a later version of report-extract; use that one")
        }
        let digest = try connection.rows("SELECT digest FROM schema_version ORDER BY applied_at DESC LIMIT 1").first?.first
        return digest == schema.digest
    }

    private func columns(of table: String, _ connection: PostgresConnection) throws(StoreError) -> [String] {
        try connection.rows(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1", [table]
        ).compactMap(\.first).compactMap { $0 }
    }

    private func missingColumns(of table: RecordTable, _ connection: PostgresConnection) throws(StoreError) -> [String] {
        let known = Set(try columns(of: table.name, connection))
        guard !known.isEmpty else { return [] }
        return (table.columns + table.derived).filter { !known.contains($0.name) }.map {
            "ALTER TABLE \(quoted(table.name)) ADD COLUMN \(quoted($0.name)) \(schema.dialect.type(of: $0.type))"
        }
    }
}

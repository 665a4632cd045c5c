import ReportBatch
import ReportParse

/// The tables of a database, as statements that make them.
///
/// Record tables follow from the description of the record's fields. A key that a later version adds becomes a column that is
/// added to the tables that are there, which is all that a migration within `report-extract/1` can ask for.
struct StoreSchema: Sendable {
    /// Raised when tables change in a way that added columns do not cover.
    static let version = 2

    let dialect: SQLDialect

    static let ledger = RecordTable(
        name: "ledger", about: "What became of every input: one row each.",
        columns: [
            RecordColumn("record_id", .text, "The digest of the input's source and id."),
            RecordColumn("source", .text, "The path; within a container the path, `#` and the number of the record."),
            RecordColumn("input_id", .text, isNullable: true, "The id that the input brought with it."),
            RecordColumn("sha256", .text, isNullable: true, "The SHA-256 of its bytes; null for what could not be read."),
            RecordColumn("fingerprint", .text, "The digest of its bytes and of all that its container says of it."),
            RecordColumn("status", .text, "`extracted`, `skipped` or `quarantined`."),
            RecordColumn("reason", .text, isNullable: true, "Why it was skipped or quarantined."),
            RecordColumn("number", .integer, "Its place in the order of the run's inputs, from 0."),
            RecordColumn("run", .integer, "The run that met it last."),
            RecordColumn("extracted_in", .integer, isNullable: true, "The run that its record is from; null without one."),
        ], key: ["record_id"], parent: nil)

    static let runs = RecordTable(
        name: "runs", about: "Every run that wrote to this database.",
        columns: [
            RecordColumn("run", .integer, "Its number, from 1."),
            RecordColumn("recipe", .text, "The extractor's version, its model, and the options that have a say in records."),
            RecordColumn("started_at", .text, "When it began, in UTC."),
            RecordColumn("finished_at", .text, isNullable: true, "When it ended, in UTC; null for one that was interrupted."),
            RecordColumn("extracted", .integer, isNullable: true, "How many inputs gave records."),
            RecordColumn("skipped", .integer, isNullable: true, "How many were unchanged or hold nothing to read."),
            RecordColumn("quarantined", .integer, isNullable: true, "How many should have given a record and could not."),
            RecordColumn("vanished", .integer, isNullable: true, "How many documents of earlier runs were not met again."),
        ], key: ["run"], parent: nil)

    static let versions = RecordTable(
        name: "schema_version", about: "What made these tables.",
        columns: [
            RecordColumn("version", .integer, "The version of the tables."),
            RecordColumn("record_schema", .text, "The version of the record they hold."),
            RecordColumn("extractor", .text, "The version of report-extract that made or last changed them."),
            RecordColumn("digest", .text, "The digest of the statements that make them."),
            RecordColumn("applied_at", .text, "When, in UTC."),
        ], key: ["digest"], parent: nil)

    var tables: [RecordTable] { [Self.versions, Self.runs, Self.ledger] + RecordTable.all }

    /// Tells whether a database was made by the same statements.
    var digest: String {
        SHA256.hex(Array((tables.flatMap(statements) + search + views).joined(separator: ";\n").utf8))
    }

    /// The statements that make a table with its indexes.
    func statements(_ table: RecordTable) -> [String] { [creation(of: table)] + indexes(of: table) + comments(on: table) }

    private func creation(of table: RecordTable) -> String {
        // What is behind a long text is read through the text.
        let all = (table.columns + table.derived).filter { $0.name != "text" } + table.columns.filter { $0.name == "text" }
        let columns = all.map { definition($0) }
        let isFlatDocument = table.name == "documents" && dialect == .sqlite
        // Full text search needs a row number that stays.
        let lead = isFlatDocument ? ["\"row\" INTEGER PRIMARY KEY"] : []
        let key = "\(isFlatDocument ? "UNIQUE" : "PRIMARY KEY") (\(quoted(table.key)))"
        let body = (lead + columns + [key] + foreignKeys(of: table)).joined(separator: ",\n  ")
        return "CREATE TABLE IF NOT EXISTS \(quoted(table.name)) (\n  \(body)\n)"
    }

    func definition(_ column: RecordColumn) -> String {
        var text = "\(quoted(column.name)) \(dialect.type(of: column.type))"
        if !column.isNullable { text += " NOT NULL" }
        if !column.codes.isEmpty {
            text += " CHECK (\(quoted(column.name)) IN (\(column.codes.map { "'\($0)'" }.joined(separator: ", "))))"
        }
        return text
    }

    /// Rows go with their document; ids within a record are of its own rows, which may come in any order within a transaction.
    private func foreignKeys(of table: RecordTable) -> [String] {
        var keys: [String] = []
        if let name = table.parent, let parent = RecordTable.all.first(where: { $0.name == name }) {
            keys.append(
                "FOREIGN KEY (\(quoted(parent.key))) REFERENCES \(quoted(name)) (\(quoted(parent.key))) ON DELETE CASCADE")
        }
        let targets = ["o": "organisations", "q": "quantities", "b": "occupancies"]
        for column in table.columns {
            guard let letter = column.reference, let target = targets[letter] else { continue }
            keys.append(
                "FOREIGN KEY (\"record_id\", \(quoted(column.name))) REFERENCES \(quoted(target)) (\"record_id\", \"fact_id\") "
                    + "DEFERRABLE INITIALLY DEFERRED")
        }
        return keys
    }

    private func indexes(of table: RecordTable) -> [String] {
        let columns = [
            "documents": ["article_key", "reference_date", "url"], "organisations": ["entity_key", "name"],
            "dates": ["start_date"], "ledger": ["run", "status"],
            "quantities": ["event_key", "commodity", "role", "place_kode_kemendagri", "time_start", "giver_id"],
            "occupancies": ["event_key", "place_kode_kemendagri", "time_start"], "diagnostics": ["code"],
        ]
        return (columns[table.name] ?? []).map { name in
            let type = table.columns.first { $0.name == name }?.type ?? .text
            // A text may be longer than a B-tree of PostgreSQL takes; a hash may not.
            let method = dialect == .postgres && type == .text ? "USING hash " : ""
            return
                "CREATE INDEX IF NOT EXISTS \(quoted("\(table.name)_\(name)")) ON \(quoted(table.name)) \(method)(\(quoted(name)))"
        }
    }

    private func comments(on table: RecordTable) -> [String] {
        guard dialect == .postgres else { return [] }
        func literal(_ text: String) -> String {
            "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        }
        let columns = (table.columns + table.derived).map {
            "COMMENT ON COLUMN \(quoted(table.name)).\(quoted($0.name)) IS \(literal($0.about))"
        }
        return ["COMMENT ON TABLE \(quoted(table.name)) IS \(literal(table.about))"] + columns
    }
}

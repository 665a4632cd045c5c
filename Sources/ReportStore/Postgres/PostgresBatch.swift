import ReportBatch
import ReportParse

/// The rows of one transaction, on their way through staging tables into the database.
struct PostgresBatch {
    private var copies = RecordTable.all.map { _ in CopyText() }
    private var ledger = CopyText()

    /// Made once for a connection; every transaction finds them empty.
    static let staging: [String] =
        (RecordTable.all + [StoreSchema.ledger]).map {
            "CREATE TEMP TABLE \(stage($0)) (LIKE \(quoted($0.name))) ON COMMIT DELETE ROWS"
        } + ["ALTER TABLE \(stage(StoreSchema.ledger)) ADD COLUMN keeps_record BOOLEAN NOT NULL"]

    private static func names(_ table: RecordTable) -> [String] { (table.columns + table.derived).map(\.name) }

    private static func stage(_ table: RecordTable) -> String { quoted("stage_\(table.name)") }

    mutating func append(_ row: LedgerRow, run: Int) throws {
        guard let status = row.outcome.status else { return }
        let key = row.key.record.hex
        var record: String?
        if case .extracted(let extraction) = row.outcome {
            record = String(run)
            try append(extraction.rendered, of: key)
        }
        var keeps = false
        if case .unchanged = row.outcome { keeps = true }
        for value in [
            key, row.key.source.ledgerText, row.key.id?.ledgerText, row.key.sha256?.hex, row.key.fingerprint.hex, status,
            row.outcome.reason?.ledgerText, String(row.key.number), String(run), record, keeps ? "t" : "f",
        ] {
            ledger.append(value)
        }
        ledger.endRow()
    }

    private mutating func append(_ rendered: [UInt8], of key: String) throws {
        var keys = RowKeys(record: key)
        try RowDecoder.forEachRow(of: rendered) { table, values in
            copies[table].append(key)
            for value in values { copies[table].append(value) }
            for value in keys.keys(of: values, inTable: table) { copies[table].append(value) }
            copies[table].endRow()
        }
    }

    /// Writes everything in one transaction: into staging by `COPY`, from there by one statement a table.
    func write(to connection: PostgresConnection) throws(StoreError) {
        guard !ledger.bytes.isEmpty else { return }
        try connection.execute("BEGIN")
        let names = StoreSchema.ledger.columns.map(\.name) + ["keeps_record"]
        try connection.copy(ledger.bytes, into: "\(Self.stage(StoreSchema.ledger)) (\(quoted(names)))")
        for (table, copy) in zip(RecordTable.all, copies) where !copy.bytes.isEmpty {
            try connection.copy(copy.bytes, into: "\(Self.stage(table)) (\(quoted(Self.names(table))))")
        }
        try connection.execute((Self.statements + ["COMMIT"]).joined(separator: ";\n"))
    }

    private static let statements: [String] = removals + RecordTable.all.map(insertion) + [ledgerInsertion]

    /// Facts of all documents that come or go, and the documents that go; those that stay keep their rows for the update.
    private static let removals: [String] =
        RecordTable.all.filter { $0.parent == "documents" }.map { removal(from: $0, where: "NOT s.keeps_record") }
        + [removal(from: .documents, where: "NOT s.keeps_record AND s.extracted_in IS NULL")]

    private static func removal(from table: RecordTable, where condition: String) -> String {
        "DELETE FROM \(quoted(table.name)) AS t USING \(stage(StoreSchema.ledger)) AS s WHERE t.record_id = s.record_id AND \(condition)"
    }

    private static func insertion(into table: RecordTable) -> String {
        let names = quoted(names(table))
        let insert = "INSERT INTO \(quoted(table.name)) (\(names)) SELECT \(names) FROM \(stage(table))"
        guard table.parent == nil else { return insert }
        return insert + " ON CONFLICT (record_id) DO UPDATE SET " + assignments(Array(Self.names(table).dropFirst()))
    }

    private static let ledgerInsertion: String = {
        let names = StoreSchema.ledger.columns.map(\.name)
        let source = stage(StoreSchema.ledger)
        // An input that is unchanged keeps the run that its record is from.
        let kept = names.map {
            $0 == "extracted_in" ? "CASE WHEN s.keeps_record THEN l.extracted_in ELSE s.extracted_in END" : "s.\(quoted($0))"
        }
        return "INSERT INTO ledger (\(quoted(names))) SELECT \(kept.joined(separator: ", ")) FROM \(source) AS s "
            + "LEFT JOIN ledger AS l ON l.record_id = s.record_id ON CONFLICT (record_id) DO UPDATE SET "
            + assignments(Array(names.dropFirst()))
    }()

    private static func assignments(_ names: [String]) -> String {
        names.map { "\(quoted($0)) = excluded.\(quoted($0))" }.joined(separator: ", ")
    }
}

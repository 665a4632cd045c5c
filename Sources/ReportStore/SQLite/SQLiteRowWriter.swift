import GRDB
import ReportBatch
import ReportParse

/// Writes what became of inputs: their rows and their lines of the ledger. Its statements are prepared once for a connection.
struct SQLiteRowWriter {
    private let insertions: [SQLiteStatement]
    /// Remove the facts of a document.
    private let removals: [SQLiteStatement]
    private let isKnown: SQLiteStatement
    private let removal: SQLiteStatement
    /// Makes documents searchable, by the numbers of their rows as a JSON list.
    private let indexing: SQLiteStatement
    private let ledger: SQLiteStatement
    /// An input that is unchanged keeps the run that its record is from.
    private let unchangedLedger: SQLiteStatement

    init(_ db: Database) throws {
        insertions = try RecordTable.all.map { try SQLiteStatement(db, Self.insertion(into: $0)) }
        removals = try RecordTable.all.filter { $0.parent == "documents" }.map {
            try SQLiteStatement(db, "DELETE FROM \(quoted($0.name)) WHERE record_id = ?")
        }
        isKnown = try SQLiteStatement(db, "SELECT 1 FROM documents WHERE record_id = ?")
        removal = try SQLiteStatement(db, "DELETE FROM documents WHERE record_id = ?")
        indexing = try SQLiteStatement(
            db,
            """
            INSERT INTO documents_search (rowid, title, text)
            SELECT "row", title, "text" FROM documents WHERE "row" IN (SELECT value FROM json_each(?)) ORDER BY "row"
            """)
        ledger = try SQLiteStatement(db, Self.upsert(StoreSchema.ledger, keeping: []))
        unchangedLedger = try SQLiteStatement(db, Self.upsert(StoreSchema.ledger, keeping: ["extracted_in"]))
    }

    /// A document that is there already keeps its row number; the rows of its facts are made anew.
    private static func insertion(into table: RecordTable) -> String {
        table.parent == nil ? upsert(table, keeping: []) : insert(table)
    }

    private static func insert(_ table: RecordTable) -> String {
        let names = (table.columns + table.derived).map(\.name)
        return "INSERT INTO \(quoted(table.name)) (\(quoted(names))) VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))"
    }

    private static func upsert(_ table: RecordTable, keeping kept: Set<String>) -> String {
        let names = (table.columns + table.derived).map(\.name).dropFirst().filter { !kept.contains($0) }
        return insert(table) + " ON CONFLICT (record_id) DO UPDATE SET "
            + names.map { "\(quoted($0)) = excluded.\(quoted($0))" }.joined(separator: ", ")
    }

    /// Writes a batch, within a transaction.
    func write(_ rows: [LedgerRow], run: Int) throws {
        var added: [Int64] = []
        for row in rows { if let document = try write(row, run: run) { added.append(document) } }
        if !added.isEmpty { try indexing.run("[" + added.map(String.init).joined(separator: ",") + "]") }
    }

    /// Writes what became of one input; the row number of a document that was not there before.
    private func write(_ row: LedgerRow, run: Int) throws -> Int64? {
        guard let status = row.outcome.status else { return nil }
        let key = row.key.record.hex
        var extractedIn: Int?
        var statement = ledger
        var added: Int64?
        switch row.outcome {
        case .extracted(let extraction):
            let isKnown = try isKnown.finds(key)
            if isKnown { for statement in removals { try statement.run(key) } }
            let document = try insert(extraction.rendered, of: key)
            if !isKnown { added = document }
            extractedIn = run
        case .skipped, .quarantined: try removal.run(key)
        case .unchanged, .settled: statement = unchangedLedger
        }
        let texts = [
            key, row.key.source.ledgerText, row.key.id?.ledgerText, row.key.sha256?.hex, row.key.fingerprint.hex, status,
            row.outcome.reason?.ledgerText,
        ]
        try statement.run(texts, [row.key.number, run, extractedIn])
        return added
    }

    /// Adds the rows of a document; says which row its own became.
    private func insert(_ rendered: [UInt8], of key: String) throws -> Int64? {
        var document: Int64?
        try RowDecoder.forEachRow(of: rendered) { index, values in
            let table = RecordTable.all[index]
            try insertions[index].run(key, values, LoneKeys.keys(of: values, in: table, record: key))
            if table.parent == nil { document = insertions[index].lastRow }
        }
        return document
    }
}

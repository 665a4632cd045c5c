import GRDB
import ReportBatch
import ReportParse

/// Writes what became of inputs: their rows and their lines of the ledger. Its statements are prepared once for a connection.
struct SQLiteRowWriter {
    private let insertions: [SQLiteStatement]
    /// A document that is there already keeps its row number; the rows of its facts are made anew.
    private let update: SQLiteStatement
    /// Remove the facts of a document.
    private let removals: [SQLiteStatement]
    private let isKnown: SQLiteStatement
    private let removal: SQLiteStatement
    private let ledger: SQLiteStatement
    /// An input that is unchanged keeps the run that its record is from.
    private let unchangedLedger: SQLiteStatement

    init(_ db: Database) throws {
        insertions = try RecordTable.all.map { try SQLiteStatement(db, Self.insert($0)) }
        update = try SQLiteStatement(db, Self.update(.documents))
        removals = try RecordTable.all.filter { $0.parent == "documents" }.map {
            try SQLiteStatement(db, "DELETE FROM \(quoted($0.name)) WHERE record_id = ?")
        }
        isKnown = try SQLiteStatement(db, "SELECT 1 FROM documents WHERE record_id = ?")
        removal = try SQLiteStatement(db, "DELETE FROM documents WHERE record_id = ?")
        ledger = try SQLiteStatement(db, Self.upsert(StoreSchema.ledger, keeping: []))
        unchangedLedger = try SQLiteStatement(db, Self.upsert(StoreSchema.ledger, keeping: ["extracted_in"]))
    }

    /// A statement for both would write down, for each document, how all pages were that it touches, lest it fail half-way.
    private static func update(_ table: RecordTable) -> String {
        let names = (table.columns + table.derived).map(\.name)
        let values = names.enumerated().dropFirst().map { "\(quoted($1)) = ?\($0 + 1)" }
        return "UPDATE \(quoted(table.name)) SET \(values.joined(separator: ", ")) WHERE record_id = ?1"
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

    /// Writes what became of one input, within a transaction.
    func write(_ row: LedgerRow, run: Int) throws {
        guard let status = row.outcome.status else { return }
        let key = row.key.record.hex
        var extractedIn: Int?
        var statement = ledger
        switch row.outcome {
        case .extracted(let extraction):
            let isNew = try !isKnown.finds(key)
            if !isNew { for statement in removals { try statement.run(key) } }
            try insert(extraction.rendered, of: key, isNew: isNew)
            extractedIn = run
        case .skipped, .quarantined: try removal.run(key)
        case .unchanged, .settled: statement = unchangedLedger
        }
        let texts = [
            key, row.key.source.ledgerText, row.key.id?.ledgerText, row.key.sha256?.hex, row.key.fingerprint.hex, status,
            row.outcome.reason?.ledgerText,
        ]
        try statement.run(texts, [row.key.number, run, extractedIn])
    }

    /// Adds the rows of a document.
    private func insert(_ rendered: [UInt8], of key: String, isNew: Bool) throws {
        var key = key
        try key.withUTF8 { digits in
            let lead = RowDecoder.Value.text(UnsafeRawBufferPointer(digits))
            var keys = RowKeys(record: String(decoding: digits, as: UTF8.self))
            try RowDecoder.forEachRow(of: rendered) { table, values in
                let statement = isNew || RecordTable.all[table].parent != nil ? insertions[table] : update
                try statement.run(lead, values, keys.keys(of: values, inTable: table))
            }
        }
    }
}

extension LedgerRow {
    /// The bytes it adds, roughly; never none.
    var size: Int {
        guard case .extracted(let extraction) = outcome else { return 256 }
        return extraction.rendered.count + 256
    }
}

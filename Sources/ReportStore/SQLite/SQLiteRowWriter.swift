import GRDB
import ReportBatch
import ReportParse

/// Writes what became of an input: its rows and its line of the ledger.
struct SQLiteRowWriter {
    private let insertions = RecordTable.all.map(Self.insertion)
    private let children = RecordTable.all.filter { $0.parent == "documents" }.map {
        "DELETE FROM \(quoted($0.name)) WHERE record_id = ?"
    }

    /// A document that is there already keeps its row number; the rows of its facts are made anew.
    private static func insertion(into table: RecordTable) -> String {
        let names = table.columns.map(\.name)
        let marks = names.map { _ in "?" }.joined(separator: ", ")
        let insert = "INSERT INTO \(quoted(table.name)) (\(quoted(names))) VALUES (\(marks))"
        guard table.parent == nil else { return insert }
        return insert + " ON CONFLICT (record_id) DO UPDATE SET " + assignments(names.dropFirst())
    }

    private static func assignments(_ names: some Sequence<String>) -> String {
        names.map { "\(quoted($0)) = excluded.\(quoted($0))" }.joined(separator: ", ")
    }

    private let ledger: String = {
        let names = StoreSchema.ledger.columns.map(\.name)
        return "INSERT INTO ledger (\(quoted(names))) VALUES (\(names.map { _ in "?" }.joined(separator: ", "))) "
            + "ON CONFLICT (record_id) DO UPDATE SET " + Self.assignments(names.dropFirst().filter { $0 != "extracted_in" })
    }()

    func write(_ row: LedgerRow, run: Int, _ db: Database) throws {
        guard let status = row.outcome.status else { return }
        let key = row.key.record.hex
        try db.cachedStatement(sql: ledger).execute(arguments: [
            key, row.key.source.ledgerText, row.key.id?.ledgerText, row.key.sha256?.hex, row.key.fingerprint.hex, status,
            row.outcome.reason?.ledgerText,
            row.key.number, run, nil,
        ])
        switch row.outcome {
        case .extracted(let extraction):
            try removeFacts(of: key, db)
            try insert(extraction.rendered, of: key, db)
            try settle(key, in: run, db)
        case .skipped, .quarantined:
            try db.cachedStatement(sql: "DELETE FROM documents WHERE record_id = ?").execute(arguments: [key])
            try settle(key, in: nil, db)
        case .unchanged, .settled: break
        }
    }

    private func settle(_ key: String, in run: Int?, _ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE ledger SET extracted_in = ? WHERE record_id = ?").execute(arguments: [run, key])
    }

    private func removeFacts(of key: String, _ db: Database) throws {
        let known = try db.cachedStatement(sql: "SELECT 1 FROM documents WHERE record_id = ?")
        guard try Int.fetchOne(known, arguments: [key]) != nil else { return }
        for statement in children { try db.cachedStatement(sql: statement).execute(arguments: [key]) }
    }

    private func insert(_ rendered: [UInt8], of key: String, _ db: Database) throws {
        var rows = RowDecoder(rendered[...])
        while let row = try rows.next() {
            let statement = try db.cachedStatement(sql: insertions[row.table])
            let values = row.values.map(\.databaseValue)
            statement.setUncheckedArguments(StatementArguments([key.databaseValue] + values))
            try statement.execute()
        }
    }
}

extension RowDecoder.Value {
    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .text(let text): text.databaseValue
        case .integer(let integer): integer.databaseValue
        case .boolean(let flag): flag.databaseValue
        }
    }
}

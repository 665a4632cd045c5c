import ReportArchive
import ReportParse

/// The ledger beside an output file: a row for every input of the last finished run (`ledger`) and of the one under way
/// (`pending`), and what is known of the files that they describe (`facts_of_run`).
final class FileLedger {
    /// A row as it is stored.
    struct Row {
        var record: RecordID
        var number: Int
        var source: String
        var id: String?
        var status: String
        var reason: String?
        var sha256: String?
        var fingerprint: Digest?
        /// Where its record stands in the file; nil without one.
        var place: (offset: Int, length: Int)? = nil

        var offset: Int { place?.offset ?? 0 }
        var length: Int? { place?.length }
    }

    enum Fact: String {
        case schema, recipe
        case pendingRecipe = "pending_recipe"
        case size, modified, placing
    }

    private static let schema = "report-extract/ledger/1"
    private static let columns = "record_id, number, source, id, status, reason, sha256, fingerprint, offset, length"

    private let database: LedgerDatabase

    init(_ path: Path) throws(StoreError) {
        database = try LedgerDatabase(path)
        try database.run("CREATE TABLE IF NOT EXISTS facts_of_run (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
        if let found = try value(.schema) {
            guard found == Self.schema else {
                throw .foreign(
                    "\(path.text) was written by another version (\(found)): move it and its file away, or name another output")
            }
        } else {
            try database.transaction { () throws(StoreError) in
                try createTable("ledger")
                try createTable("pending")
                try set(.schema, Self.schema)
            }
        }
    }

    func close() { database.close() }

    // MARK: Facts

    func value(_ fact: Fact) throws(StoreError) -> String? {
        try database.row("SELECT value FROM facts_of_run WHERE name = ?", [.text(fact.rawValue)]) { $0.text(0) } ?? nil
    }

    func set(_ fact: Fact, _ value: String?) throws(StoreError) {
        guard let value else { return try database.run("DELETE FROM facts_of_run WHERE name = ?", [.text(fact.rawValue)]) }
        try database.run("INSERT OR REPLACE INTO facts_of_run VALUES (?, ?)", [.text(fact.rawValue), .text(value)])
    }

    /// The file as the last finished run left it.
    func finishedFile() throws(StoreError) -> FileIdentity? {
        guard let size = try value(.size).flatMap({ Int($0) }), let modified = try value(.modified).flatMap({ Int($0) }) else {
            return nil
        }
        return FileIdentity(size: size, modified: modified)
    }

    // MARK: Rows

    func pending(_ record: RecordID) throws(StoreError) -> Row? { try row("pending", record) }
    func finished(_ record: RecordID) throws(StoreError) -> Row? { try row("ledger", record) }

    func pendingCount() throws(StoreError) -> Int { try count("SELECT count(*) FROM pending") }
    func recordCount() throws(StoreError) -> Int { try count("SELECT count(length) FROM ledger") }

    /// Where the file under way ends, by its rows.
    func pendingSize() throws(StoreError) -> Int { try count("SELECT coalesce(max(offset + length), 0) FROM pending") }

    func pendingCounts() throws(StoreError) -> [String: Int] {
        var counts: [String: Int] = [:]
        try database.rows("SELECT status, count(*) FROM pending GROUP BY status") { row in
            counts[row.text(0) ?? ""] = row.integer(1)
        }
        return counts
    }

    func addPending(_ rows: [Row]) throws(StoreError) {
        try database.transaction { () throws(StoreError) in
            for row in rows {
                try database.run(
                    "INSERT INTO pending (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [
                        .text(row.record.hex), .integer(row.number), .text(row.source), SQLValue(row.id), .text(row.status),
                        SQLValue(row.reason), SQLValue(row.sha256), row.fingerprint.map { .bytes($0.bytes) } ?? .null,
                        row.place.map { .integer($0.offset) } ?? .null, row.place.map { .integer($0.length) } ?? .null,
                    ])
            }
        }
    }

    func dropPending(from number: Int) throws(StoreError) {
        try database.run("DELETE FROM pending WHERE number >= ?", [.integer(number)])
    }

    /// Forgets the run under way.
    func dropPending() throws(StoreError) {
        try database.transaction { () throws(StoreError) in
            try database.run("DELETE FROM pending")
            try set(.pendingRecipe, nil)
        }
    }

    /// Documents with a record that the run under way did not meet, in order, some at a time.
    func vanished(after number: Int, most: Int) throws(StoreError) -> [Row] {
        var rows: [Row] = []
        try database.rows(
            """
            SELECT \(Self.columns) FROM ledger WHERE number > ? AND length IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM pending WHERE pending.record_id = ledger.record_id AND pending.status <> 'vanished')
            ORDER BY number LIMIT ?
            """, [.integer(number), .integer(most)]
        ) { row in if let row = Row(row) { rows.append(row) } }
        return rows
    }

    /// Whether every record of the run under way stands where it stood.
    func pendingIsAsFinished() throws(StoreError) -> Bool {
        try count(
            """
            SELECT count(*) FROM pending LEFT JOIN ledger USING (record_id)
            WHERE pending.length IS NOT NULL AND (ledger.offset IS NOT pending.offset OR ledger.length IS NOT pending.length)
            """) == 0
    }

    // MARK: The end of a run

    /// What is to be put in place, once that has been decided.
    func placing() throws(StoreError) -> (size: Int, renames: Bool)? {
        guard let parts = try value(.placing)?.split(separator: " "), parts.count == 2, let size = Int(parts[0]) else { return nil }
        return (size, parts[1] == "rename")
    }

    /// Decides that the run under way is whole.
    func place(size: Int, renames: Bool) throws(StoreError) { try set(.placing, "\(size) \(renames ? "rename" : "keep")") }

    /// Makes the rows of the run under way those of the file that is now in place.
    func completePlacing(_ file: FileIdentity?) throws(StoreError) {
        let recipe = try value(.pendingRecipe)
        try database.transaction { () throws(StoreError) in
            try database.run("DROP TABLE ledger")
            try database.run("ALTER TABLE pending RENAME TO ledger")
            try database.run("DROP INDEX IF EXISTS pending_number")
            try database.run("CREATE UNIQUE INDEX ledger_number ON ledger (number)")
            try createTable("pending")
            try set(.recipe, recipe)
            try set(.pendingRecipe, nil)
            try set(.size, file.map { String($0.size) })
            try set(.modified, file.map { String($0.modified) })
            try set(.placing, nil)
        }
    }

    private func createTable(_ name: String) throws(StoreError) {
        try database.run(
            """
            CREATE TABLE \(name) (
                record_id TEXT PRIMARY KEY, number INTEGER NOT NULL, source TEXT NOT NULL, id TEXT, status TEXT NOT NULL, reason TEXT,
                sha256 TEXT, fingerprint BLOB, offset INTEGER, length INTEGER
            ) WITHOUT ROWID
            """)
        try database.run("CREATE UNIQUE INDEX \(name)_number ON \(name) (number)")
    }

    private func row(_ table: String, _ record: RecordID) throws(StoreError) -> Row? {
        try database.row("SELECT \(Self.columns) FROM \(table) WHERE record_id = ?", [.text(record.hex)]) { Row($0) } ?? nil
    }

    private func count(_ sql: String) throws(StoreError) -> Int { try database.row(sql) { $0.integer(0) } ?? 0 }
}

extension FileLedger.Row {
    /// What is stored of an outcome; nil for one that is stored already.
    init?(_ row: LedgerRow) {
        let (status, reason): (String, String?)
        switch row.outcome {
        case .settled: return nil
        case .extracted: (status, reason) = ("extracted", nil)
        case .unchanged: (status, reason) = ("skipped", "unchanged")
        case .skipped(let why): (status, reason) = ("skipped", why)
        case .quarantined(let why): (status, reason) = ("quarantined", why)
        }
        self.init(
            record: row.key.record, number: row.key.number, source: row.key.source, id: row.key.id, status: status, reason: reason,
            sha256: row.key.sha256?.hex, fingerprint: row.key.fingerprint)
    }

    fileprivate init?(_ row: SQLRow) {
        guard let record = RecordID(hex: row.text(0) ?? "") else { return nil }
        self.init(
            record: record, number: row.integer(1), source: row.text(2) ?? "", id: row.text(3), status: row.text(4) ?? "",
            reason: row.text(5), sha256: row.text(6), fingerprint: Digest(stored: row.bytes(7)),
            place: row.isNull(8) || row.isNull(9) ? nil : (row.integer(8), row.integer(9)))
    }
}

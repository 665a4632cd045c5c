import Glibc
import ReportBatch
import ReportParse

/// Records and their ledger in a PostgreSQL database.
///
/// A batch is one transaction: `COPY` into staging tables, then one statement a table. When the connection drops, the batch is
/// written again over a new one; should its first writing have been taken after all, the second changes nothing.
package final class PostgresStore: RecordStore {
    package let rendering = Rendering.rows

    /// How often to try again to connect, with a second more between tries each time.
    private static let attempts = 5
    /// The present moment as tables keep it.
    static let now = "to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"

    private let url: String
    private let schema = StoreSchema(dialect: .postgres)
    private var connection: PostgresConnection?
    private var book = LedgerBook(run: 0, recipe: "")
    /// Whether the run under way had begun before.
    private var isResumed = false

    package init(url: String) { self.url = url }

    package func open(_ recipe: RunRecipe) throws(StoreError) -> StoreOpening {
        let connection = try PostgresConnection(url: url)
        try lock(connection)
        try PostgresMigration(schema: schema).apply(to: connection)
        try connection.execute(PostgresBatch.staging.joined(separator: ";\n"))
        self.connection = connection
        return try begin(recipe, connection)
    }

    /// The lock lives as long as the session, which the server ends a moment after its client went.
    private func lock(_ connection: PostgresConnection) throws(StoreError) {
        for _ in 0..<30 {
            let taken = try connection.rows("SELECT pg_try_advisory_lock(hashtext('report-extract ' || current_schema()))")
            if taken.first?.first == "t" { return }
            usleep(100_000)
        }
        throw .taken("\(connection.name): another run writes to this database; wait for it to end")
    }

    /// Goes on with the run that was interrupted, or begins one.
    private func begin(_ recipe: RunRecipe, _ connection: PostgresConnection) throws(StoreError) -> StoreOpening {
        let finished =
            try connection.rows(
                "SELECT recipe FROM runs WHERE finished_at IS NOT NULL ORDER BY run DESC LIMIT 1"
            ).first?.first ?? nil
        let last = try connection.rows("SELECT run, recipe, finished_at FROM runs ORDER BY run DESC LIMIT 1").first
        var run = last?[0].flatMap { Int($0) } ?? 0
        if last == nil || last?[1] != recipe.line || last?[2] != nil {
            run += 1
            try connection.rows(
                "INSERT INTO runs (run, recipe, started_at) VALUES ($1, $2, \(Self.now))", [String(run), recipe.line])
        }
        book = LedgerBook(run: run, recipe: recipe.line)
        let settled = try number("SELECT COUNT(*) FROM ledger WHERE run = $1", [String(run)])
        isResumed = settled > 0
        let records = try number("SELECT COUNT(*) FROM documents")
        return StoreOpening(settled: settled, records: records, formerRecipe: finished == recipe.line ? nil : finished)
    }

    private func number(_ sql: String, _ parameters: [String?] = []) throws(StoreError) -> Int {
        try opened().rows(sql, parameters).first?.first?.flatMap { Int($0) } ?? 0
    }

    package func standings(of inputs: [InputKey]) throws(StoreError) -> [Standing] {
        let rows = try alive { connection throws(StoreError) in
            try connection.rows(
                """
                SELECT l.record_id, l.source, l.fingerprint, l.run, r.recipe FROM ledger AS l
                LEFT JOIN runs AS r ON r.run = l.extracted_in WHERE l.record_id = ANY($1::text[])
                """, [inputs.map(\.record.hex).arrayLiteral])
        }
        let entries = Dictionary(
            rows.map { row in
                let entry = LedgerEntry(
                    source: row[1] ?? "", fingerprint: row[2] ?? "", run: row[3].flatMap { Int($0) } ?? 0, recipe: row[4])
                return (row[0] ?? "", entry)
            }, uniquingKeysWith: { first, _ in first })
        return inputs.map { book.standing(of: $0, entry: entries[$0.record.hex]) }
    }

    package func write(_ rows: [LedgerRow]) throws(StoreError) {
        var batch = PostgresBatch()
        do {
            for row in rows { try batch.append(row, run: book.run) }
        } catch {
            throw .failed("a worker handed over rows of another version; run the same command again")
        }
        try alive { connection throws(StoreError) in try batch.write(to: connection) }
        book.wrote(rows.lazy.map(\.key.record))
    }

    package func finish(_ scope: InputScope, removingVanished: Bool) throws(StoreError) -> StoreClosing {
        let closing = try alive { connection throws(StoreError) in
            try connection.execute("BEGIN")
            try self.releaseUnmet(connection)
            let vanished = try self.vanished(scope, removing: removingVanished, connection)
            try self.regroup(connection)
            let closing = try self.closing(vanished, connection)
            let counts = [closing.extracted, closing.skipped, closing.quarantined, closing.vanished, self.book.run]
            try connection.rows(
                """
                UPDATE runs SET finished_at = \(Self.now), extracted = $1, skipped = $2, quarantined = $3, vanished = $4
                WHERE run = $5
                """, counts.map(String.init))
            try connection.execute("COMMIT")
            return closing
        }
        close()
        return closing
    }

    private func regroup(_ connection: PostgresConnection) throws(StoreError) {
        do {
            try EventKeeper(database: PostgresEventDatabase(connection: connection)).regroup()
        } catch let error as StoreError {
            throw error
        } catch {
            throw .failed("\(connection.name): \(error)")
        }
    }

    /// What went from the archive while the run was interrupted belongs to an earlier one.
    private func releaseUnmet(_ connection: PostgresConnection) throws(StoreError) {
        guard isResumed else { return }
        let records = try connection.rows("SELECT record_id FROM ledger WHERE run = $1", [String(book.run)])
        let unmet = book.unmet(records.map { $0[0] })
        try connection.rows(
            "UPDATE ledger SET run = $1 WHERE record_id = ANY($2::text[])", [String(book.run - 1), unmet.arrayLiteral])
    }

    /// Documents of earlier runs that the scope covers and this run did not meet.
    private func vanished(
        _ scope: InputScope, removing: Bool, _ connection: PostgresConnection
    ) throws(StoreError) -> [String] {
        let rows = try connection.rows(
            """
            SELECT record_id, source FROM ledger WHERE run <> $1 AND extracted_in IS NOT NULL
              AND EXISTS (SELECT 1 FROM unnest($2::text[]) AS place WHERE starts_with(source, place))
            ORDER BY source COLLATE "C", record_id
            """, [String(book.run), scope.places.arrayLiteral])
        let gone = rows.compactMap { row -> (key: String, source: String)? in
            guard let key = row[0], let source = row[1], scope.covers(source) else { return nil }
            return (key, source)
        }
        if removing {
            for table in ["documents", "ledger"] {
                try connection.rows("DELETE FROM \(table) WHERE record_id = ANY($1::text[])", [gone.map(\.key).arrayLiteral])
            }
        }
        return gone.map(\.source)
    }

    private func closing(_ vanished: [String], _ connection: PostgresConnection) throws(StoreError) -> StoreClosing {
        let rows = try connection.rows("SELECT status, COUNT(*) FROM ledger WHERE run = $1 GROUP BY status", [String(book.run)])
        func count(_ status: String) -> Int { rows.first { $0[0] == status }?[1].flatMap { Int($0) } ?? 0 }
        return StoreClosing(
            extracted: count("extracted"), skipped: count("skipped"), quarantined: count("quarantined"), vanished: vanished.count,
            vanishedSources: Array(vanished.prefix(20)))
    }

    package func close() { connection = nil }

    /// Batches are visible as soon as they are written: there is nothing to take back.
    package func abandon() { close() }

    private func opened() throws(StoreError) -> PostgresConnection {
        guard let connection else { throw .failed("the database is not open") }
        return connection
    }

    /// Does something that may be done twice; over a new connection when the old one is lost on the way.
    private func alive<Value>(
        _ body: (PostgresConnection) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        var attempt = 0
        while true {
            let connection = try opened()
            do {
                return try body(connection)
            } catch {
                guard !connection.isAlive, attempt < Self.attempts else {
                    try? connection.execute("ROLLBACK")
                    throw error
                }
                attempt += 1
                try? reconnect(after: attempt)
            }
        }
    }

    /// A server that restarts takes a moment, and so does the lock of the session that was lost.
    private func reconnect(after seconds: Int) throws(StoreError) {
        sleep(UInt32(clamping: seconds))
        let connection = try PostgresConnection(url: url)
        try lock(connection)
        try connection.execute(PostgresBatch.staging.joined(separator: ";\n"))
        self.connection = connection
    }
}

import CSQLite
import GRDB
import Glibc
import ReportBatch
import ReportParse
import Synchronization

/// Records and their ledger in one SQLite file.
///
/// The file is in write-ahead mode: readers (datasette, DuckDB, sqlite3) look at whole batches while a run writes, and so does the run
/// itself, by a connection of its own, when it asks what is known of the next inputs.
package final class SQLiteStore: RecordStore {
    package let rendering = Rendering.rows

    private let path: String
    private let schema = StoreSchema(dialect: .sqlite)
    private var queue: DatabaseQueue?
    private var writer: SQLiteRowWriter?
    private var transaction: SQLiteTransaction?
    private var reader: DatabaseQueue?
    private var standing: SQLiteStatement?
    private var lock: StoreLock?
    /// The number of the run.
    private var run = 0
    /// Asked by the thread that reads and told by the one that writes.
    private let book = Mutex(LedgerBook(run: 0, recipe: ""))
    /// What was written and is not yet to be seen by the reader.
    private var unseen: [RecordID] = []
    /// Whether the run under way had begun before.
    private var isResumed = false

    package init(path: String) {
        self.path = path
        _ = Self.setUp
        // What is sorted on the disk is sorted beside the database: a run writes nowhere else.
        csqlite_put_temporary_files(path.lastIndex(of: "/").map { String(path[...$0]) } ?? ".")
    }

    /// What has to be said before SQLite is used first.
    private static let setUp: Int32 = csqlite_leave_memory_uncounted()

    package func open(_ recipe: RunRecipe) throws(StoreError) -> StoreOpening {
        lock = try StoreLock(path: path + ".lock")
        return try attempt {
            let queue = try DatabaseQueue(path: path, configuration: Self.configuration(readonly: false))
            self.queue = queue
            try SQLiteMigration(schema: schema).apply(to: queue)
            writer = try queue.read { try SQLiteRowWriter($0) }
            transaction = try SQLiteTransaction(queue)
            let reader = try DatabaseQueue(path: path, configuration: Self.configuration(readonly: true))
            self.reader = reader
            standing = try reader.read { try SQLiteStatement($0, LedgerEntry.query) }
            return try queue.write { try self.begin(recipe, $0) }
        }
    }

    static func configuration(readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.busyMode = .timeout(30)
        // Batches share transactions, see `SQLiteTransaction`.
        configuration.allowsUnsafeTransactions = !readonly
        if !readonly {
            configuration.prepareDatabase { db in
                // For a file that is new. Texts of articles fill two or three pages of the default size; with pages that hold most of
                // them whole, what is written takes a seventh less time.
                try db.execute(sql: "PRAGMA page_size = 16384")
                try db.execute(sql: "PRAGMA journal_mode = WAL")
                // In write-ahead mode a crash of the process loses nothing, one of the machine at most the last batches whole.
                try db.execute(sql: "PRAGMA synchronous = NORMAL")
                // Keys are digests, so rows go everywhere in the indexes. What does not fit is in the system's cache: more than
                // this made no run faster, and is memory that grows for as long as it takes to fill it.
                try db.execute(sql: "PRAGMA cache_size = -16384")
                try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
            }
        }
        return configuration
    }

    /// Goes on with the run that was interrupted, or begins one.
    private func begin(_ recipe: RunRecipe, _ db: Database) throws -> StoreOpening {
        let finished = try String.fetchOne(
            db, sql: "SELECT recipe FROM runs WHERE finished_at IS NOT NULL ORDER BY run DESC LIMIT 1")
        let last = try Row.fetchOne(db, sql: "SELECT run, recipe, finished_at FROM runs ORDER BY run DESC LIMIT 1")
        run = (last?["run"] as Int?) ?? 0
        let goesOn = last != nil && (last?["finished_at"] as String?) == nil && (last?["recipe"] as String?) == recipe.line
        if !goesOn {
            run += 1
            try db.execute(
                sql: "INSERT INTO runs (run, recipe, started_at) VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
                arguments: [run, recipe.line])
        }
        let isNew = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM ledger)") ?? false
        book.withLock { $0 = LedgerBook(run: run, recipe: recipe.line, isNew: isNew) }
        let settled = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM ledger WHERE run = ?", arguments: [run]) ?? 0
        isResumed = settled > 0
        let records = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM documents") ?? 0
        return StoreOpening(settled: settled, records: records, formerRecipe: finished == recipe.line ? nil : finished)
    }

    package func standings(of inputs: [InputKey]) throws(StoreError) -> [Standing] {
        try attempt {
            guard let reader, let standing else { throw StoreError.failed("\(path): is not open") }
            return try reader.unsafeRead { _ in
                try inputs.map { input in
                    // What the book takes as written is to be seen: nothing may become so between the two looks.
                    try book.withLock { book in
                        try book.standing(of: input, entry: try standing.texts(input.record.hex).flatMap { LedgerEntry($0) })
                    }
                }
            }
        }
    }

    package var answersWhileWriting: Bool { true }

    package var holdsBack: Bool { transaction?.isOpen ?? false }

    package func write(_ rows: [LedgerRow]) throws(StoreError) {
        try attempt {
            try transaction?.write(bytes: rows.reduce(0) { $0 + $1.size }) {
                for row in rows { try self.writer?.write(row, run: run) }
            }
        }
        unseen += rows.lazy.map(\.key.record)
        guard !holdsBack else { return }
        book.withLock { $0.wrote(unseen) }
        unseen.removeAll(keepingCapacity: true)
    }

    package func finish(_ scope: InputScope, removingVanished: Bool) throws(StoreError) -> StoreClosing {
        let closing = try attempt {
            let queue = try opened()
            try transaction?.commit()
            let closing = try queue.write { db in
                try self.releaseUnmet(db)
                let vanished = try self.vanished(scope, removing: removingVanished, db)
                try EventKeeper(database: SQLiteEventDatabase(db: db)).regroup()
                let closing = try self.closing(vanished, db)
                try db.execute(
                    sql: """
                        UPDATE runs SET finished_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), extracted = ?, skipped = ?,
                          quarantined = ?, vanished = ? WHERE run = ?
                        """,
                    arguments: [
                        closing.extracted, closing.skipped, closing.quarantined, closing.vanished, self.run,
                    ])
                return closing
            }
            try queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
            return closing
        }
        close()
        return closing
    }

    /// What went from the archive while the run was interrupted belongs to an earlier one.
    private func releaseUnmet(_ db: Database) throws {
        guard isResumed else { return }
        let records = try String?.fetchAll(db, sql: "SELECT record_id FROM ledger WHERE run = ?", arguments: [run])
        for record in book.withLock({ $0.unmet(records) }) {
            try db.execute(sql: "UPDATE ledger SET run = ? WHERE record_id = ?", arguments: [run - 1, record])
        }
    }

    /// Documents of earlier runs that the scope covers and this run did not meet.
    private func vanished(_ scope: InputScope, removing: Bool, _ db: Database) throws -> [String] {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT record_id, source FROM ledger WHERE run <> ? AND extracted_in IS NOT NULL ORDER BY source, record_id",
            arguments: [run])
        var sources: [String] = []
        var keys: [String] = []
        while let row = try rows.next() {
            guard scope.covers(row[1]) else { continue }
            sources.append(row[1])
            keys.append(row[0])
        }
        if removing {
            for key in keys {
                try db.execute(sql: "DELETE FROM documents WHERE record_id = ?", arguments: [key])
                try db.execute(sql: "DELETE FROM ledger WHERE record_id = ?", arguments: [key])
            }
        }
        return sources
    }

    private func closing(_ vanished: [String], _ db: Database) throws -> StoreClosing {
        let rows = try Row.fetchAll(
            db, sql: "SELECT status, COUNT(*) FROM ledger WHERE run = ? GROUP BY status", arguments: [run])
        let counts = Dictionary(rows.map { ($0[0] as String, $0[1] as Int) }, uniquingKeysWith: +)
        return StoreClosing(
            extracted: counts["extracted"] ?? 0, skipped: counts["skipped"] ?? 0, quarantined: counts["quarantined"] ?? 0,
            vanished: vanished.count, vanishedSources: Array(vanished.prefix(20)))
    }

    package func close() {
        // A run that was interrupted keeps what it has written; what it cannot any more, the next one writes.
        try? transaction?.commit()
        transaction = nil
        standing = nil
        try? reader?.close()
        reader = nil
        writer = nil
        try? queue?.close()
        queue = nil
        lock = nil
    }

    /// Batches are visible as soon as they are written: there is nothing to take back.
    package func abandon() { close() }

    private func opened() throws -> DatabaseQueue {
        guard let queue else { throw StoreError.failed("\(path): is not open") }
        return queue
    }

    /// Runs something on the database; its errors say which file and what to do.
    private func attempt<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw Self.failure(error, path)
        } catch {
            throw .failed("\(path): \(error)")
        }
    }

    static func failure(_ error: DatabaseError, _ path: String) -> StoreError {
        let message = error.message ?? "unknown error"
        switch error.resultCode {
        case .SQLITE_NOTADB: return .foreign("\(path): is no SQLite database; name another file")
        case .SQLITE_FULL: return .failed("\(path): the disk is full; free some space and run the same command again")
        case .SQLITE_CANTOPEN: return .failed("\(path): cannot be opened; is the folder there, and may you write to it?")
        case .SQLITE_IOERR: return .failed("\(path): \(message); run the same command again when the disk is well")
        default: return .failed("\(path): \(message)")
        }
    }
}

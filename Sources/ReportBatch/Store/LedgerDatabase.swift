import CSQLite
import Glibc
import ReportArchive

/// A SQLite file with the ledger of an output file, held by this process alone while it is open.
final class LedgerDatabase {
    private let path: Path
    private var handle: OpaquePointer?
    private var statements: [String: OpaquePointer] = [:]

    /// Opens it, makes it when it is not there, and locks it.
    init(_ path: Path) throws(StoreError) {
        self.path = path
        let code = path.withCString {
            sqlite3_open_v2($0, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nil)
        }
        if code == SQLITE_CANTOPEN {
            throw .failed("\(path.text): cannot be written: \(String(cString: strerror(sqlite3_system_errno(handle))))")
        }
        guard code == SQLITE_OK else { throw failure(code) }
        // Exclusive from the first statement on: two runs on one output are kept apart, and no shared memory file is needed.
        for pragma in [
            "locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = NORMAL", "cache_size = -4000", "temp_store = MEMORY",
        ] { try run("PRAGMA \(pragma)") }
        try run("BEGIN IMMEDIATE")
        try run("COMMIT")
    }

    deinit { close() }

    func close() {
        for statement in statements.values { sqlite3_finalize(statement) }
        statements = [:]
        sqlite3_close_v2(handle)
        handle = nil
    }

    /// Runs a statement with values for its question marks.
    func run(_ sql: String, _ values: [SQLValue] = []) throws(StoreError) { try rows(sql, values) { _ in } }

    /// The first row of a query; nil when it has none.
    func row<Row>(_ sql: String, _ values: [SQLValue] = [], _ make: (SQLRow) -> Row) throws(StoreError) -> Row? {
        var first: Row?
        try rows(sql, values) { row in if first == nil { first = make(row) } }
        return first
    }

    /// Every row of a query, one after another.
    func rows(_ sql: String, _ values: [SQLValue] = [], _ body: (SQLRow) throws(StoreError) -> Void) throws(StoreError) {
        let statement = try prepared(sql)
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        for (index, value) in values.enumerated() { value.bind(to: statement, at: Int32(index + 1)) }
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: try body(SQLRow(statement: statement))
            case SQLITE_DONE: return
            case let code: throw failure(code)
            }
        }
    }

    /// Runs a body whose statements take effect together or not at all.
    func transaction(_ body: () throws(StoreError) -> Void) throws(StoreError) {
        try run("BEGIN IMMEDIATE")
        do throws(StoreError) {
            try body()
            try run("COMMIT")
        } catch {
            try? run("ROLLBACK")
            throw error
        }
    }

    private func prepared(_ sql: String) throws(StoreError) -> OpaquePointer? {
        if let statement = statements[sql] { return statement }
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
        guard code == SQLITE_OK else { throw failure(code) }
        statements[sql] = statement
        return statement
    }

    private func failure(_ code: Int32) -> StoreError {
        let reason = handle.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED:
            return .taken("\(path.text) is in use: another run writes to the same output; wait for it to end or name another one")
        case SQLITE_NOTADB: return .foreign("\(path.text) is there already and is no ledger: name another output or move it away")
        case SQLITE_FULL: return .failed("\(path.text): the disk is full: free some space and run the same command again")
        default: return .failed("\(path.text): \(reason)")
        }
    }
}

/// A value on its way into a statement.
enum SQLValue {
    case integer(Int)
    case text(String)
    case bytes([UInt8])
    case null

    init(_ text: String?) { self = text.map(SQLValue.text) ?? .null }

    fileprivate func bind(to statement: OpaquePointer?, at index: Int32) {
        // SQLITE_TRANSIENT: the statement takes its own copy.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch self {
        case .integer(let value): sqlite3_bind_int64(statement, index, Int64(value))
        case .text(let text): sqlite3_bind_text(statement, index, text, Int32(text.utf8.count), transient)
        case .bytes(let bytes): sqlite3_bind_blob(statement, index, bytes, Int32(bytes.count), transient)
        case .null: sqlite3_bind_null(statement, index)
        }
    }
}

/// The row that a query stands at.
struct SQLRow {
    fileprivate let statement: OpaquePointer?

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }
    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

    func text(_ column: Int32) -> String? { sqlite3_column_text(statement, column).map { String(cString: $0) } }

    func bytes(_ column: Int32) -> [UInt8] {
        let count = Int(sqlite3_column_bytes(statement, column))
        guard let start = sqlite3_column_blob(statement, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }
}

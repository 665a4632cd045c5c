import CSQLite
import GRDB
import ReportParse

/// A statement that takes its values from where they lie.
///
/// GRDB's own way makes a string and a copy of every value, which took as long as SQLite's part of the work.
struct SQLiteStatement {
    private let statement: Statement

    init(_ db: Database, _ sql: String) throws { statement = try db.makeStatement(sql: sql) }

    private var handle: OpaquePointer { statement.sqliteStatement }

    /// Runs it with a key, if it takes one.
    func run(_ key: String? = nil) throws { try run(key.map { [$0] } ?? [], []) }

    /// Runs it with a key before the values of a row and others behind them.
    func run(_ key: RowDecoder.Value, _ values: [RowDecoder.Value], _ others: [String?]) throws {
        bind(key, at: 1)
        for (index, value) in values.enumerated() { bind(value, at: Int32(index + 2)) }
        for (index, value) in others.enumerated() { bind(value, at: Int32(index + values.count + 2)) }
        try finish()
    }

    /// Runs it with texts and then numbers.
    func run(_ texts: [String?], _ numbers: [Int?]) throws {
        for (index, text) in texts.enumerated() { bind(text, at: Int32(index + 1)) }
        for (index, number) in numbers.enumerated() {
            let place = Int32(texts.count + index + 1)
            if let number { sqlite3_bind_int64(handle, place, Int64(number)) } else { sqlite3_bind_null(handle, place) }
        }
        try finish()
    }

    /// Whether a key gives a row.
    func finds(_ key: String) throws -> Bool {
        let finds = try step(key)
        if finds { sqlite3_reset(handle) }
        return finds
    }

    /// The texts of the row that a key gives, if it gives one.
    func texts(_ key: String) throws -> [String?]? {
        guard try step(key) else { return nil }
        defer { sqlite3_reset(handle) }
        return (0..<sqlite3_column_count(handle)).map { column in
            sqlite3_column_text(handle, column).map { String(cString: $0) }
        }
    }

    /// Whether it comes to a row by a key; if not, it is ready for the next.
    private func step(_ key: String) throws -> Bool {
        bind(key, at: 1)
        let code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        let error = failure()
        sqlite3_reset(handle)
        guard code == SQLITE_DONE else { throw error }
        return false
    }

    private func bind(_ text: String?, at index: Int32) {
        guard var text else {
            sqlite3_bind_null(handle, index)
            return
        }
        text.withUTF8 { text in
            // SQLITE_TRANSIENT: the statement takes its own copy.
            bind(UnsafeRawBufferPointer(text), at: index, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
        }
    }

    /// A text stays where it is until the statement has run.
    private func bind(_ value: RowDecoder.Value, at index: Int32) {
        switch value {
        case .null: sqlite3_bind_null(handle, index)
        case .text(let text): bind(text, at: index, nil)
        case .integer(let integer): sqlite3_bind_int64(handle, index, integer)
        case .boolean(let flag): sqlite3_bind_int64(handle, index, flag ? 1 : 0)
        }
    }

    private func bind(_ text: UnsafeRawBufferPointer, at index: Int32, _ destructor: sqlite3_destructor_type?) {
        // An empty buffer may have no address, which would make it a null.
        let start = text.baseAddress ?? UnsafeRawPointer(bitPattern: 1)
        sqlite3_bind_text(handle, index, start?.assumingMemoryBound(to: CChar.self), Int32(text.count), destructor)
    }

    private func finish() throws {
        let code = sqlite3_step(handle)
        guard code == SQLITE_DONE else {
            let error = failure()
            sqlite3_reset(handle)
            throw error
        }
        sqlite3_reset(handle)
    }

    private func failure() -> DatabaseError {
        let database = sqlite3_db_handle(handle)
        return DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(database)),
            message: String(cString: sqlite3_errmsg(database)))
    }
}

import CLibPQ
import ReportBatch

/// A connection through libpq, with what stores need of it.
///
/// Messages name the server and database and never the password.
final class PostgresConnection {
    let name: String
    private let connection: OpaquePointer

    init(url: String) throws(StoreError) {
        guard let connection = PQconnectdb(url) else { throw .failed("libpq gave no connection: out of memory") }
        self.connection = connection
        let host = PQhost(connection).map { String(cString: $0) } ?? ""
        let database = PQdb(connection).map { String(cString: $0) } ?? ""
        name = "\(database) at \(host)"
        guard PQstatus(connection) == CONNECTION_OK else {
            throw .failed("cannot connect to \(name): \(Self.line(PQerrorMessage(connection)))")
        }
        // Notices (`relation exists, skipping`) are no business of the run's.
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
    }

    deinit { PQfinish(connection) }

    var isAlive: Bool { PQstatus(connection) == CONNECTION_OK }

    /// Runs one statement or several, which then are one transaction unless they say otherwise.
    func execute(_ sql: String) throws(StoreError) {
        let result = PQexec(connection, sql)
        defer { PQclear(result) }
        try check(result)
    }

    /// The rows of a query, all columns as texts; parameters are `$1`, `$2`, ….
    @discardableResult
    func rows(_ sql: String, _ parameters: [String?] = []) throws(StoreError) -> [[String?]] {
        let result = withCStrings(parameters) { values in
            PQexecParams(connection, sql, Int32(parameters.count), nil, values, nil, nil, 0)
        }
        defer { PQclear(result) }
        try check(result)
        return (0..<PQntuples(result)).map { row in
            (0..<PQnfields(result)).map { column in
                PQgetisnull(result, row, column) == 1 ? nil : String(cString: PQgetvalue(result, row, column))
            }
        }
    }

    /// Fills a table from text in the format of `COPY`.
    func copy(_ bytes: [UInt8], into target: String) throws(StoreError) {
        let start = PQexec(connection, "COPY \(target) FROM STDIN")
        defer { PQclear(start) }
        guard PQresultStatus(start) == PGRES_COPY_IN else { throw failure(start) }
        var offset = 0
        while offset < bytes.count {
            let count = min(1 << 20, bytes.count - offset)
            let sent = bytes.withUnsafeBytes { buffer in
                PQputCopyData(
                    connection, buffer.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self), Int32(count))
            }
            guard sent == 1 else { throw failure(nil) }
            offset += count
        }
        guard PQputCopyEnd(connection, nil) == 1 else { throw failure(nil) }
        try drain()
    }

    /// Takes all results of what was sent; the first error among them is thrown.
    private func drain() throws(StoreError) {
        var found: StoreError?
        while let result = PQgetResult(connection) {
            defer { PQclear(result) }
            do throws(StoreError) { try check(result) } catch { found = found ?? error }
        }
        if let found { throw found }
    }

    private func check(_ result: OpaquePointer?) throws(StoreError) {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
        default: throw failure(result)
        }
    }

    private func failure(_ result: OpaquePointer?) -> StoreError {
        guard isAlive else { return .failed("the connection to \(name) is lost; run the same command again") }
        let message = result.flatMap { PQresultErrorMessage($0) } ?? PQerrorMessage(connection)
        return .failed("\(name): \(Self.line(message))")
    }

    private static func line(_ message: UnsafePointer<CChar>?) -> String {
        guard let message else { return "unknown error" }
        return String(cString: message).split(separator: "\n").joined(separator: " ")
    }

    private func withCStrings<Result>(_ texts: [String?], _ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
        let copies = texts.map { text in text.map { Array($0.utf8CString) } }
        func bind(_ index: Int, _ pointers: [UnsafePointer<CChar>?]) -> Result {
            guard index < copies.count else { return body(pointers) }
            guard let copy = copies[index] else { return bind(index + 1, pointers + [nil]) }
            return copy.withUnsafeBufferPointer { bind(index + 1, pointers + [$0.baseAddress]) }
        }
        return bind(0, [])
    }
}

extension [String] {
    /// A text array as PostgreSQL reads it.
    var arrayLiteral: String {
        let items = map { item in
            "\"" + item.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
        }
        return "{" + items.joined(separator: ",") + "}"
    }
}

import Foundation
import ReportParse

@testable import ReportStore

/// A schema of its own on the server that `Scripts/with-postgres` starts.
struct TestDatabase {
    let url: String

    /// Nil where no server was started, which is said once on standard error.
    init?() throws {
        guard let server = Self.server else { return nil }
        let name = "t" + UUID().uuidString.lowercased().filter { $0 != "-" }
        try PostgresConnection(url: server).execute("CREATE SCHEMA \(name)")
        url = server + "?options=-csearch_path%3D\(name)"
    }

    static let server: String? = {
        if let url = ProcessInfo.processInfo.environment["REPORT_EXTRACT_TEST_POSTGRES"] { return url }
        FileHandle.standardError.write(
            Data("note: no PostgreSQL: its tests are left out; run them by Scripts/with-postgres swift test\n".utf8))
        return nil
    }()

    /// The first value of a query.
    func value(_ sql: String) throws -> String? { try PostgresConnection(url: url).rows(sql).first?.first ?? nil }

    /// Every row of every record table and of the ledger.
    func contents() throws -> [String] {
        let connection = try PostgresConnection(url: url)
        return try (RecordTable.all + [StoreSchema.ledger]).flatMap { table in
            let names = quoted((table.columns + table.derived).map(\.name))
            return try connection.rows("SELECT \(names) FROM \(quoted(table.name)) ORDER BY \(quoted(table.key))")
                .map { "\(table.name) \($0)" }
        }
    }
}

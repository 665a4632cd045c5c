import ReportBatch

/// Where a database is: a `postgres://` address, or the path of a SQLite file.
package enum DatabaseAddress: Hashable, Sendable {
    case sqlite(path: String)
    case postgres(url: String)

    package init(_ text: String) {
        let isServer = text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
        self = isServer ? .postgres(url: text) : .sqlite(path: text)
    }

    /// What to write to.
    package func store() -> any RecordStore {
        switch self {
        case .sqlite(let path): SQLiteStore(path: path)
        case .postgres(let url): PostgresStore(url: url)
        }
    }

    /// As messages and logs name it: without a password or anything else that an address may hold.
    package var name: String {
        switch self {
        case .sqlite(let path): path
        case .postgres(let url): url.split(separator: "?")[0].split(separator: "@").last.map { "postgres://\($0)" } ?? "postgres"
        }
    }
}

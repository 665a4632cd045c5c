import ReportBatch

/// Where a database is: a `postgres://` address, or the path of a SQLite file.
package enum DatabaseAddress: Hashable, Sendable {
    case sqlite(path: String)
    case postgres(url: String)

    package init(_ text: String) {
        // What SQLite has a meaning of its own for, `:memory:` and `file:…?mode=memory`, is a path like any other.
        let isSpecial = text.hasPrefix(":") || text.hasPrefix("file:")
        self = Self.isServer(text) ? .postgres(url: text) : .sqlite(path: isSpecial ? "./" + text : text)
    }

    /// Whether a text can be an address: not an empty one, nor that of a server of another kind.
    package static func isMeant(_ text: String) -> Bool { !text.isEmpty && (isServer(text) || text.ranges(of: "://").isEmpty) }

    private static func isServer(_ text: String) -> Bool { text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") }

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

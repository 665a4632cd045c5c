/// The options of `extract` that the environment and a file can give as well; a test holds them against its help.
struct OptionTable {
    enum Kind {
        case value
        /// May be given several times.
        case list
        case flag
    }

    struct Entry {
        let name: String
        var short: Character?
        let kind: Kind
    }

    static let extract: [Entry] = [
        Entry(name: "bom", kind: .flag),
        Entry(name: "codes", kind: .value),
        Entry(name: "columns", kind: .list),
        Entry(name: "db", kind: .value),
        Entry(name: "dry-run", kind: .flag),
        Entry(name: "fail-threshold", kind: .value),
        Entry(name: "files-from", kind: .list),
        Entry(name: "format", kind: .value),
        Entry(name: "jobs", short: "j", kind: .value),
        Entry(name: "keep-quarantined", kind: .value),
        Entry(name: "log-level", kind: .value),
        Entry(name: "max-bytes", kind: .value),
        Entry(name: "max-memory", kind: .value),
        Entry(name: "metrics", kind: .value),
        Entry(name: "no-text", kind: .flag),
        Entry(name: "output", short: "o", kind: .value),
        Entry(name: "reference-date", kind: .value),
        Entry(name: "remove-vanished", kind: .flag),
        Entry(name: "summary", kind: .value),
        Entry(name: "timeout", kind: .value),
    ]

    /// Of these only one counts: naming the one overrules the other where it is said with less force.
    static let rivals = ["output", "db"]

    static func entry(_ name: String) -> Entry? { extract.first { $0.name == name } }
}

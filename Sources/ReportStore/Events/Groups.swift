import ReportParse

/// Members that belong together, and a key for each group: a digest of its least member, whatever the order they came in.
struct Groups {
    private(set) var members: [String] = []
    private var parents: [Int] = []

    var count: Int { members.count }

    mutating func add(_ member: String) -> Int {
        members.append(member)
        parents.append(parents.count)
        return parents.count - 1
    }

    mutating func root(_ index: Int) -> Int {
        var index = index
        while parents[index] != index {
            parents[index] = parents[parents[index]]
            index = parents[index]
        }
        return index
    }

    mutating func join(_ a: Int, _ b: Int) {
        let (x, y) = (root(a), root(b))
        if x != y { parents[max(x, y)] = min(x, y) }
    }

    mutating func keys(letter: String) -> [(member: String, key: String)] {
        var least: [Int: String] = [:]
        for index in members.indices {
            let root = root(index)
            least[root] = min(least[root] ?? members[index], members[index])
        }
        let digests = least.mapValues { Self.key(of: $0, letter: letter) }
        return members.indices.map { (members[$0], digests[root($0)] ?? "") }
    }

    /// The key of a group by its least member.
    static func key(of least: String, letter: String) -> String { letter + SHA256.hex(Array(least.utf8)).prefix(15) }

    /// The letters that keys of articles and of events begin with.
    static let article = "a"
    static let event = "e"
}

/// What the derived columns of a row hold until its like are found: the key of a group of one.
///
/// Most rows keep it, so that grouping at the end of a run changes few of them; and a key that changes is as long as the one
/// before, which SQLite writes over it without writing the whole row again.
struct LoneKeys {
    /// What the derived columns of a table are keys of.
    private enum Kind {
        case none, article, event
    }

    private static let fingerprint = (RecordTable.documents.columns.firstIndex { $0.name == "fingerprint" } ?? 1) - 1
    private static let kinds: [Kind] = RecordTable.all.map { table in
        table.derived.isEmpty ? .none : table.parent == nil ? .article : .event
    }

    /// One for each derived column of a table, by its place in `RecordTable.all`.
    static func keys(of values: [RowDecoder.Value], inTable table: Int, record: String) -> [String?] {
        switch kinds[table] {
        case .none: return []
        case .event:
            guard case .text(let fact)? = values.first else { return [nil] }
            return [Groups.key(of: record + "/" + String(decoding: fact, as: UTF8.self), letter: Groups.event)]
        case .article:
            // A text of a few words has no fingerprint and is nobody's copy.
            guard case .text = values[fingerprint] else { return [nil] }
            return [Groups.key(of: record, letter: Groups.article)]
        }
    }
}

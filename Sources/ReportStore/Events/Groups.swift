import ReportParse

/// Members that belong together, each with the key that it has alone; a group has the least key of its members, whatever the order
/// they came in. Members of one key are one group from the start.
struct Groups {
    private var keys: [GroupKey] = []
    private var parents: [Int] = []
    /// The first member of each key.
    private var holders: [GroupKey: Int] = [:]

    /// - Returns: its index, and whether another one has its key.
    mutating func add(_ key: GroupKey) -> (index: Int, isKnown: Bool) {
        let index = keys.count
        let holder = holders[key]
        if holder == nil { holders[key] = index }
        keys.append(key)
        parents.append(holder.map { root($0) } ?? index)
        return (index, holder != nil)
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

    /// The key of a member alone.
    func loneKey(_ index: Int) -> GroupKey { keys[index] }

    /// The key of each member's group.
    mutating func groupKeys() -> [GroupKey] {
        var least: [Int: GroupKey] = [:]
        for index in keys.indices {
            let root = root(index)
            least[root] = min(least[root] ?? keys[index], keys[index])
        }
        return keys.indices.map { least[root($0)] ?? keys[$0] }
    }
}

/// What articles and events are named by in databases: a letter and fifteen hexadecimal digits.
struct GroupKey: Hashable, Comparable {
    /// What a key is of.
    enum Kind: String {
        case article = "a"
        case event = "e"
    }

    private let value: UInt64

    init(of bytes: [UInt8]) {
        value = Digest(of: bytes).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } >> 4
    }

    /// Reads what `text` gives; nil for anything else.
    init?(_ text: String) {
        guard text.utf8.count == 16, let value = UInt64(text.dropFirst(), radix: 16) else { return nil }
        self.value = value
    }

    func text(_ kind: Kind) -> String {
        let digits = String(value, radix: 16)
        return kind.rawValue + String(repeating: "0", count: 15 - digits.count) + digits
    }

    static func < (a: GroupKey, b: GroupKey) -> Bool { a.value < b.value }
}

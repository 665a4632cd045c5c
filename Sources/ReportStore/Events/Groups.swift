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
        let digests = least.mapValues { letter + SHA256.hex(Array($0.utf8)).prefix(15) }
        return members.indices.map { (members[$0], digests[root($0)] ?? "") }
    }
}

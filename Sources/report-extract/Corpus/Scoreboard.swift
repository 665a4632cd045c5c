/// Matches among what was read and what should have been.
struct Tally: Hashable {
    var matched = 0
    var read = 0
    var expected = 0

    var precision: Double { read == 0 ? (expected == 0 ? 1 : 0) : Double(matched) / Double(read) }
    var recall: Double { expected == 0 ? 1 : Double(matched) / Double(expected) }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    static func += (sum: inout Tally, other: Tally) {
        sum.matched += other.matched
        sum.read += other.read
        sum.expected += other.expected
    }
}

/// Tallies by kind, in the order in which the kinds were first counted.
struct Scoreboard {
    private(set) var kinds: [String] = []
    private var tallies: [String: Tally] = [:]

    subscript(_ kind: String) -> Tally { tallies[kind] ?? Tally() }

    mutating func count(_ kind: String, matched: Int, read: Int, expected: Int) {
        add(kind, Tally(matched: matched, read: read, expected: expected))
    }

    mutating func add(_ other: Scoreboard) {
        for kind in other.kinds { add(kind, other[kind]) }
    }

    private mutating func add(_ kind: String, _ tally: Tally) {
        if tallies[kind] == nil { kinds.append(kind) }
        tallies[kind, default: Tally()] += tally
    }
}

import ReportParse

/// Gathers tellings into events.
///
/// Tellings come in the order of their amounts, so that only those whose amounts can fit are compared. The best matches are joined
/// first, and two groups only when no telling of one speaks against a telling of the other: a short report that leaves out who
/// gave it does not make one gift of two. The outcome does not depend on which document came first.
struct EventGrouping {
    private struct Open {
        let index: Int
        let record: Substring
        let telling: Telling
    }

    /// A telling and the document that it is from.
    private struct Own: Hashable {
        let record: Substring
        let telling: Telling
    }

    private struct Match {
        let evidence: Double
        let index: Int
        let other: Int
    }

    /// Larger groups are not looked through again for rivals.
    private static let mostComparisons = 4000

    private var groups = Groups()
    private var members: [String] = []
    /// Tellings that a later one may still be one with.
    private var window: [Open] = []
    /// The first of those that tell the very same: the others need no comparing.
    private var known: [Telling: Int] = [:]
    /// How often a document has told the very same.
    private var repeats: [Own: Int] = [:]
    /// Facts that repeat another of their document.
    private var followers: [(index: Int, first: String)] = []
    private var sinceSweep = 0
    private var matches: [Match] = []
    /// The tellings that have a match.
    private var matched: [Int: Telling] = [:]

    /// - Parameters:
    ///   - member: the name of the fact, `record/fact`, also that of the fact it repeats.
    ///   - key: the key that it has alone.
    mutating func add(_ member: String, _ key: GroupKey, _ telling: Telling?, sameAs: String?) {
        let (index, isKnown) = groups.add(key)
        members.append(member)
        if let sameAs { followers.append((index, sameAs)) }
        // A repeat within a document adds nothing but a second chance of error, and the same words in a copy nothing at all.
        guard sameAs == nil, !isKnown, var telling else { return }
        sweep(below: telling.low)
        let record = member.prefix { $0 != "/" }
        let own = Own(record: record, telling: telling)
        telling.occurrence = repeats[own, default: 0]
        repeats[own] = telling.occurrence + 1
        if let first = known[telling] {
            groups.join(index, first)
            return
        }
        known[telling] = index
        for open in window where open.record != record && isWorthComparing(open.telling, telling) {
            guard let evidence = TellingMatch(open.telling, telling).evidence, evidence >= TellingMatch.threshold else { continue }
            matches.append(Match(evidence: evidence, index: index, other: open.index))
            matched[index] = telling
            matched[open.index] = open.telling
        }
        window.append(Open(index: index, record: record, telling: telling))
    }

    /// The key of every member's event.
    mutating func keys() -> [GroupKey] {
        let firsts = Set(followers.map(\.first))
        let indices = Dictionary(
            members.indices.filter { firsts.contains(members[$0]) }.map { (members[$0], $0) },
            uniquingKeysWith: { first, _ in first })
        joinMatches()
        for (index, first) in followers { if let other = indices[first] { groups.join(index, other) } }
        return groups.groupKeys()
    }

    private mutating func joinMatches() {
        func keys(_ match: Match) -> [GroupKey] { [groups.loneKey(match.index), groups.loneKey(match.other)].sorted() }
        let order = matches.sorted { a, b in
            a.evidence != b.evidence ? a.evidence > b.evidence : keys(a).lexicographicallyPrecedes(keys(b))
        }
        var tellings = matched.mapValues { [$0] }
        for match in order {
            let (x, y) = (groups.root(match.index), groups.root(match.other))
            guard x != y, let first = tellings[x], let second = tellings[y] else { continue }
            guard !haveRivals(first, second) else { continue }
            groups.join(x, y)
            tellings[x] = nil
            tellings[y] = nil
            tellings[groups.root(x)] = first + second
        }
    }

    private func haveRivals(_ first: [Telling], _ second: [Telling]) -> Bool {
        guard first.count > 1 || second.count > 1, first.count * second.count <= Self.mostComparisons else { return false }
        return first.contains { x in second.contains { TellingMatch(x, $0).areRivals } }
    }

    /// Drops, now and then, what is too small for all that follows. Rounding moves an amount by three hundredths at most.
    private mutating func sweep(below low: Double) {
        sinceSweep += 1
        guard sinceSweep > 200 else { return }
        sinceSweep = 0
        func isPast(_ telling: Telling) -> Bool { telling.high * 1.04 < low }
        window.removeAll { isPast($0.telling) }
        known = known.filter { !isPast($0.key) }
        repeats = repeats.filter { !isPast($0.key.telling) }
    }

    private func isWorthComparing(_ x: Telling, _ y: Telling) -> Bool {
        guard x.high * 1.04 >= y.low, x.measure == y.measure, x.kind == y.kind else { return false }
        guard let first = x.newsDay, let second = y.newsDay else { return x.days == y.days || x.article == y.article }
        return abs(first - second) <= TellingMatch.span
    }
}

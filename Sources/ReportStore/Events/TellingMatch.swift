import ReportParse

/// Whether two facts of different documents tell the same event.
///
/// Amounts, denominators and kinds must fit; everything else is evidence for or against that is added up. The weights are written
/// by hand after `corpus/pairs/events.jsonl`; the test of that corpus measures them again.
struct TellingMatch {
    /// From this sum on the two are one event.
    static let threshold = 1.0
    static let rivalry = 0.2
    /// News of one event comes within so many days.
    static let span = 31

    private let a: Telling
    private let b: Telling

    init(_ a: Telling, _ b: Telling) {
        self.a = a
        self.b = b
    }

    /// Whether one speaks against the other so clearly that no third can make them one event.
    var areRivals: Bool { (evidence ?? -.infinity) < Self.rivalry }

    /// Nil where nothing could make them one event.
    var evidence: Double? {
        guard a.measure == b.measure, a.kind == b.kind, a.isOccupancy == b.isOccupancy else { return nil }
        guard let amount, let substance else { return nil }
        // Reports that an office sends out for each of its districts are near copies too: their names tell.
        let names = names
        let isCopy = a.article != nil && a.article == b.article && names > -1
        let anchors = parties > 0 || place > 0 || ownDays > 0 || isCopy
        return amount + substance + parties + place + ownDays + newsDays + names + (isCopy ? 1 : 0) - (anchors ? 0 : 1)
    }

    /// Equal, one the rounded other, or an exact one within a vague one.
    private var amount: Double? {
        if a.low == b.low, a.high == b.high { return 1 }
        if a.low == a.high, b.low == b.high { return isRounded ? 0.6 : nil }
        return max(a.low, b.low) <= min(a.high, b.high) ? 0 : nil
    }

    /// 12.4 thousand is what is left of 12,450 in three digits, whether rounded or cut off.
    private var isRounded: Bool {
        let (x, y) = (Self.digits(a.low), Self.digits(b.low))
        let difference = abs(a.low - b.low) / max(a.low, b.low)
        guard x != y, difference <= 0.03 else { return false }
        return difference < (1..<min(x, y)).reduce(0.6) { power, _ in power / 10 }
    }

    /// How many digits say something: 3 for 12,400.
    private static func digits(_ value: Double) -> Int {
        let text = value.description.split(separator: "e")[0].filter(\.isNumber)
        return max(1, text.drop { $0 == "0" }.reversed().drop { $0 == "0" }.count)
    }

    /// Roles that say how things stand; one is no other.
    private static let states: Set<Role> = [.production, .stock, .capacity, .target, .need, .shortage, .surplus]
    private static let kindred: [Set<Role>] = [
        [.aid, .supply, .transport], [.purchase, .supply, .stock], [.sale, .supply, .export, .transport], [.import, .transport],
        [.loss, .waste], [.seizure, .transport],
    ]

    /// What is weighed, and what is done with it.
    private var substance: Double? {
        guard let first = a.role, let second = b.role else { return sharesParty ? 1 : 0.7 }
        var sum = a.commodity == b.commodity && !a.commodity.isEmpty ? 0.5 : 0
        let differs = a.commodity != b.commodity && !a.commodity.isEmpty && !b.commodity.isEmpty
        if differs {
            guard !a.commodity.isDisjoint(with: b.commodity) else { return nil }
            sum += 0.2
        }
        guard first != second else { return sum + 0.5 }
        let (x, y) = (Self.states.contains(first), Self.states.contains(second))
        guard !(x && y) else { return nil }
        let isKindred = Self.kindred.contains { $0.isSuperset(of: [first, second]) } || first == .other || second == .other
        sum -= (x != y ? 0.9 : 0) + (isKindred ? 0 : 0.4)
        // Two kinds of one thing, dealt with in two ways by one body, are two things.
        return differs ? sum - (sharesParty ? 1.7 : 0.7) : sum
    }

    private var sharesParty: Bool {
        a.parties.contains { x in b.parties.contains { y in Self.areAlike(x, y) } }
    }

    private static func areAlike(_ x: String?, _ y: String?) -> Bool {
        guard let x, let y else { return false }
        return NameComparison.areAlike(x, y)
    }

    private var parties: Double {
        // Both say who gave it, and neither has heard of the other's.
        let hasRivals = zip(a.parties, b.parties).contains { x, y in
            guard let x, let y else { return false }
            return !NameComparison.areAlike(x, y) && !isNamed(x, by: b) && !isNamed(y, by: a)
        }
        if hasRivals { return -2 }
        if sharesParty { return a.isOccupancy ? 0 : 0.4 }
        let (x, y) = (a.parties.contains { isUnknown($0, to: b) }, b.parties.contains { isUnknown($0, to: a) })
        if a.isOccupancy { return x || y ? -1.5 : 0 }
        return x && y ? -2 : 0
    }

    private func isUnknown(_ name: String?, to telling: Telling) -> Bool { name.map { !isNamed($0, by: telling) } ?? false }

    /// Whether a document names something somewhere, if not beside the fact.
    private func isNamed(_ name: String, by telling: Telling) -> Bool {
        NameComparison.words(of: name).isSubset(of: forms(of: telling))
    }

    private func forms(of telling: Telling) -> Set<String> { Set(telling.names.split(separator: " ").map(String.init)) }

    private var place: Double {
        guard let first = a.place, let second = b.place else {
            return a.isOccupancy && (a.place == nil) != (b.place == nil) ? -0.5 : 0
        }
        if let x = a.placeCode, let y = b.placeCode {
            if x == y { return 0.4 }
            if x.hasPrefix(y) || y.hasPrefix(x) { return a.isOccupancy ? -3.5 : -0.2 }
        } else if !NameComparison.words(of: first).isDisjoint(with: NameComparison.words(of: second)) {
            return 0.4
        }
        // The same day and the same percentage do not outweigh it, nor does a third report that names no place.
        if a.isOccupancy { return -3.5 }
        return isNamed(first, by: b) || isNamed(second, by: a) ? -0.6 : -2.2
    }

    private var ownDays: Double {
        guard let x = a.days, let y = b.days else { return 0 }
        if x == y { return 1.2 }
        if x.overlaps(y) { return 0.3 }
        return max(x.lowerBound - y.upperBound, y.lowerBound - x.upperBound) <= 1 ? 0.6 : -1.5
    }

    private var newsDays: Double {
        guard let x = a.newsDay, let y = b.newsDay else { return 0 }
        return -Double(min(abs(x - y), Self.span)) / 10
    }

    /// Names beside one fact that the other's document never mentions, on both sides.
    private var names: Double {
        let (x, y) = (unshared(a, b), unshared(b, a))
        if x.isEmpty || y.isEmpty { return -0.2 * Double(min(2, max(x.count, y.count))) }
        let twins = x.values.contains { before in
            y.values.contains { !before.isDisjoint(with: $0.subtracting(NameComparison.prepositions)) }
        }
        return twins ? -3.5 : -1.6
    }

    /// The names beside a fact that another document never mentions, each with the words before it.
    private func unshared(_ telling: Telling, _ other: Telling) -> [String: Set<String>] {
        let known = forms(of: other)
        let proper = ProperNames(in: telling.sentence)
        var words = proper.telling(except: NameComparison.words(of: telling.place)).filter {
            !known.contains($0.key) && !known.contains(".\($0.key)")
        }
        guard !words.isEmpty else { return [:] }
        for run in proper.runs {
            for start in 0..<(run.count - 1) {
                for end in (start + 2)...run.count {
                    let part = Array(run[start..<end])
                    guard known.contains(where: { !part.contains($0) && NameComparison.isShortForm($0, of: part) }) else {
                        continue
                    }
                    for word in part { words[word] = nil }
                }
            }
        }
        return words
    }
}

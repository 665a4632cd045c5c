import ReportParse

/// How the facts read from one document compare with those annotated, kind by kind.
///
/// Counts as the project's scoring of gold articles does: quantities and percentages are aligned by value in order of
/// appearance, dates by text and value, organisations by their surface forms.
struct FactScore {
    private(set) var board = Scoreboard()
    /// One line for everything that differs.
    private(set) var differences: [String] = []
    /// The masses read, by their number, whose comparator, rate, commodity and role are all as annotated.
    private(set) var wholeQuantities: Set<Int> = []

    private let truth: FactSet
    private let found: FactSet

    init(truth: FactSet, found: FactSet) {
        self.truth = truth
        self.found = found
        scoreOrganisations()
        scoreDates()
        score(truth.quantities, found.quantities, kind: "quantities", slots: FactSlot.ofQuantities)
        score(truth.occupancies, found.occupancies, kind: "occupancies", slots: FactSlot.ofOccupancies)
    }

    // MARK: Organisations

    private static func cluster(_ organisation: FactSet.Organisation) -> Set<String> {
        Set((organisation.mentions + [organisation.name]).map(SurfaceText.folded))
    }

    private mutating func scoreOrganisations() {
        let expected = truth.organisations.map(Self.cluster)
        let read = found.organisations.map(Self.cluster)
        let expectedMentions = Set(truth.organisations.flatMap(\.mentions).map(SurfaceText.folded))
        let readMentions = Set(found.organisations.flatMap(\.mentions).map(SurfaceText.folded))
        let common = expectedMentions.intersection(readMentions)
        board.count(
            "organisation mentions", matched: common.count, read: readMentions.count, expected: expectedMentions.count)
        differences += expectedMentions.subtracting(common).sorted().map { "organisation missed: \($0)" }
        differences += readMentions.subtracting(common).sorted().map { "organisation invented: \($0)" }
        board.count(
            "organisations", matched: Self.largestMatching(expected, read), read: read.count, expected: expected.count)
        scoreKinds(expected, read)
        scoreAliases(expected, read, expectedMentions)
    }

    private mutating func scoreKinds(_ expected: [Set<String>], _ read: [Set<String>]) {
        var right = 0
        var met = 0
        for (index, cluster) in expected.enumerated() {
            guard let match = read.firstIndex(where: { !$0.isDisjoint(with: cluster) }) else { continue }
            met += 1
            let (wanted, got) = (truth.organisations[index].kind, found.organisations[match].kind)
            if wanted == got { right += 1 } else { differ("organisation kind", truth.organisations[index].name, wanted, got) }
        }
        board.count("  kind", matched: right, read: met, expected: met)
    }

    private mutating func scoreAliases(_ expected: [Set<String>], _ read: [Set<String>], _ mentions: Set<String>) {
        func pairs(_ clusters: [Set<String>]) -> Set<[String]> {
            Set(
                clusters.flatMap { cluster in
                    cluster.flatMap { a in cluster.compactMap { b in a < b ? [a, b] : nil } }
                })
        }
        let (wanted, got) = (pairs(expected), pairs(read))
        let known = got.filter { mentions.contains($0[0]) && mentions.contains($0[1]) }
        board.count("  aliases linked", matched: wanted.intersection(got).count, read: known.count, expected: wanted.count)
    }

    /// The number of pairs in a largest matching between clusters that share a form.
    private static func largestMatching(_ a: [Set<String>], _ b: [Set<String>]) -> Int {
        var partner: [Int: Int] = [:]
        func seek(_ index: Int, _ seen: inout Set<Int>) -> Bool {
            for (other, cluster) in b.enumerated() where !seen.contains(other) && !a[index].isDisjoint(with: cluster) {
                seen.insert(other)
                let taken = partner[other]
                if taken == nil || taken.map({ seek($0, &seen) }) == true {
                    partner[other] = index
                    return true
                }
            }
            return false
        }
        return a.indices.count { index in
            var seen: Set<Int> = []
            return seek(index, &seen)
        }
    }

    // MARK: Dates

    private mutating func scoreDates() {
        let pairs = datePairs()
        let (matched, used) = (Set(pairs.map(\.0)), Set(pairs.map(\.1)))
        for (index, date) in truth.dates.enumerated() where !matched.contains(index) {
            differences.append("date missed: \(date.text) (\(date.value ?? "null"))")
        }
        for (index, date) in found.dates.enumerated() where !used.contains(index) {
            differences.append("date invented: \(date.text) (\(date.value ?? "null"))")
        }
        board.count("dates found", matched: pairs.count, read: found.dates.count, expected: truth.dates.count)
        scoreDateValues(pairs)
    }

    /// The closest kind of match first, each in order of appearance.
    private func datePairs() -> [(Int, Int)] {
        let fits: [(FactSet.Date, FactSet.Date) -> Bool] = [
            { SurfaceText.folded($0.text) == SurfaceText.folded($1.text) && $0.value == $1.value },
            { SurfaceText.folded($0.text) == SurfaceText.folded($1.text) },
            { SurfaceText.overlap($0.text, $1.text) && $0.value == $1.value },
            { SurfaceText.overlap($0.text, $1.text) },
        ]
        var pairs: [(Int, Int)] = []
        var used: Set<Int> = []
        var done: Set<Int> = []
        for fit in fits {
            for (index, date) in truth.dates.enumerated() where !done.contains(index) {
                let match = found.dates.indices.first { !used.contains($0) && fit(date, found.dates[$0]) }
                guard let match else { continue }
                used.insert(match)
                done.insert(index)
                pairs.append((index, match))
            }
        }
        return pairs
    }

    private mutating func scoreDateValues(_ pairs: [(Int, Int)]) {
        var right = 0
        var unscored = 0
        for (expected, read) in pairs {
            let (wanted, got) = (truth.dates[expected].value, found.dates[read].value)
            if wanted == nil {
                unscored += got == nil ? 0 : 1
            } else if wanted == got {
                right += 1
            } else {
                differ("date value", truth.dates[expected].text, wanted, got)
            }
        }
        board.count(
            "dates with value", matched: right, read: found.dates.count { $0.value != nil } - unscored,
            expected: truth.dates.count { $0.value != nil })
    }

    // MARK: Amounts

    private mutating func score(_ expected: [FactSet.Amount], _ read: [FactSet.Amount], kind: String, slots: [FactSlot]) {
        let pairs = Self.aligned(expected, read)
        let (matched, used) = (Set(pairs.map(\.0)), Set(pairs.map(\.1)))
        board.count(kind, matched: pairs.count, read: read.count, expected: expected.count)
        for (index, amount) in expected.enumerated() where !matched.contains(index) {
            differences.append("\(kind) missed: \(amount.text)")
        }
        for (index, amount) in read.enumerated() where !used.contains(index) {
            differences.append("\(kind) invented: \(amount.text)")
        }
        let needed: [FactSlot] = kind == "quantities" ? [.comparator, .per, .commodity, .role] : [.comparator, .beds, .place]
        var whole = 0
        for pair in pairs {
            let right = slots.filter { scoreSlot($0, expected[pair.0], read[pair.1], kind: kind) }
            guard needed.allSatisfy(right.contains) else { continue }
            whole += 1
            if kind == "quantities" { wholeQuantities.insert(pair.1) }
        }
        board.count(kind + " whole", matched: whole, read: read.count, expected: expected.count)
        if kind == "quantities" {
            scoreLinks(pairs, kind: kind, slot: "same_as", \.sameAs)
            scoreLinks(pairs, kind: kind, slot: "part_of", \.partOf)
        }
    }

    /// Counts a slot of a pair; true when both say the same, or both nothing.
    private mutating func scoreSlot(_ slot: FactSlot, _ wanted: FactSet.Amount, _ got: FactSet.Amount, kind: String) -> Bool {
        let (truth, read) = (wanted.slots[slot]?.first, got.slots[slot])
        let isEqual = truth.map { truth in read.map { isSame(slot, truth, $0) } ?? false } ?? false
        let tally = (isEqual ? 1 : 0, read == nil ? 0 : 1, truth == nil ? 0 : 1)
        board.count("  \(kind): \(slot.rawValue)", matched: tally.0, read: tally.1, expected: tally.2)
        if slot == .comparator, truth != "=" || read != ["="] {
            // Always saying "=" would score well on the slot as a whole.
            board.count(
                "  \(kind): bounds (not =)", matched: tally.0, read: read == nil || read == ["="] ? 0 : 1,
                expected: truth == nil || truth == "=" ? 0 : 1)
        }
        if !isEqual, truth != nil || read != nil { differ("\(kind) \(slot.rawValue)", wanted.text, truth, read?.first) }
        return isEqual || (truth == nil && read == nil)
    }

    private func isSame(_ slot: FactSlot, _ truth: String, _ read: [String]) -> Bool {
        switch slot {
        case .commodity: read.contains { SurfaceText.isSameCommodity(truth, $0) }
        case .giver, .receiver, .holder, .facility: isSameOrganisation(truth, read)
        case .place: read.contains { SurfaceText.isSamePlace(truth, $0) }
        case .per: read.contains { SurfaceText.folded(truth) == SurfaceText.folded($0) }
        case .comparator, .role, .placeCode, .time, .beds: read.contains(truth)
        }
    }

    private func isSameOrganisation(_ truth: String, _ read: [String]) -> Bool {
        let forms = Set(read.map(SurfaceText.folded))
        let wanted = SurfaceText.folded(truth)
        return forms.contains(wanted)
            || self.truth.organisations.contains { organisation in
                let cluster = Self.cluster(organisation)
                return cluster.contains(wanted) && !cluster.isDisjoint(with: forms)
            }
    }

    private mutating func scoreLinks(
        _ pairs: [(Int, Int)], kind: String, slot: String, _ link: (FactSet.Amount) -> Int?
    ) {
        let back = Dictionary(pairs.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let wanted = Self.links(truth.quantities, link, isChain: slot == "same_as") { $0 }
        let got = Self.links(found.quantities, link, isChain: slot == "same_as") { back[$0] ?? -1 - $0 }
        board.count("  \(kind): \(slot)", matched: wanted.intersection(got).count, read: got.count, expected: wanted.count)
        for missed in wanted.subtracting(got).sorted(by: { $0[0] < $1[0] }) where truth.quantities.indices.contains(missed[0]) {
            differences.append("\(kind) \(slot) missed: \(truth.quantities[missed[0]].text)")
        }
    }

    /// Each linked amount with the one it points at (of a chain, the one at its end), numbered as the annotation does.
    private static func links(
        _ amounts: [FactSet.Amount], _ link: (FactSet.Amount) -> Int?, isChain: Bool, number: (Int) -> Int
    ) -> Set<[Int]> {
        var links: Set<[Int]> = []
        for (index, amount) in amounts.enumerated() {
            guard var root = link(amount) else { continue }
            var seen: Set<Int> = [index]
            while isChain, amounts.indices.contains(root), let next = link(amounts[root]), seen.insert(root).inserted {
                root = next
            }
            links.insert([number(index), number(root)])
        }
        return links
    }

    /// Pairs amounts of equal value: a longest common subsequence first, then what is left, in order of appearance.
    private static func aligned(_ a: [FactSet.Amount], _ b: [FactSet.Amount]) -> [(Int, Int)] {
        func isEqual(_ i: Int, _ j: Int) -> Bool { a[i].min == b[j].min && a[i].max == b[j].max && a[i].unit == b[j].unit }
        var longest = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                longest[i][j] = isEqual(i, j) ? longest[i + 1][j + 1] + 1 : max(longest[i + 1][j], longest[i][j + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            if isEqual(i, j) {
                pairs.append((i, j))
                (i, j) = (i + 1, j + 1)
            } else if longest[i + 1][j] >= longest[i][j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        let left = Set(a.indices).subtracting(pairs.map(\.0)).sorted()
        var free = Set(b.indices).subtracting(pairs.map(\.1)).sorted()
        for i in left {
            guard let place = free.firstIndex(where: { isEqual(i, $0) }) else { continue }
            pairs.append((i, free.remove(at: place)))
        }
        return pairs
    }

    private mutating func differ(_ what: String, _ text: String, _ wanted: String?, _ got: String?) {
        differences.append("\(what) of \(text): expected \(wanted ?? "null"), got \(got ?? "null")")
    }
}

/// Links a later mention of an amount to the first one of the same event: title, lead and body, in kilograms and tonnes, vague
/// first and exact later; then lets the mentions tell one another what only one of them says.
///
/// Guidelines, *same_as*: the same amount of the same thing in the same event. Different times, places, holders or givers make
/// different events.
struct RepeatRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        for index in facts.quantities.indices.dropFirst() {
            guard let first = (max(0, index - Self.reach)..<index).first(where: { isRepeat(index, of: $0, facts, scene) }) else {
                continue
            }
            let root = facts.quantities[first].sameAs ?? first
            facts.quantities[index].sameAs = root
            facts.quantities[index].steps.append("same as q\(root + 1)")
            share(index, root, &facts, scene)
        }
    }

    /// How many amounts back a first mention is looked for, so that a long table takes linear time.
    private static let reach = 250

    private func isRepeat(_ later: Int, of first: Int, _ facts: Facts, _ scene: FactScene) -> Bool {
        let a = facts.quantities[first]
        let b = facts.quantities[later]
        guard Self.areCompatible(a.role, b.role), a.per == b.per, CommodityNames.agree(a.commodity, b.commodity), a.pair != later
        else { return false }
        let sentence = scene.sentenceIndex(of: first) == scene.sentenceIndex(of: later)
        if sentence { return later == first + 1 && isRestated(later, scene) && Figure(a.mention).isNear(Figure(b.mention)) }
        guard !contradicts(a, b, scene) else { return false }
        return Figure(a.mention).isSame(as: Figure(b.mention)) || isVague(a, b)
    }

    /// *310.170 kilogram atau 310 ton lebih*.
    private func isRestated(_ later: Int, _ scene: FactScene) -> Bool {
        let lead = scene.lead(of: later)
        guard lead.count <= 5 else { return false }
        return lead.contains { index in
            scene.sentence(of: later).cues(at: index).contains(.filler) && scene.tokens[index].length == 4
        }
    }

    private func contradicts(_ a: QuantityFact, _ b: QuantityFact, _ scene: FactScene) -> Bool {
        if let x = a.place, let y = b.place, x.code != y.code || x.code == nil && x.name != y.name {
            if !isHomeland(x, scene) || !isHomeland(y, scene) { return true }
        }
        if let x = a.time, let y = b.time, !a.timeIsPassing, !b.timeIsPassing, !Self.overlap(x, y) { return true }
        if let x = a.holder, let y = b.holder, x != y { return true }
        if let x = a.receiver, let y = b.receiver, x != y, a.role != .aid { return true }
        return false
    }

    /// *RI*, *nasional*, *Indonesia*.
    private func isHomeland(_ place: Place, _ scene: FactScene) -> Bool {
        guard place.code == nil else { return false }
        let text = Tokeniser(vocabulary: scene.lexicon.vocabulary).tokens(of: place.name)
        return text.tokens.count == 1 && scene.lexicon.homeland.value(of: text.tokens[0].word) != nil
    }

    /// Whether one time holds the other.
    private static func overlap(_ a: DateValue, _ b: DateValue) -> Bool {
        if a == b { return true }
        guard let start = a.startDay, let end = a.endDay, let first = b.startDay, let last = b.endDay else { return false }
        return start <= first && last <= end || first <= start && end <= last
    }

    /// *belasan ton* and *12 ton*: one of them vague, and room for the other in it.
    private func isVague(_ a: QuantityFact, _ b: QuantityFact) -> Bool {
        guard a.role != .weight, let x = a.mention.bounds, let y = b.mention.bounds else { return false }
        let vagueA = a.mention.amount.comparator == .about && x.min != x.max
        let vagueB = b.mention.amount.comparator == .about && y.min != y.max
        guard vagueA || vagueB else { return false }
        return x.min <= y.max && y.min <= x.max
    }

    private static let moving: Set<Role> = [.aid, .supply, .sale]

    private static func areCompatible(_ a: Role, _ b: Role) -> Bool { a == b || moving.contains(a) && moving.contains(b) }

    /// Aid that is elsewhere called a delivery is aid; a time that one mention states holds for both, unless it is a day named
    /// only relatively.
    private func share(_ later: Int, _ first: Int, _ facts: inout Facts, _ scene: FactScene) {
        let a = facts.quantities[first]
        let b = facts.quantities[later]
        if a.role == .aid, b.role == .supply { facts.quantities[later].role = .aid }
        if b.role == .aid, a.role == .supply { facts.quantities[first].role = .aid }
        if b.time == nil, !a.timeIsPassing { facts.quantities[later].time = a.time }
        if a.time == nil, !b.timeIsPassing, b.time != nil { facts.quantities[first].time = b.time }
        if a.giver == nil, b.role != .other { facts.quantities[first].giver = b.giver }
        if b.giver == nil { facts.quantities[later].giver = a.giver }
        if a.holder == nil { facts.quantities[first].holder = b.holder }
        if b.holder == nil { facts.quantities[later].holder = a.holder }
        if a.place == nil { facts.quantities[first].place = b.place }
    }
}

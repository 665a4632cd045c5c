/// Links a later mention of an amount to the first one of the same event: title, lead and body, in kilograms and tonnes, vague
/// first and exact later; then lets the mentions tell one another what only one of them says.
///
/// Guidelines, *same_as*: the same amount of the same thing in the same event. Different times, places, holders or givers make
/// different events.
struct RepeatRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        let reader = RepeatReader(scene: scene)
        for index in facts.quantities.indices.dropFirst() {
            guard let first = first(of: index, facts, reader) else { continue }
            let root = facts.quantities[first].sameAs ?? first
            facts.quantities[index].sameAs = root
            facts.quantities[index].steps.append("same as q\(root + 1)")
            share(index, root, &facts)
        }
    }

    /// How many amounts back a first mention is looked for, so that a long table takes linear time.
    private static let reach = 250
    /// How many mentions of the same figure are weighed; a list that repeats one more often is none of mentions.
    private static let most = 40

    /// The earlier mention that is most likely of the same amount.
    private func first(of index: Int, _ facts: Facts, _ reader: RepeatReader) -> Int? {
        var best: (index: Int, score: Int)?
        var weighed = 0
        for other in (max(0, index - Self.reach)..<index).reversed() where weighed < Self.most {
            guard let signals = reader.signals(other, index, facts) else { continue }
            weighed += 1
            let score = signals.reduce(0) { $0 + $1.weight }
            // Of two that are as likely the first.
            if score >= best?.score ?? 1, !isTaken(other, by: index, facts) { best = (other, score) }
        }
        return best?.index
    }

    /// A vague amount stands for one exact one: *ratusan ton* is 285, not the 140 and the 95 as well.
    private func isTaken(_ first: Int, by later: Int, _ facts: Facts) -> Bool {
        guard RepeatReader.isVague(facts.quantities[first].mention), !RepeatReader.isVague(facts.quantities[later].mention) else {
            return false
        }
        return facts.quantities[first..<later].contains {
            $0.sameAs == first && !RepeatReader.isVague($0.mention)
                && Figure($0.mention).agreement(with: Figure(facts.quantities[later].mention)) == nil
        }
    }

    /// Aid that is elsewhere called a delivery is aid; a time that one mention states holds for both, unless it is a day named
    /// only relatively.
    private func share(_ later: Int, _ first: Int, _ facts: inout Facts) {
        let a = facts.quantities[first]
        let b = facts.quantities[later]
        if a.role == .aid, b.role == .supply { facts.quantities[later].role = .aid }
        if b.role == .aid, a.role == .supply { facts.quantities[first].role = .aid }
        if b.time == nil, !a.timeIsPassing { facts.quantities[later].time = a.time }
        if a.time == nil, !b.timeIsPassing, b.time != nil { facts.quantities[first].time = b.time }
        // Who gives and holds differs with what is told: a target's owner does not hold what was made.
        if facts.quantities[first].role == facts.quantities[later].role {
            if a.giver == nil, b.role != .other { facts.quantities[first].giver = b.giver }
            if b.giver == nil { facts.quantities[later].giver = a.giver }
            if a.holder == nil { facts.quantities[first].holder = b.holder }
            if b.holder == nil { facts.quantities[later].holder = a.holder }
        }
        if a.place == nil { facts.quantities[first].place = b.place }
    }
}

/// Says how likely a fact is right, from how firmly its role and its commodity were chosen.
///
/// *Right* is what score-facts calls whole: comparator, rate, commodity and role. The weights of `ConfidenceWeights` were fitted
/// by `models/facts/train` to articles that were read with weights fitted without them.
struct ConfidenceRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        for index in facts.quantities.indices {
            facts.quantities[index].confidence = ConfidenceWeights.share(of: signals(of: index, facts, in: scene))
        }
        for index in facts.occupancies.indices { facts.occupancies[index].confidence = confidence(of: facts.occupancies[index]) }
    }

    /// What speaks for and against, in hundredths, in the order of `ConfidenceWeights.rows`.
    func signals(of index: Int, _ facts: Facts, in scene: FactScene) -> [Int] {
        let seen = facts.quantities[index].evidence
        return Self.odds(seen.roleOdds) + Self.odds(seen.thingOdds)
            + [min(Self.held(seen.roleOdds, from: 0), Self.held(seen.thingOdds, from: 0))]
            + Self.neighbours(of: index, facts)
            + Self.others(facts.quantities[index], count: facts.quantities.count)
            + Self.surroundings(index, facts.quantities[index], scene)
    }

    /// The first 3 of log-odds, and what lies above, to 6.
    private static func odds(_ odds: Int) -> [Int] { [min(max(odds, 0), 300) / 3, min(max(odds - 300, 0), 300) / 3] }

    /// Log-odds within bounds, so that one sure word does not outweigh all else.
    private static func held(_ odds: Int, from least: Int = -400) -> Int { min(max(odds, least), 400) }

    /// How sure the amounts around it are: in a passage that is hard to read all are.
    private static func neighbours(of index: Int, _ facts: Facts) -> [Int] {
        let near = (max(0, index - 2)..<min(facts.quantities.count, index + 3)).filter { $0 != index }
        guard !near.isEmpty else { return [150, 150] }
        func mean(_ odds: (Evidence) -> Int) -> Int {
            near.reduce(0) { $0 + held(odds(facts.quantities[$1].evidence)) } / near.count
        }
        return [mean(\.roleOdds), mean(\.thingOdds)]
    }

    /// What does not turn on the learnt weights; the first is for all.
    private static func others(_ fact: QuantityFact, count: Int) -> [Int] {
        let seen = fact.evidence
        return [
            100, flag(seen.ballot == fact.role), min(max(0, seen.roleMargin), 30) * 10 / 3, flag(seen.role == .clause),
            flag(seen.commodity == .clause), flag(seen.commodityIsListed), flag(fact.role == .other), flag(fact.per != nil),
            flag(count == 1), flag(count > 8), flag(fact.sameAs != nil || fact.partOf != nil),
        ]
    }

    private static func flag(_ holds: Bool) -> Int { holds ? 100 : 0 }

    /// How much there was to choose between in the sentence, and what kind of amount it is.
    private static func surroundings(_ index: Int, _ fact: QuantityFact, _ scene: FactScene) -> [Int] {
        let sentence = scene.sentence(of: index)
        let end = scene.tail(of: index).upperBound
        let things = Set(
            sentence.commodities.prefix(40).filter { $0.value != .generic }.map { scene.tokens[$0.tokens.lowerBound].hash })
        let roles = Set(sentence.roles.prefix(40).filter { $0.tokens.lowerBound < end }.map(\.value.role))
        return [
            min(3, things.count) * 100 / 3, min(4, roles.count) * 25, flag(roles.isEmpty), flag(fact.mention.unit == .tonne),
            flag(fact.mention.unit == .gram || fact.mention.unit == .milligram), flag(scene.isTitle(block: scene.block(of: index))),
        ]
    }

    /// A percentage is as sure as its place: one beside it or its hospital's, against one from far.
    private func confidence(of fact: OccupancyFact) -> Double {
        if fact.mention.beds == .standard || fact.facility != nil { return 0.92 }
        if fact.place == nil { return 0.7 }
        return fact.placeIsFar ? 0.8 : 0.93
    }
}

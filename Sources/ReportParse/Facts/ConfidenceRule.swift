/// Says how likely a fact is right, from how firmly its role and its commodity were chosen.
///
/// *Right* is what score-facts calls whole: comparator, rate, commodity and role. The weights of `ConfidenceWeights` were fitted
/// by `models/facts/train` to articles that were read with weights fitted without them.
struct ConfidenceRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        for index in facts.quantities.indices {
            facts.quantities[index].confidence = ConfidenceWeights.share(of: signals(of: index, facts))
        }
        for index in facts.occupancies.indices { facts.occupancies[index].confidence = confidence(of: facts.occupancies[index]) }
    }

    /// What speaks for and against, in hundredths, in the order of `ConfidenceWeights.rows`.
    func signals(of index: Int, _ facts: Facts) -> [Int] {
        let fact = facts.quantities[index]
        return Self.odds(fact.evidence.roleOdds) + Self.odds(fact.evidence.thingOdds)
            + Self.others(fact, count: facts.quantities.count)
    }

    /// The first 3 of log-odds, and what lies above, to 6.
    private static func odds(_ odds: Int) -> [Int] { [min(max(odds, 0), 300) / 3, min(max(odds - 300, 0), 300) / 3] }

    /// What does not turn on the learnt weights; the first is for all.
    private static func others(_ fact: QuantityFact, count: Int) -> [Int] {
        func flag(_ holds: Bool) -> Int { holds ? 100 : 0 }
        let seen = fact.evidence
        return [
            100, flag(seen.ballot == fact.role), min(max(0, seen.roleMargin), 30) * 10 / 3, flag(seen.role == .clause),
            flag(seen.commodity == .clause), flag(seen.commodityIsListed), flag(fact.role == .other), flag(fact.per != nil),
            flag(count == 1), flag(count > 8), flag(fact.sameAs != nil || fact.partOf != nil),
        ]
    }

    /// A percentage is as sure as its place: one beside it or its hospital's, against one from far.
    private func confidence(of fact: OccupancyFact) -> Double {
        if fact.mention.beds == .standard || fact.facility != nil { return 0.92 }
        if fact.place == nil { return 0.7 }
        return fact.placeIsFar ? 0.8 : 0.93
    }
}

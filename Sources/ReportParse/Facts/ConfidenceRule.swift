/// Says how likely a fact is right, from what the rules saw: how firmly the clause states the role, where the commodity is
/// named, whether the article's other amounts agree.
///
/// *Right* is what score-facts calls whole: comparator, rate, commodity and role. The weights of `ConfidenceWeights` were fitted
/// to the annotated articles by `models/facts/fit_confidence.py`, which also prints how they do on articles left out.
struct ConfidenceRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        let shares = Shares(facts)
        for index in facts.quantities.indices {
            facts.quantities[index].confidence = ConfidenceWeights.share(of: signals(of: index, facts, shares, scene))
        }
        for index in facts.occupancies.indices { facts.occupancies[index].confidence = confidence(of: facts.occupancies[index]) }
    }

    /// How often the role and the commodity of a fact occur among the article's amounts, in hundredths.
    private struct Shares {
        private var roles: [Role: Int] = [:]
        private var things: [String: Int] = [:]
        private let all: Int

        init(_ facts: Facts) {
            all = max(1, facts.quantities.count)
            for fact in facts.quantities {
                roles[fact.role, default: 0] += 1
                things[fact.commodity ?? "", default: 0] += 1
            }
        }

        func role(_ fact: QuantityFact) -> Int { (roles[fact.role] ?? 0) * 100 / all }
        func thing(_ fact: QuantityFact) -> Int { (things[fact.commodity ?? ""] ?? 0) * 100 / all }
    }

    /// What speaks for and against, in hundredths, in the order of `ConfidenceWeights.rows`.
    func signals(of index: Int, _ facts: Facts, _ scene: FactScene) -> [Int] { signals(of: index, facts, Shares(facts), scene) }

    private func signals(of index: Int, _ facts: Facts, _ shares: Shares, _ scene: FactScene) -> [Int] {
        let fact = facts.quantities[index]
        let seen = fact.evidence
        let gap = seen.word.map { fact.mention.tokens.lowerBound - $0.tokens.upperBound } ?? -1
        let sentence = scene.text.sentences[scene.sentenceIndex(of: index)]
        func flag(_ holds: Bool) -> Int { holds ? 100 : 0 }
        return [
            100, flag(seen.role == .clause), min(seen.roleScore, 50) * 2, min(max(0, seen.roleMargin), 30) * 10 / 3,
            flag(seen.roleMargin > 15), flag(seen.commodity == .clause), flag(seen.commodity == .before),
            flag(seen.commodityIsListed),
            flag(seen.word?.value.form == .noun), flag(seen.word?.value.form == .active), flag(seen.naming == .attached),
            flag(seen.naming == .near), flag((3...6).contains(gap)), flag(sentence.count > 60), flag(facts.quantities.count == 1),
            flag(facts.quantities.count > 8), shares.role(fact), shares.thing(fact), flag(Self.core.contains(fact.role)),
            flag(fact.role == .aid), flag(fact.role == .other), flag(fact.role == .consumption),
            flag(fact.sameAs != nil || fact.partOf != nil),
        ]
    }

    private static let core: Set<Role> = [.production, .capacity, .need, .stock]

    /// A percentage is as sure as its place: one beside it or its hospital's, against one from far.
    private func confidence(of fact: OccupancyFact) -> Double {
        if fact.mention.beds == .standard || fact.facility != nil { return 0.92 }
        if fact.place == nil { return 0.7 }
        return fact.placeIsFar ? 0.8 : 0.93
    }
}

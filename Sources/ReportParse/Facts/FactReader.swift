/// Everything a fact rule may look at.
struct FactContext {
    let article: Article
    let text: TokenisedText
    let mentions: Mentions
    let lexicon: Lexicon
}

/// Fills one slot of the facts from the clauses around them; one rule a file, run in the order of `FactReader.rules`.
protocol FactRule: Sendable {
    init()
    func apply(to facts: inout Facts, in scene: FactScene)
}

/// Turns mentions into facts by running the rules in order.
struct FactReader {
    let context: FactContext

    /// Every rule; a later one may use what an earlier one filled in.
    static let rules: [any FactRule.Type] = [
        RoleRule.self,
        ThingRule.self,
        RoleByCommodityRule.self,
        AidRule.self,
        LearntRoleRule.self,
        BorderRule.self,
        ReliefRule.self,
        EmissionRule.self,
        RateRule.self,
        PlaceRule.self,
        TimeRule.self,
        SpeakerRule.self,
        PartyRule.self,
        LearntPartyRule.self,
        HospitalHolderRule.self,
        SeizureRule.self,
        PairRule.self,
        RepeatRule.self,
        SharedSlotsRule.self,
        PartRule.self,
        PartPartiesRule.self,
        OccupancyFacilityRule.self,
        OccupancyPlaceRule.self,
        OccupancyTimeRule.self,
        ConfidenceRule.self,
    ]

    func facts() -> Facts {
        var facts = Facts()
        facts.quantities = context.mentions.quantities.map(QuantityFact.init)
        facts.occupancies = context.mentions.occupancies.map(OccupancyFact.init)
        guard !facts.quantities.isEmpty || !facts.occupancies.isEmpty else { return facts }
        let scene = FactScene(context)
        for rule in Self.rules { rule.init().apply(to: &facts, in: scene) }
        return facts
    }
}

/// Keeps what is emitted, and what a litre of water holds of it, from being made, eaten or thrown away, whatever the learnt role says.
///
/// Guidelines, *Quantities*: CO2 is weighed in `t`; the roles of goods do not fit it.
struct EmissionRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        for index in facts.quantities.indices where Self.goods.contains(facts.quantities[index].role) {
            guard RoleByCommodityRule.hint(facts.quantities[index].commodity, scene) == .emission else { continue }
            facts.quantities[index].role = .other
            facts.quantities[index].steps.append("role other: the thing is \(facts.quantities[index].commodity ?? "")")
        }
    }

    private static let goods: Set<Role> = [.production, .supply, .purchase, .loss, .consumption, .waste]
}

/// Lets the thing speak for the role: rubbish made or carried is waste, drugs found are seized, harvests per hectare produced.
///
/// Guidelines, *Quantities*: rubbish made, carried or processed is `waste`.
struct RoleByCommodityRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        for index in facts.quantities.indices {
            let fact = facts.quantities[index]
            guard let hint = Self.hint(fact.commodity, scene), let role = role(fact, hint) ?? allocation(fact, scene),
                role != fact.role
            else { continue }
            facts.quantities[index].role = role
            facts.quantities[index].steps.append("role \(role.rawValue): the thing is \(fact.commodity ?? "")")
        }
    }

    /// What a table knows of the thing; nil where none holds its first words.
    static func hint(_ commodity: String?, _ scene: FactScene) -> CommodityWord.Hint? {
        guard let commodity else { return nil }
        let text = Tokeniser(vocabulary: scene.lexicon.vocabulary).tokens(of: commodity)
        return scene.lexicon.commodities.match(text.tokens, at: 0, until: text.tokens.count)?.value
    }

    /// Subsidised goods are allocated, also where a headline calls them aid.
    private func allocation(_ fact: QuantityFact, _ scene: FactScene) -> Role? {
        guard fact.role == .aid, let commodity = fact.commodity else { return nil }
        let words = Tokeniser(vocabulary: scene.lexicon.vocabulary).tokens(of: commodity).tokens
        return words.contains { scene.lexicon.subsidyWords.value(of: $0.word) != nil } ? .supply : nil
    }

    private func role(_ fact: QuantityFact, _ hint: CommodityWord.Hint) -> Role? {
        switch hint {
        case .waste:
            switch fact.role {
            case .other where fact.evidence.roleScore > 40: nil
            case _ where fact.evidence.role != .clause && fact.role != .weight && fact.role != .target: .waste
            case .production, .transport, .consumption, .loss, .other, .supply, .stock, .export, .seizure: .waste
            default: nil
            }
        case .emission:
            switch fact.role {
            case .production, .supply, .purchase, .loss, .consumption, .waste: .other
            default: nil
            }
        case .seizure:
            // *sabu seberat 2 kg*; not the *1 kg* of each packet.
            switch fact.role {
            case .other: fact.evidence.isChange ? nil : .seizure
            case .stock: .seizure
            case .weight: fact.evidence.commodity == .clause ? .seizure : nil
            default: nil
            }
        case .object: fact.role == .other && !fact.evidence.isChange ? .weight : nil
        case .none, .generic, .pack: nil
        }
    }
}

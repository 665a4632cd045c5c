/// Everything a fact rule may look at.
struct FactContext {
    let article: Article
    let text: TokenisedText
    let mentions: Mentions
    let lexicon: Lexicon
}

/// Turns mentions into facts by running the rules in order.
struct FactReader {
    let context: FactContext

    func facts() -> Facts {
        var facts = Facts()
        facts.quantities = context.mentions.quantities.map { mention in
            var fact = QuantityFact(mention: mention)
            fact.per = mention.per
            fact.pair = mention.pair
            fact.partOf = mention.partOf
            return fact
        }
        facts.occupancies = context.mentions.occupancies.map { mention in
            var fact = OccupancyFact(mention: mention)
            fact.pair = mention.pair
            return fact
        }
        return facts
    }
}

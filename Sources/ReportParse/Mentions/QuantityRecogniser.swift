/// Finds masses, volumes and containers among the measures of a text.
struct QuantityRecogniser {
    let lexicon: Lexicon
    let text: TokenisedText

    func quantities(among measures: [Measure]) -> [QuantityMention] {
        let amounts = measures.filter { $0.unit != .percent }
        let rates = RateReader(lexicon: lexicon.amounts, text: text).rates(of: amounts)
        return zip(amounts, rates).compactMap(mention)
    }

    private func mention(_ measure: Measure, per: String?) -> QuantityMention? {
        guard case .amount(let unit) = measure.unit else { return nil }
        return QuantityMention(
            range: measure.range, tokens: measure.tokens, amount: measure.amount, unit: unit,
            unitText: text.string(measure.unitRange), per: per, rule: measure.isElided ? "quantity/shared-unit" : "quantity/number-unit")
    }
}

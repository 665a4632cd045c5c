extension RuleID {
    /// A number that fills a cell of a table, whose head names its unit and its rate if it has one.
    static let tableCell: RuleID = "quantity/table-cell"
}

/// Finds masses, volumes and containers among the measures of a text.
struct QuantityRecogniser {
    let lexicon: Lexicon
    let text: TokenisedText

    func quantities(among measures: [Measure]) -> [QuantityMention] {
        let amounts = measures.filter { $0.unit != .percent }
        let totals = PartReader(lexicon: lexicon.amounts, text: text).totals(of: amounts)
        let rates = RateReader(lexicon: lexicon.amounts, text: text).rates(of: amounts, totals: totals)
        var mentions = amounts.indices.map { mention(amounts[$0], per: rates[$0], partOf: totals[$0]) }
        pair(&mentions)
        return mentions
    }

    private func mention(_ measure: Measure, per: String?, partOf: Int?) -> QuantityMention {
        var unit = UnitCode.other
        if case .amount(let code) = measure.unit { unit = code }
        return QuantityMention(
            range: measure.range, tokens: measure.tokens, amount: measure.amount, unit: unit,
            unitText: text.string(measure.unitRange), per: per, partOf: partOf,
            rule: measure.isCell ? .tableCell : measure.isElided ? "quantity/shared-unit" : "quantity/number-unit")
    }

    /// Joins the ends of *dari 60 ton menjadi 78 ton*.
    private func pair(_ mentions: inout [QuantityMention]) {
        let changes = ChangeReader(lexicon: lexicon.amounts, text: text)
        for index in mentions.indices.dropFirst()
        where mentions[index - 1].pair == nil && changes.isChange(from: mentions[index - 1].tokens, to: mentions[index].tokens) {
            mentions[index].pair = index - 1
            mentions[index - 1].pair = index
        }
    }
}

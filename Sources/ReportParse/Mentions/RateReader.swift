/// Finds the denominator of a rate: behind the amount, before it in the clause, or on the amount it is compared with.
struct RateReader {
    let lexicon: AmountLexicon
    let text: TokenisedText

    func rates(of measures: [Measure]) -> [String?] {
        var result = measures.map { after($0) }
        for index in measures.indices where result[index] == nil { result[index] = before(index, measures) }
        return result
    }

    private func after(_ measure: Measure) -> String? {
        let end = text.sentences[text.sentence(of: measure.tokens.lowerBound)].upperBound
        var index = measure.tail
        var steps = 0
        while index < end, steps < 8 {
            if let rate = rate(at: index, until: end, adjacent: steps == 0) { return rate.code }
            let token = text.tokens[index]
            if token.isNumber || token.kind == .mark { return nil }
            index += 1
            steps += 1
        }
        return nil
    }

    private func before(_ index: Int, _ measures: [Measure]) -> String? {
        let measure = measures[index]
        var floor = text.sentences[text.sentence(of: measure.tokens.lowerBound)].lowerBound
        if index > 0 { floor = max(floor, measures[index - 1].tail) }
        var at = measure.lead - 1
        while at >= floor {
            if let rate = rate(at: at, until: measure.lead, adjacent: false), at == floor || !text.tokens[at - 1].isNumber { return rate.code }
            at -= 1
        }
        return nil
    }

    /// A rate that begins at a token.
    private func rate(at index: Int, until end: Int, adjacent: Bool) -> (code: String, length: Int)? {
        let token = text.tokens[index]
        if let fused = lexicon.fusedRates.match(text.tokens, at: index, until: end) { return (fused.value, fused.length) }
        guard lexicon.rateOpeners.contains(token.word), index + 1 < end else { return nil }
        guard let code = lexicon.denominators.match(text.tokens, at: index + 1, until: end) else { return nil }
        return (code.value, code.length + 1)
    }
}

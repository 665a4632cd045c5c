/// Finds masses: a number followed by a unit.
struct QuantityRecogniser {
    let lexicon: Lexicon

    func quantities(in text: TokenisedText) -> [QuantityMention] {
        var found: [QuantityMention] = []
        for index in text.tokens.indices where text.tokens[index].isNumber && index + 1 < text.tokens.count {
            guard let unit = lexicon.units.match(text.tokens, at: index + 1, until: text.tokens.count),
                let value = plainNumber(text, index)
            else { continue }
            let tokens = index..<(index + 1 + unit.length)
            found.append(
                QuantityMention(
                    range: text.range(of: tokens), tokens: tokens, amount: Amount(value), unit: unit.value,
                    unitText: text.string(text.range(of: index + 1..<tokens.upperBound)), rule: "quantity/number-unit"))
        }
        return found
    }

    /// Dots group thousands, the comma opens the fraction.
    private func plainNumber(_ text: TokenisedText, _ index: Int) -> ExactDecimal? {
        let written = text.string(text.tokens[index].range)
        return ExactDecimal(String(written.compactMap { $0 == "." ? nil : $0 == "," ? "." : $0 }))
    }
}

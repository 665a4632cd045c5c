/// Reads a single number or ordinal that fills the whole expression.
struct NumberExpression {
    private let lexicon = Lexicon.indonesian

    /// The value of a cardinal: digits, words and magnitudes, *M* and *T* for milliards and billions and glued *K*, *M*, *G* too,
    /// which in an article could be anything.
    func number(_ expression: String) -> ExactDecimal? {
        let text = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: Self.completed(expression))
        var tokens = text.tokens[...]
        if tokens.count == 1, text.string(tokens[0].range).lowercased() == NumberWords.emptiness { return .zero }
        if let last = tokens.last, tokens.count > 1, lexicon.amounts.currencies.contains(last.word) { tokens.removeLast() }
        let isNegative = tokens.count > 1 && isMinus(tokens[0], text)
        if isNegative { tokens.removeFirst() }
        if let first = tokens.first, tokens.count > 1, lexicon.amounts.currencies.contains(first.word) { tokens.removeFirst() }
        tokens = withoutCents(tokens, text)
        guard let start = tokens.indices.first else { return nil }
        var reader = NumberReader(lexicon: lexicon.amounts, text: text.text, tokens: text.tokens)
        reader.isAlone = true
        guard let reading = reader.number(at: start, until: tokens.endIndex), reading.min == reading.max else { return nil }
        let value = isNegative ? reading.min.negated : reading.min
        let rest = reading.tokens.upperBound
        if rest == tokens.endIndex { return value }
        guard rest + 1 == tokens.endIndex, let power = power(text.tokens[rest]) else { return nil }
        return value.scaled(by: power)
    }

    /// `1.500,-` is `1.500`.
    private func withoutCents(_ tokens: ArraySlice<Token>, _ text: TokenisedText) -> ArraySlice<Token> {
        let marks = tokens.suffix(2)
        guard tokens.count > 2, marks.allSatisfy({ $0.kind == .mark && !$0.spaceBefore }),
            marks.map({ text.string($0.range) }) == [",", "-"]
        else { return tokens }
        return tokens.dropLast(2)
    }

    /// `,77` is `0,77`.
    private static func completed(_ expression: String) -> String {
        var result = ""
        var previous: Character = " "
        for character in expression {
            if character == "," || character == ".", !previous.isNumber { result.append("0") }
            result.append(character)
            previous = character
        }
        return result
    }

    private func power(_ token: Token) -> Int? {
        token.spaceBefore ? lexicon.amounts.moneyScales.value(of: token.word) : lexicon.amounts.gluedScales.value(of: token.word)
    }

    private func isMinus(_ token: Token, _ text: TokenisedText) -> Bool {
        if case .minus? = lexicon.amounts.number(token.word) { return true }
        return token.kind == .mark && ["-", "−", "–"].contains(text.string(token.range))
    }

    /// The value of an ordinal: *pertama*, *kedua puluh*, *ke-20*.
    func ordinal(_ expression: String) -> ExactDecimal? {
        let folded = expression.lowercased().drop { $0 == " " }
        if folded == OrdinalWords.first { return ExactDecimal(1) }
        guard folded.hasPrefix(OrdinalWords.prefix) else { return nil }
        let cardinal = folded.dropFirst(OrdinalWords.prefix.count).drop { $0 == "-" || $0 == " " }
        return number(String(cardinal))
    }
}

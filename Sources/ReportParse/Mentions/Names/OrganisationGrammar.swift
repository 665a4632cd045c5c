/// A stretch of tokens that is an organisation's name.
struct OrganisationSpan: Sendable, Hashable {
    var tokens: Range<Int>
    /// The kind its head word says, if it has one.
    var kind: OrganisationKind?
    /// The short name in brackets that follows the name or stands inside it.
    var short: Range<Int>?
}

/// Reads names from how Indonesian builds them: a head word, fields of work or a name, an area, a short name in brackets.
struct OrganisationGrammar {
    let text: TokenisedText
    let lexicon: Lexicon
    /// For each sentence whether it capitalises words as headlines do, so that capitals say nothing of names.
    let titleCase: [Bool]

    init(text: TokenisedText, lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        titleCase = text.sentences.map { Self.isTitleCase($0, in: text) }
    }

    /// The names in order of appearance; they do not overlap, short names in brackets inside a name apart.
    func spans() -> [OrganisationSpan] {
        var found: [OrganisationSpan] = []
        let heads = lexicon.organisationHeads
        for (number, sentence) in text.sentences.enumerated() {
            var index = sentence.lowerBound
            while index < sentence.upperBound {
                if heads.begins(text.tokens[index].word),
                    let span = span(at: index, until: sentence.upperBound, titleCase: titleCase[number])
                {
                    found.append(span)
                    index = span.tokens.upperBound
                } else {
                    index += 1
                }
            }
        }
        return found
    }

    private static func isTitleCase(_ sentence: Range<Int>, in text: TokenisedText) -> Bool {
        var words = 0
        var capitals = 0
        for index in sentence where text.tokens[index].isWord && text.tokens[index].length > 3 {
            words += 1
            if text.tokens[index].isCapitalised { capitals += 1 }
        }
        return words > 3 && capitals * 10 >= words * 8
    }

    private func span(at start: Int, until end: Int, titleCase: Bool) -> OrganisationSpan? {
        guard let head = lexicon.organisationHeads.match(text.tokens, at: start, until: end) else { return nil }
        guard text.tokens[start].isCapitalised || head.value.tail.contains(.affairs) || head.value.tail.contains(.level) else {
            return nil
        }
        var reader = OrganisationTailReader(self, head: head.value, at: start, until: end, titleCase: titleCase)
        guard let tail = reader.tail(from: start + head.length) else { return nil }
        return OrganisationSpan(tokens: start..<tail.end, kind: head.value.kind, short: tail.short)
    }
}

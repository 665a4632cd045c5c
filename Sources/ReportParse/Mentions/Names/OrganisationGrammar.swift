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
                let span =
                    heads.begins(text.tokens[index].word)
                    ? span(at: index, until: sentence.upperBound, titleCase: titleCase[number])
                    : titleCase[number] ? nil : foreign(at: index, until: sentence.upperBound)
                if let span {
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
        guard let head = lexicon.organisationHeads.match(text.tokens, at: start, until: end) else {
            return titleCase ? nil : foreign(at: start, until: end)
        }
        guard text.tokens[start].isCapitalised || head.value.tail.contains(.affairs) || head.value.tail.contains(.level) else {
            return nil
        }
        var reader = OrganisationTailReader(self, head: head.value, at: start, until: end, titleCase: titleCase)
        guard let tail = reader.tail(from: start + head.length) else { return nil }
        return OrganisationSpan(tokens: start..<tail.end, kind: head.value.kind, short: tail.short)
    }

    /// An English name: capitalised words of which one says what sort of body it is, with what follows *of* and *for*.
    private func foreign(at start: Int, until end: Int) -> OrganisationSpan? {
        guard isName(start), !leads(start), start == 0 || !isName(start - 1) || leads(start - 1) else { return nil }
        var index = start
        var found: (end: Int, kind: OrganisationKind)?
        var isJoined = false
        while index < end, index - start < 12 {
            if isName(index) {
                if let kind = lexicon.foreignHeads.value(of: text.tokens[index].word) {
                    found = (index + 1, kind)
                } else if isJoined, let known = found {
                    found = (index + 1, known.kind)
                }
            } else if text.isMark(index, "-"), index > start, !text.tokens[index].spaceBefore, index + 1 < end,
                !text.tokens[index + 1].spaceBefore, isName(index + 1)
            {
                // *Electro-Mechanical*
            } else if lexicon.foreignJoining.contains(text.tokens[index].word), index > start {
                isJoined = found != nil
            } else {
                break
            }
            index += 1
        }
        guard let found, found.end - start > 1 else { return nil }
        return OrganisationSpan(tokens: start..<found.end, kind: found.kind, short: nil)
    }

    private func isName(_ index: Int) -> Bool { text.tokens[index].isWord && text.tokens[index].isCapitalised }

    /// Whether a body's name may follow a word but never begins with it.
    private func leads(_ index: Int) -> Bool {
        !lexicon.nameWords[text.tokens[index]].isDisjoint(with: [.title, .honorific, .fusedTitle])
            || lexicon.forerunners.contains(text.tokens[index].word)
    }
}

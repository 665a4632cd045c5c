/// Says what sort of body an organisation is: by the lists, by its head word or that of the body it is a part of, by a word
/// inside, by its form, by how the article speaks of it.
struct OrganisationKindReader {
    let text: TokenisedText
    let lexicon: Lexicon

    func kind(of spans: [OrganisationSpan]) -> OrganisationKind {
        let spans = spans.sorted { ($1.tokens.count, $0.tokens.lowerBound) < ($0.tokens.count, $1.tokens.lowerBound) }
        for span in spans where span.tokens.contains(where: { lexicon.nameWords[text.tokens[$0]].contains(.legal) }) {
            return .company
        }
        for span in spans {
            if let kind = headed(span.tokens) ?? hinted(span.tokens) { return kind }
        }
        for span in spans where isSite(span.tokens) || isQuoted(span.tokens) || isAddressed(span.tokens) { return .media }
        return .other
    }

    /// By the head of the name; where that names a part of some body, by the last body named in it.
    private func headed(_ tokens: Range<Int>) -> OrganisationKind? {
        var found: OrganisationKind?
        let first = text.tokens[tokens.lowerBound].word
        let isPart = tokens.count > 1 && (lexicon.parts.contains(first) || lexicon.unheaded.contains(first))
        let tokens = isPart ? tokens.dropFirst().drop { body(at: $0, until: tokens.upperBound) == nil } : tokens
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            guard let next = body(at: index, until: tokens.upperBound) else {
                index += 1
                continue
            }
            if index > tokens.lowerBound, !text.tokens[index].isCapitalised {
                index += 1
                continue
            }
            // A head inside the name counts only after a part's.
            guard found != nil || index == tokens.lowerBound else { return nil }
            found = next.kind
            guard next.isPart else { return found }
            index += next.length
        }
        return found
    }

    private func body(at index: Int, until end: Int) -> (kind: OrganisationKind, length: Int, isPart: Bool)? {
        let head = lexicon.organisationHeads.match(text.tokens, at: index, until: end)
        let known = lexicon.knownOrganisations.names.match(text.tokens, at: index, until: end)
        if let known, known.value.isWritten(by: text.tokens[index], over: known.length),
            known.length >= head?.length ?? 0
        {
            return (known.value.kind, known.length, head?.value.tail.contains(.part) ?? false)
        }
        return head.map { ($0.value.kind, $0.length, $0.value.tail.contains(.part)) }
    }

    private func hinted(_ tokens: Range<Int>) -> OrganisationKind? {
        for index in tokens {
            if let kind = lexicon.kindHints.value(of: text.tokens[index].word) { return kind }
        }
        let first = text.tokens[tokens.lowerBound]
        let letters = text.text[first.range.lowerBound..<first.range.upperBound].map { $0 | 0x20 }
        if first.flags.contains(.allCapitals), (4...8).contains(letters.count) {
            for prefix in KindHints.initials where letters.starts(with: prefix.letters.utf8) { return prefix.kind }
        }
        for prefix in KindHints.prefixes where letters.count > prefix.word.utf8.count {
            if letters.starts(with: prefix.word.utf8) { return prefix.kind }
        }
        for ending in KindHints.endings where letters.count >= ending.word.utf8.count + 4 {
            if letters.suffix(ending.word.utf8.count).elementsEqual(ending.word.utf8) { return ending.kind }
        }
        return nil
    }

    /// The dot of *kupastuntas.co*, or a site's ending glued to its name.
    private func isSite(_ tokens: Range<Int>) -> Bool {
        tokens.contains { index in
            let token = text.tokens[index]
            return index > tokens.lowerBound && token.kind == .mark && !token.spaceBefore
                && text.text[Int(token.start)] == UInt8(ascii: ".") && index + 1 < tokens.upperBound
                && !text.tokens[index + 1].spaceBefore && text.tokens[index + 1].length <= 3
        }
    }

    /// Whether somebody speaks to the name in its sentence: *ujarnya kepada Lensa Kita*.
    private func isAddressed(_ tokens: Range<Int>) -> Bool {
        let before = tokens.lowerBound - 1
        guard before >= 0, lexicon.addressing.contains(text.tokens[before].word) else { return false }
        return text.sentences[text.sentence(of: before)].contains { lexicon.nameWords[text.tokens[$0]].contains(.speaking) }
    }

    /// Whether the article quotes the name: *dikutip dari Lensa Kita*.
    private func isQuoted(_ tokens: Range<Int>) -> Bool {
        let before = tokens.lowerBound - 1
        return before >= 0 && lexicon.nameWords[text.tokens[before]].contains(.quoting)
            || before >= 1 && lexicon.nameWords[text.tokens[before - 1]].contains(.quoting)
                && !lexicon.nameWords[text.tokens[before]].isDisjoint(with: [.preposition, .quoting])
    }
}

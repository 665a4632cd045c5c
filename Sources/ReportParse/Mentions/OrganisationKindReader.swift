/// Says what sort of body an organisation is: by its head word, by the lists, by a word inside, by its form.
struct OrganisationKindReader {
    let text: TokenisedText
    let lexicon: Lexicon

    func kind(of spans: [OrganisationSpan]) -> OrganisationKind {
        for span in spans.sorted(by: { $0.tokens.count > $1.tokens.count }) {
            if let kind = span.kind ?? headed(span.tokens) ?? known(span.tokens) ?? hinted(span.tokens) { return kind }
        }
        for span in spans where span.tokens.contains(where: { isSite($0, in: span.tokens) }) { return .media }
        return .other
    }

    private func headed(_ tokens: Range<Int>) -> OrganisationKind? {
        lexicon.organisationHeads.match(text.tokens, at: tokens.lowerBound, until: tokens.upperBound)?.value.kind
    }

    private func known(_ tokens: Range<Int>) -> OrganisationKind? {
        let match = lexicon.knownOrganisations.names.match(text.tokens, at: tokens.lowerBound, until: tokens.upperBound)
        return match?.value.kind
    }

    private func hinted(_ tokens: Range<Int>) -> OrganisationKind? {
        for index in tokens {
            if let kind = lexicon.kindHints.value(of: text.tokens[index].word) { return kind }
        }
        for prefix in KindHints.prefixes where text.tokens[tokens.lowerBound].length > prefix.word.utf8.count {
            let range = text.tokens[tokens.lowerBound].range
            let start = text.text[range.lowerBound..<range.lowerBound + prefix.word.utf8.count].map { $0 | 0x20 }
            if start.elementsEqual(prefix.word.utf8) { return prefix.kind }
        }
        return nil
    }

    /// The dot of *kupastuntas.co*, or a site's ending glued to its name.
    private func isSite(_ index: Int, in tokens: Range<Int>) -> Bool {
        let token = text.tokens[index]
        return index > tokens.lowerBound && token.kind == .mark && !token.spaceBefore
            && text.text[Int(token.start)] == UInt8(ascii: ".") && index + 1 < tokens.upperBound
            && !text.tokens[index + 1].spaceBefore && text.tokens[index + 1].length <= 3
    }
}

/// Turns what was tagged as organisations into mentions as the guidelines cut them: no titles, a bracketed short name on its
/// own, the long name without the bracket that ends it.
struct OrganisationSpanReader {
    let text: TokenisedText
    let words: NameWordTable
    let sorts: PhraseTable<Bool>
    let names: TaggedNames

    func spans() -> [OrganisationSpan] {
        var kinds: [Int: OrganisationKind] = [:]
        for span in names.grammar { kinds[span.tokens.lowerBound] = span.kind }
        return names.of(.organisation).flatMap { tagged -> [OrganisationSpan] in
            guard let span = cut(OrganisationSpan(tokens: begun(tagged), kind: nil, short: nil)) else { return [] }
            return parted(span).map { OrganisationSpan(tokens: $0.tokens, kind: kinds[$0.tokens.lowerBound], short: $0.short) }
        }
    }

    /// The name from the head that the grammar knows: what was tagged only its end of, or with a word of the sentence before it.
    private func begun(_ tagged: Range<Int>) -> Range<Int> {
        var low = 0
        var high = names.grammar.count
        while low < high {
            let middle = (low + high) / 2
            if names.grammar[middle].tokens.upperBound < tagged.upperBound { low = middle + 1 } else { high = middle }
        }
        guard low < names.grammar.count else { return tagged }
        let known = names.grammar[low].tokens
        if known.lowerBound < tagged.lowerBound, known.contains(tagged.lowerBound) { return known }
        if known.upperBound == tagged.upperBound, tagged.contains(known.lowerBound), !text.tokens[tagged.lowerBound].isCapitalised {
            return known
        }
        return tagged
    }

    /// *Kejaksaan Agung Kejagung*: a short name that follows its long one without brackets is a name of its own.
    private func parted(_ span: OrganisationSpan) -> [OrganisationSpan] {
        guard span.short == nil, span.tokens.count > 2, let last = span.tokens.last, text.tokens[last].length > 2,
            text.tokens[last].isWord
        else { return [span] }
        let long = span.tokens.lowerBound..<last
        let letters = ShortForm.letters(of: last, in: text)
        let parts = long.filter { text.tokens[$0].isWord && words[text.tokens[$0]].isDisjoint(with: [.conjunction, .legal]) }
            .map { ShortForm.letters(of: $0, in: text) }
        guard parts.count > 1, ShortForm.abbreviates(letters, parts[...]) || ShortForm.abbreviates(letters, parts.dropFirst())
        else { return [span] }
        return [OrganisationSpan(tokens: long, kind: nil, short: last..<last + 1)]
    }

    private func cut(_ span: OrganisationSpan) -> OrganisationSpan? {
        var tokens = span.tokens
        while let first = tokens.first, isTitle(first) || isMark(first) { tokens.removeFirst() }
        while let last = tokens.last, isMark(last) && !isByte(last, ")") || !text.tokens[last].isCapitalised && isTitle(last) {
            tokens.removeLast()
        }
        guard !tokens.isEmpty, sorts.match(text.tokens, at: tokens.lowerBound, until: tokens.upperBound)?.length != tokens.count
        else { return nil }
        return bracketed(tokens)
    }

    /// Settles where the name and its bracketed short name end.
    private func bracketed(_ tokens: Range<Int>) -> OrganisationSpan? {
        var tokens = tokens
        guard let open = tokens.first(where: { isByte($0, "(") }) else {
            if let close = tokens.first(where: { isByte($0, ")") }) { tokens = tokens.lowerBound..<close }
            guard !tokens.isEmpty else { return nil }
            return OrganisationSpan(tokens: tokens, kind: nil, short: shortName(after: tokens))
        }
        guard let close = close(of: open) else { return plain(tokens.lowerBound..<open) }
        let inner = open + 1..<close
        if inner.allSatisfy({ words[text.tokens[$0]].contains(.legal) }) {
            return plain(tokens.lowerBound..<max(tokens.upperBound, close + 1))
        }
        if close + 1 >= tokens.upperBound {
            return OrganisationSpan(tokens: tokens.lowerBound..<open, kind: nil, short: inner.isEmpty ? nil : inner)
        }
        return OrganisationSpan(tokens: tokens, kind: nil, short: inner.isEmpty ? nil : inner)
    }

    private func plain(_ tokens: Range<Int>) -> OrganisationSpan? {
        tokens.isEmpty ? nil : OrganisationSpan(tokens: tokens, kind: nil, short: nil)
    }

    /// The bracket that closes the one at `open`, close by.
    private func close(of open: Int) -> Int? {
        let end = min(text.tokens.count, open + 8)
        return (open + 1..<max(end, open + 1)).first { isByte($0, ")") }
    }

    /// A short name in brackets right after a name.
    private func shortName(after tokens: Range<Int>) -> Range<Int>? {
        let open = tokens.upperBound
        guard open + 2 < text.tokens.count, isByte(open, "("), let close = close(of: open), close > open + 1, close - open <= 5
        else { return nil }
        let inner = open + 1..<close
        guard text.tokens[inner.lowerBound].isCapitalised, inner.allSatisfy({ !text.tokens[$0].isNumber }) else { return nil }
        return ShortForm(text: text, words: words).abbreviates(inner, tokens) ? inner : nil
    }

    private func isTitle(_ index: Int) -> Bool {
        !words[text.tokens[index]].isDisjoint(with: [.title, .honorific, .fusedTitle])
    }

    private func isMark(_ index: Int) -> Bool { text.tokens[index].kind == .mark }

    private func isByte(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
        text.tokens[index].length == 1 && text.text[Int(text.tokens[index].start)] == UInt8(ascii: mark)
    }
}

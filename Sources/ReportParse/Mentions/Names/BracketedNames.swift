/// Settles whose short name stands in brackets: that of the whole name, of a body named inside it, or of no body at all.
struct BracketedNames {
    let text: TokenisedText
    let lexicon: Lexicon

    func settled(_ spans: [OrganisationSpan]) -> [OrganisationSpan] {
        var result: [OrganisationSpan] = []
        for span in spans {
            var span = span
            if let last = result.last, let whole = whole(last, span) {
                result[result.count - 1] = whole
                continue
            }
            if let short = span.short, short.count == 1, isSort(short, in: span) { span.short = nil }
            if let inner = inner(of: span) {
                result.append(inner)
                span.short = nil
            }
            result.append(span)
        }
        return result
    }

    /// The one name that a short form, its long form in brackets and an area make: *PWI (Persatuan Wartawan Indonesia) Kota Bogor*.
    private func whole(_ short: OrganisationSpan, _ long: OrganisationSpan) -> OrganisationSpan? {
        let open = short.tokens.upperBound
        guard short.tokens.count == 1, long.tokens.lowerBound == open + 1, long.tokens.count > 1, text.isMark(open, "("),
            long.tokens.upperBound < text.tokens.count, text.isMark(long.tokens.upperBound, ")"),
            abbreviates(short.tokens, long.tokens),
            let end = RegionFinder(text: text).levelledEnd(at: long.tokens.upperBound + 1, lexicon.nameWords)
        else { return nil }
        return OrganisationSpan(tokens: short.tokens.lowerBound..<end, kind: long.kind, short: long.tokens)
    }

    /// The body at the end of a longer name whose short name follows: *Tim Mitigasi Ikatan Dokter Indonesia (IDI)*.
    private func inner(of span: OrganisationSpan) -> OrganisationSpan? {
        guard let short = span.short ?? bracketed(after: span.tokens), short.lowerBound > span.tokens.upperBound, short.count == 1,
            span.tokens.count > 2, !abbreviates(short, span.tokens)
        else { return nil }
        // *Koperasi Bank Sampah Lestari (BSL)* leaves its legal form out.
        let form = lexicon.organisationHeads.match(text.tokens, at: span.tokens.lowerBound, until: span.tokens.upperBound)
        let first = form?.value.kind == .company ? span.tokens.lowerBound + (form?.length ?? 0) : nil
        for start in span.tokens.dropFirst() where start != first && isHead(start, until: span.tokens.upperBound) {
            let tokens = start..<span.tokens.upperBound
            guard tokens.count > 1, abbreviates(short, tokens) else { continue }
            return OrganisationSpan(tokens: tokens, kind: nil, short: short)
        }
        return nil
    }

    private func isHead(_ index: Int, until end: Int) -> Bool {
        text.tokens[index].isCapitalised && lexicon.organisationHeads.match(text.tokens, at: index, until: end) != nil
    }

    private func abbreviates(_ short: Range<Int>, _ long: Range<Int>) -> Bool {
        let words = OrganisationShorthands.withoutLegalPhrase(
            OrganisationIdentityReader(lexicon: lexicon).identity(of: long, in: text).full)
        return ShortForm.abbreviates(ShortForm.letters(of: short.lowerBound, in: text), words.map { Array($0.utf8) }[...])
    }

    /// A single word in brackets right after a name.
    private func bracketed(after tokens: Range<Int>) -> Range<Int>? {
        let open = tokens.upperBound
        guard open + 2 < text.tokens.count, text.isMark(open, "("), text.isMark(open + 2, ")"), text.tokens[open + 1].isCapitalised
        else {
            return nil
        }
        return open + 1..<open + 2
    }

    /// Whether a short name inside a name only says what sort of body it is, or heads it: *Pabrik Gula (PG) Djatisari*,
    /// *Kepala Satuan Tugas (Kasatgas) Pangan*.
    private func isSort(_ short: Range<Int>, in span: OrganisationSpan) -> Bool {
        if lexicon.nameWords[text.tokens[short.lowerBound]].contains(.fusedTitle) { return true }
        let next = short.upperBound + 1
        guard next < span.tokens.upperBound, text.tokens[next].isWord else { return false }
        let classes = lexicon.nameWords[text.tokens[next]]
        // *(TNI) Angkatan Laut*: the bracket names the parent.
        if classes.contains(.arm) { return true }
        if !classes.isDisjoint(with: [.level, .branch, .country]) { return false }
        if let area = RegionFinder(text: text).longest(at: next), !area.isDistrict { return false }
        let kind = OrganisationKindReader(text: text, lexicon: lexicon).kind(of: [span])
        return [.company, .association, .education, .hospital].contains(kind)
    }

}

/// Turns what was tagged as organisations into mentions as the guidelines cut them: no titles, a bracketed short name on its
/// own, the long name without the bracket that ends it.
struct OrganisationSpanReader {
    let text: TokenisedText
    let lexicon: Lexicon
    let names: TaggedNames

    private var words: NameWordTable { lexicon.nameWords }

    func spans() -> [OrganisationSpan] {
        let grammar = Dictionary(names.grammar.map { ($0.tokens.lowerBound, $0) }) { first, _ in first }
        let persons = names.of(.person)
        let whole = WholeNames(text: text, lexicon: lexicon)
        let cued = CuedNames(text: text, lexicon: lexicon).completed(names.of(.organisation), persons: persons)
        let tagged = whole.closed(completed(cued.flatMap(whole.parted), persons), persons: persons)
        let leads = NameLeads(text: text, lexicon: lexicon, names: tagged)
        let ends = NameEnds(text: text, lexicon: lexicon, grammar: grammar, persons: persons)
        let spans = whole.joined(seated(tagged)).flatMap { tagged -> [OrganisationSpan] in
            guard let own = leads.cut(from: begun(tagged)), let span = cut(ends.settled(own)) else { return [] }
            return parted(span).flatMap(pair).map {
                OrganisationSpan(tokens: $0.tokens, kind: grammar[$0.tokens.lowerBound]?.kind, short: $0.short)
            }
        }
        return disjoint(spans)
    }

    /// With whom the article quotes, and with the long names that the grammar reads before a bracketed short one.
    private func completed(_ tagged: [Range<Int>], _ persons: [Range<Int>]) -> [Range<Int>] {
        var all = tagged + QuotedNames(text: text, lexicon: lexicon).names(outside: tagged + persons)
        all += LoweredOffices(text: text, lexicon: lexicon, grammar: names.grammar).names(outside: tagged, persons: persons)
        let whole = WholeNames(text: text, lexicon: lexicon)
        all += whole.bracketed(outside: tagged + persons)
        all += whole.offices(outside: all + persons, grammar: names.grammar)
        let shorts = Set(tagged.lazy.filter { $0.count == 1 && $0.lowerBound > 0 }.map(\.lowerBound))
        for span in names.grammar {
            let open = span.short?.lowerBound ?? span.tokens.upperBound + 1
            guard shorts.contains(open), text.isMark(open - 1, "("), open + 1 < text.tokens.count, text.isMark(open + 1, ")") else {
                continue
            }
            let long = span.tokens.lowerBound..<open - 1
            guard ShortForm(text: text, words: words).abbreviates(open..<open + 1, long),
                !(tagged + persons).contains(where: { $0.overlaps(long) })
            else { continue }
            all.append(long)
        }
        return all.count == tagged.count ? tagged : all.sorted { $0.lowerBound < $1.lowerBound }
    }

    private func head(at index: Int, until end: Int) -> OrganisationHead? {
        lexicon.organisationHeads.match(text.tokens, at: index, until: end)?.value
    }

    /// *Pengadilan Tipikor pada Pengadilan Negeri Palu*: a court at a court is one body.
    private func seated(_ tagged: [Range<Int>]) -> [Range<Int>] {
        tagged.reduce(into: []) { kept, name in
            if let last = kept.last, name.lowerBound == last.upperBound + 1,
                lexicon.courts.contains(text.tokens[last.lowerBound].word),
                lexicon.seats.contains(text.tokens[last.upperBound].word)
            {
                kept[kept.count - 1] = last.lowerBound..<name.upperBound
            } else {
                kept.append(courtStart(before: name).map { $0..<name.upperBound } ?? name)
            }
        }
    }

    /// Where the court begins that the grammar reads before the one that was tagged.
    private func courtStart(before name: Range<Int>) -> Int? {
        guard name.lowerBound > 0, lexicon.seats.contains(text.tokens[name.lowerBound - 1].word) else { return nil }
        return names.grammar.first {
            $0.tokens.upperBound == name.lowerBound - 1 && lexicon.courts.contains(text.tokens[$0.tokens.lowerBound].word)
        }?.tokens.lowerBound
    }

    /// One that begins earlier than it was tagged may hold what was tagged before it: the longer one stays.
    private func disjoint(_ spans: [OrganisationSpan]) -> [OrganisationSpan] {
        spans.reduce(into: []) { kept, span in
            if let last = kept.last, last.tokens.overlaps(span.tokens) {
                guard last.tokens.count < span.tokens.count else { return }
                kept.removeLast()
            }
            kept.append(span)
        }
    }

    /// *Luar Negeri Disperindagda Sulut*: where the short name of an office begins behind what was tagged of its officer's field.
    private func syllabicStart(in tagged: Range<Int>) -> Int? {
        guard head(at: tagged.lowerBound, until: tagged.upperBound) == nil else { return nil }
        return tagged.dropFirst().first { CuedNames.isSyllables($0, in: text) }
    }

    /// The name from the head that the grammar knows: what was tagged only its end of, or with a word of the sentence before it.
    private func begun(_ tagged: Range<Int>) -> Range<Int> {
        var low = 0
        var high = names.grammar.count
        while low < high {
            let middle = (low + high) / 2
            if names.grammar[middle].tokens.upperBound < tagged.upperBound { low = middle + 1 } else { high = middle }
        }
        if tagged.count > 1, lexicon.forerunners.contains(text.tokens[tagged.lowerBound].word),
            lexicon.knownOrganisations.isBody(tagged.dropFirst(), in: text)
        {
            return tagged.dropFirst()
        }
        if let start = syllabicStart(in: tagged) { return start..<tagged.upperBound }
        guard low < names.grammar.count else { return tagged }
        if let short = names.grammar[low].short, short.contains(tagged.lowerBound) { return tagged }
        let known = names.grammar[low].tokens
        if known.lowerBound < tagged.lowerBound, known.contains(tagged.lowerBound) { return known }
        if known.upperBound == tagged.upperBound, tagged.contains(known.lowerBound),
            !text.tokens[tagged.lowerBound].isCapitalised && head(at: tagged.lowerBound, until: tagged.upperBound) == nil
                || lexicon.forerunners.contains(text.tokens[tagged.lowerBound].word)
        {
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

    /// *TNI/Polri*, *TNI-Polri*: two bodies that a mark joins, each listed by itself.
    private func pair(_ span: OrganisationSpan) -> [OrganisationSpan] {
        guard span.short == nil, span.tokens.count == 3 else { return [span] }
        let (first, mark, last) = (span.tokens.lowerBound, span.tokens.lowerBound + 1, span.tokens.lowerBound + 2)
        guard text.isMark(mark, "/") || text.isMark(mark, "-"), lexicon.knownOrganisations.isBody(span.tokens, in: text) == false,
            lexicon.knownOrganisations.isBody(first..<mark, in: text), lexicon.knownOrganisations.isBody(last..<last + 1, in: text)
        else { return [span] }
        return [first..<mark, last..<last + 1].map { OrganisationSpan(tokens: $0, kind: nil, short: nil) }
    }

    private func cut(_ tagged: Range<Int>) -> OrganisationSpan? {
        var tokens = tagged
        while let first = tokens.first, isTitle(first) || isMark(first) { tokens.removeFirst() }
        if isRanked(tagged, tokens) { return nil }
        // *Rumah Sakit Umum Daerah (RSUD) dr. Suyudi* is named after a doctor.
        if head(at: tokens.lowerBound, until: tokens.upperBound)?.kind != .hospital,
            let degree = tokens.dropFirst(2).first(where: isDegree)
        {
            tokens = tokens.lowerBound..<degree
        }
        // *Direktorat Jenderal* is an office.
        if let rank = tokens.dropFirst(3).first(where: {
            lexicon.ranks.contains(text.tokens[$0].word)
                && lexicon.organisationHeads.match(text.tokens, at: $0 - 1, until: tokens.upperBound)?.length ?? 1 < 2
        }) {
            tokens = tokens.lowerBound..<rank
        }
        while let last = tokens.last, isMark(last) && !text.isMark(last, ")") || isTrailing(last) {
            tokens.removeLast()
        }
        if tokens.count > 1, let last = tokens.last, isNumbering(last) { tokens.removeLast() }
        guard !tokens.isEmpty, !isSort(tokens) else { return nil }
        return bracketed(tokens)
    }

    /// *Komjen Ahmad Basuki*: a person's name behind a rank, where nothing says that a body's begins there.
    private func isRanked(_ tagged: Range<Int>, _ rest: Range<Int>) -> Bool {
        let rank = rest.lowerBound - 1
        return rank >= tagged.lowerBound && words[text.tokens[rank]].contains(.honorific) && !rest.isEmpty
            && head(at: rest.lowerBound, until: rest.upperBound) == nil
            && !lexicon.knownOrganisations.isBody(rest, in: text)
    }

    /// Whether the words are a sort of bodies and no body: by themselves, before a bracket, or many of an area.
    private func isSort(_ tokens: Range<Int>) -> Bool {
        guard let sort = lexicon.organisationSorts.match(text.tokens, at: tokens.lowerBound, until: tokens.upperBound) else {
            return false
        }
        var end = tokens.lowerBound + sort.length
        if end < tokens.upperBound, text.isMark(end, "("), let close = close(of: end) { end = close + 1 }
        guard end < tokens.upperBound else { return true }
        guard sort.value else { return false }
        if words[text.tokens[end]].contains(.level) { end += 1 }
        return end < tokens.upperBound
            && RegionFinder(text: text).longest(at: end).map { end + $0.length >= tokens.upperBound } ?? false
    }

    /// Settles where the name and its bracketed short name end.
    private func bracketed(_ tokens: Range<Int>) -> OrganisationSpan? {
        var tokens = tokens
        guard let open = tokens.first(where: { text.isMark($0, "(") }) else {
            if let close = tokens.first(where: { text.isMark($0, ")") }) { tokens = tokens.lowerBound..<close }
            guard !tokens.isEmpty else { return nil }
            return OrganisationSpan(tokens: tokens, kind: nil, short: shortName(after: tokens))
        }
        guard let close = close(of: open) else { return plain(tokens.lowerBound..<open) }
        let inner = open + 1..<close
        if inner.allSatisfy({ words[text.tokens[$0]].contains(.legal) }) {
            return plain(tokens.lowerBound..<max(tokens.upperBound, close + 1))
        }
        if close + 1 >= tokens.upperBound {
            let isShort = !inner.isEmpty && !isAreas(inner) && !words[text.tokens[inner.lowerBound]].contains(.fusedTitle)
            return OrganisationSpan(tokens: tokens.lowerBound..<open, kind: nil, short: isShort ? inner : nil)
        }
        let isShort = !inner.isEmpty && !words[text.tokens[inner.lowerBound]].contains(.fusedTitle)
        return OrganisationSpan(tokens: tokens, kind: nil, short: isShort ? inner : nil)
    }

    /// *Balai Jalan VI (Banten dan Jawa Barat)*: a bracket that says where names no body.
    private func isAreas(_ inner: Range<Int>) -> Bool {
        guard inner.count > 1, let area = RegionFinder(text: text).longest(at: inner.lowerBound) else { return false }
        let next = inner.lowerBound + area.length
        return next >= inner.upperBound || isMark(next) || words[text.tokens[next]].contains(.conjunction)
    }

    private func plain(_ tokens: Range<Int>) -> OrganisationSpan? {
        tokens.isEmpty ? nil : OrganisationSpan(tokens: tokens, kind: nil, short: nil)
    }

    /// The bracket that closes the one at `open`, close by.
    private func close(of open: Int) -> Int? {
        let end = min(text.tokens.count, open + 8)
        return (open + 1..<max(end, open + 1)).first { text.isMark($0, ")") }
    }

    /// The code that a company by shares is traded under: *PT Semen Nusantara Tbk. (SMNT)*.
    private func ticker(after tokens: Range<Int>) -> Range<Int>? {
        guard let last = tokens.last, words[text.tokens[last]].contains(.legal) else { return nil }
        var open = tokens.upperBound
        if open < text.tokens.count, text.isMark(open, ".") { open += 1 }
        guard open + 2 < text.tokens.count, text.isMark(open, "("), text.isMark(open + 2, ")"),
            text.tokens[open + 1].flags.contains(.allCapitals), text.tokens[open + 1].length == 4
        else { return nil }
        return open + 1..<open + 2
    }

    /// A short name in brackets right after a name.
    private func shortName(after tokens: Range<Int>) -> Range<Int>? {
        if let ticker = ticker(after: tokens) { return ticker }
        let open = tokens.upperBound
        guard open + 2 < text.tokens.count, text.isMark(open, "("), let close = close(of: open), close > open + 1, close - open <= 5
        else { return nil }
        let inner = open + 1..<close
        guard text.tokens[inner.lowerBound].isCapitalised, inner.allSatisfy({ !text.tokens[$0].isNumber || isGlued($0) }),
            !words[text.tokens[inner.lowerBound]].contains(.fusedTitle)
        else { return nil }
        return ShortForm(text: text, words: words).abbreviates(inner, tokens) || isSyllables(inner, of: tokens)
            || isBrand(inner, of: tokens) ? inner : nil
    }

    /// *PT Rimba Hijau Sentosa (Daunesia)*: the name that a firm trades under.
    private func isBrand(_ inner: Range<Int>, of tokens: Range<Int>) -> Bool {
        let brand = text.tokens[inner.lowerBound]
        return inner.count == 1 && brand.isWord && brand.length > 2 && words[brand].isEmpty
            && OrganisationShorthands.legalForms.contains(text.string(text.tokens[tokens.lowerBound].range).lowercased())
            && RegionFinder(text: text).longest(at: inner.lowerBound) == nil
    }

    /// The digit of *TP3W*.
    private func isGlued(_ index: Int) -> Bool { !text.tokens[index].spaceBefore && text.tokens[index - 1].isWord }

    /// *Dinas Perkebunan dan Peternakan (Disbunnak)*: syllables from inside the words, too.
    private func isSyllables(_ short: Range<Int>, of long: Range<Int>) -> Bool {
        guard short.count == 1 else { return false }
        let parts = long.filter { text.tokens[$0].isWord && words[text.tokens[$0]].isDisjoint(with: [.conjunction, .legal]) }
            .map { ShortForm.letters(of: $0, in: text) }
        return ShortForm.abbreviates(ShortForm.letters(of: short.lowerBound, in: text), parts[...])
    }

    private func isTitle(_ index: Int) -> Bool {
        !words[text.tokens[index]].isDisjoint(with: [.title, .honorific, .fusedTitle])
    }

    /// Whether a degree begins a person's name, because an area or a bracket has closed the body's: *Universitas X (UX) Surabaya dr
    /// Windhu*, not *RSUD dr Windhu*.
    private func isDegree(_ index: Int) -> Bool {
        guard words[text.tokens[index]].contains(.honorific) else { return false }
        return text.isMark(index - 1, ")") || RegionFinder(text: text).longest(at: index - 1) != nil
    }

    /// *Peraturan Komisi Pemilihan Umum (KPU) Nomor 8*: the number is that of the rule.
    private func isNumbering(_ index: Int) -> Bool {
        lexicon.numbering.contains(text.tokens[index].word) && index + 1 < text.tokens.count && text.tokens[index + 1].isNumber
    }

    /// What belongs to whoever is named next: a title in lower case, a degree.
    private func isTrailing(_ index: Int) -> Bool {
        if words[text.tokens[index]].contains(.honorific), !text.tokens[index].flags.contains(.allCapitals) { return true }
        return !text.tokens[index].isCapitalised && isTitle(index)
    }

    private func isMark(_ index: Int) -> Bool { text.tokens[index].kind == .mark }

}

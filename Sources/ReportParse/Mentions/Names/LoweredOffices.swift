/// Finds offices whose head an article writes with a small letter: *pemkab Lebak*, *pemerintah Kabupaten Lebak*, *kementerian
/// perdagangan*. Bare, such words name nobody; with an area or a field of work behind them they are names.
struct LoweredOffices {
    let text: TokenisedText
    let lexicon: Lexicon
    let grammar: [OrganisationSpan]

    /// How many words say what a group is of, and how many its own name has.
    private static let longest = 3

    /// The names outside of those found already.
    func names(outside tagged: [Range<Int>], persons: [Range<Int>]) -> [Range<Int>] {
        let taken = tagged + persons
        let read = Dictionary(grammar.map { ($0.tokens.lowerBound, $0.tokens) }) { first, _ in first }
        return text.tokens.indices.compactMap { index -> Range<Int>? in
            // A group's name may look like a person's.
            if let name = team(at: index) ?? group(at: index) { return tagged.contains { $0.overlaps(name) } ? nil : name }
            guard !text.tokens[index].isCapitalised, lexicon.loweredOffices.contains(text.tokens[index].word),
                let name = read[index] ?? local(at: index), name.count > 1, isName(name),
                !taken.contains(where: { $0.overlaps(name) })
            else { return nil }
            return name
        }
    }

    /// *timnas Indonesia*: the team of the country that is named right behind.
    private func team(at index: Int) -> Range<Int>? {
        guard !text.tokens[index].isCapitalised,
            let team = lexicon.nationalTeams.match(text.tokens, at: index, until: text.tokens.count)
        else { return nil }
        let country = index + team.length
        guard country < text.tokens.count, text.tokens[country].isWord, text.tokens[country].isCapitalised,
            !text.tokens[country].flags.contains(.sentenceStart)
        else { return nil }
        // *timnas U-20*
        let isAge =
            country + 2 < text.tokens.count && text.isMark(country + 1, "-") && text.tokens[country + 2].isNumber
            && !text.tokens[country + 1].spaceBefore && !text.tokens[country + 2].spaceBefore
        return index..<country + (isAge ? 3 : 1)
    }

    /// *kelompok wanita tani Melati*: a group in small letters up to the name that it goes by; an area is none.
    private func group(at index: Int) -> Range<Int>? {
        guard lexicon.groups.contains(text.tokens[index].word), !text.tokens[index].isCapitalised else { return nil }
        var start = index + 1
        while start < text.tokens.count, start - index <= Self.longest, !text.tokens[start].isCapitalised,
            lexicon.groupWords.contains(text.tokens[start].word)
        { start += 1 }
        var end = start
        while end < text.tokens.count, end - start < Self.longest, isName(at: end) { end += 1 }
        guard start > index + 1, end > start, RegionFinder(text: text).longest(at: start).map({ start + $0.length < end }) ?? true
        else { return nil }
        return index..<end
    }

    private func isName(at index: Int) -> Bool {
        let token = text.tokens[index]
        return token.isWord && token.isCapitalised && !token.flags.contains(.sentenceStart)
            && lexicon.nameWords[token].isDisjoint(with: [.title, .fusedTitle, .honorific, .calendar])
    }

    /// *dinas kesehatan* is any; a capital behind the head says that one is meant.
    private func isName(_ name: Range<Int>) -> Bool {
        lexicon.ministries.contains(text.tokens[name.lowerBound].word) || name.contains { text.tokens[$0].isCapitalised }
    }

    /// The office up to the area that follows it, right away or behind a word of level.
    private func local(at head: Int) -> Range<Int>? {
        if let end = RegionFinder(text: text).levelledEnd(at: head + 1, lexicon.nameWords) { return head..<end }
        // *pemerintah Kabupaten Tubaba*: an area that no list has under that name.
        guard head + 2 < text.tokens.count, lexicon.nameWords[text.tokens[head + 1]].contains(.level),
            text.tokens[head + 1].isCapitalised, isName(at: head + 2)
        else { return nil }
        return head..<head + 3
    }
}

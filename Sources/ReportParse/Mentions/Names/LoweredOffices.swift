/// Finds offices whose head an article writes with a small letter: *pemkab Lebak*, *pemerintah Kabupaten Lebak*, *kementerian
/// perdagangan*. Bare, such words name nobody; with an area or a field of work behind them they are names.
struct LoweredOffices {
    let text: TokenisedText
    let lexicon: Lexicon
    let grammar: [OrganisationSpan]

    /// The names outside of those found already.
    func names(outside taken: [Range<Int>]) -> [Range<Int>] {
        let read = Dictionary(grammar.map { ($0.tokens.lowerBound, $0.tokens) }) { first, _ in first }
        return text.tokens.indices.compactMap { index -> Range<Int>? in
            if let team = team(at: index), !taken.contains(where: { $0.overlaps(team) }) { return team }
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
        return index..<country + 1
    }

    /// *dinas kesehatan* is any; a capital behind the head says that one is meant.
    private func isName(_ name: Range<Int>) -> Bool {
        lexicon.ministries.contains(text.tokens[name.lowerBound].word) || name.contains { text.tokens[$0].isCapitalised }
    }

    /// The office up to the area that follows it, right away or behind a word of level.
    private func local(at head: Int) -> Range<Int>? {
        RegionFinder(text: text).levelledEnd(at: head + 1, lexicon.nameWords).map { head..<$0 }
    }
}

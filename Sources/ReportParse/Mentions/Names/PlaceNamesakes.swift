/// Finds persons whose first name is that of an area: *Ketua kelompok tani, Serang Wibowo, mengatakan*.
struct PlaceNamesakes {
    let text: TokenisedText
    let lexicon: Lexicon
    /// The words of persons' names in this text.
    private let tagged: Set<UInt32>

    /// - Parameter tagged: what the tagger calls persons, here or elsewhere, perhaps without the first name.
    init(text: TokenisedText, lexicon: Lexicon, tagged: [Range<Int>]) {
        self.text = text
        self.lexicon = lexicon
        self.tagged = Set(tagged.joined().map { text.tokens[$0].hash })
    }

    /// How many words before a comma the title stands that it closes.
    private static let reach = 12

    /// The persons' names, in order: where something introduces a person, and wherever the same two words stand again.
    func names() -> [Range<Int>] {
        let all = text.tokens.indices.dropLast().filter(isNamesake)
        let introduced = Set(all.filter(isIntroduced).map(words))
        return all.filter { introduced.contains(words(at: $0)) }.map { $0..<end(of: $0) }
    }

    private func words(at index: Int) -> [UInt32] { [text.tokens[index].hash, text.tokens[index + 1].hash] }

    /// Whether the one word of an area's name stands before a word that persons are named with, or are tagged with.
    private func isNamesake(_ index: Int) -> Bool {
        isPersonal(index + 1) && text.tokens[index].isWord && text.tokens[index].isCapitalised
            && !text.tokens[index].flags.contains(.allCapitals)
            && regions.longest(at: index).map { $0.length == 1 } ?? false && regions.longest(at: index + 1) == nil
    }

    private func isPersonal(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.isCapitalised && token.spaceBefore && !token.flags.contains(.sentenceStart)
            && (lexicon.personNames.contains(token.word) || tagged.contains(token.hash))
    }

    /// Whether an honorific, a word for names or a title closed by a comma stands before.
    private func isIntroduced(_ index: Int) -> Bool {
        guard index > 0, !text.tokens[index].flags.contains(.sentenceStart) else { return false }
        let before = text.tokens[index - 1]
        if lexicon.nameWords[before].contains(.honorific) || lexicon.namings.contains(before.word) { return true }
        if text.isMark(index - 1, "."), index > 1 { return lexicon.nameWords[text.tokens[index - 2]].contains(.honorific) }
        let start = max(text.sentences[text.sentence(of: index)].lowerBound, index - Self.reach)
        return text.isMark(index - 1, ",")
            && (start..<index - 1).contains { !lexicon.nameWords[text.tokens[$0]].isDisjoint(with: [.title, .fusedTitle]) }
    }

    private func end(of start: Int) -> Int {
        var end = start + 2
        while end < text.tokens.count, isPersonal(end) { end += 1 }
        return end
    }

    private var regions: RegionFinder { RegionFinder(text: text) }
}

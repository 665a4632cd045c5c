/// Makes names whole of which the tagger saw a part: what comes before the name of the whole body, what the bracketed short name
/// abbreviates.
struct WholeNames {
    let text: TokenisedText
    let lexicon: Lexicon

    /// How many words may stand between the head of a part and the name of the whole, and between a head and its bracket.
    private static let reach = 3
    private static let longest = 9

    /// The names with the parts that begin before them, and those of faculties with their university's.
    func joined(_ tagged: [Range<Int>]) -> [Range<Int>] {
        tagged.reduce(into: []) { kept, name in
            if let last = kept.last, isFaculty(last, of: name) {
                kept[kept.count - 1] = last.lowerBound..<name.upperBound
            } else {
                let floor = kept.last?.upperBound ?? 0
                kept.append((partStart(before: name, from: floor) ?? name.lowerBound)..<name.upperBound)
            }
        }
    }

    /// *Fakultas Ekonomi* and *Universitas Nusa Raya* with *dan Bisnis* between them.
    private func isFaculty(_ part: Range<Int>, of whole: Range<Int>) -> Bool {
        guard lexicon.faculties.contains(text.tokens[part.lowerBound].word), whole.lowerBound > part.upperBound,
            whole.lowerBound - part.upperBound <= Self.reach,
            lexicon.nameWords[text.tokens[part.upperBound]].contains(.conjunction)
        else { return false }
        return (part.upperBound + 1..<whole.lowerBound).allSatisfy(isName)
    }

    /// Where the part begins that is named before the whole.
    private func partStart(before whole: Range<Int>, from floor: Int) -> Int? {
        guard text.tokens[whole.lowerBound].isCapitalised else { return nil }
        var index = whole.lowerBound - 1
        while index >= floor, whole.lowerBound - index <= Self.reach + 1, isName(index) || text.tokens[index].isNumber {
            if lexicon.parts.contains(text.tokens[index].word) { return index }
            if text.tokens[index + 1].flags.contains(.sentenceStart) { return nil }
            index -= 1
        }
        return nil
    }

    /// Names that nothing is tagged of, from a head to the short name in brackets that begins as it does.
    func bracketed(outside taken: [Range<Int>]) -> [Range<Int>] {
        text.tokens.indices.compactMap { open in
            guard let name = abbreviated(at: open), !taken.contains(where: { $0.overlaps(name) }) else { return nil }
            return name
        }
    }

    /// The name that a bracket at a token abbreviates.
    private func abbreviated(at open: Int) -> Range<Int>? {
        guard open > 1, open + 2 < text.tokens.count, text.isMark(open, "("), text.tokens[open + 1].flags.contains(.allCapitals),
            text.tokens[open + 1].length > 2, text.isMark(open + 2, ")"), isName(open - 1)
        else { return nil }
        var start = open - 1
        while start >= 0, open - start <= Self.longest, isJoined(start) {
            if lexicon.bracketedHeads.contains(text.tokens[start].word), text.tokens[start].isCapitalised, open - start > 1,
                ShortForm(text: text, words: lexicon.nameWords).abbreviates(open + 1..<open + 2, start..<open)
            {
                return start..<open
            }
            if text.tokens[start].flags.contains(.sentenceStart) { return nil }
            start -= 1
        }
        return nil
    }

    private func isJoined(_ index: Int) -> Bool {
        isName(index) || lexicon.nameWords[text.tokens[index]].contains(.conjunction)
    }

    private func isName(_ index: Int) -> Bool {
        text.tokens[index].isWord && text.tokens[index].isCapitalised
            && lexicon.nameWords[text.tokens[index]].isDisjoint(with: [.title, .fusedTitle, .honorific, .calendar])
    }
}

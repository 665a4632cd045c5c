/// Finds bodies in an article that writes no capitals at all, as copies that went through a word counter do: listed ones, and what
/// begins with a head and ends with the country's name.
struct UncapitalisedNames {
    let text: TokenisedText
    let lexicon: Lexicon

    /// Fewer words are no evidence of how an article writes.
    private static let leastWords = 60
    /// One capital in so many words is a slip.
    private static let rarity = 50
    /// How many words may stand between a head and the country's name: *perhimpunan hotel dan restoran indonesia*.
    private static let reach = 6

    /// The names in order; none where the article has capitals, which say more.
    func names() -> [Range<Int>] {
        guard hasNoCapitals else { return [] }
        var found: [Range<Int>] = []
        for sentence in text.sentences {
            var index = sentence.lowerBound
            while index < sentence.upperBound {
                var end = max(
                    listed(at: index, until: sentence.upperBound), national(at: index, until: sentence.upperBound),
                    regional(at: index, until: sentence.upperBound))
                if end > index { end = areaEnd(behind: end, until: sentence.upperBound) ?? end }
                if end > index { found.append(index..<end) }
                index = max(end, index + 1)
            }
        }
        return found
    }

    private var hasNoCapitals: Bool {
        var (words, capitals) = (0, 0)
        for token in text.tokens where token.isWord {
            words += 1
            if token.isCapitalised { capitals += 1 }
        }
        return words >= Self.leastWords && capitals * Self.rarity < words
    }

    /// The end of the listed body that is named at a token. Single words are taken only where they can hardly be anything else:
    /// names of firms, papers and clubs are everyday words too.
    private func listed(at index: Int, until end: Int) -> Int {
        guard text.tokens[index].word != 0,
            let match = lexicon.knownOrganisations.names.match(text.tokens, at: index, until: end)
        else { return index }
        let isPlain = [.company, .media, .other, .party].contains(match.value.kind)
        guard match.length > 1 || !isPlain && text.tokens[index].length >= 3 else { return index }
        return index + match.length
    }

    /// The end of an area's name, no district's.
    private func areaEnd(behind end: Int, until limit: Int) -> Int? {
        guard end < limit, let area = RegionFinder(text: text, isLowered: true).longest(at: end), !area.isDistrict,
            end + area.length <= limit
        else { return nil }
        return end + area.length
    }

    /// The end of the name of an office that every area has one of: *polda sumatera utara*.
    private func regional(at index: Int, until end: Int) -> Int {
        guard let head = lexicon.organisationHeads.match(text.tokens, at: index, until: end), head.value.tail.contains(.region),
            head.value.tail.contains(.alone) || head.length > 1
        else { return index }
        var next = index + head.length
        if next < end, lexicon.nameWords[text.tokens[next]].contains(.level) { next += 1 }
        return areaEnd(behind: next, until: end) ?? index
    }

    /// The end of a body's name that closes with the country's.
    private func national(at index: Int, until end: Int) -> Int {
        guard let head = lexicon.organisationHeads.match(text.tokens, at: index, until: end),
            !head.value.tail.isDisjoint(with: [.pair, .name])
        else { return index }
        let first = index + head.length
        for last in first..<max(first, min(end, first + Self.reach)) {
            guard text.tokens[last].isWord else { return index }
            if lexicon.nameWords[text.tokens[last]].contains(.country) { return last + 1 }
        }
        return index
    }
}

/// Finds the media house or site that an article says it quotes, where nothing else names it: *dilansir dari Kabar Teluk*,
/// *kepada kabarteluk.com*.
///
/// Over the training articles, each tagged without having been seen, 16 of 17 such names that the tagger passed over were mentions.
struct QuotedNames {
    let text: TokenisedText
    let lexicon: Lexicon

    /// How many tokens a name has at most, and how many words stand between the verb and it.
    private static let longest = 4
    private static let reach = 3

    /// The names outside of those found already.
    func names(outside taken: [Range<Int>]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < text.tokens.count {
            guard let name = name(after: index) else {
                index += 1
                continue
            }
            if !taken.contains(where: { $0.overlaps(name) }) { found.append(name) }
            index = name.upperBound
        }
        return found
    }

    /// The name that the word at `index` introduces: any behind a verb of quoting, a site's address behind one who is spoken to.
    private func name(after index: Int) -> Range<Int>? {
        let word = text.tokens[index].word
        guard word != 0 else { return nil }
        if lexicon.quotingVerbs.contains(word) {
            var next = index + 1
            while next < text.tokens.count, next - index <= Self.reach, lexicon.quotedThrough.contains(text.tokens[next].word) {
                next += 1
            }
            return address(at: next) ?? house(at: next)
        }
        return lexicon.sourceCues.contains(word) ? address(at: index + 1) : nil
    }

    /// *kabarteluk.co.id*: words joined by dots, the last of them an ending of sites.
    private func address(at start: Int) -> Range<Int>? {
        guard start < text.tokens.count, text.tokens[start].isWord else { return nil }
        var end = start
        if end + 1 < text.tokens.count, text.tokens[end + 1].isNumber, !text.tokens[end + 1].spaceBefore { end += 1 }
        while end + 2 < text.tokens.count, text.isMark(end + 1, "."), !text.tokens[end + 1].spaceBefore,
            text.tokens[end + 2].isWord, !text.tokens[end + 2].spaceBefore
        {
            end += 2
        }
        guard end > start, lexicon.siteEndings.contains(text.tokens[end].word) else { return nil }
        return start..<end + 1
    }

    /// A run of capitalised words that nobody's title begins and that no person goes by.
    private func house(at start: Int) -> Range<Int>? {
        var end = start
        while end < text.tokens.count, end - start < Self.longest, end == start || text.tokens[end].spaceBefore || isJoined(end) {
            let token = text.tokens[end]
            guard token.isWord ? token.isCapitalised && !isOther(token) : token.isNumber && end > start else { break }
            end += 1
        }
        guard end > start, text.tokens[start].length > 2, !text.tokens[start].flags.contains(.sentenceStart) else { return nil }
        return start..<end
    }

    /// *FlightRadar24*: a number glued to its word.
    private func isJoined(_ index: Int) -> Bool { text.tokens[index].isNumber && text.tokens[index - 1].isWord }

    private func isOther(_ token: Token) -> Bool {
        !lexicon.nameWords[token].isDisjoint(with: [.title, .fusedTitle, .honorific, .calendar, .level, .preposition, .quoting])
            || lexicon.forerunners.contains(token.word) || lexicon.platforms.contains(token.word)
    }
}

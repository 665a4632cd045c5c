/// Tells names that only say where a text or a picture comes from: *(Kabar Teluk)* behind the last sentence, *KABAR/Rudi Hartono*,
/// *tayang di Kabar Teluk dengan judul*, *Dok. Kabar Teluk*.
struct NameCredits {
    let text: TokenisedText
    let lexicon: Lexicon

    func isCredit(_ tokens: Range<Int>) -> Bool {
        isSignature(tokens) || isPictured(tokens) || hasAppeared(tokens)
    }

    /// A bracket of its own at the end of a paragraph, behind a sentence that has ended; a person may follow a stroke.
    private func isSignature(_ tokens: Range<Int>) -> Bool {
        let open = tokens.lowerBound - 1
        guard open > 0, text.isMark(open, "("), isEnd(open - 1) || text.tokens[open].flags.contains(.blockStart) else {
            return false
        }
        var close = tokens.upperBound
        if close < text.tokens.count, text.isMark(close, "/") || text.isMark(close, "-") {
            while close < text.tokens.count, close - tokens.upperBound < Self.reach, !text.isMark(close, ")") { close += 1 }
        }
        guard close < text.tokens.count, text.isMark(close, ")") else { return false }
        return close + 1 >= text.tokens.count || text.tokens[close + 1].flags.contains(.blockStart)
            || !text.tokens[close + 1].spaceBefore
    }

    /// How many tokens the name of the one who signs has at most.
    private static let reach = 7

    /// Marks that end a sentence.
    private static let ends: Set<String> = [".", "?", "!", "\"", "”"]

    private func isEnd(_ index: Int) -> Bool { Self.ends.contains(text.string(text.tokens[index].range)) }

    private func isPictured(_ tokens: Range<Int>) -> Bool {
        let mark = tokens.lowerBound - 1
        return mark > 0 && (text.isMark(mark, ".") || text.isMark(mark, ":"))
            && lexicon.pictured.contains(text.tokens[mark - 1].word)
    }

    private func hasAppeared(_ tokens: Range<Int>) -> Bool {
        let before = tokens.lowerBound - 1
        return before > 0 && lexicon.nameWords[text.tokens[before]].contains(.preposition)
            && lexicon.appearing.contains(text.tokens[before - 1].word)
    }
}

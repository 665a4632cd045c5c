/// Tells whether two numbers are the ends of one change: *dari 60 persen … menjadi 78 persen*.
struct ChangeReader {
    let lexicon: AmountLexicon
    let text: TokenisedText

    func isChange(from low: Range<Int>, to high: Range<Int>) -> Bool {
        guard text.sentence(of: low.lowerBound) == text.sentence(of: high.lowerBound), high.lowerBound - low.upperBound <= 12 else {
            return false
        }
        return isAfter(low.lowerBound, { lexicon.fromWords.contains(text.tokens[$0].word) })
            && isAfter(high.lowerBound, { lexicon.toWords.value(of: text.tokens[$0].word) != nil })
    }

    /// Whether a word of the kind stands before the number, with fillers or comparators between.
    private func isAfter(_ index: Int, _ isWord: (Int) -> Bool) -> Bool {
        var at = index - 1
        while at >= 0, index - at <= 4 {
            if isWord(at) { return true }
            guard lexicon.fillers.contains(text.tokens[at].word) || lexicon.before.match(text.tokens, at: at, until: index) != nil
            else {
                return false
            }
            at -= 1
        }
        return false
    }
}

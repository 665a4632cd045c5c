/// Finds how many beds there are and how many are taken, beside the percentage that says the same.
struct BedCounts {
    let lexicon: Lexicon
    let text: TokenisedText

    /// Two whole numbers near the percentage whose ratio it is, the smaller being the beds taken. Nothing else counts as
    /// stated: arithmetic keeps other numbers out.
    func counts(beside percent: Measure, from start: Int, in sentence: Range<Int>) -> (used: Int?, total: Int?) {
        guard percent.amount.min == percent.amount.max else { return (nil, nil) }
        let before = wholes(in: max(start, percent.tokens.lowerBound - 30)..<percent.tokens.lowerBound)
        let after = wholes(in: percent.tail..<min(sentence.upperBound, percent.tail + 10))
        let all = before + after
        // In a list the noun stands once: *14 dari 20 tempat tidur (70 persen), RS lain 4 dari 12 (33,33 persen)*.
        let near = start..<min(sentence.upperBound, percent.tail + 10)
        let spoken = listStart(near, sentence).contains {
            lexicon.beds.nouns.match(text.tokens, at: $0, until: near.upperBound) != nil
        }
        for total in all.reversed() where speaksOfBeds(total, until: sentence.upperBound) || spoken && isWhole(total.token) {
            for used in all where used.token != total.token && Self.isRatio(used.value, total.value, percent.amount.min) {
                return (used.value, total.value)
            }
        }
        return (nil, nil)
    }

    private func wholes(in tokens: Range<Int>) -> [(token: Int, value: Int)] {
        guard tokens.lowerBound < tokens.upperBound else { return [] }
        let reader = NumberReader(lexicon: lexicon.amounts, text: text.text, tokens: text.tokens)
        var found: [(Int, Int)] = []
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            let token = text.tokens[index]
            guard token.isNumber || lexicon.amounts.number(token.word) != nil,
                let number = reader.number(at: index, until: tokens.upperBound)
            else {
                index += 1
                continue
            }
            if let value = number.min.integer, value > 0, value < 10_000_000, !number.isVague { found.append((index, value)) }
            index = number.tokens.upperBound
        }
        return found
    }

    /// *4 dari 12*: a whole with its part before it.
    private func isWhole(_ token: Int) -> Bool {
        token > 1 && lexicon.amounts.fromWords.contains(text.tokens[token - 1].word) && text.tokens[token - 2].isNumber
    }

    /// The stretch with some words of the list before it, which may hold the noun.
    private func listStart(_ near: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        max(sentence.lowerBound, near.upperBound - 60)..<near.upperBound
    }

    /// A bed noun stands a few words behind the number.
    private func speaksOfBeds(_ number: (token: Int, value: Int), until end: Int) -> Bool {
        for index in number.token..<min(end, number.token + 6)
        where lexicon.beds.nouns.match(text.tokens, at: index, until: end) != nil
            || lexicon.beds.sites.match(text.tokens, at: index, until: end).map({ $0.value == .ward }) == true
        {
            return true
        }
        return false
    }

    /// Whether `used` of `total` is the percentage, give or take one in its last place.
    static func isRatio(_ used: Int?, _ total: Int?, _ percent: ExactDecimal) -> Bool {
        let places = max(0, -percent.exponent)
        guard let used, let total, total > 0, places <= 4, let stated = percent.scaled(by: places).integer else { return false }
        let exact = Int128(used) * 100 * SpelledNumber.power(places)
        let difference = exact - Int128(stated) * Int128(total)
        return difference.magnitude <= Int128(total).magnitude
    }
}

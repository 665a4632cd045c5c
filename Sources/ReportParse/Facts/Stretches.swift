/// How amounts of one kind divide their sentences among them: each has the stretch up to it and the one behind it.
struct Stretches {
    let spots: [Range<Int>]
    /// The number of each one's sentence.
    let sentenceOf: [Int]
    private let sentences: [Range<Int>]
    /// Where the bracket opens that holds one: *3 ton (kebutuhan 5 ton)*.
    private var brackets: [Int: Int] = [:]

    init(_ spots: [Range<Int>], in text: TokenisedText) {
        self.spots = spots
        sentenceOf = spots.map { text.sentence(of: $0.lowerBound) }
        sentences = text.sentences
        for index in spots.indices.dropFirst() where previous(index) != nil {
            let gap = lead(of: index)
            let mark = gap.last { text.isMark($0, "(") || text.isMark($0, ")") }
            if let mark, text.isMark(mark, "(") { brackets[index] = mark }
        }
    }

    /// Whether none stands in a sentence.
    func isFree(_ sentence: Int) -> Bool {
        var low = 0
        var high = sentenceOf.count
        while low < high {
            let middle = (low + high) / 2
            if sentenceOf[middle] < sentence { low = middle + 1 } else { high = middle }
        }
        return low == sentenceOf.count || sentenceOf[low] != sentence
    }

    /// The one that begins at a token.
    func index(at token: Int) -> Int? {
        var low = 0
        var high = spots.count
        while low < high {
            let middle = (low + high) / 2
            if spots[middle].lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low < spots.count && spots[low].lowerBound == token ? low : nil
    }

    /// The one that ends before a token.
    func index(endingAt token: Int) -> Int? {
        var low = 0
        var high = spots.count
        while low < high {
            let middle = (low + high) / 2
            if spots[middle].upperBound < token { low = middle + 1 } else { high = middle }
        }
        return low < spots.count && spots[low].upperBound == token ? low : nil
    }

    /// All of a sentence, the one given among them.
    func members(with index: Int) -> Range<Int> {
        var low = index
        var high = index + 1
        while low > 0, sentenceOf[low - 1] == sentenceOf[index] { low -= 1 }
        while high < spots.count, sentenceOf[high] == sentenceOf[index] { high += 1 }
        return low..<high
    }

    /// The one before in the same sentence.
    func previous(_ index: Int) -> Int? { index > 0 && sentenceOf[index - 1] == sentenceOf[index] ? index - 1 : nil }

    func next(_ index: Int) -> Int? {
        index + 1 < spots.count && sentenceOf[index + 1] == sentenceOf[index] ? index + 1 : nil
    }

    /// From the one before, or the sentence's start.
    func lead(of index: Int) -> Range<Int> {
        let end = spots[index].lowerBound
        let start = previous(index).map { spots[$0].upperBound } ?? sentences[sentenceOf[index]].lowerBound
        return min(start, end)..<end
    }

    /// To the next one or the bracket that holds it, or the sentence's end.
    func tail(of index: Int) -> Range<Int> {
        let start = spots[index].upperBound
        let end = next(index).map { brackets[$0] ?? spots[$0].lowerBound } ?? sentences[sentenceOf[index]].upperBound
        return start..<max(start, end)
    }

    /// Whether one of them stands at most so many tokens before or behind a run of tokens.
    func isBeside(_ tokens: Range<Int>, within reach: Int) -> Bool {
        var low = 0
        var high = spots.count
        while low < high {
            let middle = (low + high) / 2
            if spots[middle].lowerBound < tokens.lowerBound { low = middle + 1 } else { high = middle }
        }
        if low < spots.count, spots[low].lowerBound - tokens.upperBound <= reach { return true }
        return low > 0 && tokens.lowerBound - spots[low - 1].upperBound <= reach
    }
}

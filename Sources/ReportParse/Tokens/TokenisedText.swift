/// An article's text cut into tokens and sentences.
struct TokenisedText: Sendable {
    var text: [UInt8] = []
    var tokens: [Token] = []
    /// Ranges of token indices, in order, without gaps; a sentence never crosses a block.
    var sentences: [Range<Int>] = []
    /// For each sentence the index of its block in `Article.blocks`.
    var sentenceBlocks: [Int] = []

    /// The index of the sentence that holds a token.
    func sentence(of token: Int) -> Int {
        var low = 0
        var high = sentences.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if sentences[middle].lowerBound <= token { low = middle } else { high = middle }
        }
        return low
    }

    /// The bytes of the sentence, or of all sentences, that a range touches.
    func sentences(around range: ByteRange) -> ByteRange {
        let first = sentence(of: token(at: range.lowerBound))
        let last = sentence(of: token(at: max(range.lowerBound, range.upperBound - 1)))
        guard first < sentences.count, last < sentences.count else { return range }
        return ByteRange(self.range(of: sentences[first]).lowerBound, self.range(of: sentences[last]).upperBound)
    }

    /// The index of the last token that begins at a byte or before it.
    private func token(at byte: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].start) <= byte { low = middle } else { high = middle }
        }
        return low
    }

    /// The bytes that a run of tokens covers.
    func range(of tokens: Range<Int>) -> ByteRange {
        guard !tokens.isEmpty else { return ByteRange(0, 0) }
        return ByteRange(Int(self.tokens[tokens.lowerBound].start), Int(self.tokens[tokens.upperBound - 1].end))
    }

    func isMark(_ token: Int, _ character: Unicode.Scalar) -> Bool {
        tokens[token].kind == .mark && text[Int(tokens[token].start)] == UInt8(ascii: character)
    }

    /// The words as written. For the edge of the pipeline: the hot path compares ids and bytes.
    func string(_ range: ByteRange) -> String {
        String(decoding: text[max(0, range.lowerBound)..<min(text.count, range.upperBound)], as: UTF8.self)
    }
}

/// Finds where sentences end inside a block, glued ones (`siaga.Ia menambahkan`) included.
///
/// What is longer than any sentence that people write is a list without full stops, and is cut: rules look at all words of a
/// sentence for each amount in it, which would take the square of the list's length.
struct SentenceSplitter {
    let vocabulary: Vocabulary

    /// How many tokens a sentence may have.
    private static let longest = 320

    /// Appends the sentences of a block's tokens to the text.
    func split(_ block: Range<Int>, block number: Int, in text: inout TokenisedText) {
        var start = block.lowerBound
        var index = start
        while index < block.upperBound {
            let end = index + 1
            if isEnd(index, in: text, until: block.upperBound) {
                let close = closing(from: end, in: text, until: block.upperBound)
                append(start..<close, number, to: &text)
                start = close
                index = close
            } else {
                index = end
            }
        }
        if start < block.upperBound { append(start..<block.upperBound, number, to: &text) }
    }

    private func append(_ range: Range<Int>, _ block: Int, to text: inout TokenisedText) {
        text.tokens[range.lowerBound].flags.insert(.sentenceStart)
        var start = range.lowerBound
        while range.upperBound - start > Self.longest {
            let end = cut(in: start + Self.longest / 2..<start + Self.longest, of: text)
            text.sentences.append(start..<end)
            text.sentenceBlocks.append(block)
            start = end
        }
        text.sentences.append(start..<range.upperBound)
        text.sentenceBlocks.append(block)
    }

    /// The last entry of a list that begins in a run: behind a comma, else at a number behind a word, else where the run ends.
    private func cut(in run: Range<Int>, of text: TokenisedText) -> Int {
        run.last { text.tokens[$0].spaceBefore && isComma(text.tokens[$0 - 1], in: text) }
            ?? run.last { text.tokens[$0].isNumber && text.tokens[$0 - 1].isWord } ?? run.upperBound
    }

    private func isComma(_ token: Token, in text: TokenisedText) -> Bool {
        guard token.kind == .mark, token.length == 1 else { return false }
        let byte = text.text[Int(token.start)]
        return byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
    }

    /// A full stop, question or exclamation mark that is followed by a capital, a quote or the end of the block.
    private func isEnd(_ index: Int, in text: TokenisedText, until end: Int) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .mark, token.length == 1 else { return false }
        let byte = text.text[Int(token.start)]
        guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") else { return false }
        var next = index + 1
        while next < end, isQuote(text.tokens[next], in: text) { next += 1 }
        guard next < end else { return true }
        let following = text.tokens[next]
        let opens =
            following.isCapitalised || (following.isNumber && following.spaceBefore) || next > index + 1 && following.spaceBefore
        guard opens || (following.kind == .mark && following.spaceBefore) else { return false }
        return byte != UInt8(ascii: ".") || !isAbbreviation(before: index, in: text, next: following)
    }

    /// Initials (`H. Rahman`) and short title abbreviations (`dr. Siti`, `PT. Semen`) do not end a sentence.
    private func isAbbreviation(before index: Int, in text: TokenisedText, next: Token) -> Bool {
        guard index > 0 else { return false }
        let word = text.tokens[index - 1]
        guard word.isWord, !text.tokens[index].spaceBefore else { return false }
        if word.length == 1, word.isCapitalised { return true }
        return vocabulary.isAbbreviation(word.word)
    }

    /// Includes the quotes and brackets that close a sentence after its full stop.
    private func closing(from index: Int, in text: TokenisedText, until end: Int) -> Int {
        var index = index
        while index < end, !text.tokens[index].spaceBefore, isQuote(text.tokens[index], in: text) { index += 1 }
        return index
    }

    private func isQuote(_ token: Token, in text: TokenisedText) -> Bool {
        guard token.kind == .mark else { return false }
        switch text.text[Int(token.start)] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"): return true
        case 0xE2:
            return token.hash == FNV.mix(FNV.basis, UInt8(ascii: "\"")) || token.hash == FNV.mix(FNV.basis, UInt8(ascii: "'"))
        default: return false
        }
    }
}

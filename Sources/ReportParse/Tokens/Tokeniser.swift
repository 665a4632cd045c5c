/// Cuts a text into tokens, looking each word up in a vocabulary on the way.
struct Tokeniser {
    let vocabulary: Vocabulary

    /// The tokens and sentences of an article's blocks.
    func tokens(of article: Article) -> TokenisedText {
        var result = TokenisedText(text: article.text)
        result.tokens.reserveCapacity(article.text.count / 5)
        article.text.withUnsafeBufferPointer { bytes in
            for (index, block) in article.blocks.enumerated() {
                let first = result.tokens.count
                append(bytes, from: block.range.lowerBound, to: min(block.range.upperBound, bytes.count), to: &result.tokens)
                guard result.tokens.count > first else { continue }
                result.tokens[first].flags.insert(.blockStart)
                SentenceSplitter(vocabulary: vocabulary).split(first..<result.tokens.count, block: index, in: &result)
            }
        }
        return result
    }

    /// The tokens of a short text by itself, such as a row of a table.
    func tokens(of text: String) -> TokenisedText {
        let bytes = Array(text.utf8)
        var article = Article()
        article.text = bytes
        article.blocks = [Block(kind: .paragraph, range: ByteRange(0, bytes.count))]
        return tokens(of: article)
    }

    private func append(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, to tokens: inout [Token]) {
        var index = start
        var spaced = true
        ByteClass.table.withUnsafeBufferPointer { classes in
            while index < end {
                let before = index
                switch classes[Int(bytes[index])] {
                case .space:
                    index += 1
                    spaced = true
                    continue
                case .letter: tokens.append(word(bytes, &index, end, classes))
                case .digit: tokens.append(number(bytes, &index, end))
                case .mark: tokens.append(mark(bytes, &index, folded: bytes[index], length: 1))
                case .high:
                    let character = HighCharacter(bytes, at: index)
                    switch character.kind {
                    case .letter: tokens.append(word(bytes, &index, end, classes))
                    case .mark: tokens.append(mark(bytes, &index, folded: character.folded, length: character.length))
                    case .space:
                        index += character.length
                        spaced = true
                        continue
                    }
                }
                if spaced || before == start { tokens[tokens.count - 1].flags.insert(.spaceBefore) }
                spaced = false
            }
        }
    }

    /// Letters, and apostrophes between letters.
    private func word(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ end: Int, _ classes: UnsafeBufferPointer<ByteClass>
    ) -> Token {
        let start = index
        var hash = FNV.basis
        var upper = 0
        // Letters of ASCII are nearly all there are.
        while index < end, ByteTable.isLetter(bytes[index]) {
            upper &+= bytes[index] & 0x20 == 0 ? 1 : 0
            hash = FNV.mix(hash, bytes[index] | 0x20)
            index += 1
        }
        var letters = index - start
        var flags: Token.Flags = []
        scan: while index < end {
            let byte = bytes[index]
            switch classes[Int(byte)] {
            case .letter:
                if byte & 0x20 == 0 { upper += 1 }
                letters += 1
                hash = FNV.mix(hash, byte | 0x20)
                index += 1
            case .high:
                let character = HighCharacter(bytes, at: index)
                if character.folded == UInt8(ascii: "'"), index > start, index + character.length < end,
                    classes[Int(bytes[index + character.length])] == .letter
                {
                    hash = FNV.mix(hash, UInt8(ascii: "'"))
                } else if character.isLetter {
                    letters += 1
                    if character.lowering != 0 { upper += 1 }
                    if index == start, character.lowering != 0 { flags.insert(.capitalised) }
                    for offset in 0..<character.length - 1 { hash = FNV.mix(hash, bytes[index + offset]) }
                    hash = FNV.mix(hash, bytes[index + character.length - 1] &+ character.lowering)
                } else {
                    break scan
                }
                index += character.length
            case .mark
            where byte == UInt8(ascii: "'") && index > start && index + 1 < end && classes[Int(bytes[index + 1])] == .letter:
                hash = FNV.mix(hash, byte)
                index += 1
            default: break scan
            }
        }
        if bytes[start] >= UInt8(ascii: "A"), bytes[start] <= UInt8(ascii: "Z") { flags.insert(.capitalised) }
        if upper > (flags.contains(.capitalised) ? 1 : 0), upper < letters, let seam = seam(bytes, start, index) {
            index = seam.end
            return token(bytes, start, index, seam.hash, .word, flags)
        }
        if letters > 1, upper == letters { flags.insert(.allCapitals) }
        return token(bytes, start, index, hash, .word, flags)
    }

    /// Where a function word ends that a page has glued to the name behind it: *dariKantor Berita*, *dilansirANTARA*.
    private func seam(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> (end: Int, hash: UInt32)? {
        var hash = FNV.mix(FNV.basis, bytes[start] | 0x20)
        var index = start + 1
        while index < end, index - start < GluedWords.longest, ByteTable.isLetter(bytes[index]), bytes[index] & 0x20 != 0 {
            hash = FNV.mix(hash, bytes[index])
            index += 1
        }
        guard index + 1 < end, ByteTable.isLetter(bytes[index]), bytes[index] & 0x20 == 0, GluedWords.hashes.contains(hash) else {
            return nil
        }
        return (index, hash)
    }

    /// Digits, and single dots or commas between digits.
    private func number(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ end: Int) -> Token {
        let start = index
        var hash = FNV.basis
        func isDigit(_ at: Int) -> Bool { at < end && bytes[at] >= 48 && bytes[at] <= 57 }
        while index < end {
            let byte = bytes[index]
            let separator = (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")) && isDigit(index + 1)
            guard isDigit(index) || separator else { break }
            hash = FNV.mix(hash, byte)
            index += 1
        }
        return token(bytes, start, index, hash, .number, [])
    }

    private func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, folded: UInt8, length: Int) -> Token {
        let start = index
        index += length
        var hash = FNV.basis
        if folded != 0 {
            hash = FNV.mix(hash, folded)
        } else {
            for offset in 0..<length { hash = FNV.mix(hash, bytes[start + offset]) }
        }
        return token(bytes, start, index, hash, .mark, [])
    }

    private func token(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ hash: UInt32, _ kind: Token.Kind, _ flags: Token.Flags
    ) -> Token {
        Token(
            start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), hash: hash,
            word: vocabulary.id(ofHash: hash), kind: kind, flags: flags)
    }
}

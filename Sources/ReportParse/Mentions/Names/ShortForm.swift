/// Tells whether a short name is made of the initials or syllables of a long one: *BPBD*, *Disperindag*, *Asarda*.
struct ShortForm {
    let text: TokenisedText
    let words: NameWordTable

    /// Whether a bracketed name is short for the one before it or for the end of it. At least one word more than half of the
    /// long name's lends a letter, so that a remark in brackets is no short name.
    func abbreviates(_ short: Range<Int>, _ long: Range<Int>) -> Bool {
        let letters = short.flatMap { self.letters(of: $0) }
        let parts = long.filter { text.tokens[$0].isWord }.map { self.letters(of: $0) }.filter { !$0.isEmpty }
        guard (2...16).contains(letters.count), (2...14).contains(parts.count) else { return false }
        guard parts.first?.first == letters.first else { return false }
        return Self.runs(letters[...], through: parts[...], skips: 0)
            || Self.spelledOut(letters).map { Self.runs($0[...], through: parts[...], skips: 0) } ?? false
    }

    /// The letters with those that a digit counts: *TP3W* is short for *TPPPW*. Nil where no digit counts any.
    private static func spelledOut(_ letters: [UInt8]) -> [UInt8]? {
        guard letters.contains(where: ByteTable.isDigit) else { return nil }
        var result: [UInt8] = []
        for letter in letters {
            guard ByteTable.isDigit(letter) else {
                result.append(letter)
                continue
            }
            let count = Int(letter) - Int(UInt8(ascii: "0"))
            guard let last = result.last, (2...4).contains(count) else { return nil }
            result += Array(repeating: last, count: count - 1)
        }
        return result
    }

    /// Whether a word is made of the beginnings of other words: of each of them where it is short, of most of them in order
    /// where it is built of syllables. Syllables of three letters may stand inside a word: *tan* in *pertanian*.
    static func abbreviates(_ short: [UInt8], _ parts: ArraySlice<[UInt8]>) -> Bool {
        guard (2...16).contains(short.count), parts.count >= 2, parts.first?.first == short.first, !parts.contains(short)
        else { return false }
        let syllable = short.count <= 4 ? 2 : 6
        let left = short.count > 4 && parts.count > 3 ? 1 : 0
        return isBuilt(short[...], of: parts, syllable: syllable, left: left, skips: 0)
    }

    /// - Parameters:
    ///   - syllable: how many letters one word may lend.
    ///   - left: how many words may lend none.
    private static func isBuilt(
        _ letters: ArraySlice<UInt8>, of parts: ArraySlice<[UInt8]>, syllable: Int, left: Int, skips: Int
    ) -> Bool {
        guard let part = parts.first else { return letters.isEmpty }
        guard let letter = letters.first else { return false }
        let rest = parts.dropFirst()
        for clip in clips where syllable > 2 && part == clip.word && letters.starts(with: clip.short) {
            if isBuilt(letters.dropFirst(clip.short.count), of: rest, syllable: syllable, left: left, skips: 0) { return true }
        }
        if part.first == letter {
            var length = min(syllable, common(letters, part[...]))
            while length > 0 {
                if isBuilt(letters.dropFirst(length), of: rest, syllable: syllable, left: left, skips: 0) { return true }
                length -= 1
            }
        }
        for start in part.indices.dropFirst() where part.count - start >= 3 && letters.count >= 3 && syllable > 2 {
            let length = min(4, common(letters, part[start...]))
            if length >= 3, isBuilt(letters.dropFirst(length), of: rest, syllable: syllable, left: left, skips: 0) { return true }
        }
        if part.count <= 3, skips < 2, isBuilt(letters, of: rest, syllable: syllable, left: left, skips: skips + 1) { return true }
        return left > 0 && isBuilt(letters, of: rest, syllable: syllable, left: left - 1, skips: skips)
    }

    /// Words that lend letters which do not follow one another in them.
    private static let clips = OrganisationShorthands.clipped.map { (word: Array($0.word.utf8), short: Array($0.short.utf8)) }

    private static func common(_ letters: ArraySlice<UInt8>, _ part: ArraySlice<UInt8>) -> Int {
        zip(letters, part).prefix { $0 == $1 }.count
    }

    /// Whether the letters run through the words in order, each taken from the beginning of a word or right after the letter
    /// before it; words may be left out, but not the first.
    private static func runs(_ letters: ArraySlice<UInt8>, through parts: ArraySlice<[UInt8]>, skips: Int) -> Bool {
        guard let letter = letters.first else { return true }
        guard let part = parts.first, skips <= 3 else { return false }
        let rest = parts.dropFirst()
        if part.first == letter {
            var length = common(letters, part[...])
            while length > 0 {
                if runs(letters.dropFirst(length), through: rest, skips: 0) { return true }
                length -= 1
            }
        }
        return runs(letters, through: rest, skips: skips + 1)
    }

    private func letters(of index: Int) -> [UInt8] { Self.letters(of: index, in: text) }

    /// The letters and digits of a token, in lower case.
    static func letters(of index: Int, in text: TokenisedText) -> [UInt8] {
        let token = text.tokens[index]
        return text.text[Int(token.start)..<Int(token.end)].compactMap { byte in
            switch ByteClass(byte) {
            case .letter: byte | 0x20
            case .digit: byte
            default: nil
            }
        }
    }
}

/// Tells whether a short name is made of the initials or syllables of a long one: *BPBD*, *Disperindag*, *Asarda*.
struct ShortForm {
    let text: TokenisedText
    let words: NameWordTable

    /// Whether the letters of `short` run through the words of `long` in order, each taken from the beginning of a word or
    /// right after the letter before it. At least its first letter begins the first word.
    func abbreviates(_ short: Range<Int>, _ long: Range<Int>) -> Bool {
        let letters = short.flatMap { self.letters(of: $0) }
        let parts = long.filter { text.tokens[$0].isWord }.map { self.letters(of: $0) }.filter { !$0.isEmpty }
        guard (2...16).contains(letters.count), (2...14).contains(parts.count) else { return false }
        return Self.abbreviates(letters[...], parts[...])
    }

    /// Words may be left out, but not the first.
    static func abbreviates(_ letters: ArraySlice<UInt8>, _ parts: ArraySlice<[UInt8]>) -> Bool {
        guard let first = parts.first, first.first == letters.first else { return false }
        return taken(letters, parts, skips: 0)
    }

    private static func taken(
        _ letters: ArraySlice<UInt8>, _ parts: ArraySlice<[UInt8]>, skips: Int
    ) -> Bool {
        guard let letter = letters.first else { return true }
        guard let part = parts.first, skips <= 3 else { return false }
        let rest = parts.dropFirst()
        if part.first == letter {
            var length = 0
            while length < part.count, length < letters.count, part[length] == letters[letters.startIndex + length] { length += 1 }
            while length > 0 {
                if taken(letters.dropFirst(length), rest, skips: 0) { return true }
                length -= 1
            }
        }
        return taken(letters, rest, skips: skips + 1)
    }

    private func letters(of index: Int) -> [UInt8] {
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

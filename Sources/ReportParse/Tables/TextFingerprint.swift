/// A sketch of a text's word triples (MinHash): the share of equal places of two sketches estimates the share of triples that
/// the texts have in common, so that near-identical articles are found without comparing texts.
package struct TextFingerprint: Hashable, Sendable {
    /// 24 places put the estimate within 0.1 of the truth two times in three, which tells copies from mere namesakes.
    package static let places = 24
    /// Texts that have fewer words say too little to be called copies.
    private static let fewestWords = 12

    package let minima: [UInt32]

    /// Nil for a text of a few words.
    package init?(of text: String) {
        let words = Self.wordHashes(text)
        guard words.count >= Self.fewestWords else { return nil }
        var minima = [UInt32](repeating: .max, count: Self.places)
        func triple(_ end: Int) -> UInt64 { (words[end - 2] &* 31 &+ words[end - 1]) &* 31 &+ words[end] }
        let last = words.count - 1
        // Each hash follows from the one before: four chains side by side leave the processor something to do meanwhile.
        for index in stride(from: 2, through: last, by: 4) {
            var (a, b) = (triple(index), triple(min(index + 1, last)))
            var (c, d) = (triple(min(index + 2, last)), triple(min(index + 3, last)))
            for place in 0..<Self.places {
                (a, b, c, d) = (Self.mixed(a), Self.mixed(b), Self.mixed(c), Self.mixed(d))
                let least = min(min(Self.middle(a), Self.middle(b)), min(Self.middle(c), Self.middle(d)))
                minima[place] = min(minima[place], least)
            }
        }
        self.minima = minima
    }

    private static func middle(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 16) }

    /// Reads what `text` writes.
    package init?(_ text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == Self.places * 8 else { return nil }
        let values = stride(from: 0, to: digits.count, by: 8).map {
            UInt32(String(decoding: digits[$0..<$0 + 8], as: UTF8.self), radix: 16)
        }
        minima = values.compactMap { $0 }
        guard minima.count == Self.places else { return nil }
    }

    /// Eight hexadecimal digits for each place.
    package var text: String {
        minima.map { String(repeating: "0", count: $0.leadingZeroBitCount / 4 - ($0 == 0 ? 1 : 0)) + String($0, radix: 16) }
            .joined()
    }

    /// The estimated share of common word triples.
    package func likeness(to other: TextFingerprint) -> Double {
        let equal = zip(minima, other.minima).count { $0 == $1 }
        return Double(equal) / Double(Self.places)
    }

    /// FNV-1a of each run of letters and digits, ASCII capitals as small letters.
    private static func wordHashes(_ text: String) -> [UInt64] {
        var hashes: [UInt64] = []
        var hash: UInt64 = 0
        for byte in text.utf8 {
            let lower = byte &- 65 < 26 ? byte | 0x20 : byte
            if lower &- 97 < 26 || lower &- 48 < 10 || lower >= 0x80 {
                hash = ((hash == 0 ? 0xCBF2_9CE4_8422_2325 : hash) ^ UInt64(lower)) &* 0x100_0000_01B3
            } else if hash != 0 {
                hashes.append(hash)
                hash = 0
            }
        }
        if hash != 0 { hashes.append(hash) }
        return hashes
    }

    /// The finaliser of SplitMix64.
    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value &+ 0x9E37_79B9_7F4A_7C15
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}

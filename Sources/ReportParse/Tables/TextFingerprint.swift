/// A sketch of a text's word triples (MinHash): the share of equal places of two sketches estimates the share of triples that
/// the texts have in common, so that near-identical articles are found without comparing texts.
package struct TextFingerprint: Hashable, Sendable {
    /// 24 places put the estimate within 0.1 of the truth two times in three, which tells copies from mere namesakes.
    package static let places = 24
    /// Texts that have fewer words say too little to be called copies.
    private static let fewestWords = 12

    package let minima: [UInt32]

    /// Nil for a text of a few words.
    ///
    /// Each triple goes to one place, by one half of its hash, and the least of the other half stays there: one hash a triple
    /// instead of one for each place.
    package init?(of text: String) {
        var text = text
        let words = text.withUTF8 { Self.wordHashes($0) }
        guard words.count >= Self.fewestWords else { return nil }
        var minima = [UInt32](repeating: Self.empty, count: Self.places)
        for end in 2..<words.count {
            let hash = Self.mixed((words[end - 2] &* 31 &+ words[end - 1]) &* 31 &+ words[end])
            let place = Self.place(hash >> 32)
            minima[place] = min(minima[place], UInt32(truncatingIfNeeded: hash), Self.empty - 1)
        }
        self.minima = Self.filled(minima)
    }

    private static let empty = UInt32.max

    /// A place for each number below 2^32, all as likely.
    private static func place(_ number: UInt64) -> Int { Int(number &* UInt64(places) >> 32) }

    /// Places of a short text that no triple went to take what others have, the same others in every text ("optimal
    /// densification", Shrivastava 2017), so that the share of equal places stays what it estimates.
    private static func filled(_ minima: [UInt32]) -> [UInt32] {
        minima.indices.map { place in
            var (donor, attempt) = (place, UInt64(0))
            while minima[donor] == empty {
                donor = Self.place(mixed(UInt64(place) << 32 | attempt) >> 32)
                attempt += 1
            }
            return minima[donor]
        }
    }

    /// Reads what `text` writes.
    package init?(_ text: some StringProtocol) {
        var minima: [UInt32] = []
        var (value, digits): (UInt32, Int) = (0, 0)
        for byte in text.utf8 {
            let digit = byte >= 0x61 ? byte &- 0x61 &+ 10 : byte &- 0x30
            guard digit < 16 else { return nil }
            value = value << 4 | UInt32(digit)
            digits += 1
            if digits % 8 == 0 { minima.append(value) }
        }
        guard digits == Self.places * 8 else { return nil }
        self.minima = minima
    }

    /// Eight hexadecimal digits for each place.
    package var text: String {
        minima.flatMap { [UInt8($0 >> 24), UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255), UInt8($0 & 255)] }.hexadecimal
    }

    /// The estimated share of common word triples.
    package func likeness(to other: TextFingerprint) -> Double {
        let equal = zip(minima, other.minima).count { $0 == $1 }
        return Double(equal) / Double(Self.places)
    }

    /// FNV-1a of each run of letters and digits, ASCII capitals as small letters.
    private static func wordHashes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt64] {
        let basis: UInt64 = 0xCBF2_9CE4_8422_2325
        var hashes: [UInt64] = []
        hashes.reserveCapacity(text.count / 6)
        var hash = basis
        wordBytes.withUnsafeBufferPointer { wordBytes in
            for byte in text {
                let lower = wordBytes[Int(byte)]
                if lower != 0 {
                    hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
                } else if hash != basis {
                    hashes.append(hash)
                    hash = basis
                }
            }
        }
        if hash != basis { hashes.append(hash) }
        return hashes
    }

    /// Bytes of words in small letters; 0 for those between words.
    private static let wordBytes: [UInt8] = (0...255).map { (byte: UInt8) in
        let lower = byte &- 65 < 26 ? byte | 0x20 : byte
        return lower &- 97 < 26 || lower &- 48 < 10 || lower >= 0x80 ? lower : 0
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

/// The runs of four words of a text, as a set of hashes; tells how much of another text stands in it.
struct Shingles: Sendable {
    private var runs = Set<UInt32>()
    private static let seed: UInt32 = 2_166_136_261

    var isEmpty: Bool { runs.isEmpty }

    init(_ text: some Sequence<UInt8>) {
        var words = Shingles.words(text)
        if words.count < 4, !words.isEmpty { words += Array(repeating: 0, count: 4 - words.count) }
        guard words.count >= 4 else { return }
        runs.reserveCapacity(words.count)
        for index in 0...(words.count - 4) { runs.insert(Shingles.mix(words, index)) }
    }

    /// The share of the text's runs that are in the set, 0 to 1.
    func share(of text: some Sequence<UInt8>) -> Float {
        var words = Shingles.words(text)
        if words.count < 4, !words.isEmpty { words += Array(repeating: 0, count: 4 - words.count) }
        guard words.count >= 4, !runs.isEmpty else { return 0 }
        var hits = 0
        for index in 0...(words.count - 4) where runs.contains(Shingles.mix(words, index)) { hits += 1 }
        return Float(hits) / Float(words.count - 3)
    }

    private static func mix(_ words: [UInt32], _ index: Int) -> UInt32 {
        var hash = words[index]
        for offset in 1..<4 { hash = (hash ^ (words[index + offset] &+ hash << 5)) &* 2_654_435_761 }
        return hash
    }

    /// The hash of each word: letters and digits, ASCII in lower case.
    static func words(_ text: some Sequence<UInt8>) -> [UInt32] {
        var words: [UInt32] = []
        var hash = seed
        var isOpen = false
        for byte in text {
            if byte >= 0x80 || ByteTable.isLetter(byte) || ByteTable.isDigit(byte) {
                // Quotation marks and dashes are three bytes that begin with E2: they part words.
                hash = (hash ^ UInt32(ByteTable.lowered(byte))) &* 16_777_619
                isOpen = true
            } else if isOpen {
                words.append(hash)
                hash = seed
                isOpen = false
            }
        }
        if isOpen { words.append(hash) }
        return words
    }
}

/// The words that slips of the pen are looked for in.
struct SlipLexicon: Sendable {
    let units: NearWords
    let scales: NearWords
    let bedWords: NearWords
    let bedHeads: NearWords
    let gluedUnits: NearWords
    private let knownHashes: Set<UInt32>

    init(_ builder: inout VocabularyBuilder) {
        units = NearWords(SlipWords.units, &builder)
        scales = NearWords(SlipWords.scales, &builder)
        bedWords = NearWords(SlipWords.bedWords, &builder)
        bedHeads = NearWords(SlipWords.bedHeads, &builder)
        gluedUnits = NearWords(SlipWords.gluedUnits, &builder)
        knownHashes = Set(SlipWords.gluedRests.map { VocabularyBuilder.hash($0.utf8) })
        _ = builder.set(SlipWords.lookAlikes)
    }

    /// Whether bytes are a word that may stand glued to a unit.
    func isKnown(_ bytes: ArraySlice<UInt8>) -> Bool { knownHashes.contains(FNV.hash(bytes.lazy.map { $0 | 0x20 })) }
}

/// Words with their bytes, by first letter.
struct NearWords: Sendable {
    private var rows: [[(bytes: [UInt8], word: WordID)]] = Array(repeating: [], count: 26)

    init(_ words: [String], _ builder: inout VocabularyBuilder) {
        for word in words {
            guard let first = word.utf8.first, first >= 97, first < 123 else { continue }
            rows[Int(first - 97)].append((Array(word.utf8), builder.id(of: word)))
        }
    }

    /// The word that a token is one slip away from; nil for words that are known themselves.
    func nearest(_ token: Token, in text: [UInt8]) -> WordID? {
        guard token.word == 0, token.isWord, token.length <= 16, let candidates = candidates(token, text) else { return nil }
        for row in candidates where abs(row.bytes.count - token.length) <= 1 {
            let bytes = text[token.range.lowerBound..<token.range.upperBound].map { $0 | 0x20 }
            if EditDistance.isAtMostOne(row.bytes, bytes) { return row.word }
        }
        return nil
    }

    /// The word that a token begins with, where at least so many letters follow it.
    func prefix(of token: Token, in text: [UInt8], rest: PartialRangeFrom<Int>) -> (word: WordID, length: Int)? {
        guard token.word == 0, token.isWord, let candidates = candidates(token, text) else { return nil }
        for row in candidates where token.length - row.bytes.count >= rest.lowerBound {
            let bytes = text[Int(token.start)..<Int(token.start) + row.bytes.count].lazy.map { $0 | 0x20 }
            if bytes.elementsEqual(row.bytes) { return (row.word, row.bytes.count) }
        }
        return nil
    }

    private func candidates(_ token: Token, _ text: [UInt8]) -> [(bytes: [UInt8], word: WordID)]? {
        let first = text[Int(token.start)] | 0x20
        return first >= 97 && first < 123 ? rows[Int(first - 97)] : nil
    }
}

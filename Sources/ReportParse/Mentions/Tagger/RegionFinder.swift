/// Finds names of areas by the gazetteer.
struct RegionFinder {
    let text: TokenisedText
    /// Whether names count in small letters too.
    var isLowered = false
    var gazetteer = Gazetteer.indonesian

    /// The longest name of an area that begins at a token, and whether nothing above a district bears it.
    func longest(at index: Int) -> (length: Int, isDistrict: Bool)? {
        var hash = FNV.basis
        var best = 0
        var bestHash: UInt32 = 0
        var end = index
        text.text.withUnsafeBufferPointer { bytes in
            while end < text.tokens.count, end - index < Gazetteer.maximumTokens {
                let token = text.tokens[end]
                guard token.isWord, isLowered || token.isCapitalised, end == index || !token.flags.contains(.sentenceStart) else {
                    return
                }
                hash = Gazetteer.extend(hash, with: bytes[Int(token.start)..<Int(token.end)])
                end += 1
                guard gazetteer.mayBegin(with: hash) else { return }
                if gazetteer.hasArea(named: hash) {
                    best = end - index
                    bestHash = hash
                }
            }
        }
        guard best > 0 else { return nil }
        return (best, gazetteer.areas(named: bestHash).allSatisfy { $0.level == .district })
    }

    /// Where the name of an area ends that begins at a token, a word of level before it or not; a district's only behind such a word.
    func levelledEnd(at index: Int, _ words: NameWordTable) -> Int? {
        guard index < text.tokens.count else { return nil }
        let start = words[text.tokens[index]].contains(.level) ? index + 1 : index
        guard start < text.tokens.count, let area = longest(at: start), start > index || !area.isDistrict else { return nil }
        return start + area.length
    }
}

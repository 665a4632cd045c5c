/// Reads the name of a thing from its first word on: *gabah kering giling*, *pupuk urea*, *suku cadang lokomotif*.
struct NounPhrase {
    let scene: FactScene
    let sentence: MarkedSentence

    /// The longest a name goes on.
    private static let limit = 5

    /// The name that begins at a token, and whether a table holds its head; nil where no thing is named.
    func name(at start: Int, until end: Int) -> (tokens: Range<Int>, isListed: Bool)? {
        guard start < end else { return nil }
        if let listed = listed(at: start) { return (start..<extended(from: listed.upperBound, until: end, head: start), true) }
        guard canOpen(start) else { return nil }
        var index = start + 1
        while index < end, index - start < 3, canGoOn(index) { index += 1 }
        return (start..<index, false)
    }

    /// A listed thing with the words that say more closely which.
    func extended(_ mark: Mark<CommodityWord.Hint>, until end: Int) -> Range<Int> {
        mark.tokens.lowerBound..<extended(from: mark.tokens.upperBound, until: end, head: mark.tokens.lowerBound)
    }

    private func extended(from index: Int, until end: Int, head: Int) -> Int {
        var index = index
        while index < end, index - head < Self.limit {
            guard scene.tokens[index].isWord, isPlain(index) else { break }
            if let listed = listed(at: index) {
                index = listed.upperBound
            } else if scene.lexicon.commodityModifiers.value(of: scene.tokens[index].word) != nil {
                index += 1
            } else {
                break
            }
        }
        return index
    }

    private func listed(at index: Int) -> Range<Int>? {
        sentence.commodities.first { $0.tokens.lowerBound == index }?.tokens
    }

    /// Whether an unlisted word may open a name: lower case, no verb, nothing that the tables know as something else.
    private func canOpen(_ index: Int) -> Bool {
        canGoOn(index) && !endsLikeParticle(scene.tokens[index]) && !(scene.tokens[index].isCapitalised && !inCapitals(index))
    }

    private func canGoOn(_ index: Int) -> Bool {
        let token = scene.tokens[index]
        guard token.isWord, token.length > 2, isPlain(index) else { return false }
        return !looksLikeVerb(token) && !sentence.roles.contains { $0.tokens.contains(index) }
    }

    /// No word of structure, and no mention of anything else.
    private func isPlain(_ index: Int) -> Bool {
        guard sentence.cues(at: index).isEmpty || listed(at: index) != nil else { return false }
        let one = index..<index + 1
        return scene.lexicon.rates.value(of: scene.tokens[index].word) == nil && scene.places(in: one).isEmpty
            && scene.dates(in: one).isEmpty && scene.bodies(in: one).isEmpty
    }

    /// In a title every word is written with a capital, which then tells nothing.
    private func inCapitals(_ index: Int) -> Bool {
        scene.isTitle(block: scene.text.sentenceBlocks[sentence.index])
    }

    /// *sisanya*, *inilah*: words with *-nya* or *-lah* point at something and name nothing.
    private func endsLikeParticle(_ token: Token) -> Bool {
        let end = Int(token.end)
        guard token.length > 5 else { return false }
        let last = scene.text.text[end - 3..<end].map { $0 | 0x20 }
        return last == Array("nya".utf8) || last == Array("lah".utf8)
    }

    /// Words that begin like verbs and passives: *di-*, *me-*, *ber-*, *ter-*.
    private func looksLikeVerb(_ token: Token) -> Bool {
        guard token.length > 5 else { return false }
        let start = Int(token.start)
        func begins(_ letters: StaticString) -> Bool {
            letters.withUTF8Buffer { wanted in
                wanted.indices.allSatisfy { scene.text.text[start + $0] | 0x20 == wanted[$0] }
            }
        }
        return VerbPrefixes.all.contains { begins($0) }
    }
}

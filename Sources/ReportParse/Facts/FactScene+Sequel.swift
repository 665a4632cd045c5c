/// Sentences that go on with what the one before told of: *Polisi menyita 28 ton timah. Barang itu ditemukan di perairan X*.
extension FactScene {
    /// The sentence that goes on with the last amount of its own: it begins with what points back, has no amount itself, and stands in the
    /// same paragraph.
    func sequel(of quantity: Int) -> Int? {
        let next = sentenceIndex(of: quantity) + 1
        guard self.next(quantity) == nil, next < text.sentences.count,
            text.sentenceBlocks[next] == text.sentenceBlocks[next - 1], amounts.isFree(next)
        else { return nil }
        let opening = text.sentences[next].prefix(Self.opening)
        return opening.contains { lexicon.demonstratives.value(of: tokens[$0].word) != nil } ? next : nil
    }

    /// Within how many words of the sentence the pointer stands.
    private static let opening = 4
}

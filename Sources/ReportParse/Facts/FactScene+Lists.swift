/// Lists under a line that introduces them: *Bantuan untuk Kabupaten Luwu, diterima Dinas Sosial:* over *- Beras 5 ton*.
extension FactScene {
    /// The sentence that introduces the list of which an amount is an item; nil outside of lists and where no colon leads to one.
    func introduction(of quantity: Int) -> Int? {
        let own = sentenceIndex(of: quantity)
        guard isItem(own) else { return nil }
        var at = own - 1
        while at >= 0, own - at < Self.longestList, isItem(at) { at -= 1 }
        guard at >= 0, own - at < Self.longestList, !isTitle(block: text.sentenceBlocks[at]), let last = text.sentences[at].last,
            isMark(last, ":")
        else { return nil }
        return at
    }

    private static let longestList = 60

    /// Whether a sentence is an item of a list, marked up as one or begun by a bullet.
    private func isItem(_ sentence: Int) -> Bool {
        let block = context.article.blocks[text.sentenceBlocks[sentence]]
        if block.kind == .listItem { return true }
        let first = text.sentences[sentence].lowerBound
        return block.kind == .paragraph && tokens[first].kind == .mark && tokens[first].flags.contains(.blockStart)
    }
}

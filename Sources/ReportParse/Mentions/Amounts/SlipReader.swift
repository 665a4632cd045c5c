/// Reads words with one slip of the pen in them, and words glued to a unit, where the place in the sentence expects such a word.
///
/// A slip is one letter more, less, changed or swapped with its neighbour, never the first; words that some table knows, and
/// the look-alikes, are never taken for another.
struct SlipReader: Sendable {
    let lexicon: SlipLexicon
    /// Off, every word counts only as it is written.
    var isOn = true

    /// The unit that the word behind a number was meant to be.
    func unit(_ token: Token, in text: [UInt8]) -> WordID? { isOn ? lexicon.units.nearest(token, in: text) : nil }

    /// The magnitude that a word between a number and its unit was meant to be.
    func scale(_ token: Token, in text: [UInt8]) -> WordID? { isOn ? lexicon.scales.nearest(token, in: text) : nil }

    /// The word of bed occupancy that was meant.
    func bedWord(_ token: Token, in text: [UInt8]) -> WordID? {
        guard isOn else { return nil }
        if let word = lexicon.bedWords.nearest(token, in: text) { return word }
        // Only capitals set the head apart from a name: *BORrumah*, not *Borneo*.
        guard let head = lexicon.bedHeads.prefix(of: token, in: text, rest: 4...) else { return nil }
        let start = Int(token.start)
        return text[start..<start + head.length].allSatisfy { $0 < 97 } && text[start + head.length] >= 97 ? head.word : nil
    }

    /// A unit with the next word glued to it (*tonoksigen*): its number and its length in bytes.
    func gluedUnit(_ token: Token, in text: [UInt8]) -> (word: WordID, length: Int)? {
        guard isOn, let found = lexicon.gluedUnits.prefix(of: token, in: text, rest: 4...) else { return nil }
        let rest = text[Int(token.start) + found.length..<Int(token.end)]
        return lexicon.isKnown(rest) ? found : nil
    }
}

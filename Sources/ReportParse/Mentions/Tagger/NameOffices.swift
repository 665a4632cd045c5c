/// What stands after a title, and what a bracket abbreviates.
extension NameTraitReader {
    /// Words up to the end of what may name an office after a title: *Kepala Dinas Perindustrian dan Perdagangan Kota Serang*.
    func markOffices(in traits: inout [NameTraits]) {
        for sentence in text.sentences {
            var isOffice = false
            for index in sentence {
                traits[index].isOffice = isOffice
                if traits[index].classes.contains(.title) {
                    isOffice = true
                } else if isOffice {
                    switch traits[index].shape {
                    case .lower: isOffice = !traits[index].classes.isDisjoint(with: [.affair, .conjunction, .level])
                    case .comma, .quote: isOffice = false
                    default: break
                    }
                }
            }
        }
    }

    func speaking(at index: Int, _ traits: [NameTraits]) -> NameEvidence {
        traits[index].runEnd - traits[index].runStart == 1 ? [.speaks, .speaksAlone] : .speaks
    }

    /// The expansion of the short name itself.
    static let abbreviation: UInt8 = 4

    /// Marks every word in brackets that abbreviates the words before, and those.
    func markExpansions(in traits: inout [NameTraits]) {
        for index in traits.indices.dropFirst(2).dropLast() {
            guard traits[index - 1].shape == .open, traits[index + 1].shape == .close, text.tokens[index].isCapitalised,
                text.tokens[index - 2].isCapitalised, !text.tokens[index].flags.contains(.sentenceStart),
                let start = expansionStart(of: index, traits)
            else { continue }
            for position in start..<index - 1 { traits[position].expansion = 2 }
            traits[index - 2].expansion = 3
            traits[start].expansion = 1
            traits[index].expansion = Self.abbreviation
        }
    }

    /// Where the capitalised words begin whose initials or syllables a bracketed word is made of.
    private func expansionStart(of index: Int, _ traits: [NameTraits]) -> Int? {
        var parts: [[UInt8]] = []
        var before = index - 2
        let letters = ShortForm.letters(of: index, in: text)
        while before >= 0, parts.count < 10, index - before < 16 {
            let token = text.tokens[before]
            if token.isCapitalised, token.isWord {
                parts.insert(ShortForm.letters(of: before, in: text), at: 0)
                if parts.count > 1, ShortForm.abbreviates(letters, parts[...]) { return before }
            } else if !traits[before].classes.contains(.conjunction), traits[before].shape != .comma {
                return nil
            }
            if token.flags.contains(.sentenceStart) { return nil }
            before -= 1
        }
        return nil
    }
}

/// Parts what was tagged as one body's name where the name of the person who holds an office there begins: *Kepala Disperindag Jatim
/// Iwan*, whom the article calls *Iwan* elsewhere.
struct NameTails {
    let view: TaggerView

    func parted(_ names: [TaggedNames.Name]) -> [TaggedNames.Name] {
        let persons = Set(names.filter { $0.kind == .person }.flatMap { $0.tokens.map { view.text.tokens[$0].hash } })
        return names.flatMap { name -> [TaggedNames.Name] in
            guard name.kind == .organisation, let cut = personStart(in: name.tokens, persons) else { return [name] }
            return [
                TaggedNames.Name(tokens: name.tokens.lowerBound..<cut, kind: .organisation),
                TaggedNames.Name(tokens: cut..<name.tokens.upperBound, kind: .person),
            ]
        }
    }

    /// Where the words that end a name after a title are those of a person tagged elsewhere, or follow the bracketed short name
    /// without belonging to it: *Gubernur Bank Sentral (BS) Rudi Hartono*.
    private func personStart(in tokens: Range<Int>, _ persons: Set<UInt32>) -> Int? {
        guard view.traits[tokens.lowerBound].isOffice else { return nil }
        if let close = tokens.dropLast().last(where: { view.traits[$0].shape == .close }), !goesOn(close + 1) { return close + 1 }
        var cut = tokens.upperBound
        while cut - 1 > tokens.lowerBound, isPersonal(cut - 1, persons) { cut -= 1 }
        return cut < tokens.upperBound ? cut : nil
    }

    /// Whether a word after a bracket can go on with the name before it.
    private func goesOn(_ index: Int) -> Bool {
        let trait = view.traits[index]
        return trait.shape != .capitalised || trait.region != 0 || trait.known != 0
            || !trait.classes.isDisjoint(with: [.affair, .level, .branch, .country, .arm, .compass, .legal])
    }

    private func isPersonal(_ index: Int, _ persons: Set<UInt32>) -> Bool {
        let (token, trait) = (view.text.tokens[index], view.traits[index])
        return token.isWord && token.isCapitalised && persons.contains(token.hash)
            && (trait.region == 0 || trait.isPersonal) && trait.known == 0
    }
}

/// Parts what was tagged as one body's name where the name of the person who holds an office there begins: *Kepala Disperindag Jatim
/// Iwan*, whom the article calls *Iwan* elsewhere.
struct NameTails {
    let view: TaggerView

    func parted(_ names: [TaggedNames.Name]) -> [TaggedNames.Name] {
        let persons = Set(names.filter { $0.kind == .person }.flatMap { $0.tokens.map { view.text.tokens[$0].hash } })
        return names.flatMap { name -> [TaggedNames.Name] in
            guard name.kind == .organisation else { return [name] }
            let name = TaggedNames.Name(tokens: abbreviated(around: name.tokens), kind: .organisation)
            guard let cut = personStart(in: name.tokens, persons) else { return [name] }
            return [
                TaggedNames.Name(tokens: name.tokens.lowerBound..<cut, kind: .organisation),
                TaggedNames.Name(tokens: cut..<name.tokens.upperBound, kind: .person),
            ]
        }
    }

    /// The name up to the bracket that abbreviates it and some words more: *Gabungan Pengusaha Nasional Angkutan Sungai Danau dan
    /// Penyeberangan (Gapasdap)*, of which the tagger saw the first six words or the last.
    private func abbreviated(around tokens: Range<Int>) -> Range<Int> {
        var open = tokens.upperBound
        while open < view.traits.count, open - tokens.upperBound < Self.reach, view.traits[open].expansion > 1 { open += 1 }
        guard open < view.traits.count, view.traits[open].shape == .open, view.traits[open - 1].expansion == 3 else {
            return tokens
        }
        let first = view.traits[..<open].lastIndex { $0.expansion == 1 } ?? tokens.lowerBound
        guard view.traits[first].classes.isDisjoint(with: [.title, .fusedTitle]), first < tokens.upperBound else { return tokens }
        return min(first, tokens.lowerBound)..<open
    }

    /// How many words of an abbreviated name may be missing at its end.
    private static let reach = 4

    /// Where the words that end a name after a title are those of a person tagged elsewhere, or follow the bracketed short name
    /// without belonging to it: *Gubernur Bank Sentral (BS) Rudi Hartono*.
    private func personStart(in tokens: Range<Int>, _ persons: Set<UInt32>) -> Int? {
        let start = tokens.lowerBound
        guard view.traits[start].isOffice || start > 0 && view.traits[start - 1].isForerunner else { return nil }
        if let close = tokens.dropLast().last(where: { view.traits[$0].shape == .close }), !goesOn(close + 1),
            !isNamedAfterPersons(start)
        {
            return close + 1
        }
        var cut = tokens.upperBound
        while cut - 1 > start, isPersonal(cut - 1, persons) { cut -= 1 }
        return cut < tokens.upperBound ? cut : givenName(in: tokens)
    }

    /// Where a person's given name goes on to the end of what was tagged, two words or more behind a head and a name: *Universitas
    /// Sintuwu Ahmad Khairul*. *Universitas Ahmad Dahlan* is named after one, and firms are named with such words all over.
    private func givenName(in tokens: Range<Int>) -> Int? {
        let head = view.traits[tokens.lowerBound].grammar
        guard tokens.count > 3, head != 0, Self.offices.contains(OrganisationKind.allCases[Int(head) / 4]),
            let first = tokens.dropFirst(2).first(where: { view.traits[$0].isPersonal && view.traits[$0].region == 0 }),
            tokens.upperBound - first > 1,
            (first..<tokens.upperBound).allSatisfy({ view.traits[$0].shape == .capitalised && !goesOn($0) })
        else { return nil }
        return first
    }

    /// *Direktur Rumah Sakit Umum Daerah (RSUD) Alimuddin Umar*: what follows the bracket names the hospital.
    private func isNamedAfterPersons(_ start: Int) -> Bool {
        let head = view.traits[start].grammar
        return head != 0 && OrganisationKind.allCases[Int(head) / 4] == .hospital
    }

    private static let offices: [OrganisationKind] = [.government, .education, .security]

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

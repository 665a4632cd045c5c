/// What makes an organisation's name the name of that organisation: its words spelled out, its area, its legal form.
///
/// Two names of one body come out alike: *Dinkes Kota Serang* and *Dinas Kesehatan Kota Serang*, *PT. X Tbk* and *X*.
struct OrganisationIdentity: Hashable, Sendable {
    /// The words in lower case, short heads spelled out, without marks, joining words, legal forms, bracketed parts and area.
    var words: [String]
    /// The code of the area that closes the name, or its words where no code is known.
    var region: String?
    /// *kabupaten* and *kota* tell two areas of one name apart.
    var level: String?
    /// Whether the name is one short word in capitals or made of syllables.
    var isAcronym: Bool

    /// Equal for names of one body across documents: the words, then the area.
    var key: String { words.joined(separator: " ") + (region.map { "|" + $0 } ?? "") }
}

/// Reads the identity of a name.
struct OrganisationIdentityReader {
    let lexicon: Lexicon
    var gazetteer = Gazetteer.indonesian

    /// The identity of a name as it stands in a text.
    func identity(of tokens: Range<Int>, in text: TokenisedText) -> OrganisationIdentity {
        var kept = plain(tokens, in: text)
        let area = area(closing: kept, in: text)
        if let area, area.first > 0 { kept.removeSubrange(area.first...) }
        var words = kept.map { text.string(text.tokens[$0].range).lowercased() }
        let isAcronym = words.count == 1
        words = OrganisationShorthands.spelledOut(words)
        let level = area?.level ?? OrganisationShorthands.level(of: words)
        if let level, words.last == level { words.removeLast() }
        return OrganisationIdentity(
            words: OrganisationShorthands.withoutLegalForm(words), region: area?.key, level: level, isAcronym: isAcronym)
    }

    /// The identity of a name by itself.
    func identity(of name: String) -> OrganisationIdentity {
        let text = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: name)
        return identity(of: text.tokens.indices, in: text)
    }

    /// The words of a name that say who it is.
    private func plain(_ tokens: Range<Int>, in text: TokenisedText) -> [Int] {
        var depth = 0
        return tokens.filter { index in
            let token = text.tokens[index]
            if token.kind == .mark {
                let byte = text.text[Int(token.start)]
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
                return false
            }
            return depth == 0 && lexicon.nameWords[token].isDisjoint(with: [.legal, .conjunction])
        }
    }

    /// The area that closes a name, with the word of level before it.
    private func area(closing kept: [Int], in text: TokenisedText) -> (first: Int, key: String, level: String?)? {
        for start in kept.indices.dropFirst() where kept.count - start <= Gazetteer.maximumTokens {
            let hash = kept[start...].reduce(FNV.basis) {
                Gazetteer.extend($0, with: text.text[Int(text.tokens[$1].start)..<Int(text.tokens[$1].end)])
            }
            guard gazetteer.hasArea(named: hash) else { continue }
            let before = text.string(text.tokens[kept[start - 1]].range).lowercased()
            let level = OrganisationShorthands.levels[before]
            let areas = gazetteer.areas(named: hash).filter { $0.level != .country }
            let wanted = level.flatMap { OrganisationShorthands.placeLevels[$0] }
            let chosen = areas.filter { wanted == nil || $0.level == wanted }
            let best = chosen.min { $0.level.rawValue < $1.level.rawValue } ?? areas.first
            return (level == nil ? start : start - 1, best?.code ?? "", level)
        }
        return nil
    }
}

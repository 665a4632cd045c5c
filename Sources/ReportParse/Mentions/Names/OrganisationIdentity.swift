/// What makes an organisation's name the name of that organisation: its words, without what may be there or not, and its area.
///
/// Two names of one body come out alike: *Dinkes Kota Serang* and *Dinas Kesehatan Kota Serang*, *PT. X Tbk* and *X*.
struct OrganisationIdentity: Hashable, Sendable {
    /// The words in lower case, without marks, joining words, honorifics, legal forms, bracketed parts and the area.
    var words: [String]
    /// The words with short heads spelled out.
    var spelled: [String]
    /// The words with those of the area: what a short name takes its letters from.
    var full: [String]
    /// What precedes the name as its legal form: *PT*.
    var legal: String?
    /// What the area that closes the name may be: codes, or its words where no code is known; empty without an area.
    var areas: Set<String>
    /// Whether it names the part of a body that sits in the area: *Divre*, *Rayon*.
    var isBranch = false

    /// Whether the name is one short word, as acronyms and bare heads are.
    var isSingle: Bool { words.count == 1 }

    /// The word that this name goes on with behind the words of a shorter one, as both are written or with short heads spelled out.
    func word(behind other: OrganisationIdentity) -> String? {
        for (long, short) in [(full, other.full), (spelled, other.spelled)]
        where long.count > short.count && long.starts(with: short) {
            return long[short.count]
        }
        return nil
    }

    /// Whether two names can be of one body as far as their areas go.
    func agrees(with other: Set<String>) -> Bool { areas.isEmpty || other.isEmpty || !areas.isDisjoint(with: other) }
}

/// Reads the identity of a name.
struct OrganisationIdentityReader {
    let lexicon: Lexicon
    var gazetteer = Gazetteer.indonesian

    /// The identity of a name as it stands in a text.
    func identity(of tokens: Range<Int>, in text: TokenisedText) -> OrganisationIdentity {
        var kept = plain(tokens, in: text)
        let written = { (index: Int) in text.string(text.tokens[index].range).lowercased() }
        var legal: String?
        if kept.count > 1, OrganisationShorthands.legalForms.contains(written(kept[0])) {
            legal = written(kept.removeFirst())
        }
        let head = lexicon.organisationHeads.match(text.tokens, at: tokens.lowerBound, until: tokens.upperBound)?.value.tail
        let area = area(closing: kept, in: text, isNamed: head.map { $0.contains(.name) && !$0.contains(.region) } ?? false)
        let full = kept.map(written)
        var words = full
        if let area {
            words.removeSubrange((area.first - area.before)...)
            // *Lapas Kelas IIB Nunukan*: the class of an office in an area.
            let grade = words.indices.dropFirst().first { NameWords.grades.contains(words[$0]) }
            if let grade { words.removeSubrange(grade...) }
            if words == [OrganisationShorthands.government], let level = area.level { words.append(level) }
        }
        let spelled = OrganisationShorthands.withoutLegalPhrase(OrganisationShorthands.spelledOut(words))
        return OrganisationIdentity(
            words: words, spelled: spelled, full: full, legal: legal, areas: area.map { $0.codes } ?? [],
            isBranch: area?.isBranch ?? false)
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
            guard depth == 0 else { return false }
            let classes = lexicon.nameWords[token]
            if classes.contains(.honorific), index > tokens.lowerBound, !token.flags.contains(.allCapitals) || token.length == 1 {
                return false
            }
            return classes.isDisjoint(with: [.legal, .conjunction]) && !isHomeland(index, tokens)
        }

        /// *RI* closes the names of the country's own bodies.
        func isHomeland(_ index: Int, _ tokens: Range<Int>) -> Bool {
            index > tokens.lowerBound && index == tokens.upperBound - 1 && text.tokens[index].flags.contains(.allCapitals)
                && lexicon.nameWords[text.tokens[index]].contains(.country)
                && lexicon.nameWords[text.tokens[index - 1]] != [.level]
        }
    }

    /// The area that closes a name.
    private struct ClosingArea {
        /// Where its name begins.
        let first: Int
        /// How many words before that belong to it: a level, a branch.
        let before: Int
        let codes: Set<String>
        let level: String?
        let isBranch: Bool
    }

    /// - Parameter isNamed: whether the body has a name of its own, which a district may bear too: *RSUD Menggala Lampung*.
    private func area(closing kept: [Int], in text: TokenisedText, isNamed: Bool) -> ClosingArea? {
        let written = { (index: Int) in text.string(text.tokens[index].range).lowercased() }
        for start in kept.indices.dropFirst() where kept.count - start <= Gazetteer.maximumTokens {
            let hash = kept[start...].reduce(FNV.basis) {
                Gazetteer.extend($0, with: text.text[Int(text.tokens[$1].start)..<Int(text.tokens[$1].end)])
            }
            let areas = gazetteer.areas(named: hash).filter { $0.code != nil }
            guard !areas.isEmpty else { continue }
            var before = start
            let level = OrganisationShorthands.levels[written(kept[before - 1])]
            if level == nil, isNamed, areas.allSatisfy({ $0.level == .district }) { continue }
            if level != nil, before > 1 { before -= 1 }
            let last = before
            if before > 2, isRoman(kept[before - 1], in: text), isBranch(kept[before - 2], in: text) { before -= 1 }
            if before > 2, isAssistant(kept[before - 1], in: text), isBranch(kept[before - 2], in: text) { before -= 1 }
            while before > 1, isBranch(kept[before - 1], in: text) { before -= 1 }
            // *Kantor Cabang*
            if before < last, before > 1, written(kept[before - 1]) == OrganisationShorthands.office { before -= 1 }
            let wanted =
                level.flatMap { OrganisationShorthands.placeLevels[$0] }
                ?? OrganisationShorthands.levelOfHead[written(kept[0])].flatMap { OrganisationShorthands.placeLevels[$0] }
            let named = areas.filter { wanted == nil || $0.level == wanted }
            let larger = (named.isEmpty ? areas : named).filter { $0.level != .district }
            let codes = (larger.isEmpty ? areas : larger).map { $0.code ?? kept[start...].map(written).joined(separator: " ") }
            return ClosingArea(first: start, before: start - before, codes: Set(codes), level: level, isBranch: before < last)
        }
        return nil
    }

    private func isRoman(_ index: Int, in text: TokenisedText) -> Bool {
        let range = text.tokens[index].range
        return range.count <= 4 && text.text[range.lowerBound..<range.upperBound].allSatisfy { "IVX".utf8.contains($0) }
    }

    /// *Cabang Pembantu*.
    private func isAssistant(_ index: Int, in text: TokenisedText) -> Bool { lexicon.assistants.contains(text.tokens[index].word) }

    /// *Divre*, *Kantor Wilayah*: how a body's office in an area is called.
    private func isBranch(_ index: Int, in text: TokenisedText) -> Bool {
        lexicon.nameWords[text.tokens[index]].contains(.branch)
    }
}

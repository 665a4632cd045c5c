/// Finds names that a word beside them makes plain where the tagger passed over them or saw a part: a party behind *politikus*, a
/// club beside *FC*, a foreign company before *Ltd*.
struct CuedNames {
    let text: TokenisedText
    let lexicon: Lexicon

    /// How many words a company's name has before its legal form, and a club's beside its own.
    private static let longestFirm = 8
    private static let longestClub = 2

    /// The names with the companies whose legal form closes them, in place of what was tagged of those.
    func completed(_ tagged: [Range<Int>], persons: [Range<Int>]) -> [Range<Int>] {
        let firms = text.tokens.indices.compactMap(firm)
        var all = firms.isEmpty ? tagged : tagged.filter { name in !firms.contains { $0.overlaps(name) } } + firms
        let taken = all + persons
        all += text.tokens.indices.compactMap { party(behind: $0) ?? club(at: $0) ?? union(at: $0) ?? office(at: $0) }
            .filter { name in !taken.contains { $0.overlaps(name) } }
        return all.count == tagged.count && firms.isEmpty ? tagged : all.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// *politikus senior PPP*: a listed party behind somebody of it.
    private func party(behind index: Int) -> Range<Int>? {
        guard lexicon.partisans.contains(text.tokens[index].word) else { return nil }
        var start = index + 1
        if start < text.tokens.count, lexicon.partisanRanks.contains(text.tokens[start].word) { start += 1 }
        guard start < text.tokens.count, text.tokens[start].isCapitalised,
            let match = lexicon.knownOrganisations.names.match(text.tokens, at: start, until: text.tokens.count),
            match.value.kind == .party, match.value.isWritten(by: text.tokens[start], over: match.length)
        else { return nil }
        return start..<start + match.length
    }

    /// *Selangor FC*, *FC Twente*.
    private func club(at index: Int) -> Range<Int>? {
        guard lexicon.clubs.contains(text.tokens[index].word), text.tokens[index].flags.contains(.allCapitals) else { return nil }
        var start = index
        while start > 0, index - start < Self.longestClub, isName(start - 1), !text.tokens[start].flags.contains(.sentenceStart),
            !text.tokens[start - 1].flags.contains(.sentenceStart)
        { start -= 1 }
        if start < index { return start..<index + 1 }
        guard index + 1 < text.tokens.count, isName(index + 1), !text.tokens[index + 1].flags.contains(.sentenceStart) else {
            return nil
        }
        return index..<index + 2
    }

    /// *Persipal Palu*: a word that no table knows, begun as football unions are, before an area.
    private func union(at index: Int) -> Range<Int>? {
        let token = text.tokens[index]
        guard token.word == 0, token.length > 5, token.isCapitalised,
            NameWords.clubBeginnings.contains(where: { text.string(token.range).hasPrefix($0) }),
            index + 1 < text.tokens.count, let area = RegionFinder(text: text).longest(at: index + 1)
        else { return nil }
        return index..<index + 1 + area.length
    }

    /// *Kepala Disnakkan Kabupaten Lebak*: a word of syllables or initials between who heads an office and its area; with a word of level
    /// before the area, syllables need nobody.
    private func office(at index: Int) -> Range<Int>? {
        let token = text.tokens[index]
        guard isName(index), index > 0, !token.flags.contains(.sentenceStart), token.spaceBefore else { return nil }
        let isSyllables = Self.isSyllables(index, in: text)
        let isInitials =
            token.flags.contains(.allCapitals) && token.length > 1
            && lexicon.organisationSorts.match(text.tokens, at: index, until: text.tokens.count) == nil
        guard isSyllables || isInitials else { return nil }
        var end = index + 1
        while end < text.tokens.count, !text.tokens[end].spaceBefore, text.tokens[end].kind != .mark { end += 1 }
        guard end + 1 < text.tokens.count else { return nil }
        let isLevelled = lexicon.nameWords[text.tokens[end]].contains(.level) && text.tokens[end].isCapitalised
        if isLevelled { end += 1 }
        let isHeaded = lexicon.servants.contains(text.tokens[index - 1].word)
        guard isHeaded || isSyllables && isLevelled, let area = RegionFinder(text: text).longest(at: end),
            !area.isDistrict || isLevelled
        else { return nil }
        return index..<end + area.length
    }

    /// Whether a word that no table knows is built as the short names of offices are: *Disnakkan*, *Bapperida*.
    static func isSyllables(_ index: Int, in text: TokenisedText) -> Bool {
        let token = text.tokens[index]
        return token.word == 0 && token.length > 4 && token.isCapitalised && !token.flags.contains(.allCapitals)
            && NameWords.officeBeginnings.contains { text.string(token.range).hasPrefix($0) }
    }

    /// *Nusa Electric Power Co. Ltd*: what is capitalised before the legal form, initials and their marks too.
    private func firm(endingAt index: Int) -> Range<Int>? {
        guard lexicon.foreignLegal.contains(text.tokens[index].word), text.tokens[index].isCapitalised,
            !text.tokens[index].flags.contains(.sentenceStart)
        else { return nil }
        var (start, words) = (index, 0)
        while start > 0, words < Self.longestFirm, !text.tokens[start].flags.contains(.sentenceStart) {
            if isName(start - 1) { words += 1 } else if !isJoint(start - 1) { break }
            start -= 1
        }
        while start < index, !text.tokens[start].isWord || isOfSentence(start) { start += 1 }
        return start < index ? start..<index + 1 : nil
    }

    /// A sentence's first word has its capital from there: it is part of a name only when no table knows it.
    private func isOfSentence(_ index: Int) -> Bool {
        text.tokens[index].flags.contains(.sentenceStart) && text.tokens[index].word != 0
    }

    private func isName(_ index: Int) -> Bool {
        text.tokens[index].isWord && text.tokens[index].isCapitalised
            && lexicon.nameWords[text.tokens[index]].isDisjoint(with: [
                .title, .fusedTitle, .honorific, .calendar, .quoting, .speaking,
            ])
            && !lexicon.forerunners.contains(text.tokens[index].word) && !lexicon.leads.contains(text.tokens[index].word)
    }

    /// Marks inside the names of companies: *Co. Ltd*, *Sago & Sons*, *Malaya (L) Pte*.
    private func isJoint(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        if text.isMark(index, ".") { return text.tokens[index - 1].isWord && text.tokens[index - 1].length <= 4 }
        if text.isMark(index, "&") { return true }
        if text.isMark(index, ")") { return index > 1 && text.isMark(index - 2, "(") && text.tokens[index - 1].length == 1 }
        return text.isMark(index, "(") && text.tokens[index + 1].length == 1
    }
}

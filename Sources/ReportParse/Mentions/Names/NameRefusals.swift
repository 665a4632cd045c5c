/// Refuses what looks like a body's name and is none where it stands: a platform that something is posted on, a name in the number
/// of a file, one in the heading of another article that readers are pointed to.
struct NameRefusals {
    let text: TokenisedText
    let lexicon: Lexicon

    func kept(of spans: [OrganisationSpan]) -> [OrganisationSpan] {
        guard !spans.isEmpty else { return [] }
        let headings = headings()
        let credits = NameCredits(text: text, lexicon: lexicon)
        let common = CommonAbbreviations(text: text, lexicon: lexicon).words(of: spans)
        return spans.compactMap { span in
            let span = withoutPlatform(span)
            if isPlatform(span.tokens) || isShip(span.tokens) || isFileNumber(span.tokens) || isNamed(span.tokens)
                || isPeople(span.tokens) || isCounted(span.tokens) || isHall(span.tokens) || isEach(span.tokens)
                || isSettlement(span.tokens) || isPolicy(span) || isEvent(span.tokens) || credits.isCredit(span.tokens)
            {
                return nil
            }
            if span.tokens.count == 1, common.contains(text.tokens[span.tokens.lowerBound].hash) { return nil }
            return headings.contains { $0.contains(span.tokens.lowerBound) } ? nil : span
        }
    }

    /// *YouTube Kemenhut RI*, *Aula Universitas Nusa Raya*: the channel and the building of a body are not part of its name.
    private func withoutPlatform(_ span: OrganisationSpan) -> OrganisationSpan {
        let tokens = span.tokens
        var start = tokens.lowerBound
        if lexicon.platforms.contains(text.tokens[start].word) { start += 1 } else { start += building(of: tokens) }
        guard start > tokens.lowerBound, start < tokens.upperBound, text.tokens[start].isWord else { return span }
        let rest = start..<tokens.upperBound
        guard
            lexicon.knownOrganisations.names.match(text.tokens, at: rest.lowerBound, until: rest.upperBound) != nil
                || lexicon.organisationHeads.match(text.tokens, at: rest.lowerBound, until: rest.upperBound) != nil
        else { return span }
        return OrganisationSpan(tokens: rest, kind: nil, short: span.short)
    }

    /// How many words of a name say what building it is.
    private func building(of tokens: Range<Int>) -> Int {
        lexicon.buildings.match(text.tokens, at: tokens.lowerBound, until: tokens.upperBound)?.length ?? 0
    }

    /// A platform is a body where it does something, and a place to write on everywhere else: *Facebook menghapus akun itu*.
    private func isPlatform(_ tokens: Range<Int>) -> Bool {
        guard tokens.count == 1, lexicon.platforms.contains(text.tokens[tokens.lowerBound].word) else { return false }
        guard tokens.upperBound < text.tokens.count else { return true }
        let next = text.tokens[tokens.upperBound]
        return !next.isWord || next.isCapitalised || !VerbPrefixes.active.contains { text.string(next.range).hasPrefix($0) }
    }

    /// *Masyarakat Kabupaten Agam*: people of an area.
    private func isPeople(_ tokens: Range<Int>) -> Bool {
        guard tokens.count > 1, lexicon.leads.contains(text.tokens[tokens.lowerBound].word) else { return false }
        var start = tokens.lowerBound + 1
        if lexicon.nameWords[text.tokens[start]].contains(.level) { start += 1 }
        return RegionFinder(text: text).longest(at: start).map { start + $0.length == tokens.upperBound } ?? false
    }

    /// *MV Indah Permai*.
    private func isShip(_ tokens: Range<Int>) -> Bool {
        let first = text.tokens[tokens.lowerBound]
        return tokens.count > 1 && first.flags.contains(.allCapitals) && lexicon.ships.contains(first.word)
    }

    /// *Nomor 45/PID.SUS/2020/PN.Srg*: what a stroke joins to a number is part of it.
    private func isFileNumber(_ tokens: Range<Int>) -> Bool {
        let first = tokens.lowerBound
        guard first > 1, !text.tokens[first].spaceBefore, !text.tokens[first - 1].spaceBefore else { return false }
        return text.isMark(first - 1, "/") && text.tokens[first - 2].isNumber
    }

    /// *Piala AFF*, *RUU Polri*: a cup and a law that bear a body's name.
    private func isNamed(_ tokens: Range<Int>) -> Bool {
        let before = tokens.lowerBound - 1
        return before >= 0 && text.tokens[tokens.lowerBound].spaceBefore && lexicon.namedAfter.contains(text.tokens[before].word)
    }

    /// *4 Unit Sepeda Gunung*, and *Unit II Kecamatan Banjar*: things by the piece, a settlement by its number.
    private func isCounted(_ tokens: Range<Int>) -> Bool {
        guard lexicon.counted.contains(text.tokens[tokens.lowerBound].word), tokens.count > 1 else { return false }
        if tokens.lowerBound > 0, text.tokens[tokens.lowerBound - 1].isNumber { return true }
        let letters = text.string(text.tokens[tokens.lowerBound + 1].range)
        guard letters.allSatisfy({ "IVX".contains($0) }) else { return false }
        return tokens.count == 2 || lexicon.nameWords[text.tokens[tokens.lowerBound + 2]].contains(.level)
    }

    /// *Balai Kota Serang*, *Balai Desa Sukamaju*, *Stasiun Kereta Api Solo*: a building.
    private func isHall(_ tokens: Range<Int>) -> Bool {
        if tokens.count > 1, building(of: tokens) > 0 { return true }
        guard tokens.count > 1, lexicon.halls.contains(text.tokens[tokens.lowerBound].word) else { return false }
        return lexicon.nameWords[text.tokens[tokens.lowerBound + 1]].contains(.level)
    }

    /// *SMA Se-Kabupaten Lebak*: all of an area.
    private func isEach(_ tokens: Range<Int>) -> Bool {
        tokens.dropFirst().contains {
            lexicon.each.contains(text.tokens[$0].word) && $0 + 1 < text.tokens.count && text.isMark($0 + 1, "-")
        }
    }

    /// *Pacific Trade Agreement*.
    private func isEvent(_ tokens: Range<Int>) -> Bool {
        tokens.count > 1 && lexicon.events.contains(text.tokens[tokens.upperBound - 1].word)
    }

    /// *PSBB Surabaya Raya*, *RPJPD Kota Bogor*, and the end of *Rencana Kerja Pemerintah Daerah (RKPD)*.
    private func isPolicy(_ span: OrganisationSpan) -> Bool {
        !lexicon.knownOrganisations.isBody(span.tokens, in: text)
            && [span.tokens, span.short].contains { $0.map { lexicon.policies.contains(text.tokens[$0.lowerBound].word) } ?? false }
    }

    /// *Kampung Karya Abadi*: a settlement's name, with its word of level or behind it.
    private func isSettlement(_ tokens: Range<Int>) -> Bool {
        if lexicon.settlements.contains(text.tokens[tokens.lowerBound].word) { return true }
        let before = tokens.lowerBound - 1
        guard before >= 0, text.tokens[before].isCapitalised, lexicon.settlements.contains(text.tokens[before].word) else {
            return false
        }
        return lexicon.organisationHeads.match(text.tokens, at: tokens.lowerBound, until: tokens.upperBound) == nil
            && lexicon.knownOrganisations.names.match(text.tokens, at: tokens.lowerBound, until: tokens.upperBound) == nil
    }

    /// The headings that follow *Baca juga:* within a paragraph: as far as words are capitalised as in headings.
    private func headings() -> [Range<Int>] {
        var found: [Range<Int>] = []
        for index in text.tokens.indices where lexicon.readingOn.begins(text.tokens[index].word) {
            guard let cue = lexicon.readingOn.match(text.tokens, at: index, until: text.tokens.count) else { continue }
            let colon = index + cue.length
            guard colon + 1 < text.tokens.count, text.isMark(colon, ":") else { continue }
            var end = colon + 1
            while end < text.tokens.count, !text.tokens[end].flags.contains(.blockStart), isOfHeading(end) { end += 1 }
            found.append(colon + 1..<end)
        }
        return found
    }

    /// Marks that no heading holds, or not before its end.
    private static let ends: Set<String> = [".", "?", "!", "\"", "“", "”"]

    /// Headings write small words alone with small letters.
    private func isOfHeading(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.isWord else { return !Self.ends.contains(text.string(token.range)) }
        return token.isCapitalised || token.length <= 5 || !lexicon.nameWords[token].isDisjoint(with: [.conjunction, .preposition])
    }
}

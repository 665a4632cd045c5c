/// Reads on from the head of an organisation's name to its end.
struct OrganisationTailReader {
    let text: TokenisedText
    let words: NameWordTable
    let heads: PhraseTable<OrganisationHead>
    let tail: OrganisationHead.Tail
    let end: Int
    let titleCase: Bool
    /// Whether the head is written with a capital: if not, an affair or an area must follow.
    let isCapitalised: Bool
    let regions: RegionFinder
    /// Words of sentences, which a headline writes with capitals too.
    let clauses: PhraseTable<ClauseCues>
    let roles: PhraseTable<RoleWord>
    let beds: PhraseTable<BedLexicon.Subject>
    /// Where the last area ends that was read, and whether a branch came before it.
    private var areaEnd = 0
    private var hasBranch = false

    init(_ grammar: OrganisationGrammar, head: OrganisationHead, at start: Int, until end: Int, titleCase: Bool) {
        text = grammar.text
        words = grammar.lexicon.nameWords
        heads = grammar.lexicon.organisationHeads
        clauses = grammar.lexicon.clauses
        roles = grammar.lexicon.roles
        beds = grammar.lexicon.beds.subjects
        tail = head.tail
        self.end = end
        self.titleCase = titleCase
        isCapitalised = text.tokens[start].isCapitalised
        regions = RegionFinder(text: text)
    }

    /// The end of the name and its bracketed short name; nil when what follows the head makes no name.
    mutating func tail(from start: Int) -> (end: Int, short: Range<Int>?)? {
        var index = start
        if index < end, text.isMark(index, "."), index + 1 < end { index += 1 }
        let body = index
        var short: Range<Int>?
        while index < end {
            if let next = step(index, body: body) {
                index = next
            } else if short == nil, let bracket = bracket(at: index) {
                if isLegal(bracket) || goesOn(after: bracket.upperBound + 1) {
                    if !isLegal(bracket) { short = bracket }
                    index = bracket.upperBound + 1
                } else {
                    return finish(start, body, index, bracket)
                }
            } else {
                break
            }
        }
        return finish(start, body, index, short)
    }

    private func finish(_ start: Int, _ body: Int, _ index: Int, _ short: Range<Int>?) -> (end: Int, short: Range<Int>?)? {
        var index = index
        while index > body, trailing(index - 1) { index -= 1 }
        if index == body {
            guard tail.contains(.alone), isCapitalised else { return nil }
            return (start, short)
        }
        return (index, short)
    }

    /// Whether a token cannot end a name: a level without its area, a conjunction, a mark.
    private func trailing(_ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.kind == .mark { return !text.isMark(index, ")") }
        let kind = words[token]
        if kind.contains(.conjunction) { return true }
        return kind.contains(.level) && !kind.contains(.affair)
    }

    /// One token further, or several, or nil at the end of the name.
    private mutating func step(_ index: Int, body: Int) -> Int? {
        let token = text.tokens[index]
        let kind = words[token]
        if isGlued(index) { return index + 1 }
        switch token.kind {
        case .word: return word(index, token, kind, body)
        case .number:
            guard
                tail.contains(.code) || words[text.tokens[index - 1]].contains(.branch)
                    || index > body && token.length <= 2 && tail.contains(.name) && kindAllowsNumber(index)
            else {
                return nil
            }
            return index + 1
        case .mark: return mark(index, body)
        }
    }

    /// The parts of *DKP3* and *P3KP* are one word to a reader.
    private func isGlued(_ index: Int) -> Bool {
        let (before, token) = (text.tokens[index - 1], text.tokens[index])
        guard !token.spaceBefore else { return false }
        let isLetters = before.flags.contains(.allCapitals) || before.length == 1 && before.isCapitalised
        return token.isNumber && isLetters || token.flags.contains(.allCapitals) && before.isNumber
    }

    private func kindAllowsNumber(_ index: Int) -> Bool { index > 0 && words[text.tokens[index - 1]].contains(.affair) }

    private mutating func word(_ index: Int, _ token: Token, _ kind: NameWordClass, _ body: Int) -> Int? {
        if let next = honorific(index, kind) { return next }
        if !kind.isDisjoint(with: [.title, .fusedTitle, .calendar, .honorific]) { return nil }
        if kind.contains(.affair), tail.contains(.affairs) {
            if token.isCapitalised || !isCapitalised { return index + 1 }
            return index > body && !text.tokens[index - 1].isCapitalised || index == body && !tail.contains(.name) ? index + 1 : nil
        }
        if kind.contains(.level), index + 1 < end {
            if text.tokens[index + 1].isCapitalised { return index + 1 }
            // *Kab.Subang*
            if text.isMark(index + 1, "."), index + 2 < end, text.tokens[index + 2].isCapitalised { return index + 2 }
            // *Pemerintah Kabupaten (Pemkab) Lebak*
            if tail.contains(.level), let bracket = bracket(at: index + 1), goesOn(after: bracket.upperBound + 1) {
                return index + 1
            }
        }
        if kind.contains(.conjunction) { return secondArea(index) ?? conjunction(index, body) }
        guard token.isCapitalised else { return nil }
        if kind.contains(.branch) { hasBranch = true }
        if !tail.contains(.level) || index > body, let area = regions.longest(at: index), index + area.length <= end {
            areaEnd = index + area.length
            return areaEnd
        }
        if isClosed(index, kind, body) { return nil }
        if tail.contains(.level), index == body {
            return kind.contains(.country) || !isCapitalised || index > body ? index + 1 : nil
        }
        if !isCapitalised, index == body, !tail.contains(.level) { return nil }
        if titleCase, index > body, clauses.begins(token.word) || roles.begins(token.word) || beds.begins(token.word) { return nil }
        if titleCase, index > body, !token.flags.contains(.allCapitals), !kind.contains(.compass), !kind.contains(.country) {
            return words[text.tokens[index - 1]].contains(.level) || !isVerb(token) ? index + 1 : nil
        }
        return index + 1
    }

    /// Whether a name that closes with an area or a field of work is over: what follows is a person's name or a headline's verb.
    private func isClosed(_ index: Int, _ kind: NameWordClass, _ body: Int) -> Bool {
        guard !tail.contains(.name) || (tail.contains(.region) || hasBranch) && areaEnd > body else { return false }
        if index == body, !tail.contains(.alone) { return false }
        if !kind.isDisjoint(with: [.affair, .branch, .country, .arm, .compass]) { return false }
        if words[text.tokens[index - 1]].contains(.branch) { return false }
        let token = text.tokens[index]
        // *P3A*
        if token.length == 1, index + 1 < end, isGlued(index + 1), text.tokens[index + 1].isNumber { return false }
        if tail.contains(.affairs) || tail.contains(.branch), token.flags.contains(.allCapitals), !titleCase { return false }
        if tail.contains(.roman) || hasBranch, token.flags.contains(.allCapitals) { return false }
        guard let head = heads.match(text.tokens, at: index, until: end) else { return true }
        // *DPR RI Sudin*: a person may be called as an office is.
        let next = index + head.length
        return words[text.tokens[index - 1]].contains(.country) && text.tokens[index - 1].flags.contains(.allCapitals)
            && (next >= end || !text.tokens[next].isCapitalised)
    }

    /// *Divre Jakarta dan Banten*: a branch may have two areas.
    private mutating func secondArea(_ index: Int) -> Int? {
        guard hasBranch, areaEnd == index, index + 1 < end, text.tokens[index + 1].isCapitalised,
            let area = regions.longest(at: index + 1), index + 1 + area.length <= end
        else { return nil }
        areaEnd = index + 1 + area.length
        return areaEnd
    }

    /// *dr.*, *H.* or an initial before the person whom a body is named after, up to the person's name.
    private func honorific(_ index: Int, _ kind: NameWordClass) -> Int? {
        guard tail.contains(.person),
            kind.contains(.honorific) || text.tokens[index].length == 1 && text.tokens[index].isCapitalised
        else { return nil }
        var next = index + 1
        if next < end, text.isMark(next, ".") { next += 1 }
        guard next < end, text.tokens[next].isWord, text.tokens[next].isCapitalised || words[text.tokens[next]].contains(.honorific)
        else { return nil }
        return next
    }

    /// In headlines capitals say nothing; a verb's prefix does.
    private func isVerb(_ token: Token) -> Bool {
        let bytes = text.text
        guard token.length > 5 else { return false }
        let first = bytes[Int(token.start)] | 0x20
        let second = bytes[Int(token.start) + 1] | 0x20
        return first == UInt8(ascii: "m") && second == UInt8(ascii: "e")
            || first == UInt8(ascii: "d") && second == UInt8(ascii: "i")
    }

    private func conjunction(_ index: Int, _ body: Int) -> Int? {
        guard index > body, index + 1 < end else { return nil }
        let next = text.tokens[index + 1]
        // *Perhimpunan Hotel dan Restoran Indonesia*: the country's name closes what the pair opened.
        if tail.contains(.pair), next.isCapitalised, index + 2 < end, words[text.tokens[index + 2]].contains(.country) {
            return index + 2
        }
        guard tail.contains(.affairs), words[next].contains(.affair), next.isCapitalised || !isCapitalised else { return nil }
        guard let head = heads.match(text.tokens, at: index + 1, until: end)?.value else { return index + 2 }
        return head.kind == .company && !isBegun(index + 2) ? index + 2 : nil
    }

    /// Whether a token goes on with a body's own name rather than with that of an office: *Koperasi Mina Jaya*, not *Dinas Perdagangan
    /// dan Koperasi Kabupaten Serang*.
    private func isBegun(_ index: Int) -> Bool {
        guard index < end, text.tokens[index].isWord, text.tokens[index].isCapitalised else { return false }
        return words[text.tokens[index]].isDisjoint(with: [.affair, .conjunction, .country, .level])
            && regions.longest(at: index) == nil
    }

    private func mark(_ index: Int, _ body: Int) -> Int? {
        guard index + 1 < end else { return nil }
        let next = text.tokens[index + 1]
        // Behind the area no further field of work follows.
        if text.isMark(index, ","), tail.contains(.affairs), index > body, next.isWord, areaEnd != index {
            if words[next].contains(.affair), next.isCapitalised || !isCapitalised { return index + 2 }
            if words[next].contains(.conjunction) { return conjunction(index + 1, body) }
            return nil
        }
        if text.isMark(index, "&"), next.isCapitalised { return index + 2 }
        let glued = !text.tokens[index].spaceBefore && !next.spaceBefore
        if text.isMark(index, "-") || text.isMark(index, "/"), glued, next.isCapitalised || next.isNumber, index >= body {
            return index + 2
        }
        if text.isMark(index, "."), index > body, glued, next.isCapitalised, text.tokens[index - 1].length <= 2 { return index + 2 }
        return nil
    }

    /// The tokens between brackets that open at `index`, if they can be a short name.
    private func bracket(at index: Int) -> Range<Int>? {
        guard text.isMark(index, "("), index + 2 < end else { return nil }
        var close = index + 1
        while close < end, close - index <= 6, !text.isMark(close, ")") {
            if text.tokens[close].isNumber, close == index + 1 { return nil }
            close += 1
        }
        guard close < end, text.isMark(close, ")"), close > index + 1, text.tokens[index + 1].isCapitalised else { return nil }
        return index + 1..<close
    }

    private func isLegal(_ bracket: Range<Int>) -> Bool { bracket.allSatisfy { words[text.tokens[$0]].contains(.legal) } }

    /// Whether the name goes on after a bracket: with an area, mostly.
    private func goesOn(after index: Int) -> Bool {
        guard index < end else { return false }
        let token = text.tokens[index]
        let kind = words[token]
        // *Rumah Sakit Umum Daerah (RSUD) dr. Suyudi*
        if kind.contains(.honorific) { return tail.contains(.person) }
        if !kind.isDisjoint(with: [.title, .fusedTitle, .calendar]) { return false }
        if kind.contains(.level) { return index + 1 < end && text.tokens[index + 1].isCapitalised }
        if token.isNumber { return tail.contains(.code) }
        return token.isCapitalised
    }

}

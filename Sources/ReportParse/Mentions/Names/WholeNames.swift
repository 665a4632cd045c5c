/// Makes names whole of which the tagger saw a part: what comes before the name of the whole body, what the bracketed short name
/// abbreviates.
struct WholeNames {
    let text: TokenisedText
    let lexicon: Lexicon

    /// How many words may stand between the head of a part and the name of the whole, and between a head and its bracket.
    private static let reach = 3
    private static let longest = 9

    /// The names with the parts that begin before them, and those of faculties with their university's.
    func joined(_ tagged: [Range<Int>]) -> [Range<Int>] {
        tagged.reduce(into: []) { kept, name in
            if let last = kept.last, isFaculty(last, of: name) {
                kept[kept.count - 1] = last.lowerBound..<name.upperBound
            } else {
                let floor = kept.last?.upperBound ?? 0
                kept.append((partStart(before: name, from: floor) ?? name.lowerBound)..<name.upperBound)
            }
        }
    }

    /// *Fakultas Ekonomi* and *Universitas Nusa Raya* with *dan Bisnis* between them.
    private func isFaculty(_ part: Range<Int>, of whole: Range<Int>) -> Bool {
        guard lexicon.faculties.contains(text.tokens[part.lowerBound].word), whole.lowerBound > part.upperBound,
            whole.lowerBound - part.upperBound <= Self.reach,
            lexicon.nameWords[text.tokens[part.upperBound]].contains(.conjunction)
        else { return false }
        return (part.upperBound + 1..<whole.lowerBound).allSatisfy(isName)
    }

    /// Where the part begins that is named before the whole.
    private func partStart(before whole: Range<Int>, from floor: Int) -> Int? {
        guard text.tokens[whole.lowerBound].isCapitalised else { return nil }
        if let start = loweredStart(before: whole, from: floor) { return start }
        var index = whole.lowerBound - 1
        while index >= floor, whole.lowerBound - index <= Self.reach + 1, isName(index) || text.tokens[index].isNumber {
            if lexicon.parts.contains(text.tokens[index].word) || isUnheaded(index, of: whole) { return index }
            if text.tokens[index + 1].flags.contains(.sentenceStart) { return nil }
            index -= 1
        }
        return nil
    }

    /// *komisi IV* before *DPR*, *rumah sakit* before *Mutiara Bunda*: what a name begins with in small letters.
    private func loweredStart(before whole: Range<Int>, from floor: Int) -> Int? {
        let start = whole.lowerBound - 2
        guard start >= floor, !text.tokens[start].isCapitalised, let head = head(at: start) else { return nil }
        if head.value.kind == .hospital, head.length == 2 {
            let isBody = lexicon.knownOrganisations.names.match(text.tokens, at: whole.lowerBound, until: whole.upperBound) != nil
            return isBody || self.head(at: whole.lowerBound) != nil ? nil : start
        }
        return head.value.tail.contains(.roman) && head.value.tail.contains(.part)
            && text.string(text.tokens[start + 1].range).allSatisfy { "IVX".contains($0) } ? start : nil
    }

    private func head(at index: Int) -> (value: OrganisationHead, length: Int)? {
        lexicon.organisationHeads.match(text.tokens, at: index, until: text.tokens.count).map { ($0.value, $0.length) }
    }

    /// *Bagian Perekonomian Setdakab Tanggamus*: a part by its field of work, not signing an article, that nobody's title stands
    /// before.
    private func isUnheaded(_ index: Int, of whole: Range<Int>) -> Bool {
        guard lexicon.unheaded.contains(text.tokens[index].word), index + 1 < whole.lowerBound,
            whole.upperBound < text.tokens.count, !text.tokens[whole.upperBound].flags.contains(.blockStart)
        else { return false }
        return index == 0
            || lexicon.nameWords[text.tokens[index - 1]].isDisjoint(with: [.title, .fusedTitle])
                && !lexicon.personTitles.contains(text.tokens[index - 1].word)
    }

    /// *Tim Perumus dan Tim Pengawas*: a head that comes again behind a joining word begins another name.
    func parted(_ name: Range<Int>) -> [Range<Int>] {
        let first = text.tokens[name.lowerBound]
        guard name.count > 3, lexicon.organisationHeads.begins(first.word),
            let next = name.dropFirst(2).dropLast().first(where: {
                text.tokens[$0].hash == first.hash && lexicon.nameWords[text.tokens[$0 - 1]].contains(.conjunction)
            })
        else { return [name] }
        return [name.lowerBound..<next - 1] + parted(next..<name.upperBound)
    }

    /// The names up to the bracket that is short for them and not for what was tagged of them: *Tim Pengendalian dan Pengawasan Wilayah
    /// (TPPW)* where *Tim Pengendalian* was.
    func closed(_ tagged: [Range<Int>], persons: [Range<Int>]) -> [Range<Int>] {
        tagged.enumerated().map { position, name in
            let limit = position + 1 < tagged.count ? tagged[position + 1].lowerBound : text.tokens.count
            guard let open = bracket(behind: name, before: limit), !persons.contains(where: { $0.overlaps(name.upperBound..<open) })
            else { return name }
            return name.lowerBound..<open
        }
    }

    /// Where the bracket opens that words like those of a name lead to and that is short for them all.
    private func bracket(behind name: Range<Int>, before limit: Int) -> Int? {
        var open = name.upperBound
        while open < limit, open - name.upperBound <= Self.longest, isJoined(open) || text.isMark(open, ","),
            !text.tokens[open].flags.contains(.sentenceStart)
        { open += 1 }
        guard open > name.upperBound, open + 2 < text.tokens.count, text.isMark(open, "("), isName(open - 1),
            text.tokens[open + 1].flags.contains(.allCapitals)
        else { return nil }
        var close = open + 2
        while close < text.tokens.count, close - open <= Self.reach, !text.isMark(close, ")"), !text.tokens[close].spaceBefore {
            close += 1
        }
        guard close < text.tokens.count, text.isMark(close, ")"),
            text.tokens[close - 1].end - text.tokens[open + 1].start > 2
        else { return nil }
        let short = ShortForm(text: text, words: lexicon.nameWords)
        let inner = open + 1..<close
        return short.abbreviates(inner, name.lowerBound..<open) && !short.abbreviates(inner, name) ? open : nil
    }

    /// Names that nothing is tagged of, from a head to the short name in brackets that begins as it does.
    func bracketed(outside taken: [Range<Int>]) -> [Range<Int>] {
        text.tokens.indices.compactMap { open in
            guard let name = abbreviated(at: open) ?? foreign(at: open), !taken.contains(where: { $0.overlaps(name) }) else {
                return nil
            }
            return name
        }
    }

    /// Offices that nothing is tagged of, where the grammar reads them up to the area behind a word of level: *Inspektorat Daerah
    /// Kabupaten Lebak*.
    func offices(outside taken: [Range<Int>], grammar: [OrganisationSpan]) -> [Range<Int>] {
        grammar.lazy.map(\.tokens).filter { name in
            guard name.count > 2, text.tokens[name.lowerBound].isCapitalised,
                head(at: name.lowerBound)?.value.tail.contains(.region) ?? false,
                let level = name.dropFirst().last(where: { lexicon.nameWords[text.tokens[$0]].contains(.level) }),
                RegionFinder(text: text).longest(at: level + 1).map({ level + 1 + $0.length == name.upperBound }) ?? false
            else { return false }
            return !taken.contains { $0.overlaps(name) }
        }
    }

    /// The name that a bracket at a token abbreviates.
    private func abbreviated(at open: Int) -> Range<Int>? {
        guard open > 1, open + 2 < text.tokens.count, text.isMark(open, "("), text.tokens[open + 1].flags.contains(.allCapitals),
            text.tokens[open + 1].length > 2, text.isMark(open + 2, ")"), isName(open - 1)
        else { return nil }
        var start = open - 1
        while start >= 0, open - start <= Self.longest, isJoined(start) {
            if lexicon.bracketedHeads.contains(text.tokens[start].word), text.tokens[start].isCapitalised, open - start > 1,
                ShortForm(text: text, words: lexicon.nameWords).abbreviates(open + 1..<open + 2, start..<open)
            {
                return start..<open
            }
            if text.tokens[start].flags.contains(.sentenceStart) { return nil }
            start -= 1
        }
        return nil
    }

    /// *General Administration of Customs of Malaya (GACM)*: capitalised words that foreign ones join and of which one says what sort of
    /// body it is, before their short name. *Memorandum of Understanding (MoU)* is none.
    private func foreign(at open: Int) -> Range<Int>? {
        guard open > 2, open + 2 < text.tokens.count, text.isMark(open, "("), text.isMark(open + 2, ")"), isName(open - 1),
            text.tokens[open + 1].isCapitalised, text.tokens[open + 1].length > 2
        else { return nil }
        var start = open
        while start > 0, open - start <= Self.longest, !text.tokens[start].flags.contains(.sentenceStart),
            isName(start - 1) || isForeignJoint(start - 1)
        { start -= 1 }
        let letter = ShortForm.letters(of: open + 1, in: text).first
        while start < open - 2, !isName(start) || ShortForm.letters(of: start, in: text).first != letter { start += 1 }
        let run = start..<open
        guard run.count > 2, run.contains(where: isForeignJoint),
            run.contains(where: { lexicon.foreignHeads.value(of: text.tokens[$0].word) != nil }),
            ShortForm.letters(of: start, in: text).first == letter
        else {
            return nil
        }
        return run
    }

    private func isForeignJoint(_ index: Int) -> Bool {
        text.tokens[index].isWord ? lexicon.foreignJoining.contains(text.tokens[index].word) : text.isMark(index, "&")
    }

    private func isJoined(_ index: Int) -> Bool {
        isName(index) || text.isMark(index, "&") || lexicon.nameWords[text.tokens[index]].contains(.conjunction)
    }

    private func isName(_ index: Int) -> Bool {
        text.tokens[index].isWord && text.tokens[index].isCapitalised
            && lexicon.nameWords[text.tokens[index]].isDisjoint(with: [.title, .fusedTitle, .honorific, .calendar])
    }
}

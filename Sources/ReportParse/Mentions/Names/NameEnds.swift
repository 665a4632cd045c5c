/// Settles where a tagged name ends: behind a bracketed short name it may go on, behind the country's name a person's begins.
struct NameEnds {
    let text: TokenisedText
    let lexicon: Lexicon
    /// The names that the grammar reads, by where they begin.
    let grammar: [Int: OrganisationSpan]
    let persons: [Range<Int>]

    private var words: NameWordTable { lexicon.nameWords }

    func settled(_ tagged: Range<Int>) -> Range<Int> {
        let tagged = glued(uncounted(tagged))
        return pointed(closed(continued(tagged) ?? named(tagged) ?? paired(manned(levelled(foreign(placed(tagged)))))))
    }

    /// What the grammar reads on to where a part was tagged: *RSUD dr* with the person whom it is named after, *Dinas Sosial P3A Kabupaten
    /// Wajo* with its fields in letters and a digit, *Balai Karantina Hewan* with the list of what it inspects.
    private func named(_ tagged: Range<Int>) -> Range<Int>? {
        guard let span = grammar[tagged.lowerBound], span.short == nil, span.tokens.upperBound > tagged.upperBound else {
            return nil
        }
        let end = tagged.upperBound
        let isDoctors =
            span.kind == .hospital && [end - 1, end].contains { words[text.tokens[$0]].contains(.honorific) }
            && persons.contains { $0.upperBound == span.tokens.upperBound && $0.lowerBound >= end }
        let isLettered =
            span.kind == .government && text.tokens[end].length == 1 && text.tokens[end].isCapitalised
            && text.tokens[end + 1 < text.tokens.count ? end + 1 : end].isNumber && text.tokens[end].spaceBefore
        let isListed =
            span.kind == .government && (text.isMark(end, ",") || words[text.tokens[end]].contains(.conjunction))
            && words[text.tokens[end - 1]].contains(.affair) && !persons.contains { $0.overlaps(end..<span.tokens.upperBound) }
        return isDoctors || isLettered || isListed ? span.tokens : nil
    }

    /// *Yayasan Bina Insan 4 ton tepung*: the number counts what is behind it.
    private func uncounted(_ name: Range<Int>) -> Range<Int> {
        guard name.count > 1, let last = name.last, text.tokens[last].isNumber,
            lexicon.amounts.units.match(text.tokens, at: name.upperBound, until: text.tokens.count) != nil
        else { return name }
        return name.dropLast()
    }

    /// *Masjid Al* and *-Hikmah*, *Liputan6* and *.com*.
    private func glued(_ name: Range<Int>) -> Range<Int> {
        let next = name.upperBound + 1
        guard next < text.tokens.count, !text.tokens[next - 1].spaceBefore, !text.tokens[next].spaceBefore else { return name }
        let isAddress = text.isMark(next - 1, ".") && name.count < 3 && lexicon.siteEndings.contains(text.tokens[next].word)
        let isArticle =
            text.isMark(next - 1, "-") && lexicon.articles.contains(text.tokens[next - 2].word) && text.tokens[next].isCapitalised
        return isAddress || isArticle ? name.lowerBound..<next + 1 : name
    }

    /// *Angkatan Udara AS*: a body of a country that goes by letters.
    private func foreign(_ name: Range<Int>) -> Range<Int> {
        let end = name.upperBound
        guard end < text.tokens.count, lexicon.shortCountries.contains(text.tokens[end].word),
            text.tokens[end].flags.contains(.allCapitals), text.tokens[end].spaceBefore, name.count > 1,
            end + 1 == text.tokens.count || !text.tokens[end + 1].isCapitalised,
            [.government, .security].contains(
                OrganisationKindReader(text: text, lexicon: lexicon)
                    .kind(of: [OrganisationSpan(tokens: name, kind: nil, short: nil)]))
        else { return name }
        return name.lowerBound..<end + 1
    }

    /// *Bulog Lampung utara*: the compass point of an area, with a small letter.
    private func pointed(_ name: Range<Int>) -> Range<Int> {
        let end = name.upperBound
        guard end < text.tokens.count, words[text.tokens[end]].contains(.compass), !text.tokens[end].isCapitalised,
            name.dropFirst().contains(where: { start in
                regions.longest(at: start).map { start + $0.length == end } ?? false
                    && RegionFinder(text: text, isLowered: true).longest(at: start).map { start + $0.length == end + 1 } ?? false
            })
        else { return name }
        return name.lowerBound..<end + 1
    }

    /// *Dinas Penyelamatan Prov. DKI Jakarta*: an office goes on with the area that a word of level announces.
    private func levelled(_ name: Range<Int>) -> Range<Int> {
        var index = name.upperBound
        if text.isMark(index - 1, "."), name.count > 2, words[text.tokens[index - 2]].contains(.level) { index -= 1 }
        if name.count > 2, words[text.tokens[index - 1]].contains(.level) { index -= 1 }
        guard index + 1 < text.tokens.count, words[text.tokens[index]].contains(.level), isPublic(name),
            text.tokens[index].isCapitalised
        else { return name }
        index += 1
        if text.isMark(index, "."), index + 1 < text.tokens.count { index += 1 }
        guard let area = regions.longest(at: index),
            !persons.contains(where: { $0.overlaps(name.upperBound..<index + area.length) })
        else { return name }
        return name.lowerBound..<index + area.length
    }

    /// *BRI Unit Pasar Baru*, *KAI Daop 6*: the office of a firm in a place.
    private func manned(_ name: Range<Int>) -> Range<Int> {
        if let end = branchEnd(of: name) { return name.lowerBound..<end }
        let next = name.upperBound + 1
        guard next < text.tokens.count, lexicon.outposts.contains(text.tokens[next - 1].word), text.tokens[next].spaceBefore
        else { return name }
        if text.tokens[next].isNumber, text.tokens[next].length < 3 { return name.lowerBound..<next + 1 }
        guard text.tokens[next].isWord, text.tokens[next].isCapitalised,
            OrganisationKindReader(text: text, lexicon: lexicon).kind(of: [OrganisationSpan(tokens: name, kind: nil, short: nil)])
                == .company
        else { return name }
        if let area = regions.longest(at: next) { return name.lowerBound..<next + area.length }
        var end = next
        while end < text.tokens.count, end - next < 3, text.tokens[end].isWord, text.tokens[end].isCapitalised,
            !text.tokens[end].flags.contains(.sentenceStart),
            words[text.tokens[end]].isDisjoint(with: [.title, .honorific, .calendar])
        { end += 1 }
        return persons.contains { $0.overlaps(next..<end) } ? name : name.lowerBound..<end
    }

    /// Where the area ends that a name goes on with behind the word for an office in one: *Kantor Pos Cabang* and *Liwa*, *BRI Unit
    /// Pasar* and *Minggu*.
    private func branchEnd(of name: Range<Int>) -> Int? {
        guard let office = name.dropFirst().last(where: { lexicon.outposts.contains(text.tokens[$0].word) }) else { return nil }
        var start = office + 1
        if start < name.upperBound, lexicon.assistants.contains(text.tokens[start].word) { start += 1 }
        guard start <= name.upperBound, start < text.tokens.count, !text.tokens[start].flags.contains(.sentenceStart) else {
            return nil
        }
        var end = name.upperBound
        if let area = regions.longest(at: start), start + area.length > end {
            end = start + area.length
        } else if start == end, isLoneName(start) {
            end += 1
        }
        // *Kantor Pos Cabang Liwa Irfan*: whom the area's name was taken for a part of goes on behind it.
        let rest = name.upperBound..<end
        return rest.isEmpty || persons.contains { $0.overlaps(rest) && !($0.lowerBound == start && $0.upperBound > end) }
            ? nil : end
    }

    /// Whether a capitalised word stands by itself, so that it is no person's first name.
    private func isLoneName(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.isWord && token.isCapitalised && token.length > 3
            && words[token].isDisjoint(with: [.title, .fusedTitle, .honorific, .calendar])
            && (index + 1 == text.tokens.count || !text.tokens[index + 1].isCapitalised)
    }

    /// *Perum Bulog Kanwil Riau dan Kepri*: a branch may have two areas, the second by its compass point alone.
    private func paired(_ name: Range<Int>) -> Range<Int> {
        let next = name.upperBound + 1
        guard next < text.tokens.count, words[text.tokens[next - 1]].contains(.conjunction), text.tokens[next].isCapitalised,
            name.contains(where: { words[text.tokens[$0]].contains(.branch) }), areaEnd(in: name) == name.upperBound
        else { return name }
        if let area = regions.longest(at: next), !area.isDistrict { return name.lowerBound..<next + area.length }
        return words[text.tokens[next]].contains(.compass) ? name.lowerBound..<next + 1 : name
    }

    /// The name with what follows its bracketed short name, where the grammar reads that as its end: *Rumah Sakit Umum Daerah (RSUD)
    /// Alimuddin Umar*.
    private func continued(_ tagged: Range<Int>) -> Range<Int>? {
        guard let span = grammar[tagged.lowerBound], let short = span.short,
            [short.lowerBound - 1, short.upperBound + 1].contains(tagged.upperBound),
            short.upperBound + 1 < span.tokens.upperBound,
            ShortForm(text: text, words: words).abbreviates(short, tagged.lowerBound..<short.lowerBound - 1),
            span.tokens.upperBound >= text.tokens.count || !text.tokens[span.tokens.upperBound].isNumber
        else { return nil }
        let rest = short.upperBound + 1..<span.tokens.upperBound
        // *Kantor Imigrasi (Kanim) Kelas I Serang*
        if lexicon.grades.contains(text.tokens[rest.lowerBound].word) { return span.tokens }
        if let person = persons.first(where: { $0.overlaps(rest) }) {
            // A hospital may be named after a person.
            if span.kind == .hospital, person.lowerBound <= rest.lowerBound { return span.tokens }
            return areaEnd(in: rest.lowerBound..<max(rest.lowerBound, person.lowerBound)).map { tagged.lowerBound..<$0 }
        }
        if span.kind == .hospital || !isOffice(tagged) { return span.tokens }
        let isArea = words[text.tokens[rest.lowerBound]].contains(.level) || regions.longest(at: rest.lowerBound) != nil
        return isArea ? span.tokens : nil
    }

    /// The name with the area that follows its bracketed short name: *Asosiasi Pedagang Kopi (APK) NTB*. A company's area is where its
    /// works are.
    private func placed(_ tagged: Range<Int>) -> Range<Int> {
        let open =
            text.isMark(tagged.upperBound - 1, ")")
            ? tagged.last { text.isMark($0, "(") } ?? tagged.upperBound : tagged.upperBound
        guard open > tagged.lowerBound + 1, let close = close(of: open), close + 1 < text.tokens.count,
            [open, close + 1].contains(tagged.upperBound), text.tokens[open + 1].isCapitalised,
            ShortForm(text: text, words: words).abbreviates(open + 1..<close, tagged.lowerBound..<open),
            isPublic(tagged)
        else { return tagged }
        var index = close + 1
        if words[text.tokens[index]].contains(.level), index + 1 < text.tokens.count { index += 1 }
        guard text.tokens[index].spaceBefore, let area = regions.longest(at: index), index > close + 1 || !area.isDistrict else {
            return tagged
        }
        let end = index + area.length
        return persons.contains { $0.overlaps(close + 1..<end) } ? tagged : tagged.lowerBound..<end
    }

    /// Where the bracket closes that opens at a token, around one word, its digit glued to it: *(KP3)*.
    private func close(of open: Int) -> Int? {
        guard open + 2 < text.tokens.count, text.isMark(open, "(") else { return nil }
        let last = text.tokens[open + 2].isNumber && !text.tokens[open + 2].spaceBefore ? open + 2 : open + 1
        return last + 1 < text.tokens.count && text.isMark(last + 1, ")") ? last + 1 : nil
    }

    private func isPublic(_ tagged: Range<Int>) -> Bool {
        let span = OrganisationSpan(tokens: tagged, kind: grammar[tagged.lowerBound]?.kind, short: nil)
        let kind = OrganisationKindReader(text: text, lexicon: lexicon).kind(of: [span])
        return [.association, .education, .government, .party, .security].contains(kind)
    }

    /// *Komisi IV DPR RI Sudin*, *kepala dinas Perkebunan Yedi Ruhyadi*: what follows the country's short name, or the field of work
    /// of an office that somebody heads, is a person's.
    private func closed(_ name: Range<Int>) -> Range<Int> {
        guard let known = grammar[name.lowerBound]?.tokens, known.upperBound < name.upperBound, known.count > 1,
            let last = known.last,
            words[text.tokens[last]].contains(.country) && text.tokens[last].flags.contains(.allCapitals)
                || isHeaded(known, of: name),
            (known.upperBound..<name.upperBound).allSatisfy({ index in
                text.tokens[index].isWord && text.tokens[index].isCapitalised
                    && words[text.tokens[index]].isDisjoint(with: Self.inNames)
            })
        else { return name }
        return known
    }

    /// Whether a name closes with its field of work before two words or more of which none is an area, and somebody heads the office.
    private func isHeaded(_ known: Range<Int>, of name: Range<Int>) -> Bool {
        guard words[text.tokens[known.upperBound - 1]].contains(.affair), isOffice(name),
            name.upperBound - known.upperBound > 1, regions.longest(at: known.upperBound) == nil
        else { return false }
        let head = lexicon.organisationHeads.match(text.tokens, at: name.lowerBound, until: name.upperBound)?.value
        return head.map { !$0.tail.contains(.name) } ?? false
    }

    /// Where the area ends that closes a stretch of words, honorifics behind it apart: *(UX) Surabaya Dr dr*.
    private func areaEnd(in stretch: Range<Int>) -> Int? {
        var end = stretch.upperBound
        while end > stretch.lowerBound, isMark(end - 1) || words[text.tokens[end - 1]].contains(.honorific) { end -= 1 }
        return (stretch.lowerBound..<end).contains { start in regions.longest(at: start).map { start + $0.length == end } ?? false }
            ? end : nil
    }

    private var regions: RegionFinder { RegionFinder(text: text) }

    /// Words that names hold behind the country's.
    private static let inNames: NameWordClass = [
        .affair, .arm, .branch, .compass, .conjunction, .country, .level, .preposition, .title,
    ]

    /// Whether a title stands before the name.
    private func isOffice(_ name: Range<Int>) -> Bool {
        name.lowerBound > 0
            && !words[text.tokens[name.lowerBound - 1]].isDisjoint(with: [.title, .honorific, .fusedTitle])
    }

    private func isMark(_ index: Int) -> Bool { text.tokens[index].kind == .mark }

}

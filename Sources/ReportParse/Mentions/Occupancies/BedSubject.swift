/// What the words between two percentages tell of the subject.
struct BedSubject: Sendable {
    /// The last word that names a subject.
    var subject: BedLexicon.Subject?
    /// The last word that says what is full.
    var site: BedLexicon.Site?
    /// Kinds of beds, in order.
    var kinds: [BedKind] = []
    /// Whether a threshold is spoken of, and whether as a ceiling.
    var isStandard = false
    var isCeiling = false
    /// Whether its first word that is not light names a ward.
    var opensWithWard = false
    /// Whether a condition is spoken of: *bila keterisian melampaui 80 persen*.
    var isCondition = false
    /// Whether that is a level to be reached: *bila keterisian mencapai 80 persen*.
    var isReached = false
    /// Words that no table holds and that are no names.
    var strangers = 0
    /// Whether a hospital is named by its class (*RSUD …*), which begins a story of its own.
    var namesHospital = false

    /// The kind that the words state: several different ones joined are all.
    var kind: BedKind? {
        guard let last = kinds.last else { return nil }
        return kinds.allSatisfy { $0 == last } ? last : .all
    }

    /// Takes up a word of place. A vessel keeps its hospital from being what is full; wards and beds do not.
    mutating func note(_ site: BedLexicon.Site) {
        if self.site == .vessel || self.site == .ward, site == .hospital { return }
        // Isolation centres are set up in hotels and flats.
        if self.site == .ward, site == .elsewhere, kinds.last == .isolation { return }
        self.site = site
        if !site.hasBeds, subject == .beds { subject = .fullness }
    }
}

/// Gathers what the words of a stretch tell.
struct BedSubjectReader {
    let lexicon: BedLexicon
    let amounts: AmountLexicon
    let text: TokenisedText
    let slips: SlipReader

    func subject(in tokens: Range<Int>) -> BedSubject {
        var result = BedSubject()
        var lastKind = -1
        var strangersBefore = 0
        var nameEnd = tokens.lowerBound
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            let token = text.tokens[index]
            var length = 1
            var known = token.word != 0 && isLight(token.word)
            if let match = subject(at: index, until: tokens.upperBound) {
                result.subject = match.value
                known = true
                // *Sebelum kelas standar dikenal, BOR …*: the kind was that of another clause.
                let isNamedAnew = match.value == .beds || match.value == .fullness
                if isNamedAnew, result.strangers > strangersBefore, hasComma(max(0, lastKind)..<max(0, lastKind, index)) {
                    result.kinds.removeAll()
                }
                if match.value == .beds { result.note(.ward) }
                length = match.length
                // *BOR RS Pelabuhan*: the phrase takes the class of hospital in.
                if lexicon.sites.match(text.tokens, at: index + length - 1, until: tokens.upperBound)?.value == .hospital {
                    nameEnd = endOfName(index + length, until: tokens.upperBound)
                }
            }
            if let match = site(at: index, until: tokens.upperBound, outside: nameEnd) {
                result.note(match.value)
                if match.value == .hospital, isName(index, match.length, until: tokens.upperBound) {
                    result.namesHospital = true
                    nameEnd = endOfName(index + match.length, until: tokens.upperBound)
                }
                length = max(length, match.length)
                known = true
            }
            if let match = kind(at: index, until: tokens.upperBound) {
                if lastKind < 0 || index - lastKind > 1 { result.kinds.removeAll() }
                result.kinds.append(match.value)
                strangersBefore = result.strangers
                lastKind = index + match.length
                length = max(length, match.length)
                known = true
            }
            if let standard = lexicon.standards.match(text.tokens, at: index, until: tokens.upperBound) {
                result.isStandard = !isPassed(index..<index + standard.length, in: tokens)
                known = true
            }
            if isCondition(index, until: tokens.upperBound) { result.isCondition = true }
            if lexicon.reaching.contains(token.word) { result.isReached = true }
            if amounts.before.match(text.tokens, at: index, until: tokens.upperBound)?.value.isCeiling == true {
                result.isCeiling = true
            }
            if !known, isStranger(index) { result.strangers += 1 }
            index += length
        }
        result.opensWithWard = opensWithWard(tokens)
        return result
    }

    /// *Tidak boleh lebih dari 60 persen*: the comparator itself speaks of a threshold.
    func isAllowed(_ percent: Measure) -> Bool {
        (percent.lead..<max(percent.lead, percent.tokens.lowerBound)).contains {
            lexicon.standards.match(text.tokens, at: $0, until: percent.tokens.lowerBound) != nil
        }
    }

    private func hasComma(_ range: Range<Int>) -> Bool {
        range.contains { text.tokens[$0].kind == .mark && text.text[Int(text.tokens[$0].start)] == UInt8(ascii: ",") }
    }

    private func isCondition(_ index: Int, until end: Int) -> Bool {
        lexicon.conditions.contains(text.tokens[index].word)
            && !(index + 1 < end && lexicon.asides.contains(text.tokens[index + 1].word))
    }

    /// *Di atas ambang batas WHO, yakni 83 persen*: the percentage is the state, not the threshold that it has passed.
    private func isPassed(_ standard: Range<Int>, in tokens: Range<Int>) -> Bool {
        var start = standard.lowerBound
        while start > tokens.lowerBound, lexicon.standards.match(text.tokens, at: start - 1, until: standard.upperBound) != nil {
            start -= 1
        }
        guard start > tokens.lowerBound, lexicon.exceeding.contains(text.tokens[start - 1].word) else { return false }
        return text.tokens[standard.upperBound..<tokens.upperBound].contains { lexicon.settling.contains($0.word) }
    }

    private func opensWithWard(_ tokens: Range<Int>) -> Bool {
        let first = tokens.first { index in
            text.tokens[index].isWord
                && (lexicon.sites.match(text.tokens, at: index, until: tokens.upperBound) != nil
                    || !isLight(text.tokens[index].word))
        }
        guard let first else { return false }
        let site = lexicon.sites.match(text.tokens, at: first, until: tokens.upperBound)
        return site.map { $0.value != .elsewhere && text.tokens[first].word != 0 }
            ?? (kind(at: first, until: tokens.upperBound) != nil)
    }

    /// A subject as written, or with a slip of the pen in it.
    func subject(at index: Int, until end: Int) -> (length: Int, value: BedLexicon.Subject)? {
        let token = text.tokens[index]
        if token.word != 0 { return lexicon.subjects.match(text.tokens, at: index, until: end) }
        guard let word = slips.bedWord(token, in: text.text) else { return nil }
        return lexicon.subjects.match(replacing: word, text.tokens, at: index, until: end)
    }

    private func isLight(_ word: WordID) -> Bool {
        lexicon.light.contains(word) || amounts.number(word) != nil || amounts.fillers.contains(word)
    }

    /// A word of place, but none inside a hospital's name: *RS Pelabuhan* is no port, *RS Haji* no pilgrimage.
    func site(at index: Int, until end: Int, outside nameEnd: Int) -> (length: Int, value: BedLexicon.Site)? {
        guard let match = lexicon.sites.match(text.tokens, at: index, until: end), index >= nameEnd || match.value.hasBeds else {
            return nil
        }
        return match
    }

    /// Past the capitalised words behind a class of hospital.
    func endOfName(_ index: Int, until end: Int) -> Int {
        var end = min(end, index + 6)
        if let stop = (index..<max(index, end)).first(where: { !text.tokens[$0].isCapitalised }) { end = stop }
        return max(index, end)
    }

    /// *RSUD Sekar Asih*: the class of hospital in capitals with a name behind it.
    private func isName(_ index: Int, _ length: Int, until end: Int) -> Bool {
        guard text.tokens[index].flags.contains(.allCapitals) || length > 1, index + length < end else { return false }
        return text.tokens[index + length].isCapitalised
    }

    /// The kind that begins here, or inside a longer phrase (*keterisian ruang isolasi*).
    private func kind(at index: Int, until end: Int) -> (length: Int, value: BedKind)? {
        if let match = lexicon.kinds.match(text.tokens, at: index, until: end) { return match }
        let subject = lexicon.subjects.match(text.tokens, at: index, until: end)?.length ?? 1
        let site = lexicon.sites.match(text.tokens, at: index, until: end)?.length ?? 1
        for inner in index + 1..<index + max(subject, site, 1) {
            if let kind = lexicon.kinds.match(text.tokens, at: inner, until: end) {
                return (inner + kind.length - index, kind.value)
            }
        }
        return nil
    }

    private func isStranger(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.isWord, token.length > 2 else { return false }
        return !token.isCapitalised && !token.flags.contains(.sentenceStart)
    }
}

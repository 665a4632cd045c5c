/// What the words between two percentages tell of the subject.
struct BedSubject: Sendable {
    /// The last word that names a subject.
    var subject: BedLexicon.Subject?
    /// The last word that says what is full.
    var site: BedLexicon.Site?
    /// Kinds of beds, in order.
    var kinds: [BedKind] = []
    /// Whether a threshold is spoken of.
    var isStandard = false
    /// Words that no table holds and that are no names.
    var strangers = 0
    /// Whether a hospital is named by its class (*RSUD …*), which begins a story of its own.
    var namesHospital = false

    /// The kind that the words state: several different ones joined are all.
    var kind: BedKind? {
        guard let last = kinds.last else { return nil }
        return kinds.allSatisfy { $0 == last } ? last : nil
    }
}

/// Gathers what the words of a stretch tell.
struct BedSubjectReader {
    let lexicon: BedLexicon
    let amounts: AmountLexicon
    let text: TokenisedText

    func subject(in tokens: Range<Int>) -> BedSubject {
        var result = BedSubject()
        var lastKind = Int.min
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            let token = text.tokens[index]
            guard token.word != 0 else {
                if isStranger(index) { result.strangers += 1 }
                index += 1
                continue
            }
            var length = 1
            var known = lexicon.light.contains(token.word) || amounts.number(token.word) != nil || amounts.fillers.contains(token.word)
            if let match = lexicon.subjects.match(text.tokens, at: index, until: tokens.upperBound) {
                result.subject = match.value
                known = true
                if match.value == .beds { result.site = .hospital }
                length = match.length
            }
            if let match = lexicon.sites.match(text.tokens, at: index, until: tokens.upperBound) {
                result.site = match.value
                if match.value == .elsewhere, result.subject == .beds { result.subject = .fullness }
                if token.flags.contains(.allCapitals), match.length == 1, index + 1 < tokens.upperBound, text.tokens[index + 1].isCapitalised {
                    result.namesHospital = result.namesHospital || (match.value == .hospital && lexicon.kinds.value(of: token.word) == nil)
                }
                known = true
            }
            if let match = kind(at: index, until: tokens.upperBound) {
                if !isJoined(lastKind, index) { result.kinds.removeAll() }
                result.kinds.append(match.value)
                lastKind = index + match.length
                length = max(length, match.length)
                known = true
            }
            if lexicon.standards.match(text.tokens, at: index, until: tokens.upperBound) != nil {
                result.isStandard = true
                known = true
            }
            if !known, isStranger(index) { result.strangers += 1 }
            index += length
        }
        return result
    }

    /// The kind that begins here, or inside a longer phrase of a subject (*keterisian ruang isolasi*).
    private func kind(at index: Int, until end: Int) -> (length: Int, value: BedKind)? {
        if let match = lexicon.kinds.match(text.tokens, at: index, until: end) { return match }
        guard let match = lexicon.subjects.match(text.tokens, at: index, until: end), match.length > 1 else { return nil }
        for inner in index + 1..<index + match.length {
            if let kind = lexicon.kinds.match(text.tokens, at: inner, until: end) {
                return (inner + kind.length - index, kind.value)
            }
        }
        return nil
    }

    /// *Isolasi dan ICU*: kinds with a joint or a mark between them speak of one percentage.
    private func isJoined(_ end: Int, _ start: Int) -> Bool { end >= 0 && start - end <= 1 }

    private func isStranger(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.isWord, token.length > 2 else { return false }
        return !token.isCapitalised && !token.flags.contains(.sentenceStart)
    }
}

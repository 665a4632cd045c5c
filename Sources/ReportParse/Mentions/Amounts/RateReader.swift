/// Finds the denominator of a rate: behind the amount, before it in the clause, or on the amount that it is compared with.
struct RateReader {
    let lexicon: AmountLexicon
    let text: TokenisedText
    private let finder: RateFinder

    init(lexicon: AmountLexicon, text: TokenisedText) {
        self.lexicon = lexicon
        self.text = text
        finder = RateFinder(lexicon: lexicon, text: text)
    }

    /// How far behind an amount its rate may stand: the name of what is weighed stands between.
    private static let reach = 8

    /// - Parameter totals: for each measure the index of the total that it is a part of.
    func rates(of measures: [Measure], totals: [Int?]) -> [String?] {
        let behind = measures.map(after)
        var result = zip(measures, behind).map { $0.per ?? $1?.code }
        shareBack(&result, measures)
        for index in measures.indices where result[index] == nil && !measures[index].isCell {
            let floor = index > 0 ? behind[index - 1]?.end ?? measures[index - 1].tail : 0
            result[index] =
                before(measures[index], floor) ?? totals[index].flatMap { result[$0] } ?? carried(to: index, measures, result)
        }
        return result
    }

    // MARK: - Behind the amount

    /// The rate behind an amount, and where its words end.
    private func after(_ measure: Measure) -> (code: String, end: Int)? {
        let end = sentence(measure).upperBound
        if measure.tail < end, let kapita = lexicon.denominators.match(text.tokens, at: measure.tail, until: end),
            kapita.value == "person"
        {
            return (kapita.value, measure.tail + kapita.length)
        }
        if measure.tail < end, let one = lexicon.ratesBehind.match(text.tokens, at: measure.tail, until: end) {
            return (one.value, measure.tail + one.length)
        }
        var index = measure.tail
        var bracket = false
        while index < end, index - measure.tail <= Self.reach {
            if !bracket, let rate = finder.rate(at: index, until: end, nouns: index == measure.tail) {
                return (rate.code, index + rate.length)
            }
            let token = text.tokens[index]
            if token.isNumber, token.spaceBefore { return nil }
            if lexicon.joins.contains(token.word) || lexicon.comparing.match(text.tokens, at: index, until: end) != nil {
                return nil
            }
            if token.kind == .mark {
                // A short form in brackets may stand between: `2.238 metrik ton (MT) per tahun`, `6 ton gabah kering panen (GKP) per hektare`.
                if byte(index) == UInt8(ascii: "("), index == measure.tail || isShortForm(index, until: end) {
                    bracket = true
                } else if byte(index) == UInt8(ascii: ")"), bracket {
                    bracket = false
                } else {
                    return nil
                }
            }
            index += 1
        }
        return nil
    }

    /// Whether a bracket holds one word in capitals.
    private func isShortForm(_ open: Int, until end: Int) -> Bool {
        open + 2 < end && text.tokens[open + 1].flags.contains(.allCapitals) && text.tokens[open + 2].kind == .mark
            && byte(open + 2) == UInt8(ascii: ")")
    }

    /// `3 ton sayur dan 800 kg stroberi per pekan`, `dari 68 gram menjadi 99 gram per hari`: the rate of the last is that of all.
    private func shareBack(_ rates: inout [String?], _ measures: [Measure]) {
        for index in measures.indices.dropFirst().reversed() where rates[index - 1] == nil && !measures[index - 1].isCell {
            guard let rate = rates[index], sentence(measures[index]) == sentence(measures[index - 1]) else { continue }
            let between = measures[index - 1].tail..<measures[index].lead
            guard between.count <= 9, isJoined(between) else { continue }
            rates[index - 1] = rate
        }
    }

    /// Joined by *dan*, or the two ends of a change, with no mark but brackets between.
    private func isJoined(_ tokens: Range<Int>) -> Bool {
        var joins = false
        var depth = 0
        for index in tokens {
            let token = text.tokens[index]
            if token.kind == .mark {
                switch byte(index) {
                case UInt8(ascii: "("): depth += 1
                case UInt8(ascii: ")"): depth -= 1
                default: if depth == 0 { return false }
                }
                continue
            }
            guard depth == 0 else { continue }
            if lexicon.toWords.value(of: token.word) != nil || lexicon.joins.contains(token.word) { joins = true }
        }
        return joins
    }

    // MARK: - Before the amount

    private func before(_ measure: Measure, _ previous: Int) -> String? {
        let sentence = sentence(measure)
        // What stands right behind the amount before belongs to that one.
        let floor = max(sentence.lowerBound, previous)
        var at = measure.lead - 1
        while at >= floor {
            if let rate = finder.rate(at: at, until: measure.lead, nouns: !isByte(at, "/")), !followsNumber(at, sentence.lowerBound)
            {
                return rate.code
            }
            at -= 1
        }
        return nil
    }

    /// A rate right behind another number or its magnitude is that number's: `Rp500 ribu per bulan`.
    private func followsNumber(_ index: Int, _ floor: Int) -> Bool {
        guard index > floor else { return false }
        let token = text.tokens[index - 1]
        if token.isNumber { return true }
        if case .scale? = lexicon.number(token.word) { return true }
        return lexicon.units.value(of: token.word) != nil && index > floor + 1 && text.tokens[index - 2].isNumber
    }

    // MARK: - Carried over

    /// An amount that is compared with a rate has it too: `1.500 ton per hari atau masih kurang 1.000 ton`.
    private func carried(to index: Int, _ measures: [Measure], _ rates: [String?]) -> String? {
        guard index > 0, let rate = rates[index - 1] else { return nil }
        let (a, b) = (measures[index - 1], measures[index])
        let distance = text.sentence(of: b.tokens.lowerBound) - text.sentence(of: a.tokens.lowerBound)
        guard distance <= 1, isFlow(rate) else { return nil }
        let start = distance == 0 ? a.tail : sentence(b).lowerBound
        let between = start..<max(start, b.lead)
        guard !blocks(between), !namesPastTime(between) else { return nil }
        if let first = between.first, distance == 1 {
            return lexicon.comparingOn.contains(text.tokens[first].word) ? rate : nil
        }
        for at in between where lexicon.comparing.match(text.tokens, at: at, until: between.upperBound) != nil { return rate }
        let words = between.filter { !text.tokens[$0].isCapitalised }
        return words.count <= 3 && words.contains { lexicon.joins.contains(text.tokens[$0].word) } ? rate : nil
    }

    private func isFlow(_ rate: String) -> Bool { rate.utf8.count <= 2 }

    private func blocks(_ tokens: Range<Int>) -> Bool {
        tokens.contains { lexicon.standing.match(text.tokens, at: $0, until: tokens.upperBound) != nil }
    }

    /// A year before the amount makes it the amount of that year.
    private func namesPastTime(_ tokens: Range<Int>) -> Bool {
        tokens.contains { index in
            let token = text.tokens[index]
            return token.isNumber && token.length == 4
                && (byte(index) == UInt8(ascii: "2") || text.text[Int(token.start) + 1] == UInt8(ascii: "9"))
        }
    }

    private func sentence(_ measure: Measure) -> Range<Int> { text.sentences[text.sentence(of: measure.tokens.lowerBound)] }
    private func isByte(_ index: Int, _ mark: Unicode.Scalar) -> Bool { UInt32(byte(index)) == mark.value }
    private func byte(_ index: Int) -> UInt8 { text.text[Int(text.tokens[index].start)] }
}

/// Recognises a rate phrase at a token: `per hari`, `/ha`, `setiap harinya`, `sehari`, `per-karung`.
struct RateFinder {
    let lexicon: AmountLexicon
    let text: TokenisedText

    /// - Parameter nouns: whether any noun may be the denominator, as right behind an amount.
    func rate(at index: Int, until end: Int, nouns: Bool) -> (code: String, length: Int)? {
        if let fused = lexicon.fusedRates.match(text.tokens, at: index, until: end) {
            if opensSpan(index + fused.length) || index > 0 && lexicon.manner.contains(text.tokens[index - 1].word) { return nil }
            return (fused.value, fused.length)
        }
        guard index < end, let opener = opener(at: index, until: end) else { return nil }
        // *Dua kali per pekan* counts times.
        if index > 0, lexicon.manner.contains(text.tokens[index - 1].word) { return nil }
        var start = index + opener
        if start < end, isHyphen(start) { start += 1 }
        guard start < end else { return nil }
        if let code = lexicon.denominators.match(text.tokens, at: start, until: end) {
            let next = start + code.length
            // *Per hari ini* is a date.
            if Self.times.contains(code.value), opensSpan(next) { return nil }
            return (code.value, next - index)
        }
        guard nouns, lexicon.nounRateOpeners.contains(text.tokens[index].word), let noun = noun(at: start) else { return nil }
        return (noun, start + 1 - index)
    }

    private static let times: Set<String> = ["a", "d", "h", "mo", "wk"]

    private func opensSpan(_ index: Int) -> Bool {
        index < text.tokens.count && lexicon.rateSpans.match(text.tokens, at: index, until: text.tokens.count) != nil
    }

    /// The length of an opener: *per*, *setiap*, a slash, or *satu* and *1* before a length of time or area.
    private func opener(at index: Int, until end: Int) -> Int? {
        let token = text.tokens[index]
        if lexicon.rateOpeners.contains(token.word) { return 1 }
        if case .digit(1)? = lexicon.number(token.word) { return 1 }
        return token.isNumber && token.length == 1 && text.text[Int(token.start)] == UInt8(ascii: "1") ? 1 : nil
    }

    /// The noun as written, in small letters unless it is a short form; names of days and months are none.
    private func noun(at index: Int) -> String? {
        let token = text.tokens[index]
        guard token.isWord, token.length > 1, !lexicon.notDenominators.contains(token.word), lexicon.number(token.word) == nil,
            !token.isCapitalised || token.flags.contains(.allCapitals)
        else { return nil }
        return text.string(token.range)
    }

    private func isHyphen(_ index: Int) -> Bool {
        text.tokens[index].kind == .mark && !text.tokens[index].spaceBefore
            && text.text[Int(text.tokens[index].start)] == UInt8(ascii: "-")
    }
}

/// Finds every number with a unit in one pass over the tokens, sentence by sentence: ranges, comparators and units that stand
/// once for several numbers included.
struct MeasureReader {
    let lexicon: AmountLexicon
    let text: TokenisedText
    private let numbers: NumberReader
    private let comparators: ComparatorReader
    private let slips: SlipReader

    init(lexicon: AmountLexicon, text: TokenisedText, slips: SlipReader) {
        self.slips = slips
        self.lexicon = lexicon
        self.text = text
        numbers = NumberReader(lexicon: lexicon, text: text.text, tokens: text.tokens, slips: slips)
        comparators = ComparatorReader(lexicon: lexicon, text: text.text, tokens: text.tokens)
    }

    func measures() -> Measures {
        var found = Measures()
        for sentence in text.sentences { read(sentence, into: &found) }
        return found
    }

    private func read(_ sentence: Range<Int>, into found: inout Measures) {
        var index = sentence.lowerBound
        // Where the last number ended: a comparator before it belongs to it.
        var floor = index
        while index < sentence.upperBound {
            let token = text.tokens[index]
            if token.word != 0, let unit = lexicon.fusedUnits.value(of: token.word) {
                found.measures.append(one(unit, at: index, floor: floor, until: sentence.upperBound))
                index += 1
                floor = index
                continue
            }
            guard token.isNumber || (token.word != 0 && opensNumber(token)) || isFractionSign(token),
                let number = numbers.number(at: index, until: sentence.upperBound)
            else {
                index += 1
                continue
            }
            note(number, in: &found)
            if let measure = measure(from: number, floor: floor, until: sentence.upperBound) {
                found.measures.append(measure)
                index = measure.tokens.upperBound
                floor = index
            } else {
                found.bare.append(number)
                index = number.tokens.upperBound
            }
        }
    }

    private func opensNumber(_ token: Token) -> Bool {
        switch lexicon.number(token.word) {
        case nil, .scale?, .teen?, .point?, .parts?, .minus?: false
        default: true
        }
    }

    private func isFractionSign(_ token: Token) -> Bool {
        token.kind == .mark && token.length == 2 && text.text[Int(token.start)] == 0xC2
    }

    private func note(_ number: NumberReading, in found: inout Measures) {
        switch number.form?.proof {
        case .dotsGroup: found.dotsGroup += 1
        case .commasGroup: found.commasGroup += 1
        case nil: break
        }
    }

    /// The measure that a number opens: with its unit, or as the lower end of a range.
    private func measure(from number: NumberReading, floor: Int, until end: Int) -> Measure? {
        let unit = unit(at: number.tokens.upperBound, until: end, after: number)
        if !number.isMoney, let range = range(from: number, unit: unit, floor: floor, until: end) { return range }
        guard let unit, !number.isMoney else { return nil }
        return finished(number, nil, unit, floor: floor, until: end)
    }

    /// *Sekuintal*: one of a unit in one word.
    private func one(_ unit: AmountLexicon.Unit, at index: Int, floor: Int, until end: Int) -> Measure {
        let number = NumberReading(tokens: index..<index, value: ExactDecimal(1))
        return finished(number, nil, FoundUnit(unit: unit, tokens: index..<index + 1), floor: floor, until: end)
    }

    /// A unit with the tokens it covers.
    struct FoundUnit {
        let unit: AmountLexicon.Unit
        let tokens: Range<Int>
    }

    /// The unit at an index; a hyphen may stand between it and the number (`20-ton`).
    private func unit(at index: Int, until end: Int, after number: NumberReading) -> FoundUnit? {
        guard index < end else { return nil }
        var start = index
        if text.tokens[start].kind == .mark, !text.tokens[start].spaceBefore, isHyphen(start), start + 1 < end,
            !text.tokens[start + 1].spaceBefore
        {
            start += 1
        }
        guard let match = lexicon.units.match(text.tokens, at: start, until: end) ?? slip(at: start, until: end),
            suits(match.value, start)
        else {
            return nil
        }
        if start > index, match.value.unit == .percent { return nil }
        let next = start + match.length
        if next < end, lexicon.disproofs.contains(text.tokens[next].word) { return nil }
        if match.value.letters == .upper, number.isPlainYear { return nil }
        // Pounds by the thousand are money.
        if match.value.unit == .amount(.pound), number.max >= ExactDecimal(1000) { return nil }
        return FoundUnit(unit: match.value, tokens: start..<next)
    }

    /// A unit with a slip of the pen in it, or with the next word glued to it.
    private func slip(at index: Int, until end: Int) -> (length: Int, value: AmountLexicon.Unit)? {
        let token = text.tokens[index]
        guard token.word == 0, token.isWord, token.length >= 4 else { return nil }
        if let glued = slips.gluedUnit(token, in: text.text), let unit = lexicon.units.value(of: glued.word) {
            return (1, unit.glued(ending: token.length - glued.length))
        }
        guard token.length >= 5, let word = slips.unit(token, in: text.text), let unit = lexicon.units.value(of: word) else {
            return nil
        }
        return (1, unit)
    }

    /// Whether the unit is written in the letters it needs: *kw* is a quintal, *kW* a kilowatt.
    private func suits(_ unit: AmountLexicon.Unit, _ index: Int) -> Bool {
        switch unit.letters {
        case .any: true
        case .lower: bytes(index).allSatisfy { $0 >= 97 || $0 < 65 }
        case .upper: bytes(index).allSatisfy { $0 < 97 }
        }
    }

    /// `10-15 ton`, `9 ton-10 ton`, `antara 1,2 dan 1,5 juta ton`.
    private func range(from low: NumberReading, unit: FoundUnit?, floor: Int, until end: Int) -> Measure? {
        let index = unit?.tokens.upperBound ?? low.tokens.upperBound
        guard index < end, let connector = lexicon.connectors.match(text.tokens, at: index, until: end) else { return nil }
        let start = low.tokens.lowerBound
        let opened = start > floor && lexicon.openers.contains(text.tokens[start - 1].word)
        if connector.value, !opened { return nil }
        let next = index + connector.length
        guard next < end, let high = numbers.number(at: next, until: end), !high.isMoney else { return nil }
        let second = self.unit(at: high.tokens.upperBound, until: end, after: high)
        guard let shared = second ?? unit, unit == nil || second == nil || unit!.unit.unit == second!.unit.unit else { return nil }
        var lower = low
        if unit == nil, low.scale == 0, high.scale > 0, low.min < high.min.scaled(by: -high.scale) { lower.scale(by: high.scale) }
        guard lower.min < high.max || lower.isVague else { return nil }
        return finished(lower, high, shared, floor: floor, until: end)
    }

    private func finished(_ low: NumberReading, _ high: NumberReading?, _ unit: FoundUnit, floor: Int, until end: Int) -> Measure {
        let tokens = low.tokens.lowerBound..<max(unit.tokens.upperBound, high?.tokens.upperBound ?? 0)
        let power = unit.unit.scale
        var amount = Amount(min: low.min.scaled(by: power), max: (high ?? low).max.scaled(by: power))
        let before = comparators.before(tokens.lowerBound, from: floor, isRange: high != nil)
        let after = comparators.after(tokens.upperBound, until: end)
        amount.comparator = before?.comparator ?? .equal
        if let after, before == nil || after.comparator == .greaterOrEqual { amount.comparator = after.comparator }
        if low.isVague || high?.isVague == true || unit.unit.rough { amount.comparator = .about }
        let unitRange = ByteRange(
            text.range(of: unit.tokens).lowerBound, text.range(of: unit.tokens).upperBound - unit.unit.ending)
        var whole = text.range(of: tokens)
        if tokens.upperBound == unit.tokens.upperBound { whole = ByteRange(whole.lowerBound, unitRange.upperBound) }
        return Measure(
            tokens: tokens, range: whole, amount: amount, unit: unit.unit.unit, unitRange: unitRange,
            lead: before?.start ?? tokens.lowerBound, tail: after?.end ?? tokens.upperBound, number: low, upper: high,
            unitScale: power)
    }

    private func isHyphen(_ index: Int) -> Bool { text.tokens[index].hash == FNV.hash(CollectionOfOne(UInt8(ascii: "-"))) }

    private func bytes(_ index: Int) -> ArraySlice<UInt8> {
        text.text[text.tokens[index].range.lowerBound..<text.tokens[index].range.upperBound]
    }
}

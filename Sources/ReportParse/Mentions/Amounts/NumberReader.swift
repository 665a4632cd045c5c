/// Reads the number that begins at a token, with the magnitude behind it: `1,5 juta`, `dua setengah ribu`, `puluhan ribu`,
/// `10 (sepuluh)`.
struct NumberReader {
    let lexicon: AmountLexicon
    let text: [UInt8]
    let tokens: [Token]
    /// Forgives slips in magnitudes; nil where only clean words count.
    var slips: SlipReader?
    /// Whether the number is all there is: then its end proves what a unit proves in an article.
    var isAlone = false

    /// Nil when no number begins at `index`.
    func number(at index: Int, until end: Int) -> NumberReading? {
        if tokens[index].isNumber { return digits(at: index, until: end) }
        guard let word = lexicon.number(tokens[index].word) else { return fractionSign(at: index) }
        switch word {
        case .vague(let low, let high, _): return vague(low: low, high: high, at: index, until: end)
        case .fraction(let parts):
            return scaled(NumberReading(tokens: index..<index + 1, value: .fraction(1, of: parts)), until: end)
        case .minus: return negative(at: index, until: end)
        default: return spelled(at: index, until: end)
        }
    }

    private func spelled(at index: Int, until end: Int) -> NumberReading? {
        if let decade = decade(at: index, until: end) { return decade }
        guard let words = SpelledNumber(lexicon: lexicon, tokens: tokens, end: end).number(at: index) else { return nil }
        return scaled(NumberReading(tokens: index..<words.next, value: words.value), until: end)
    }

    private func negative(at index: Int, until end: Int) -> NumberReading? {
        guard index + 1 < end, tokens[index + 1].isNumber || lexicon.number(tokens[index + 1].word) != nil,
            var reading = number(at: index + 1, until: end)
        else { return nil }
        (reading.min, reading.max) = (reading.max.negated, reading.min.negated)
        reading.tokens = index..<reading.tokens.upperBound
        return reading
    }

    /// *Delapan puluhan*: a decade, or ten of a higher step.
    private func decade(at index: Int, until end: Int) -> NumberReading? {
        guard index + 1 < end, case .digit(let digit)? = lexicon.number(tokens[index].word), digit > 0,
            case .vague(let low, _, let scale)? = lexicon.number(tokens[index + 1].word), scale == 1 || scale == 2, low > 1
        else { return nil }
        var reading = NumberReading(tokens: index..<index + 2, value: ExactDecimal(digit).scaled(by: scale))
        reading.max = ExactDecimal(coefficient: Int128((digit + 1) * low - 1), exponent: 0)
        reading.isVague = true
        return reading
    }

    private func digits(at index: Int, until end: Int) -> NumberReading? {
        let token = tokens[index]
        guard let form = DigitForm(text[token.range.lowerBound..<token.range.upperBound]) else { return nil }
        var reading = NumberReading(tokens: index..<index + 1, value: form.value)
        reading.form = form
        reading.isMoney = isMoney(before: index)
        reading = grouped(reading, until: end)
        reading = withFraction(reading, until: end)
        reading = withWords(reading, until: end)
        reading = approximate(reading, until: end)
        return scaled(reading, until: end)
    }

    private func isMoney(before index: Int) -> Bool {
        guard index > 0 else { return false }
        if lexicon.currencies.contains(tokens[index - 1].word) { return true }
        return index > 1 && byte(index - 1) == UInt8(ascii: ".") && lexicon.currencies.contains(tokens[index - 2].word)
    }

    /// `12 500`: a space that groups thousands, where the next token settles that a number goes on.
    private func grouped(_ reading: NumberReading, until end: Int) -> NumberReading {
        guard reading.form?.isShort == true, var value = reading.min.integer, value > 0 else { return reading }
        let index = reading.tokens.lowerBound
        if index > 0, !tokens[index].spaceBefore, tokens[index - 1].kind == .mark, byte(index - 1) == UInt8(ascii: "-") {
            return reading
        }
        var next = index + 1
        while next < end, next < index + 4, tokens[next].isNumber, tokens[next].length == 3, tokens[next].spaceBefore,
            let group = ExactDecimal(String(decoding: bytes(next), as: UTF8.self))?.integer
        {
            value = value * 1000 + group
            next += 1
        }
        guard next > index + 1, isSettled(at: next, until: end) else { return reading }
        var result = NumberReading(tokens: index..<next, value: ExactDecimal(value))
        result.isMoney = reading.isMoney
        return result
    }

    /// Whether what stands behind a number in several parts shows that it is one.
    private func isSettled(at index: Int, until end: Int) -> Bool {
        index < end ? isUnitOrMagnitude(index, until: end) : isAlone
    }

    private func isUnitOrMagnitude(_ index: Int, until end: Int) -> Bool {
        if case .scale? = lexicon.number(tokens[index].word) { return true }
        return lexicon.units.match(tokens, at: index, until: end) != nil
    }

    /// `1/2` and `1 1/2` before a unit, and the signs for a half and quarters.
    private func withFraction(_ reading: NumberReading, until end: Int) -> NumberReading {
        let next = reading.tokens.upperBound
        guard next < end, reading.form?.isShort == true else { return reading }
        if let part = Self.fractionSigns[tokens[next].hash], tokens[next].kind == .mark, let sum = reading.min.adding(part) {
            return NumberReading(tokens: reading.tokens.lowerBound..<next + 1, value: sum)
        }
        if let part = slashed(at: next, until: end), let sum = reading.min.adding(part) {
            return NumberReading(tokens: reading.tokens.lowerBound..<next + 3, value: sum)
        }
        if let part = slashed(at: next - 1, until: end) {
            return NumberReading(tokens: reading.tokens.lowerBound..<next + 2, value: part)
        }
        return reading
    }

    /// `1/2`, `2/3` or `3/4` right before a unit.
    private func slashed(at index: Int, until end: Int) -> ExactDecimal? {
        guard index + 2 < end, tokens[index].isNumber, tokens[index].length == 1, byte(index + 1) == UInt8(ascii: "/"),
            !tokens[index + 1].spaceBefore, tokens[index + 2].isNumber, tokens[index + 2].length == 1,
            !tokens[index + 2].spaceBefore,
            isSettled(at: index + 3, until: end)
        else { return nil }
        let (count, parts) = (Int(byte(index) &- 48), Int(byte(index + 2) &- 48))
        return count > 0 && count < parts ? .fraction(count, of: parts) : nil
    }

    private static let fractionSigns: [UInt32: ExactDecimal] = [
        FNV.hash("½".utf8): ExactDecimal(coefficient: 5, exponent: -1),
        FNV.hash("¼".utf8): ExactDecimal(coefficient: 25, exponent: -2),
        FNV.hash("¾".utf8): ExactDecimal(coefficient: 75, exponent: -2),
    ]

    private func fractionSign(at index: Int) -> NumberReading? {
        guard tokens[index].kind == .mark, tokens[index].length == 2, let value = Self.fractionSigns[tokens[index].hash] else {
            return nil
        }
        return NumberReading(tokens: index..<index + 1, value: value)
    }

    /// `20-an`, `20an`: about so many.
    private func approximate(_ reading: NumberReading, until end: Int) -> NumberReading {
        var next = reading.tokens.upperBound
        if next < end, byte(next) == UInt8(ascii: "-"), !tokens[next].spaceBefore { next += 1 }
        guard next < end, !tokens[next].spaceBefore, lexicon.approximations.contains(tokens[next].word) else { return reading }
        var result = reading
        result.isVague = true
        result.tokens = reading.tokens.lowerBound..<next + 1
        return result
    }

    /// `10 (sepuluh) ton`: the number once more in words.
    private func withWords(_ reading: NumberReading, until end: Int) -> NumberReading {
        let open = reading.tokens.upperBound
        guard open + 2 < end, byte(open) == UInt8(ascii: "("), lexicon.number(tokens[open + 1].word) != nil,
            let words = SpelledNumber(lexicon: lexicon, tokens: tokens, end: end).number(at: open + 1), words.next < end,
            byte(words.next) == UInt8(ascii: ")"), words.value == reading.min || words.value == reading.form?.alternative
        else { return reading }
        var result = reading
        if words.value != reading.min {
            result.min = words.value
            result.max = words.value
            result.form?.alternative = nil
        }
        result.tokens = reading.tokens.lowerBound..<words.next + 1
        return result
    }

    private func vague(low: Int, high: Int, at index: Int, until end: Int) -> NumberReading {
        var reading = NumberReading(tokens: index..<index + 1, value: ExactDecimal(low))
        reading.max = ExactDecimal(high)
        if low == 1, case .vague(_, _, let scale)? = lexicon.number(tokens[index].word) {
            reading.min = ExactDecimal(1).scaled(by: scale)
        }
        reading.isVague = true
        return scaled(reading, until: end)
    }

    /// Takes up the magnitude words that follow.
    private func scaled(_ reading: NumberReading, until end: Int) -> NumberReading {
        var result = reading
        let next = reading.tokens.upperBound
        guard next < end else { return result }
        if let power = power(at: next, money: reading.isMoney) {
            result.scale(by: power)
            result.tokens = reading.tokens.lowerBound..<next + 1
            return compounded(result, below: power, until: end)
        }
        if case .vague(_, _, let power)? = lexicon.number(tokens[next].word), power > 0, !reading.isVague {
            result.scale(by: power)
            result.isVague = true
            result.tokens = reading.tokens.lowerBound..<next + 1
        }
        return result
    }

    private func power(at index: Int, money: Bool) -> Int? {
        if case .scale(let power)? = lexicon.number(tokens[index].word) { return power }
        if tokens[index].word == 0, index + 1 < tokens.count, let word = slips?.scale(tokens[index], in: text),
            case .scale(let power)? = lexicon.number(word), lexicon.units.match(tokens, at: index + 1, until: tokens.count) != nil
        {
            return power
        }
        guard money else { return nil }
        return lexicon.moneyScales.value(of: tokens[index].word)
    }

    /// `2 juta 500 ribu`: smaller magnitudes added to a larger one.
    private func compounded(_ reading: NumberReading, below power: Int, until end: Int) -> NumberReading {
        let next = reading.tokens.upperBound
        guard power > 3, next + 1 < end, tokens[next].isNumber, tokens[next].length <= 3,
            case .scale(let smaller)? = lexicon.number(tokens[next + 1].word), smaller < power, smaller >= 3,
            let part = ExactDecimal(String(decoding: bytes(next), as: UTF8.self))?.scaled(by: smaller),
            let low = reading.min.adding(part), let high = reading.max.adding(part)
        else { return reading }
        var result = reading
        (result.min, result.max) = (low, high)
        result.tokens = reading.tokens.lowerBound..<next + 2
        return result
    }

    private func bytes(_ index: Int) -> ArraySlice<UInt8> { text[tokens[index].range.lowerBound..<tokens[index].range.upperBound] }

    /// The first byte of a token.
    private func byte(_ index: Int) -> UInt8 { text[Int(tokens[index].start)] }
}

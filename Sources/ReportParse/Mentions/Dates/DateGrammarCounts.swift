// The numbers inside date expressions: figures, and words up to the thousands.

extension DateGrammar {
    /// A count and the token behind it; the count is nil where the words count nothing exactly.
    func count(at index: Int) -> (value: ExactDecimal?, end: Int)? {
        guard index < limit else { return nil }
        if text.tokens[index].isNumber { return figure(at: index).map { ($0, index + 1) } }
        guard let (length, first) = term(at: index) else { return nil }
        switch first {
        case .vague: return (nil, pastVagueTail(index + length))
        case .half: return (ExactDecimal(coefficient: 5, exponent: -1), index + length)
        case .count(let number): return words(number, at: index + length)
        default: return nil
        }
    }

    /// *Puluhan ribu*, *beberapa puluh*.
    private func pastVagueTail(_ index: Int) -> Int {
        guard case (let length, .multiplier)? = term(at: index) else { return index }
        return index + length
    }

    /// From the first word of a number on: *dua puluh lima*, *empat belas*, *satu setengah*, *seratus dua puluh*.
    private func words(_ first: Int, at index: Int) -> (value: ExactDecimal?, end: Int) {
        var (total, current, index, power) = (0, first, index, 10_000)
        while let (length, word) = term(at: index) {
            switch word {
            case .teens where current < 10: current += 10
            case .multiplier(let next) where current < 10 && next < power:
                total += current * next
                (current, power) = (0, next)
            case .count(let digit) where digit < min(power, 100) && (current == 0 || current == 100 || current == 1000):
                total += current
                current = digit
                if digit > 9 { power = 1 }
            case .half where total + current < 100:
                return (ExactDecimal(coefficient: Int128((total + current) * 10 + 5), exponent: -1), index + length)
            default: return (ExactDecimal(total + current), index)
            }
            index += length
        }
        return (ExactDecimal(total + current), index)
    }

    /// `14`, `5.730`, `3,8`: dots before three digits group, any other mark opens the fraction.
    private func figure(at index: Int) -> ExactDecimal? {
        let token = text.tokens[index]
        guard token.length <= 12 else { return nil }
        var (value, places, group): (Int128, Int, Int?) = (0, 0, nil)
        let bytes = text.text[Int(token.start)..<Int(token.end)]
        for (offset, byte) in bytes.enumerated() {
            if byte >= 48, byte <= 57 {
                value = value * 10 + Int128(byte - 48)
                if group != nil { places += 1 }
            } else if byte == UInt8(ascii: "."), bytes.count - offset - 1 >= 3, group == nil || places == 3 {
                (group, places) = (offset, 0)
            } else {
                guard group == nil || places == 3 || byte == UInt8(ascii: ",") else { return nil }
                let rest = bytes.suffix(bytes.count - offset - 1)
                guard rest.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
                let digits = rest.reduce(Int128(0)) { $0 * 10 + Int128($1 - 48) }
                let scale = (0..<rest.count).reduce(Int128(1)) { power, _ in power * 10 }
                return ExactDecimal(coefficient: value * scale + digits, exponent: -rest.count)
            }
        }
        return group != nil && places != 3 ? nil : ExactDecimal(coefficient: value, exponent: 0)
    }
}

extension DateLength {
    /// So many of a unit. Half years are written in months, as people say them: `P1Y6M`.
    init(_ count: ExactDecimal, _ unit: CalendarUnit) {
        self.init()
        func times(_ factor: Int) -> ExactDecimal { count.multiplied(by: ExactDecimal(factor)) ?? count }
        switch unit {
        case .day: days = count
        case .week: weeks = count
        case .month: months = count
        case .quarter: months = times(3)
        case .half: months = times(6)
        case .year: years = count
        case .windu: years = times(8)
        case .decade: years = times(10)
        case .century: years = times(100)
        }
        let doubled = years.multiplied(by: ExactDecimal(2))?.integer
        if years.integer == nil, let doubled {
            years = ExactDecimal(doubled / 2)
            months = ExactDecimal(6)
        }
    }

    /// The sum part by part; nil when it does not fit.
    func adding(_ other: DateLength) -> DateLength? {
        guard let years = years.adding(other.years), let months = months.adding(other.months),
            let weeks = weeks.adding(other.weeks),
            let days = days.adding(other.days)
        else { return nil }
        return DateLength(years: years, months: months, weeks: weeks, days: days)
    }
}

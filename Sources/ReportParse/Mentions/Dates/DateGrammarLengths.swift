// Lengths of time, and what a length counts back or on: *dua bulan*, *tiga tahun lalu*, *lima hari sebelumnya*.

extension DateGrammar {
    /// A number of units; nil where the words count nothing exactly.
    private struct Count {
        var value: ExactDecimal?
        var unit: CalendarUnit
        var end: Int
    }

    /// What a count or *sebulan* opens.
    func counted(at index: Int) -> DateExpression? {
        if case (let length, .one(let unit))? = term(at: index) {
            return bent(Count(value: .one, unit: unit, end: index + length), from: index, needsBend: unit == .day)
        }
        guard let (value, next) = count(at: index), !isGluedName(next, at: index), value != .zero else { return nil }
        if let value, let spelled = spelledDate(at: index, value) { return spelled }
        if let value, let (last, second) = upperCount(at: next), let unit = unit(at: second) {
            return lengths(value, last, unit.unit, from: index, end: pastMore(unit.end))
        }
        guard let unit = unit(at: next), !opensName(unit.unit, at: unit.end) else { return nil }
        if value == ExactDecimal(coefficient: 5, exponent: -1), unit.unit == .day { return nil }
        return bent(Count(value: value, unit: unit.unit, end: unit.end), from: index, needsBend: false)
    }

    /// *Dalam 3 hari* by itself is the day; inside a text it is how long something takes.
    func countedOn(from start: Int, at index: Int) -> DateExpression? {
        guard let (value, next) = count(at: index), let value, let unit = unit(at: next) else { return nil }
        return shifted(Count(value: value, unit: unit.unit, end: unit.end), value, 1, start..<unit.end)
    }

    /// *Tujuh belas Agustus 2021*: in words only with a year, or behind *tanggal*.
    private func spelledDate(at index: Int, _ value: ExactDecimal) -> DateExpression? {
        guard text.tokens[index].isWord, let day = spelledDay(from: index, at: index), day.form.saysYear else { return nil }
        return day
    }

    /// `145Bulan ini`: a figure glued to the heading behind it counts nothing of it.
    private func isGluedName(_ next: Int, at index: Int) -> Bool {
        text.tokens[index].isNumber && isGlued(next) && text.tokens[next].isWord && text.tokens[next].isCapitalised
            && !text.tokens[next].flags.contains(.allCapitals)
    }

    /// The upper end of a span of counts: *tiga hingga enam*, *2-3*, *dua atau tiga*.
    private func upperCount(at index: Int) -> (ExactDecimal, Int)? {
        let next = pastJoin(index) ?? past(CalendarTerm.alternative, index)
        guard next > index, let (value, end) = count(at: next), let value else { return nil }
        return (value, end)
    }

    /// A unit, unless it opens an expression of its own: *5 tahun 2021*, *3 bulan Juli*.
    private func opensName(_ unit: CalendarUnit, at index: Int) -> Bool {
        switch unit {
        case .year: return year(at: index) != nil
        case .month:
            if case .month? = term(at: index)?.value { return true }
            return false
        default: return false
        }
    }

    private func unit(at index: Int) -> (unit: CalendarUnit, end: Int)? {
        guard let (length, term) = term(at: index) else { return nil }
        let end = pastStop(index + length)
        switch term {
        case .unit(let unit): return (unit, isAbbreviation(index) ? end : index + length)
        case .sundayOrWeek:
            if let sunday = weekdayExpression(7, from: index, at: index + length), sunday.weekday != nil { return nil }
            return (.week, index + length)
        // *Hari ini* is one phrase; behind a count it is the unit and a leaning word.
        case .day(0) where length == 2: return (.day, index + 1)
        case .feastDay where isAlone && !text.tokens[index].isCapitalised: return (.day, end)
        default: return nil
        }
    }

    /// Whether a full stop behind a word is its own.
    private func isAbbreviation(_ index: Int) -> Bool { abbreviations.isAbbreviation(text.tokens[index].word) }

    // MARK: - Behind the unit

    /// A length with what stands behind its unit: a direction, a reach, smaller units, *pertama* and a month.
    private func bent(_ count: Count, from start: Int, needsBend: Bool) -> DateExpression? {
        if let first = firstOf(count, from: start) { return first }
        if let parts = compound(count, from: start) { return away(parts) ?? parts }
        let end = pastMore(count.end)
        guard let (length, term) = term(at: end) else { return needsBend ? nil : plain(count, start..<end) }
        let next = end + length
        if let lean = term.lean, !isDayWord(term) || term == .day(-1) {
            return leaning(count, lean, from: start, at: end, next)
        }
        if term == .since, let span = span(count, from: start, at: next) { return span }
        if needsBend { return nil }
        if case .reach = term { return plain(count, start..<past(.lean(.this), next)) }
        return plain(count, start..<end)
    }

    private func isDayWord(_ term: CalendarTerm) -> Bool {
        if case .day = term { true } else { false }
    }

    private func leaning(_ count: Count, _ lean: DateLean, from start: Int, at end: Int, _ next: Int) -> DateExpression? {
        guard let value = count.value else {
            return DateExpression(.loose(count.unit, isLength: lean == .this || lean == .coming), start..<next, "date/loose")
        }
        switch lean {
        case .past: return shifted(count, value, -1, start..<next)
        case .next: return shifted(count, value, 1, start..<next)
        case .before where !isRepeated(next): return shiftedInStory(count, value, -1, start..<next)
        case .after: return shiftedInStory(count, value, 1, start..<next)
        case .this where value.integer == nil: return nil
        case .this, .coming, .before:
            if count.unit == .day, value == .one { return nil }
            return plain(count, start..<next)
        }
    }

    /// *1 tahun 2 bulan lalu*: the parts of a length counted back.
    private func away(_ parts: DateExpression) -> DateExpression? {
        guard case .length(let length) = parts.form, let (words, lean) = lean(at: parts.end), lean == .past,
            let years = length.years.integer, let months = length.months.integer, let weeks = length.weeks.integer,
            let days = length.days.integer, max(years, months, weeks, days) < 10_000
        else { return nil }
        var expression = parts.with(.away(months: -(years * 12 + months), days: -(weeks * 7 + days))).ending(at: parts.end + words)
        expression.rule = "date/count-relative"
        return expression
    }

    /// Whether *berturut* follows: *dua bulan sebelumnya secara berturut-turut* is a length.
    private func isRepeated(_ index: Int) -> Bool {
        for offset in 0..<2 where term(at: index + offset)?.value == .inARow { return true }
        return false
    }

    private func shifted(_ count: Count, _ value: ExactDecimal, _ sign: Int, _ tokens: Range<Int>) -> DateExpression {
        if let number = value.integer, number < 10_000 {
            return DateExpression(.shifted(count.unit, sign * number), tokens, "date/count-relative")
        }
        if count.unit == .year, let months = value.multiplied(by: ExactDecimal(12))?.integer, months < 100_000 {
            return DateExpression(.shifted(.month, sign * months), tokens, "date/count-relative")
        }
        return DateExpression(.loose(count.unit, isLength: false), tokens, "date/loose")
    }

    private func shiftedInStory(_ count: Count, _ value: ExactDecimal, _ sign: Int, _ tokens: Range<Int>) -> DateExpression {
        guard let number = value.integer, number < 10_000 else {
            return DateExpression(.loose(count.unit, isLength: false), tokens, "date/loose")
        }
        return DateExpression(.shiftedInStory(count.unit, sign * number), tokens, "date/count-in-story")
    }

    private func plain(_ count: Count, _ tokens: Range<Int>) -> DateExpression {
        guard let value = count.value else {
            return DateExpression(.loose(count.unit, isLength: true), tokens, "date/loose")
        }
        return DateExpression(.length(DateLength(value, count.unit)), tokens, "date/length")
    }

    private func lengths(_ low: ExactDecimal, _ high: ExactDecimal, _ unit: CalendarUnit, from start: Int, end: Int)
        -> DateExpression
    {
        var end = end
        if let (length, term) = term(at: end), case .reach = term { end += length }
        if case (let length, .lean(let lean))? = term(at: end), lean == .past {
            return DateExpression(.loose(unit, isLength: false), start..<(end + length), "date/loose")
        }
        return DateExpression(.lengths(DateLength(low, unit), DateLength(high, unit)), start..<end, "date/lengths")
    }

    private func pastMore(_ index: Int) -> Int { past(.more, index) }

    /// *Satu tahun enam bulan*, *1 tahun dan 6 bulan*.
    private func compound(_ count: Count, from start: Int) -> DateExpression? {
        guard let value = count.value, var length = Optional(DateLength(value, count.unit)) else { return nil }
        var (unit, end) = (count.unit, count.end)
        while let (next, smaller) = smallerCount(than: unit, at: end) {
            guard let sum = length.adding(next) else { break }
            (length, unit, end) = (sum, smaller.unit, smaller.end)
        }
        return end == count.end ? nil : DateExpression(.length(length), start..<end, "date/length")
    }

    private func smallerCount(than unit: CalendarUnit, at index: Int) -> (DateLength, (unit: CalendarUnit, end: Int))? {
        let next = past(CalendarTerm.and, index)
        guard let (value, end) = self.count(at: next), let value, let smaller = self.unit(at: end),
            smaller.unit.rawValue < unit.rawValue, !opensName(smaller.unit, at: smaller.end)
        else { return nil }
        return (DateLength(value, smaller.unit), smaller)
    }

    /// *Dua minggu pertama Januari*, *enam bulan pertama 2021*.
    private func firstOf(_ count: Count, from start: Int) -> DateExpression? {
        guard case (let length, .ordinal(1))? = term(at: count.end), let number = count.value?.integer, number >= 1 else {
            return nil
        }
        let next = count.end + length
        switch count.unit {
        case .week where number <= 5:
            let weeks = weeks(1...number, from: start, at: next)
            return weeks?.end == next ? nil : weeks
        case .month where number <= 12:
            let (year, end) = yearForm(at: next)
            guard end > next else { return nil }
            return DateExpression(.range(.month(year, 1), .month(year, number)), start..<end, "date/first-months")
        default: return nil
        }
    }

    /// *6 hari sejak 20 Desember 2021*.
    private func span(_ count: Count, from start: Int, at index: Int) -> DateExpression? {
        guard count.unit == .day || count.unit == .week, let number = count.value?.integer, number < 1000,
            let from = point(at: index), case .day = from.form
        else { return nil }
        let days = count.unit == .day ? number : number * 7
        return DateExpression(.daysFrom(days, from.form), start..<from.end, "date/days-from")
    }
}

// Years, decades and weeks: what follows the name of a unit.

extension DateGrammar {
    /// What a unit by name opens: *tahun 2021*, *pekan lalu*, *kuartal II 2021*, *bulan Juli*.
    func unitExpression(_ unit: CalendarUnit, from start: Int, at index: Int) -> DateExpression? {
        let index = pastStop(index)
        if let loose = doubled(unit, from: start, at: index) { return loose }
        switch unit {
        case .day: return dayUnit(from: start, at: index)
        case .month:
            if case (let length, .month(let month, let spelling))? = term(at: index) {
                return monthExpression(month, spelling, from: start, at: index + length, isNamed: true)
            }
        case .year: if let year = yearExpression(from: start, at: index) { return year }
        case .quarter, .half: if let part = partOfYear(unit, from: start, at: index) { return part }
        case .week: if let week = weekOfMonth(from: start, at: index) { return week }
        case .decade: return decade(from: start, at: index)
        case .century: return century(from: start, at: index)
        case .windu: return nil
        }
        return leaning(unit, from: start, at: index)
    }

    /// *Tahun-tahun sebelumnya*, *hari-hari terakhir*: several, nobody says which.
    private func doubled(_ unit: CalendarUnit, from start: Int, at index: Int) -> DateExpression? {
        guard isDoubled(start, at: index), let (length, after) = term(at: index + 2), after.lean != nil || isReach(after) else {
            return nil
        }
        return DateExpression(.loose(unit, isLength: false), start..<(index + 2 + length), "date/loose")
    }

    /// Whether the word is said twice: *hari-hari*.
    func isDoubled(_ start: Int, at index: Int) -> Bool {
        isMark(UInt8(ascii: "-"), at: index) && isGlued(index) && index + 1 < limit
            && text.tokens[index + 1].hash == text.tokens[start].hash
    }

    private func isReach(_ term: CalendarTerm) -> Bool {
        if case .reach = term { true } else { false }
    }

    /// *Pekan lalu*, *tahun depan*, *bulan yang sama*, *kuartal sebelumnya*.
    func leaning(_ unit: CalendarUnit, from start: Int, at index: Int) -> DateExpression? {
        guard let (length, word) = term(at: index) else { return nil }
        let next = index + length
        if word == .same { return sameUnit(unit, from: start, at: next) }
        guard let lean = word.lean else { return nil }
        let form: DateForm =
            switch lean {
            case .this: .shifted(unit, 0)
            case .past: .shifted(unit, -1)
            case .next, .coming: .shifted(unit, 1)
            case .before: .shiftedInStory(unit, -1)
            case .after: .shiftedInStory(unit, 1)
            }
        return DateExpression(form, start..<next, "date/unit-relative")
    }

    /// *Bulan yang sama*, *semester yang sama tahun lalu*.
    private func sameUnit(_ unit: CalendarUnit, from start: Int, at index: Int) -> DateExpression {
        if case (let year, let end) = yearForm(at: index), end > index {
            switch year {
            case .written, .shifted, .lean(.before): return DateExpression(.samePeriod(year), start..<end, "date/same-period")
            default: break
            }
        }
        return DateExpression(.sameUnit(unit), start..<index, "date/same-unit")
    }

    /// After *tahun*: a year, two of them, a decade.
    private func yearExpression(from start: Int, at index: Int) -> DateExpression? {
        var index = index
        if let (length, term) = term(at: index), term == .yearKind { index = pastShortName(index + length) }
        if let (value, count) = digits(at: index), count == 2, let end = pastDecadeSuffix(index + 1), value % 10 == 0 {
            return DateExpression(.decade(value < 30 ? 2000 + value : 1900 + value), start..<end, "date/decade")
        }
        guard let year = year(at: index) else { return spelledYear(from: start, at: index) }
        guard let expression = yearNumber(year, at: index) else { return nil }
        return monthOfYear(expression.starting(at: start), year)
    }

    /// *Dua ribu dua puluh satu* behind *tahun*.
    private func spelledYear(from start: Int, at index: Int) -> DateExpression? {
        guard index < limit, text.tokens[index].isWord, let (count, end) = count(at: index), let year = count?.integer,
            (1800...2199).contains(year)
        else { return nil }
        return DateExpression(.year(year), start..<end, "date/spelled-year")
    }

    /// *(TA)* between the kind of a year and its number.
    private func pastShortName(_ index: Int) -> Int {
        guard isMark(UInt8(ascii: "("), at: index), isMark(UInt8(ascii: ")"), at: index + 2), text.tokens[index + 1].isWord
        else { return index }
        return index + 3
    }

    /// Past `-an` or a glued `an`.
    private func pastDecadeSuffix(_ index: Int) -> Int? {
        if isGlued(index), case (1, .decadeSuffix)? = term(at: index) { return index + 1 }
        guard isMark(UInt8(ascii: "-"), at: index), isGlued(index), case (1, let term)? = term(at: index + 1),
            term == .decadeSuffix,
            isGlued(index + 1)
        else { return nil }
        return index + 2
    }

    /// From the number of a year on: the year itself, `1990-an`, `2020/2021`, with what bends it.
    func yearNumber(_ year: Int, at index: Int) -> DateExpression? {
        let next = index + 1
        if year % 10 == 0, let end = pastDecadeSuffix(next) {
            return DateExpression(.decade(year), index..<end, "date/decade")
        }
        if isMark(UInt8(ascii: "/"), at: next), isGlued(next), isGlued(next + 1), let (value, count) = digits(at: next + 1) {
            guard value == year + 1 && count == 4 || count == 2 && value == (year + 1) % 100 else { return nil }
            return DateExpression(.range(.year(year), .year(year + 1)), index..<(next + 2), "date/year-pair")
        }
        if let (length, term) = term(at: next), term == .hijriEra || term == .feastDay && length == 1 { return nil }
        var end = past(.commonEra, next)
        if let (length, _) = yearLean(at: end) { end += length }
        return DateExpression(.year(year), index..<end, "date/year")
    }

    /// *Tahun 2024 bulan Mei*, *tahun 2023 periode Mei-September*: the month stands behind its year.
    private func monthOfYear(_ expression: DateExpression, _ year: Int) -> DateExpression {
        guard case .year = expression.form else { return expression }
        let unit = past(.month, expression.end)
        let index = unit == expression.end ? past(.period, expression.end) : unit
        guard index > expression.end, case (let length, .month(let month, _))? = term(at: index) else { return expression }
        var form = DateForm.month(.written(year), month)
        var end = index + length
        if let second = pastJoin(end), case (let length, .month(let last, _))? = term(at: second), last > month {
            form = .range(form, .month(.written(year), last))
            end = second + length
        }
        return expression.with(form).ending(at: end)
    }

    /// *Kedua*, `ke-2`, and where `isLong` also *II*, `2` and *dua*: the number and the token behind it.
    func ordinal(at index: Int, isLong: Bool) -> (Int, Int)? {
        if isLong, let (value, count) = digits(at: index), count == 1 { return (value, index + 1) }
        guard let (length, word) = term(at: index) else { return nil }
        switch word {
        case .ordinal(let number): return (number, index + length)
        case .roman(let number) where isLong: return (number, index + length)
        case .count(let number) where isLong: return (number, index + length)
        case .ordinalPrefix:
            let next = past(UInt8(ascii: "-"), index + length)
            guard let (value, count) = digits(at: next), count <= 2 else { return nil }
            return (value, next + 1)
        default: return nil
        }
    }

    /// The year behind a month that may be shortened, past its full stop.
    func yearForm(behindMonth index: Int) -> (YearForm, Int) {
        let stop = pastStop(index)
        guard stop > index, case (let year, let end) = yearForm(at: stop), year != .unsaid else { return yearForm(at: index) }
        return (year, end)
    }

    /// The year that follows a month or a part of a year, and the token behind it; the index itself when none does.
    func yearForm(at index: Int) -> (YearForm, Int) {
        for open in [UInt8(ascii: "("), UInt8(ascii: "[")] where isMark(open, at: index) {
            let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
            if let year = year(at: index + 1), isMark(close, at: index + 2) { return (.written(year), index + 3) }
        }
        var next = index
        for mark in [UInt8(ascii: "-"), UInt8(ascii: "/")] where isMark(mark, at: index) { next = index + 1 }
        if let year = year(at: next), isPlainYear(next) {
            let end = past(.commonEra, next + 1)
            if let (length, _) = yearLean(at: end) { return (.written(year), end + length) }
            return (.written(year), end)
        }
        guard next == index else { return (.unsaid, index) }
        let unit = past(.year, index)
        if unit > index { return yearAfterUnit(unit, or: index) }
        guard let (length, lean) = yearLean(at: index) else { return (.unsaid, index) }
        return (.lean(lean), index + length)
    }

    /// A leaning word behind a month or a year: none that counts in the story, and of the days only yesterday's.
    private func yearLean(at index: Int) -> (length: Int, lean: DateLean)? {
        guard let (length, term) = term(at: index), let lean = term.lean, lean != .before, lean != .after, term != .day(0) else {
            return nil
        }
        return (length, lean)
    }

    /// Whether the four digits are not the head of a longer number.
    private func isPlainYear(_ index: Int) -> Bool {
        !(isMark(UInt8(ascii: "/"), at: index + 1) && isGlued(index + 1) && isGlued(index + 2) && digits(at: index + 2) != nil)
    }

    /// After *tahun* behind a month: a number or a leaning word.
    private func yearAfterUnit(_ index: Int, or unsaid: Int) -> (YearForm, Int) {
        if let year = year(at: index) {
            if let (length, _) = yearLean(at: index + 1) {
                return (.written(year), index + 1 + length)
            }
            return (.written(year), index + 1)
        }
        guard let (length, lean) = lean(at: index) else { return (.unsaid, unsaid) }
        return (offset(of: lean).map { .shifted($0) } ?? .lean(lean), index + length)
    }

    /// *Minggu kedua Agustus 2021*, *pekan ke-2 bulan ini*; without a month only what an earlier one resolves.
    func weekOfMonth(from start: Int, at index: Int) -> DateExpression? {
        guard let (number, next) = ordinal(at: index, isLong: false), (1...53).contains(number) else { return nil }
        return weeks(number...number, from: start, at: next)
    }

    private func isWeekOfYear(_ range: ClosedRange<Int>) -> Bool { range.upperBound > 5 }

    /// The month behind the ordinal of its weeks.
    func weeks(_ range: ClosedRange<Int>, from start: Int, at index: Int) -> DateExpression? {
        let unit = past(.month, index)
        let yearUnit = past(.year, index)
        if range.count == 1, yearUnit > index || isWeekOfYear(range), let year = year(at: yearUnit) {
            return DateExpression(.weekOfYear(year, range.lowerBound), start..<(yearUnit + 1), "date/week-of-year")
        }
        if case (let length, .month(let month, _))? = term(at: unit) {
            let (year, end) = yearForm(behindMonth: unit + length)
            return DateExpression(.weeks(year, month: month, range), start..<end, "date/week-of-month")
        }
        if unit > index, let (length, lean) = lean(at: unit), let offset = offset(of: lean) {
            return DateExpression(.weeks(.shifted(offset), month: nil, range), start..<(unit + length), "date/week-of-month")
        }
        guard !isWeekOfYear(range) else { return nil }
        return DateExpression(.weeks(.unsaid, month: nil, range), start..<index, "date/week-of-month")
    }

    /// Units from the reference date; nil for what leans on the story.
    func offset(of lean: DateLean) -> Int? {
        switch lean {
        case .this: 0
        case .past: -1
        case .next, .coming: 1
        case .before, .after: nil
        }
    }

    /// *Dekade 1990-an*, *era 80-an*.
    private func decade(from start: Int, at index: Int) -> DateExpression? {
        let unit = past(.year, index)
        guard let (value, count) = digits(at: unit), value % 10 == 0, let end = pastDecadeSuffix(unit + 1) else { return nil }
        let year = count == 2 ? (value < 30 ? 2000 + value : 1900 + value) : value
        guard (1800...2190).contains(year) else { return nil }
        return DateExpression(.decade(year), start..<end, "date/decade")
    }

    /// *Abad ke-19*, *abad 21*.
    private func century(from start: Int, at index: Int) -> DateExpression? {
        if let (number, end) = ordinal(at: index, isLong: false), (1...30).contains(number) {
            return DateExpression(.century(number), start..<end, "date/century")
        }
        guard case (let value, 2)? = digits(at: index), (10...30).contains(value) else { return nil }
        return DateExpression(.century(value), start..<(index + 1), "date/century")
    }
}

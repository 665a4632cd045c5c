// Months, parts of a time, and spans that repeat an earlier one.

extension DateGrammar {
    /// A month with its year or its leaning: *Juli*, *Juli 2021*, *Juli lalu*, *Juli tahun ini*, *Mei (2024)*.
    func monthExpression(
        _ month: Int, _ spelling: MonthSpelling, from start: Int, at index: Int, isNamed: Bool = false
    ) -> DateExpression? {
        if let day = dayBehind(month, from: start, at: pastStop(index)) { return day }
        let (year, end) = spelling == .short ? yearForm(behindMonth: index) : yearForm(at: index)
        var expression = DateExpression(.month(year, month), start..<end, "date/month")
        if !isNamed, year == .unsaid { expression.doubt = spelling == .short ? .shortMonth : spelling == .name ? .name : nil }
        return expression
    }

    /// `Juli 28, 2021`, as pages made for English write it.
    private func dayBehind(_ month: Int, from start: Int, at index: Int) -> DateExpression? {
        guard let (day, count) = digits(at: index), count <= 2, isMark(UInt8(ascii: ","), at: index + 1),
            let year = year(at: index + 2),
            CalendarDate(year: year, month: month, day: day) != nil
        else { return nil }
        return DateExpression(.day(.written(year), month: month, day: day), start..<(index + 3), "date/month-day")
    }

    /// *Awal*, *pertengahan*, *akhir* before the time whose part it is.
    func partExpression(_ part: DateModifier, from start: Int, at index: Int) -> DateExpression? {
        guard var expression = whole(at: index, part) else { return nil }
        expression = expression.starting(at: start)
        expression.part = part
        return expression
    }

    /// The time that has a beginning, a middle and an end: never a day or a length.
    private func whole(at index: Int, _ part: DateModifier) -> DateExpression? {
        if let year = year(at: index) { return yearNumber(year, at: index) }
        guard let (length, term) = term(at: index) else { return nil }
        let next = index + length
        switch term {
        case .month(let month, let spelling):
            return monthExpression(month, spelling, from: index, at: next, isNamed: true)
        case .sundayOrWeek: return unitExpression(.week, from: index, at: next)
        case .unit(.week) where part == .end && lean(at: next) == nil && ordinal(at: next, isLong: false) == nil:
            return DateExpression(.shifted(.week, 0), index..<next, "date/weekend")
        case .unit(.day): return nil
        case .unit(let unit):
            if let expression = unitExpression(unit, from: index, at: next) { return expression }
            // *Akhir tahun*, *awal bulan* are those of the reference date; *akhir pekan* is any weekend.
            guard unit == .year || unit == .month || unit == .quarter || unit == .half else { return nil }
            return DateExpression(.shifted(unit, 0), index..<next, "date/part-of-this")
        default: return nil
        }
    }

    /// *Periode (yang) sama tahun lalu*: the span spoken of last, in another year.
    func periodExpression(from start: Int, at index: Int) -> DateExpression? {
        guard let (length, term) = term(at: index), term == .same else { return nil }
        let next = index + length
        let (year, end) = yearForm(at: next)
        switch year {
        case .written, .shifted: return DateExpression(.samePeriod(year), start..<end, "date/same-period")
        default:
            let dash = past(UInt8(ascii: ","), next)
            guard dash > next, case (.written(let year), let end) = yearForm(at: dash) else { return nil }
            return DateExpression(.samePeriod(.written(year)), start..<end, "date/same-period")
        }
    }
}

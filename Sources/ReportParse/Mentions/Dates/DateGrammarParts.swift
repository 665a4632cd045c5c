// Parts of a year: quarters, halves and thirds, alone or in spans.

extension DateGrammar {
    /// *Kuartal II 2021*, *semester pertama tahun ini*, *triwulan I*.
    func partOfYear(_ unit: CalendarUnit, from start: Int, at index: Int) -> DateExpression? {
        guard let (number, next) = ordinal(at: index, isLong: true) else { return nil }
        if let span = partsOfYear(unit, number, from: start, at: next) { return span }
        let (year, end) = yearForm(at: next)
        switch unit {
        case .quarter where number <= 4: return DateExpression(.quarter(year, number), start..<end, "date/quarter")
        case .half where number <= 2:
            return DateExpression(.half(year, number), start..<end, "date/half")
        default: return nil
        }
    }

    /// *Triwulan I hingga III 2020*, *semester I dan II 2021*: the unit stands once.
    private func partsOfYear(_ unit: CalendarUnit, _ first: Int, from start: Int, at index: Int) -> DateExpression? {
        let joined = pastJoin(index) ?? past(CalendarTerm.and, index)
        guard joined > index, let (last, next) = ordinal(at: joined, isLong: true), last > first, last <= (unit == .quarter ? 4 : 2)
        else { return nil }
        let (year, end) = yearForm(at: next)
        guard end > next || text.tokens[joined].isWord else { return nil }
        let span: DateForm =
            unit == .quarter
            ? .range(.quarter(year, first), .quarter(year, last)) : .range(.half(year, first), .half(year, last))
        return DateExpression(span, start..<end, "date/parts-of-year")
    }

    /// *Caturwulan I 2021*: one of three spans of four months.
    func fourMonths(from start: Int, at index: Int) -> DateExpression? {
        guard let (number, next) = ordinal(at: index, isLong: true), (1...3).contains(number) else { return nil }
        let (year, end) = yearForm(at: next)
        let span = DateForm.range(.month(year, 4 * number - 3), .month(year, 4 * number))
        return DateExpression(span, start..<end, "date/four-months")
    }

    /// `K1 2019`, `Q3-2022`: only with a year.
    func quarterLetter(from start: Int, at index: Int) -> DateExpression? {
        guard isGlued(index), case (let number, 1)? = digits(at: index), (1...4).contains(number) else { return nil }
        let (year, end) = yearForm(at: index + 1)
        guard case .written = year else { return nil }
        return DateExpression(.quarter(year, number), start..<end, "date/quarter")
    }
}

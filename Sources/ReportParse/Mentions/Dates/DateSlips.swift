/// Mends expressions whose first word has a slip, so that only the rest of it was read.
struct DateSlips {
    let text: TokenisedText

    /// Whether an unknown word is as long as a month with a slip.
    static func mayBeMonth(_ token: Token) -> Bool { token.word == 0 && (4...11).contains(token.length) }

    /// The expression with the word before it, where that is a month or weekday but for one slip and nothing else can stand there.
    func mended(_ expression: DateExpression) -> DateExpression {
        if case .year(let year) = expression.form { return withMonth(expression, year) }
        if case .day = expression.form, expression.weekday == nil { return withWeekday(expression) }
        return expression
    }

    /// *Desmber 2022*.
    private func withMonth(_ expression: DateExpression, _ year: Int) -> DateExpression {
        let start = expression.tokens.lowerBound
        guard text.tokens[start].isNumber, let bytes = unknownWord(at: start - 1), text.tokens[start - 1].isCapitalised,
            let month = CalendarSlip.month(bytes)
        else { return expression }
        var mended = expression.with(.month(.written(year), month)).starting(at: start - 1)
        mended.rule = "date/month-slip"
        return mended
    }

    /// *Kmis (29/7/2021)*.
    private func withWeekday(_ expression: DateExpression) -> DateExpression {
        let start = expression.tokens.lowerBound
        guard start >= 2, text.tokens[start].isNumber, isMark(UInt8(ascii: "("), start - 1), let bytes = unknownWord(at: start - 2),
            let weekday = CalendarSlip.weekday(bytes), isOn(weekday, expression.form)
        else { return expression }
        var mended = expression.starting(at: start - 2)
        if isMark(UInt8(ascii: ")"), expression.end) { mended = mended.ending(at: expression.end + 1) }
        mended.weekday = weekday
        mended.isNewsDay = expression.form.saysYear
        mended.rule = "date/weekday-slip"
        return mended
    }

    /// Whether the day falls on the weekday, where its year is written: many a real word is one slip away from a weekday.
    private func isOn(_ weekday: Int, _ form: DateForm) -> Bool {
        guard let day = form.writtenDay else { return false }
        return day.weekday == weekday
    }

    private func unknownWord(at index: Int) -> ArraySlice<UInt8>? {
        guard index >= 0, text.tokens[index].isWord, text.tokens[index].word == 0 else { return nil }
        return text.text[Int(text.tokens[index].start)..<Int(text.tokens[index].end)]
    }

    private func isMark(_ mark: UInt8, _ index: Int) -> Bool {
        index < text.tokens.count && text.tokens[index].kind == .mark && text.tokens[index].hash == FNV.mix(FNV.basis, mark)
    }
}

// Expressions of two times: spans with both ends, and one time named twice.

extension DateGrammar {
    /// The expression with what stands behind it, if that belongs to it.
    func widened(_ first: DateExpression) -> DateExpression {
        let named = namedTwice(first) ?? first
        let whole = span(from: named) ?? named
        return glossed(whole) ?? whole
    }

    /// *Sebulan lalu atau 20 Agustus 2023*, *pekan lalu (9/12)*, *Kamis pekan lalu, 17 Agustus 2023*: the written day is the
    /// value.
    private func namedTwice(_ first: DateExpression) -> DateExpression? {
        guard first.form.isRelative else { return nil }
        let index = first.end
        let comma = past(UInt8(ascii: ","), index)
        let alternative = past(CalendarTerm.alternative, comma)
        if alternative > comma, let second = point(at: alternative), second.form.saysYear || comma > index && second.form.isDay {
            return joined(first, second, end: second.end)
        }
        if isMark(UInt8(ascii: "("), at: index), let second = point(at: index + 1), isMark(UInt8(ascii: ")"), at: second.end),
            second.form.isWritten
        {
            return joined(first, second, end: second.end + 1)
        }
        if isMark(UInt8(ascii: ","), at: index), let second = point(at: index + 1), case .day = second.form, second.form.saysYear,
            second.weekday == nil, case .weekday = first.form
        {
            return joined(first, second, end: second.end)
        }
        return nil
    }

    /// *15-19 November 2021 atau empat hari terakhir*: the written time first, and what it is from today.
    private func glossed(_ first: DateExpression) -> DateExpression? {
        guard first.form.saysYear, first.form.isWritten || first.form.type == .interval else { return nil }
        let next = past(CalendarTerm.alternative, first.end)
        guard next > first.end, let second = point(at: next), second.form.isRelative || second.form.isLength else { return nil }
        return first.ending(at: second.end)
    }

    /// *Antara 26 dan 28 Juli 2021*: a span, whose words begin behind *antara*.
    func between(at index: Int) -> DateExpression? {
        guard let first = point(at: index), !first.form.isLength else { return nil }
        let next = past(CalendarTerm.and, first.end)
        guard next > first.end, let second = point(at: next), first.form.mayBeginSpan,
            let form = first.form.spanned(to: second.form, byDash: true)
        else { return nil }
        var span = first.with(form).ending(at: second.end)
        span.rule = "date/span"
        span.isNewsDay = false
        return span
    }

    private func joined(_ first: DateExpression, _ second: DateExpression, end: Int) -> DateExpression {
        var expression = second.starting(at: first.tokens.lowerBound).ending(at: end)
        if case .weekday(let day, _) = first.form { expression.weekday = day }
        expression.rule = "date/named-twice"
        expression.part = first.part ?? second.part
        expression.isNewsDay = false
        expression.doubt = nil
        return expression
    }

    /// Both ends of a span: *Januari hingga Juni 2021*, *26 Juli - 2 Agustus*, *satu hari sampai tiga hari*.
    private func span(from first: DateExpression) -> DateExpression? {
        guard first.form.mayBeginSpan, let next = pastJoin(first.end) else { return nil }
        guard var second = point(at: next) else { return nil }
        second = namedTwice(second) ?? second
        let isDash = text.tokens[first.end].kind == .mark
        guard let form = first.form.spanned(to: second.form, byDash: isDash) else { return nil }
        var expression = first.with(form).ending(at: second.end)
        expression.rule = "date/span"
        expression.doubt = second.doubt == nil ? nil : first.doubt
        expression.isNewsDay = false
        return expression
    }
}

extension DateForm {
    /// Whether it depends on the reference date or the story and nothing in it is written in figures.
    var isRelative: Bool {
        switch self {
        case .weekday, .shifted, .away, .shiftedInStory, .weeks(.unsaid, month: nil, _): true
        default: false
        }
    }

    var isDay: Bool {
        if case .day = self { true } else { false }
    }

    /// Whether it names a time by itself, year or not.
    var isWritten: Bool {
        switch self {
        case .day, .month, .year, .quarter, .half: true
        default: false
        }
    }

    var mayBeginSpan: Bool {
        switch self {
        case .range, .lengths, .daysFrom, .loose, .samePeriod, .sameUnit: false
        default: true
        }
    }

    /// The span from here to there, where the two can be its ends.
    func spanned(to last: DateForm, byDash: Bool) -> DateForm? {
        switch (self, last) {
        case (.length(let low), .length(let high)): return .lengths(low, high)
        case (.length, _), (_, .length): return nil
        default: break
        }
        guard last.mayBeginSpan else { return nil }
        // A dash also stands between a title and what follows it; a word does not.
        if byDash, kind != last.kind { return nil }
        return .range(self, last)
    }

    /// What sort of time it names, so that the two ends of a dash are of one sort.
    private var kind: Int {
        switch self {
        case .day, .dayOfMonth, .dayOfShiftedMonth: 0
        case .weekday: 1
        case .month: 2
        case .year: 3
        case .quarter: 4
        case .half: 5
        case .weeks, .weekOfYear: 6
        case .decade, .century: 7
        default: 8
        }
    }
}

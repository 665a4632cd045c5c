// Weekdays, and days counted from today: *Senin (26/7/2021)*, *Rabu pekan lalu*, *hari ini, Rabu (28/7)*.

extension DateGrammar {
    /// A weekday with the day written beside it, or with what bends it.
    func weekdayExpression(_ weekday: Int, from start: Int, at index: Int) -> DateExpression? {
        if let span = weekdaySpan(weekday, from: start, at: index) { return span }
        let lean = weekdayLean(at: pastDaypart(index))
        let behind = pastDaypart(lean?.end ?? index)
        if let written = writtenDay(at: behind) {
            var expression = DateExpression(written.form, start..<written.end, "date/weekday-day")
            expression.weekday = weekday
            let bend = weekdayLean(at: written.end)
            if let bend { expression = expression.ending(at: bend.end) }
            expression.isNewsDay = written.form.saysYear && !isAhead(lean?.lean) && !isAhead(bend?.lean)
            return expression
        }
        guard let lean else { return DateExpression(.weekday(weekday, .latest), start..<index, "date/weekday") }
        return DateExpression(.weekday(weekday, lean.lean), start..<lean.end, "date/weekday-relative")
    }

    /// *Sen, 26 Jul 2021*: three letters that are a weekday only beside a day.
    func shortWeekday(_ weekday: Int, from start: Int, at index: Int) -> DateExpression? {
        guard text.tokens[start].isCapitalised, let expression = weekdayExpression(weekday, from: start, at: pastStop(index)),
            expression.weekday != nil
        else { return nil }
        return expression
    }

    private func isAhead(_ lean: WeekdayLean?) -> Bool {
        switch lean {
        case .coming?: true
        case .ofWeek(let offset)?: offset > 0
        default: false
        }
    }

    /// *Dua pekan lalu*, *sepekan lalu* behind a weekday.
    private func weeksAway(at index: Int) -> (lean: WeekdayLean, end: Int)? {
        guard let weeks = counted(at: index), case .shifted(.week, let offset) = weeks.form else { return nil }
        return (.ofWeek(offset), weeks.end)
    }

    /// *Lalu*, *depan*, *pekan lalu* behind a weekday.
    private func weekdayLean(at index: Int) -> (lean: WeekdayLean, end: Int)? {
        guard let (length, term) = term(at: index) else { return nil }
        if let counted = weeksAway(at: index) { return counted }
        if term == .unit(.week) || term == .sundayOrWeek {
            guard let (last, lean) = lean(at: index + length), let offset = offset(of: lean) else { return nil }
            return (.ofWeek(offset), index + length + last)
        }
        guard let lean = term.lean else { return nil }
        switch lean {
        case .this: return (.ofWeek(0), index + length)
        case .past: return (.past, index + length)
        case .next, .coming: return (.coming, index + length)
        case .before, .after: return nil
        }
    }

    /// The day behind a weekday, after a comma, in brackets or bare.
    private func writtenDay(at index: Int) -> Day? {
        var next = past(UInt8(ascii: ","), index)
        next = pastStop(past(.dayOfMonth, next))
        for open in [UInt8(ascii: "("), UInt8(ascii: "[")] where isMark(open, at: next) {
            let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
            guard var day = bracketedDay(at: pastStop(past(.dayOfMonth, next + 1))) else { return nil }
            day.end = past(close, day.end)
            return day
        }
        return plainDay(at: next)
    }

    private func bracketedDay(at index: Int) -> Day? {
        if let day = plainDay(at: index) { return day }
        return fusedDay(at: index)
    }

    private func plainDay(at index: Int) -> Day? {
        guard index < limit, text.tokens[index].isNumber else { return nil }
        if let day = day(at: index, besideWeekday: true) { return day }
        guard let expression = numeric(at: index), expression.start == nil else { return nil }
        switch expression.form {
        case .day, .range(.day, .day): return Day(form: expression.form, end: expression.end)
        default: return nil
        }
    }

    /// `(2292025)`: the marks of `22/9/2025` are lost. Read only where one split gives a day.
    private func fusedDay(at index: Int) -> Day? {
        guard let (value, count) = digits(at: index), count >= 6, count <= 8, (1900...2099).contains(value % 10_000) else {
            return nil
        }
        let (year, head) = (value % 10_000, value / 10_000)
        for place in [100, 10] {
            let (day, month) = (head / place, head % place)
            guard month >= place / 10, CalendarDate(year: year, month: month, day: day) != nil else { continue }
            return Day(form: .day(.written(year), month: month, day: day), end: index + 1)
        }
        return nil
    }

    /// *Sabtu dan Minggu (24-25/7/2021)*: a list of weekdays that one span of days in brackets gives.
    private func weekdayList(_ first: Int, from start: Int, at index: Int) -> DateExpression? {
        var end = index
        while let (length, _) = weekdayName(at: past(CalendarTerm.and, past(UInt8(ascii: ","), end))) {
            let next = past(CalendarTerm.and, past(UInt8(ascii: ","), end)) + length
            guard next > end + length else { return nil }
            end = next
        }
        guard end > index, let written = writtenDay(at: pastDaypart(end)), case .range = written.form else { return nil }
        var expression = DateExpression(written.form, start..<written.end, "date/weekday-span")
        expression.weekday = first
        return expression
    }

    /// *Sabtu-Minggu (24-25/7/2021)*, *Senin hingga Rabu*.
    private func weekdaySpan(_ first: Int, from start: Int, at index: Int) -> DateExpression? {
        guard let next = pastJoin(index), let (length, last) = weekdayName(at: next) else {
            return weekdayList(first, from: start, at: index)
        }
        let end = next + length
        if let written = writtenDay(at: pastDaypart(end)) {
            if case .range = written.form {
                var expression = DateExpression(written.form, start..<written.end, "date/weekday-span")
                expression.weekday = first
                return expression
            }
            return DateExpression(.range(.weekday(first, .latest), written.form), start..<written.end, "date/weekday-span")
        }
        if let bend = weekdayLean(at: end), case .ofWeek = bend.lean {
            return DateExpression(
                .range(.weekday(first, bend.lean), .weekday(last, bend.lean)), start..<bend.end, "date/weekday-span")
        }
        return DateExpression(.range(.weekday(first, .latest), .weekday(last, .latest)), start..<end, "date/weekday-span")
    }

    private func weekdayName(at index: Int) -> (Int, Int)? {
        let start = past(.day, index)
        guard let (length, term) = term(at: start) else { return nil }
        switch term {
        case .weekday(let day): return (start - index + length, day)
        case .sundayOrWeek: return (start - index + length, 7)
        default: return nil
        }
    }

    /// *Minggu*: the Sunday with a day beside it, with a daypart, or with a capital inside a sentence; the week with an
    /// ordinal or a leaning word.
    func sundayOrWeek(from start: Int, at index: Int) -> DateExpression? {
        if isDoubled(start, at: index) { return unitExpression(.week, from: start, at: index) }
        let sunday = weekdayExpression(7, from: start, at: index)
        if let sunday, sunday.weekday != nil { return sunday }
        if case (_, .daypart)? = term(at: index) { return sunday }
        if case .range? = sunday?.form { return sunday }
        let token = text.tokens[start]
        let isInside = start > 0 && text.tokens[start - 1].isWord
        let isName = token.isCapitalised && !token.flags.contains(.allCapitals) && isInside
        if let week = unitExpression(.week, from: start, at: index) {
            guard isName, !token.flags.contains(.sentenceStart), week.form.isRelativeUnit, let sunday, sunday.end == week.end,
                !text.tokens[index].isCapitalised
            else { return week }
            return sunday
        }
        return token.isCapitalised ? sunday : nil
    }

    /// *Hari Senin*, *hari berikutnya*, *hari yang sama*.
    func dayUnit(from start: Int, at index: Int) -> DateExpression? {
        if let (length, term) = term(at: index) {
            if case .weekday(let day) = term { return weekdayExpression(day, from: start, at: index + length) }
            if term == .sundayOrWeek { return weekdayExpression(7, from: start, at: index + length) }
        }
        guard let expression = leaning(.day, from: start, at: index) else { return nil }
        switch expression.form {
        case .shiftedInStory, .sameUnit: return expression
        default: return nil
        }
    }

    /// *Kemarin*, *hari ini*, *besok*, alone or with the weekday or the day written behind.
    func relativeDay(_ offset: Int, from start: Int, at index: Int) -> DateExpression? {
        var alone = DateExpression(.shifted(.day, offset), start..<index, "date/day-relative")
        if isDoubled(start, at: index) {
            alone.doubt = .idiom
            return alone.ending(at: index + 2)
        }
        let behind = pastDaypart(index)
        let comma = past(UInt8(ascii: ","), behind)
        if let (length, weekday) = weekdayName(at: comma), let named = weekdayExpression(weekday, from: start, at: comma + length) {
            if named.weekday != nil { return named }
            if case .weekday(_, .latest) = named.form { return comma == behind && offset < 0 ? named : named.with(alone.form) }
        }
        if isMark(UInt8(ascii: "("), at: behind), let day = writtenDay(at: behind) {
            return DateExpression(day.form, start..<day.end, "date/day-relative-written")
        }
        if behind < limit, text.tokens[behind].isNumber, let day = day(at: behind), !day.isWeak, case .day = day.form {
            return DateExpression(day.form, start..<day.end, "date/day-relative-written")
        }
        return alone
    }

    /// `H-3`, `H+7`: counted from a feast that the expression does not name.
    func feastDay(from start: Int, at index: Int) -> DateExpression? {
        guard text.tokens[start].isCapitalised, isGlued(index), isGlued(index + 1),
            isMark(UInt8(ascii: "-"), at: index) || isMark(UInt8(ascii: "+"), at: index), let (_, count) = digits(at: index + 1),
            count <= 3
        else { return nil }
        return DateExpression(.loose(.day, isLength: false), start..<(index + 2), "date/feast-day")
    }
}

extension DateForm {
    var isRelativeUnit: Bool {
        if case .shifted = self { true } else { false }
    }
}

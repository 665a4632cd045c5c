// Days: numeric, with a month's name, with a weekday, and spans of days that share their month.

extension DateGrammar {
    /// The day of a month as it was read: with a year or without.
    struct Day {
        var form: DateForm
        var end: Int
        /// A day and a month in figures alone, without a year: a fraction may look the same.
        var isWeak = false
    }

    /// What a number opens.
    func numeric(at index: Int) -> DateExpression? {
        guard let (value, count) = digits(at: index) else { return numberWithMarks(at: index) }
        if count == 4 {
            if let day = isoDay(value, at: index) { return DateExpression(day.form, index..<day.end, "date/iso") }
            if (1800...2199).contains(value), let year = fullYear(value, at: index) { return year }
        }
        if count <= 2, let day = day(at: index) {
            var expression = DateExpression(day.form, index..<day.end, "date/day")
            expression.doubt = day.isWeak ? .figures : nil
            return expression
        }
        if count >= 5, count <= 6, let glued = gluedDay(at: index) { return glued }
        return counted(at: index)
    }

    /// A year that no unit follows.
    private func fullYear(_ year: Int, at index: Int) -> DateExpression? {
        if case (_, .unit)? = term(at: index + 1) { return nil }
        return yearNumber(year, at: index)
    }

    /// `2021-07-26`, `2021/07/26`.
    private func isoDay(_ year: Int, at index: Int) -> Day? {
        for mark in [UInt8(ascii: "-"), UInt8(ascii: "/")] where isMark(mark, at: index + 1) && isMark(mark, at: index + 3) {
            let shortest = mark == UInt8(ascii: "/") ? 1 : 2
            guard isGlued(index + 1), isGlued(index + 2), isGlued(index + 4), let (month, first) = digits(at: index + 2),
                let (day, second) = digits(at: index + 4), (shortest...2).contains(first), (shortest...2).contains(second),
                CalendarDate(year: year, month: month, day: day) != nil
            else { return nil }
            return Day(form: .day(.written(year), month: month, day: day), end: index + 5)
        }
        return nil
    }

    /// A day with its month from the number of the day on; the last of a span where both ends share the month.
    ///
    /// - Parameter besideWeekday: whether `26-7` can be nothing but a day.
    func day(at index: Int, besideWeekday: Bool = false) -> Day? {
        guard let (number, count) = digits(at: index), count <= 2, (1...31).contains(number) else { return nil }
        if let named = namedMonth(number, at: index + 1) { return named }
        if let span = daySpan(number, at: index + 1) { return span }
        if let numeric = numericMonth(number, at: index + 1, besideWeekday) { return numeric }
        return dayInList(number, at: index + 1)
    }

    /// `26 Juli 2021`, `26-Jul-21`, `26 bulan Juli`.
    private func namedMonth(_ day: Int, at index: Int) -> Day? {
        var next = index
        for mark in [UInt8(ascii: "-"), UInt8(ascii: "/")] where isMark(mark, at: index) && isGlued(index) { next = index + 1 }
        next = past(.month, next)
        guard let (month, end) = monthName(at: next, year: nil) else { return nil }
        guard day <= CalendarDate.days(in: month, of: 2000) else { return nil }
        let (year, last) = yearForm(behindMonth: end)
        return Day(form: .day(year, month: month, day: day), end: last)
    }

    /// A month's name, or an unknown word one slip away from one with a year behind it.
    private func monthName(at index: Int, year: Int?) -> (Int, Int)? {
        if case (let length, .month(let month, _))? = term(at: index) { return (month, index + length) }
        guard mendsSlips, index < limit, text.tokens[index].isWord, text.tokens[index].word == 0,
            self.year(at: index + 1) != nil,
            let month = CalendarSlip.month(text.text[text.tokens[index].range.lowerBound..<text.tokens[index].range.upperBound])
        else { return nil }
        return (month, index + 1)
    }

    /// `26/7/2021`, `26-07-21`, `26.7.2021`, `26/7`.
    private func numericMonth(_ day: Int, at index: Int, _ besideWeekday: Bool) -> Day? {
        for mark in [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")] where isMark(mark, at: index) {
            guard let (month, count) = digits(at: index + 1), count <= 2, (1...12).contains(month),
                day <= CalendarDate.days(in: month, of: 2000)
            else { continue }
            // The second mark may have slipped: `26/7-2021`.
            let second =
                [UInt8(ascii: "/"), UInt8(ascii: "-")].contains { isMark($0, at: index + 2) } || isMark(mark, at: index + 2)
            if second, let (value, count) = digits(at: index + 3), count == 4 || count == 2 && mark != UInt8(ascii: ".") {
                guard let year = writtenYear(value, count) else { return nil }
                guard CalendarDate(year: year, month: month, day: day) != nil else { return nil }
                return Day(form: .day(.written(year), month: month, day: day), end: index + 4)
            }
            guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") && besideWeekday, isGlued(index), isGlued(index + 1) else {
                continue
            }
            return Day(form: .day(.unsaid, month: month, day: day), end: index + 2, isWeak: true)
        }
        return nil
    }

    private func writtenYear(_ value: Int, _ count: Int) -> Int? {
        if count == 4 { return (1800...2199).contains(value) ? value : nil }
        return value < 70 ? 2000 + value : 1900 + value
    }

    /// `26-28 Juli 2021`, `26 hingga 28 Juli`, `26-28/7/2021`, `26/27 Juli`.
    private func daySpan(_ first: Int, at index: Int) -> Day? {
        let slash = isMark(UInt8(ascii: "/"), at: index) && isGlued(index) && term(at: index + 2) != nil ? index + 1 : nil
        guard let next = pastJoin(index) ?? slash, let (number, count) = digits(at: past(.dayOfMonth, next)), count <= 2,
            number > first,
            let last = day(at: past(.dayOfMonth, next)), case .day(let year, let month, let end) = last.form, end == number
        else { return nil }
        let form = DateForm.range(.day(year, month: month, day: first), .day(year, month: month, day: end))
        return Day(form: form, end: last.end, isWeak: last.isWeak)
    }

    /// `26` in *26 dan 27 Juli*, *26, 27, dan 28 Juli*: the month stands behind the last of a rising list.
    private func dayInList(_ first: Int, at index: Int) -> Day? {
        var previous = first
        var next = index
        for _ in 0..<8 {
            let comma = past(UInt8(ascii: ","), next)
            let item = past(CalendarTerm.and, comma)
            guard item > next, let (number, count) = digits(at: item), count <= 2, number > previous, number <= 31 else {
                return nil
            }
            if let named = namedMonth(number, at: item + 1), case .day(let year, let month, _) = named.form {
                return Day(form: .day(year, month: month, day: first), end: index)
            }
            previous = number
            next = item + 1
            if previous == 31 { return nil }
        }
        return nil
    }

    /// `26.07.2021` is one number to the tokeniser, and so is `8.18915` in *8.18915 Juni*.
    private func numberWithMarks(at index: Int) -> DateExpression? {
        let token = text.tokens[index]
        let bytes = text.text[Int(token.start)..<Int(token.end)]
        if token.length >= 8, token.length <= 10, let day = dottedDay(bytes) {
            return DateExpression(day, index..<(index + 1), "date/dotted")
        }
        return gluedDay(at: index) ?? counted(at: index)
    }

    private func dottedDay(_ bytes: ArraySlice<UInt8>) -> DateForm? {
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].count <= 2 else { return nil }
        let isYearFirst = parts[0].count == 4 && parts[2].count == 2
        guard isYearFirst || parts[0].count <= 2 && parts[2].count == 4 else { return nil }
        var numbers = parts.map { part in
            part.allSatisfy { $0 >= 48 && $0 <= 57 } ? part.reduce(0) { $0 * 10 + Int($1 - 48) } : 0
        }
        if isYearFirst { numbers.reverse() }
        guard (1800...2199).contains(numbers[2]), CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0]) != nil
        else { return nil }
        return .day(.written(numbers[2]), month: numbers[1], day: numbers[0])
    }

    /// A figure that lost the space before the day behind it: the group after its last mark is longer than three digits.
    private func gluedDay(at index: Int) -> DateExpression? {
        let token = text.tokens[index]
        guard case .month? = term(at: index + 1)?.value else { return nil }
        let bytes = text.text[Int(token.start)..<Int(token.end)]
        let tail = bytes.suffix(while: { $0 >= 48 && $0 <= 57 })
        guard tail.count == 4 || tail.count == 5, tail.count < bytes.count else { return nil }
        let number = tail.dropFirst(3).reduce(0) { $0 * 10 + Int($1 - 48) }
        guard (1...31).contains(number), let named = namedMonth(number, at: index + 1) else { return nil }
        var expression = DateExpression(named.form, index..<named.end, "date/glued-day")
        expression.start = Int(token.end) - (tail.count - 3)
        return expression
    }

    /// *Tanggal 26 Juli 2021*, *tanggal 25*, *tanggal 25 bulan ini*, *tanggal tujuh belas Agustus*.
    func dayOfMonth(from start: Int, at index: Int) -> DateExpression? {
        let index = pastStop(index)
        if let day = day(at: index) {
            return DateExpression(day.form, start..<day.end, "date/day")
        }
        if let day = spelledDay(from: start, at: index) { return day }
        if case .weekday? = term(at: index)?.value { return point(at: index)?.starting(at: start) }
        if case (let value, 4)? = digits(at: index), let iso = isoDay(value, at: index) {
            return DateExpression(iso.form, start..<iso.end, "date/iso")
        }
        if index < limit, text.tokens[index].isNumber, let dotted = numeric(at: index), !dotted.form.isLength,
            case .day = dotted.form
        {
            return dotted.starting(at: start)
        }
        guard let (number, count) = digits(at: index), count <= 2, (1...31).contains(number) else { return nil }
        return dayOfUnsaidMonth(number, from: start, at: index + 1)
    }

    private func dayOfUnsaidMonth(_ number: Int, from start: Int, at index: Int) -> DateExpression? {
        if case .hijriMonth? = term(at: past(.month, index))?.value { return nil }
        let unit = past(.month, index)
        if unit > index, let (length, lean) = lean(at: unit), let offset = offset(of: lean) {
            return DateExpression(.dayOfShiftedMonth(offset, day: number), start..<(unit + length), "date/day-of-relative-month")
        }
        if let next = pastJoin(index), let (last, count) = digits(at: next), count <= 2, (number + 1...32).contains(last), last < 32
        {
            return DateExpression(.range(.dayOfMonth(number), .dayOfMonth(last)), start..<(next + 1), "date/day-alone")
        }
        if case (let length, .lean(let lean))? = term(at: index), let offset = offset(of: lean) {
            let form = DateForm.dayOfMonth(number, offset)
            return DateExpression(form, start..<(index + length), "date/day-alone")
        }
        return DateExpression(.dayOfMonth(number), start..<index, "date/day-alone")
    }

    /// *Tujuh belas Agustus*, from the words of its number on.
    func spelledDay(from start: Int, at index: Int) -> DateExpression? {
        guard let (count, next) = count(at: index), let number = count?.integer, (1...31).contains(number),
            let named = namedMonth(number, at: next)
        else { return nil }
        return DateExpression(named.form, start..<named.end, "date/spelled-day")
    }
}

extension ArraySlice<UInt8> {
    /// The longest run at the end whose bytes all fulfil a condition.
    fileprivate func suffix(while matches: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        var first = endIndex
        while first > startIndex, matches(self[first - 1]) { first -= 1 }
        return self[first...]
    }
}

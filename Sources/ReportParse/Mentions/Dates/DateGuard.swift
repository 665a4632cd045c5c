/// Tells dates from what only looks like them, by the words beside them.
struct DateGuard {
    let text: TokenisedText
    let context: PhraseTable<DateContextRole>
    let calendar: PhraseTable<CalendarTerm>

    /// Whether an expression is a date of the text.
    func accepts(_ expression: DateExpression) -> Bool {
        let start = expression.tokens.lowerBound
        let before = role(before: start)
        if isHabit(before: start), !expression.form.saysYear { return false }
        if expression.doubt == .idiom || isSecondHalf(start) { return false }
        switch expression.form {
        case .length, .lengths, .loose(_, isLength: true): return acceptsLength(expression, before)
        case .year: return acceptsYear(expression, before)
        case .month: return acceptsMonth(expression, before)
        case .weekday: return acceptsWeekday(expression, before)
        case .loose(.day, isLength: false) where expression.rule == "date/feast-day":
            return !role(after: expression.end).contains(.holiday)
        case .shifted(.week, 0) where expression.rule == "date/weekend":
            return before.contains(.time) && !text.tokens[expression.end - 1].isCapitalised
        case .range(.weekday(1, .latest), .weekday(5..., .latest)): return before.contains(.time)
        case .day, .range: return acceptsDay(expression, before)
        case .weeks(_, nil, _): return true
        default: return true
        }
    }

    /// Whether *sekitar* or its like stands before it.
    func isAbout(_ expression: DateExpression) -> Bool { role(before: expression.tokens.lowerBound).contains(.about) }

    /// What the words before an expression say about its time.
    func surroundings(of expression: DateExpression) -> DateSurroundings {
        let start = expression.tokens.lowerBound
        return DateSurroundings(isAhead: isAhead(before: start), isCompared: role(before: start).contains(.comparison))
    }

    /// Whether a word within the clause says that what follows lies ahead.
    private func isAhead(before start: Int) -> Bool {
        var index = start - 1
        while index >= 0, index >= start - 6, !text.tokens[index + 1].flags.contains(.sentenceStart) {
            if isMark(UInt8(ascii: ","), index) { return false }
            if role(at: index).contains(.ahead) { return true }
            index -= 1
        }
        return false
    }

    // MARK: - By form

    /// The second half of *bertahun-tahun*.
    private func isSecondHalf(_ start: Int) -> Bool {
        guard start >= 2, text.tokens[start].isWord, !text.tokens[start].spaceBefore, isMark(UInt8(ascii: "-"), start - 1) else {
            return false
        }
        guard case .unit? = calendar.value(of: text.tokens[start].word) else { return false }
        return text.tokens[start - 2].isWord && !text.tokens[start - 1].spaceBefore
    }

    /// *Setiap Juli*, *setiap Senin dan Kamis*: no one time of its name.
    private func isHabit(before start: Int) -> Bool {
        var index = start - 1
        while index >= 0, index >= start - 12, !text.tokens[index + 1].flags.contains(.blockStart) {
            if role(at: index).contains(.every) { return true }
            guard isName(index) else { return false }
            index -= 1
        }
        return false
    }

    private func isName(_ index: Int) -> Bool {
        switch calendar.value(of: text.tokens[index].word) {
        case .weekday?, .sundayOrWeek?, .month?, .and?: true
        default: isMark(UInt8(ascii: ","), index)
        }
    }

    private func acceptsYear(_ expression: DateExpression, _ before: DateContextRole) -> Bool {
        let start = expression.tokens.lowerBound
        if text.tokens[start].isWord { return expression.part != nil || !isYearOfLaw(start) }
        return acceptsBareYear(expression, before)
    }

    /// Four digits alone: the year of something, unless they count or number it.
    private func acceptsBareYear(_ expression: DateExpression, _ before: DateContextRole) -> Bool {
        let start = expression.tokens.lowerBound
        if isPartOfCode(start, expression.end) || isCopyright(before: start) { return false }
        if before.contains(.law) || isNumberOfLaw(start) { return false }
        let isTime = before.contains(.time)
        if !isTime, !before.isDisjoint(with: [.amount, .numberLabel]) { return false }
        let after = role(after: expression.end)
        if after.contains(.counted), !isToday(expression.end), !isTime || before.contains(.orAmount) { return false }
        guard let year = firstYear(expression.form) else { return true }
        return (1900...2099).contains(year) && (isTime || year != 2000)
    }

    /// `© ANTARA 2023`.
    private func isCopyright(before start: Int) -> Bool {
        (1...3).contains { start >= $0 && role(at: start - $0).contains(.copyright) }
    }

    /// *Hari ini* behind a year is no number of days.
    private func isToday(_ index: Int) -> Bool {
        calendar.match(text.tokens, at: index, until: text.tokens.count)?.value == .day(0)
    }

    private func firstYear(_ form: DateForm) -> Int? {
        if case .year(let year) = form { return year }
        return nil
    }

    /// Whether marks or letters without a space tie the digits to a number, a code or an address.
    private func isPartOfCode(_ start: Int, _ end: Int) -> Bool {
        if start > 0, !text.tokens[start].spaceBefore, !text.tokens[start].flags.contains(.blockStart) {
            let mark = text.tokens[start - 1]
            if mark.kind == .mark, !isOpening(start - 1) { return true }
            if mark.isNumber { return true }
        }
        if start > 0, text.tokens[start - 1].isNumber, !isYear(start - 1), text.tokens[start].spaceBefore,
            startsWithZero(start - 1)
        {
            return true
        }
        guard end < text.tokens.count else { return false }
        if text.tokens[end].isNumber, startsWithZero(end) { return true }
        guard !text.tokens[end].spaceBefore else { return false }
        let next = text.tokens[end]
        if next.isNumber { return true }
        if next.isWord { return next.length <= 3 && !next.isCapitalised }
        guard end + 1 < text.tokens.count, !text.tokens[end + 1].spaceBefore else { return false }
        return isMark(UInt8(ascii: "/"), end) || isMark(UInt8(ascii: "-"), end)
            || isMark(UInt8(ascii: "."), end) && text.tokens[end + 1].isNumber
    }

    /// A bracket, a quote, a comma or a dash that may stand right before a year.
    private func isOpening(_ index: Int) -> Bool {
        for mark in "([\"',.:;".utf8 where isMark(mark, index) { return true }
        return false
    }

    private func isYear(_ index: Int) -> Bool { text.tokens[index].length == 4 }

    private func startsWithZero(_ index: Int) -> Bool { text.text[Int(text.tokens[index].start)] == UInt8(ascii: "0") }

    /// A month whose name a person may bear needs a word that says it is a time; a short form a number.
    private func acceptsMonth(_ expression: DateExpression, _ before: DateContextRole) -> Bool {
        let start = expression.tokens.lowerBound
        if case .month(.unsaid, _) = expression.form {
            if before.contains(.name), text.tokens[start - 1].isCapitalised { return false }
            if before.contains(.address) || isCountWord(start - 1) { return false }
        }
        switch expression.doubt {
        case .shortMonth?: return false
        case .name?: return before.contains(.time) || !isAmongNames(expression)
        default: return true
        }
    }

    /// *Sebelas Maret* without a year is the name of something.
    private func isCountWord(_ index: Int) -> Bool {
        guard index >= 0, text.tokens[index].isWord else { return false }
        switch calendar.value(of: text.tokens[index].word) {
        case .count?, .teens?, .multiplier?: return true
        default: return false
        }
    }

    /// Whether a capitalised word beside it makes it part of a name.
    private func isAmongNames(_ expression: DateExpression) -> Bool {
        let start = expression.tokens.lowerBound
        let token = text.tokens[start]
        if !token.isCapitalised { return true }
        if start > 0, !token.flags.contains(.sentenceStart), text.tokens[start - 1].isWord, text.tokens[start - 1].isCapitalised,
            !text.tokens[start - 1].flags.contains(.sentenceStart)
        {
            return true
        }
        guard expression.end < text.tokens.count else { return false }
        let next = text.tokens[expression.end]
        return next.isWord && next.isCapitalised && !next.flags.contains(.sentenceStart)
    }

    /// Weekdays are also feasts (*Jumat Agung*), markets (*Pasar Minggu*) and persons (*Pak Jumat*).
    private func acceptsWeekday(_ expression: DateExpression, _ before: DateContextRole) -> Bool {
        let start = expression.tokens.lowerBound
        if !before.isDisjoint(with: [.prayer, .address]) || role(after: expression.end).contains(.feast) { return false }
        if before.contains(.name), text.tokens[start - 1].isCapitalised { return false }
        if start > 0, calendar.value(of: text.tokens[start - 1].word) == .daypart,
            !text.tokens[start].flags.contains(.sentenceStart)
        {
            return false
        }
        return !isBetweenCommasWithName(expression)
    }

    /// *, Sabtu Wahono,* is a person beside an office.
    private func isBetweenCommasWithName(_ expression: DateExpression) -> Bool {
        let (start, end) = (expression.tokens.lowerBound, expression.end)
        guard isMark(UInt8(ascii: ","), start - 1), isMark(UInt8(ascii: ","), end + 1), end - start == 1 else { return false }
        return text.tokens[end].isWord && text.tokens[end].isCapitalised && text.tokens[end].word == 0
    }

    private func acceptsDay(_ expression: DateExpression, _ before: DateContextRole) -> Bool {
        let start = expression.tokens.lowerBound
        if before.contains(.name), text.tokens[start].isNumber || isMark(UInt8(ascii: "/"), start - 1) { return false }
        if text.tokens[start].isNumber, isInAddress(start) || before.contains(.numberLabel) && usesSlash(expression) {
            return false
        }
        switch expression.doubt {
        case .figures?: return acceptsFigures(expression, before)
        case .shortMonth?: return text.tokens[start].isCapitalised && before.contains(.time)
        default: return true
        }
    }

    /// `/2022/02/13/` in the address of a page.
    private func isInAddress(_ start: Int) -> Bool {
        guard start > 0, !text.tokens[start].spaceBefore else { return false }
        return "/-_=".utf8.contains { isMark($0, start - 1) }
    }

    /// `26/7`: in brackets, behind a word of time, or padded like a date; not a fraction, an article of a law, an address.
    private func acceptsFigures(_ expression: DateExpression, _ before: DateContextRole) -> Bool {
        let start = expression.tokens.lowerBound
        if isPartOfCode(start, expression.end) { return false }
        if isMark(UInt8(ascii: "("), start - 1), isMark(UInt8(ascii: ")"), expression.end) {
            return true
        }
        guard usesSlash(expression) else { return false }
        if before.contains(.time), !before.contains(.amount) { return !role(after: expression.end).contains(.counted) }
        if !before.isDisjoint(with: [.amount, .numberLabel, .law, .name, .rate]) { return false }
        if isMark(UInt8(ascii: ","), start - 1), isDash(expression.end) { return true }
        if isRoundTheClock(start) { return false }
        return isDayOverTwelve(start) && start > 0 && text.tokens[start - 1].isWord
            && !role(after: expression.end).contains(.counted)
    }

    /// `24/7` without a word of time before it.
    private func isRoundTheClock(_ start: Int) -> Bool {
        guard start + 2 < text.tokens.count else { return false }
        return text.string(text.range(of: start..<(start + 3))) == "24/7"
    }

    private func usesSlash(_ expression: DateExpression) -> Bool {
        expression.tokens.contains { isMark(UInt8(ascii: "/"), $0) }
    }

    private func isDash(_ index: Int) -> Bool { isMark(UInt8(ascii: "-"), index) }

    private func isDayOverTwelve(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.length == 2 else { return false }
        let (tens, ones) = (text.text[Int(token.start)], text.text[Int(token.start) + 1])
        return tens > UInt8(ascii: "1") || tens == UInt8(ascii: "1") && ones > UInt8(ascii: "2") || tens == UInt8(ascii: "0")
    }
}

/// What the words around an expression say about its time.
struct DateSurroundings: Sendable {
    /// The year of a later member of the same list (*Juli dan Agustus 2021*).
    var listYear: Int?
    /// Whether the sentence speaks of what is to come.
    var isAhead = false
    /// Whether something else is compared with it, so that the text goes on to speak of the other.
    var isCompared = false
}

/// Puts date expressions on the calendar, one after another: what a word such as *sebelumnya* counts from is what the text
/// spoke of last.
struct DateResolver {
    let reference: CalendarDate?
    /// The time spoken of last, by name or from the reference date: not by counting from another.
    private(set) var story: DateValue?
    /// The month or longer spoken of last.
    private(set) var period: DateValue?
    /// The day spoken of last.
    private var day: CalendarDate?
    /// The month of the day or month spoken of last.
    private var month: Int?
    /// The month that weeks were counted in last.
    private var monthOfWeeks: (year: Int, month: Int)?

    init(reference: CalendarDate?) { self.reference = reference }

    /// The latest day that was written beside each weekday, Monday first.
    private var writtenWeekdays: [CalendarDate?] = Array(repeating: nil, count: 7)
    /// Whether what is being read is said to lie ahead.
    private var isAhead = false

    /// The value of an expression; nil when it cannot be put on the calendar.
    mutating func value(of expression: DateExpression, _ surroundings: DateSurroundings = DateSurroundings()) -> DateValue? {
        var form = expression.form
        if let year = surroundings.listYear { form = form.inYear(year) }
        isAhead = surroundings.isAhead
        if expression.rule == "date/weekend", let reference, !isAhead { form = .shifted(.week, reference.weekday >= 6 ? 0 : -1) }
        let value = plainValue(of: form, part: expression.part)
        if let value { remember(value, form, isCompared: surroundings.isCompared) }
        if let weekday = expression.weekday, case .day(let day)? = value {
            writtenWeekdays[weekday - 1] = max(day, writtenWeekdays[weekday - 1] ?? day)
        }
        return value
    }

    private mutating func remember(_ value: DateValue, _ form: DateForm, isCompared: Bool) {
        switch form {
        case _ where isCompared && story != nil: return
        case .length, .lengths, .loose, .shiftedInStory, .sameUnit, .samePeriod: return
        default: story = value
        }
        if value.isAsFine(as: .month), let day = value.startDay { month = day.month }
        switch value {
        case .day(let named): day = named
        case .month, .quarter, .half, .interval, .year: period = value
        default: break
        }
    }

    private mutating func plainValue(of form: DateForm, part: DateModifier?) -> DateValue? {
        switch form {
        case .year(let year): return .year(year)
        case .decade(let year): return .decade(year)
        case .century(let number): return .interval(.year(number * 100 - 99), .year(number * 100))
        case .length(let length): return .duration(length)
        case .lengths(let low, let high): return .interval(.duration(low), .duration(high))
        case .loose: return nil
        case .day(let year, let month, let day): return dayValue(year, month, day)
        case .dayOfMonth(let day, let side): return dayOfMonth(day, onSide: side)
        case .dayOfShiftedMonth(let offset, let day): return dayOfMonth(day, monthsOn: offset)
        case .month(let form, let month): return year(form, month: month).map { .month(year: $0, month: month) }
        case .quarter(let form, let number):
            return partYear(form, month: number * 3 - 2).map { .quarter(year: $0, quarter: number) }
        case .half(let form, let number): return partYear(form, month: number * 6 - 5).map { .half(year: $0, half: number) }
        case .weeks(let form, let month, let range): return weeks(form, month, range)
        case .weekOfYear(let year, let week): return .week(year: year, week: week)
        case .weekday(let weekday, let lean): return self.weekday(weekday, lean).map { .day($0) }
        case .shifted(let unit, let count): return reference.flatMap { $0.shifted(count, unit) }
        case .away(let months, let days): return reference.flatMap { $0.away(months: months, days: days) }
        case .shiftedInStory(let unit, let count): return shiftedInStory(unit, count)
        case .sameUnit(let unit): return sameUnit(unit)
        case .samePeriod(let year): return samePeriod(year)
        case .daysFrom(let days, let from): return daysFrom(days, from)
        case .range(let from, let to): return range(from, to, part)
        }
    }

    // MARK: - Years that are not written

    /// The year of a month, as its form says.
    private func year(_ form: YearForm, month: Int) -> Int? {
        switch form {
        case .written(let year): return year
        case .shifted(let count): return reference.map { $0.year + count }
        case .lean(.before): return (story?.startDay ?? reference).map { $0.year - 1 }
        case .lean(.after): return (story?.startDay ?? reference).map { $0.year + 1 }
        case .unsaid, .lean(.this):
            guard let reference else { return nil }
            return Self.nearestYear(of: month - reference.month, in: reference.year, past: 10, future: 8)
        case .lean(.past): return reference.map { month < $0.month ? $0.year : $0.year - 1 }
        case .lean(.next), .lean(.coming): return reference.map { month >= $0.month ? $0.year : $0.year + 1 }
        }
    }

    /// The year of a quarter or a half that begins with a month: one that has just begun has no results yet.
    private func partYear(_ form: YearForm, month: Int) -> Int? {
        if form == .unsaid, !isAhead, let reference, reference.month == month { return reference.year - 1 }
        return year(form, month: month)
    }

    /// The reference year, unless the month lies too far from it: news speaks of the past more often than of what is more
    /// than eight months away, and of this year rather than of the next.
    static func nearestYear(of distance: Int, in year: Int, past: Int, future: Int) -> Int {
        distance > future ? year - 1 : distance < -past ? year + 1 : year
    }

    private func dayValue(_ form: YearForm, _ month: Int, _ day: Int) -> DateValue? {
        guard let year = dayYear(form, month, day) else { return nil }
        return CalendarDate(year: year, month: month, day: day).map { .day($0) }
    }

    private func dayYear(_ form: YearForm, _ month: Int, _ day: Int) -> Int? {
        switch form {
        case .unsaid, .lean(.this):
            guard let reference else { return nil }
            let distance = (month - reference.month) * 31 + day - reference.day
            return Self.nearestYear(of: distance, in: reference.year, past: 335, future: 245)
        case .lean(.past):
            return reference.map { (month, day) < ($0.month, $0.day) ? $0.year : $0.year - 1 }
        case .lean(.next), .lean(.coming):
            return reference.map { (month, day) >= ($0.month, $0.day) ? $0.year : $0.year + 1 }
        default: return year(form, month: month)
        }
    }

    /// *Tanggal 25*: of the reference month, or of the one before when that lies far ahead.
    private func dayOfMonth(_ day: Int, onSide side: Int = 0, monthsOn offset: Int? = nil) -> DateValue? {
        guard let reference, let first = CalendarDate(year: reference.year, month: reference.month, day: 1) else { return nil }
        let near = side < 0 ? (day >= reference.day ? -1 : 0) : side > 0 ? (day <= reference.day ? 1 : 0) : nil
        let ahead = offset ?? near ?? (day > reference.day + 20 ? -1 : 0)
        guard let month = first.adding(months: ahead) else { return nil }
        return CalendarDate(year: month.year, month: month.month, day: day).map { .day($0) }
    }

    // MARK: - Weeks

    private mutating func weeks(_ form: YearForm, _ month: Int?, _ range: ClosedRange<Int>) -> DateValue? {
        if let month { monthOfWeeks = year(form, month: month).map { ($0, month) } }
        if month == nil, case .shifted(let offset) = form, let shifted = reference?.shifted(offset, .month),
            case .month(let year, let month) = shifted
        {
            monthOfWeeks = (year, month)
        }
        guard let (year, month) = monthOfWeeks else { return nil }
        guard let first = Self.week(range.lowerBound, of: month, year), let last = Self.week(range.upperBound, of: month, year)
        else { return nil }
        return first == last ? first : .interval(first, last)
    }

    /// The n-th week of a month that begins on a Monday.
    private static func week(_ number: Int, of month: Int, _ year: Int) -> DateValue? {
        guard let first = CalendarDate(year: year, month: month, day: 1),
            let monday = first.adding(days: (8 - first.weekday) % 7 + (number - 1) * 7)
        else { return nil }
        return DateValue.week(of: monday)
    }

    private func weekday(_ weekday: Int, _ lean: WeekdayLean) -> CalendarDate? {
        guard let reference else { return nil }
        let back = (reference.weekday - weekday + 7) % 7
        switch lean {
        case .latest where isAhead: return reference.adding(days: (7 - back) % 7)
        case .latest: return writtenWeekday(weekday, reference) ?? reference.adding(days: -back)
        case .past: return reference.adding(days: back == 0 ? -7 : -back)
        case .coming: return reference.adding(days: 7 - back)
        case .ofWeek(let offset): return reference.adding(days: weekday - reference.weekday + offset * 7)
        }
    }

    /// The day that the text itself wrote beside the weekday, up to three weeks before.
    private func writtenWeekday(_ weekday: Int, _ reference: CalendarDate) -> CalendarDate? {
        guard let day = writtenWeekdays[weekday - 1], (0...21).contains(reference.dayNumber - day.dayNumber) else { return nil }
        return day
    }

    // MARK: - In the story

    /// From the time spoken of last, if it is as fine as the unit; otherwise from the reference date.
    private func shiftedInStory(_ unit: CalendarUnit, _ count: Int) -> DateValue? {
        let base = unit == .year ? period ?? story : story
        if let base, base.isAsFine(as: unit), let day = count < 0 ? base.startDay : base.endDay { return day.shifted(count, unit) }
        return reference.flatMap { $0.shifted(count, unit) }
    }

    /// *Bulan yang sama*: of the year spoken of last, where only a year was. *Hari yang sama*: the day, whatever month was spoken of since.
    private func sameUnit(_ unit: CalendarUnit) -> DateValue? {
        if unit == .day, let day { return .day(day) }
        if unit == .month, case .year(let year)? = story, let month { return .month(year: year, month: month) }
        return (story?.startDay ?? reference)?.shifted(0, unit)
    }

    private func samePeriod(_ form: YearForm) -> DateValue? {
        guard let period, let last = period.endDay?.year else { return nil }
        switch form {
        case .written(let year): return period.inYears(on: year - last)
        case .shifted(let count):
            guard let reference, reference.year + count != last else { return period.inYears(on: count) }
            return period.inYears(on: reference.year + count - last)
        case .lean(.before): return period.inYears(on: -1)
        default: return nil
        }
    }

    private mutating func daysFrom(_ days: Int, _ from: DateForm) -> DateValue? {
        guard case .day(let first)? = plainValue(of: from, part: nil), let last = first.adding(days: max(days - 1, 0)) else {
            return nil
        }
        return .interval(.day(first), .day(last))
    }

    // MARK: - Spans

    /// Both ends; the first takes from the second what it does not say.
    private mutating func range(_ from: DateForm, _ to: DateForm, _ part: DateModifier?) -> DateValue? {
        if case .dayOfMonth = from, case .dayOfMonth = to {
            guard let last = plainValue(of: to, part: nil), let first = plainValue(of: from, part: nil) else { return nil }
            return ordered(first, last)
        }
        if case .month(.unsaid, let month) = to, let year = plainYear(from) {
            let last = DateValue.month(year: year, month: month)
            return .interval(part == nil ? .month(year: year, month: 1) : .year(year), last)
        }
        guard let last = plainValue(of: to, part: nil), let end = last.endDay else { return nil }
        guard let first = start(from, before: last, end) else { return nil }
        return ordered(first, last)
    }

    private mutating func start(_ form: DateForm, before last: DateValue, _ end: CalendarDate) -> DateValue? {
        switch form {
        case .month(.unsaid, let month):
            let year = last.startDay.map { month > $0.month && last.isAsFine(as: .month) ? $0.year - 1 : $0.year }
            return year.map { .month(year: $0, month: month) }
        case .day(.unsaid, let month, let day):
            let year = (month, day) > (end.month, end.day) ? end.year - 1 : end.year
            return CalendarDate(year: year, month: month, day: day).map { .day($0) }
        case .weekday(let weekday, .latest):
            return end.adding(days: -((end.weekday - weekday + 7) % 7)).map { .day($0) }
        case .quarter(.unsaid, let number): return .quarter(year: end.year, quarter: number)
        case .half(.unsaid, let number): return .half(year: end.year, half: number)
        default: return plainValue(of: form, part: nil)
        }
    }

    private mutating func plainYear(_ form: DateForm) -> Int? {
        switch form {
        case .year, .shifted(.year, _):
            if case .year(let year)? = plainValue(of: form, part: nil) { return year }
            return nil
        default: return nil
        }
    }

    /// A span that runs backwards is none.
    private func ordered(_ first: DateValue, _ last: DateValue) -> DateValue? {
        guard let start = first.startDay, let end = last.endDay, start <= end else { return nil }
        return .interval(first, last)
    }
}

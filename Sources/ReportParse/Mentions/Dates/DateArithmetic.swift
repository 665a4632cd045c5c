// Counting in units of the calendar, as date expressions need it.

extension CalendarDate {
    /// The unit that holds the day so many units on: *dua bulan lalu* is a month, *dua pekan lalu* a week.
    func shifted(_ count: Int, _ unit: CalendarUnit) -> DateValue? {
        switch unit {
        case .day: return adding(days: count).map { .day($0) }
        case .week:
            guard abs(count) < 500_000 else { return nil }
            return adding(days: count * 7).flatMap { DateValue.week(of: $0) }
        case .month: return monthsOn(count).map { .month(year: $0.year, month: $0.month) }
        case .quarter: return monthsOn(count &* 3).map { .quarter(year: $0.year, quarter: ($0.month + 2) / 3) }
        case .half: return monthsOn(count &* 6).map { .half(year: $0.year, half: ($0.month + 5) / 6) }
        case .year: return monthsOn(count &* 12).map { .year($0.year) }
        case .windu: return monthsOn(count &* 96).map { .year($0.year) }
        case .decade: return monthsOn(count &* 120).map { .decade($0.year / 10 * 10) }
        case .century: return monthsOn(count &* 1200).map { .year($0.year) }
        }
    }

    /// The month so many months on, or with days the day so many days further.
    func away(months: Int, days: Int) -> DateValue? {
        days == 0 ? shifted(months, .month) : adding(months: months)?.adding(days: days).map { .day($0) }
    }

    private func monthsOn(_ months: Int) -> CalendarDate? {
        CalendarDate(year: year, month: month, day: 1)?.adding(months: months)
    }
}

extension DateValue {
    /// Whether it is no longer than a unit, so that counting such units from it says something.
    func isAsFine(as unit: CalendarUnit) -> Bool {
        guard let start = startDay, let end = endDay else { return false }
        let days = end.dayNumber - start.dayNumber
        switch unit {
        case .day: return days <= 6
        case .week: return days <= 13
        case .month: return days <= 31
        case .quarter: return days <= 92
        case .half: return days <= 184
        case .year, .windu, .decade, .century: return true
        }
    }

    /// The same part of another year.
    func inYears(on count: Int) -> DateValue? {
        switch self {
        case .day(let day): return CalendarDate(year: day.year + count, month: day.month, day: day.day).map { .day($0) }
        case .month(let year, let month): return .month(year: year + count, month: month)
        case .year(let year): return .year(year + count)
        case .quarter(let year, let quarter): return .quarter(year: year + count, quarter: quarter)
        case .half(let year, let half): return .half(year: year + count, half: half)
        case .interval(let from, let to):
            guard let from = from.inYears(on: count), let to = to.inYears(on: count) else { return nil }
            return .interval(from, to)
        case .week, .decade, .duration: return nil
        }
    }

    var type: DateType {
        switch self {
        case .duration: .duration
        case .interval(let from, _): from.type == .duration ? .duration : .interval
        default: .date
        }
    }

    /// The finest part of the calendar that it names.
    var granularity: DateGranularity {
        switch self {
        case .day: .day
        case .week: .week
        case .month: .month
        case .quarter: .quarter
        case .half: .half
        case .year: .year
        case .decade: .decade
        case .interval(let from, let to): min(from.granularity, to.granularity)
        case .duration(let length):
            length.days != .zero ? .day : length.weeks != .zero ? .week : length.months != .zero ? .month : .year
        }
    }
}

extension DateGranularity: Comparable {
    /// Finer is less.
    public static func < (a: DateGranularity, b: DateGranularity) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .day: 0
        case .week: 1
        case .month: 2
        case .quarter: 3
        case .half: 4
        case .year: 5
        case .decade: 6
        }
    }
}

extension CalendarUnit {
    var granularity: DateGranularity {
        switch self {
        case .day: .day
        case .week: .week
        case .month: .month
        case .quarter: .quarter
        case .half: .half
        case .year: .year
        case .windu, .decade, .century: .decade
        }
    }
}

extension DateForm {
    /// The unit of a form that has no value.
    var granularity: DateGranularity {
        switch self {
        case .day, .dayOfMonth, .dayOfShiftedMonth, .weekday, .daysFrom: .day
        case .away(_, let days): days == 0 ? .month : .day
        case .month, .samePeriod: .month
        case .year: .year
        case .decade, .century: .decade
        case .quarter: .quarter
        case .half: .half
        case .weeks, .weekOfYear: .week
        case .shifted(let unit, _), .shiftedInStory(let unit, _), .sameUnit(let unit), .loose(let unit, _): unit.granularity
        case .length(let length): DateValue.duration(length).granularity
        case .lengths(let length, _): DateValue.duration(length).granularity
        case .range(let from, let to): min(from.granularity, to.granularity)
        }
    }

    /// The same with the year of a neighbour, where it says none itself.
    func inYear(_ year: Int) -> DateForm {
        switch self {
        case .day(.unsaid, let month, let day): .day(.written(year), month: month, day: day)
        case .month(.unsaid, let month): .month(.written(year), month)
        case .quarter(.unsaid, let number): .quarter(.written(year), number)
        default: self
        }
    }
}

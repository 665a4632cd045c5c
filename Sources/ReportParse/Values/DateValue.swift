/// What a date expression means, as the guidelines write it.
public indirect enum DateValue: Hashable, Sendable {
    case day(CalendarDate)
    case month(year: Int, month: Int)
    case year(Int)
    /// ISO 8601 week of the ISO week-based year.
    case week(year: Int, week: Int)
    case quarter(year: Int, quarter: Int)
    case half(year: Int, half: Int)
    /// The decade that begins in `year`, a multiple of ten: `199X`.
    case decade(Int)
    case interval(DateValue, DateValue)
    case duration(DateLength)

    /// The value as the record writes it: `2021-07-26`, `2021-W30`, `2021-01/2021-06`, `P2M`.
    public var iso: String {
        switch self {
        case .day(let day): day.description
        case .month(let year, let month): padded(year, 4) + "-" + padded(month, 2)
        case .year(let year): padded(year, 4)
        case .week(let year, let week): padded(year, 4) + "-W" + padded(week, 2)
        case .quarter(let year, let quarter): padded(year, 4) + "-Q\(quarter)"
        case .half(let year, let half): padded(year, 4) + "-H\(half)"
        case .decade(let year): padded(year / 10, 3) + "X"
        case .interval(let from, let to): from.iso + "/" + to.iso
        case .duration(let length): length.iso
        }
    }

    /// The first calendar day it covers; nil for a length.
    public var startDay: CalendarDate? {
        switch self {
        case .day(let day): day
        case .month(let year, let month): CalendarDate(year: year, month: month, day: 1)
        case .year(let year), .decade(let year): CalendarDate(year: year, month: 1, day: 1)
        case .week(let year, let week): Self.monday(ofWeek: week, year: year)
        case .quarter(let year, let quarter): CalendarDate(year: year, month: quarter * 3 - 2, day: 1)
        case .half(let year, let half): CalendarDate(year: year, month: half * 6 - 5, day: 1)
        case .interval(let from, _): from.startDay
        case .duration: nil
        }
    }

    /// The last calendar day it covers; nil for a length.
    public var endDay: CalendarDate? {
        switch self {
        case .day(let day): day
        case .month(let year, let month): CalendarDate(year: year, month: month, day: CalendarDate.days(in: month, of: year))
        case .year(let year): CalendarDate(year: year, month: 12, day: 31)
        case .decade(let year): CalendarDate(year: year + 9, month: 12, day: 31)
        case .week(let year, let week): Self.monday(ofWeek: week, year: year)?.adding(days: 6)
        case .quarter(let year, let quarter): DateValue.month(year: year, month: quarter * 3).endDay
        case .half(let year, let half): DateValue.month(year: year, month: half * 6).endDay
        case .interval(_, let to): to.endDay
        case .duration: nil
        }
    }

    /// ISO weeks begin on Monday; week 1 holds 4 January.
    static func monday(ofWeek week: Int, year: Int) -> CalendarDate? {
        guard let fourth = CalendarDate(year: year, month: 1, day: 4) else { return nil }
        return fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
    }

    /// The ISO week that holds a day.
    public static func week(of day: CalendarDate) -> DateValue? {
        guard let thursday = day.adding(days: 4 - day.weekday),
            let first = CalendarDate(year: thursday.year, month: 1, day: 1)
        else { return nil }
        return .week(year: thursday.year, week: (thursday.dayNumber - first.dayNumber) / 7 + 1)
    }
}

/// A length of time in calendar units: `P1Y6M`, `P3W`, `P2D`. Parts may have a fraction (`P1.5Y`).
public struct DateLength: Hashable, Sendable {
    public var years = ExactDecimal.zero
    public var months = ExactDecimal.zero
    public var weeks = ExactDecimal.zero
    public var days = ExactDecimal.zero

    public init(years: ExactDecimal = .zero, months: ExactDecimal = .zero, weeks: ExactDecimal = .zero, days: ExactDecimal = .zero)
    {
        self.years = years
        self.months = months
        self.weeks = weeks
        self.days = days
    }

    public var iso: String {
        var text = "P"
        for (value, letter) in [(years, "Y"), (months, "M"), (weeks, "W"), (days, "D")] where value != .zero {
            text += value.description + letter
        }
        return text == "P" ? "P0D" : text
    }
}

/// What a date expression says before anyone knows which day it was written on.
indirect enum DateForm: Hashable, Sendable {
    case day(YearForm, month: Int, day: Int)
    /// The number of a day whose month stands elsewhere.
    ///
    /// The second number says on which side of the reference date it lies, where a word does.
    case dayOfMonth(Int, Int = 0)
    /// A day of the month so many from this one.
    case dayOfShiftedMonth(Int, day: Int)
    case month(YearForm, Int)
    case year(Int)
    case decade(Int)
    case century(Int)
    case quarter(YearForm, Int)
    case half(YearForm, Int)
    /// The n-th weeks of a month that begin on a Monday; without a month, of the one spoken of last.
    case weeks(YearForm, month: Int?, ClosedRange<Int>)
    /// The n-th ISO week of a year.
    case weekOfYear(Int, Int)
    case weekday(Int, WeekdayLean)
    /// So many units from the reference date.
    case shifted(CalendarUnit, Int)
    /// So many months and then days from the reference date; without days it is a month.
    case away(months: Int, days: Int)
    /// So many units from the time spoken of last.
    case shiftedInStory(CalendarUnit, Int)
    /// The unit spoken of last (*bulan yang sama*).
    case sameUnit(CalendarUnit)
    /// The span spoken of last, in another year.
    case samePeriod(YearForm)
    case length(DateLength)
    case lengths(DateLength, DateLength)
    /// So many days from a day on.
    case daysFrom(Int, DateForm)
    case range(DateForm, DateForm)
    /// Names a time, or a length of it, that nobody can put on a calendar.
    case loose(CalendarUnit, isLength: Bool)

    var isLength: Bool {
        switch self {
        case .length, .lengths: true
        case .loose(_, let isLength): isLength
        default: false
        }
    }

    /// Whether it says the year, by number or by a word such as *tahun lalu*.
    var saysYear: Bool {
        switch self {
        case .day(let year, _, _), .month(let year, _), .quarter(let year, _), .half(let year, _), .weeks(let year, _, _):
            if case .written = year { true } else { false }
        case .year, .decade, .century, .weekOfYear: true
        case .range(_, let to): to.saysYear
        default: false
        }
    }
}

/// How a month or a day says its year.
enum YearForm: Hashable, Sendable {
    case unsaid
    case written(Int)
    /// So many years from the reference year.
    case shifted(Int)
    /// On which side of the reference date.
    case lean(DateLean)
}

/// Which weekday of its name is meant.
enum WeekdayLean: Hashable, Sendable {
    /// The latest on or before the reference date.
    case latest
    /// The latest before it.
    case past
    /// The first after it.
    case coming
    /// That of a week so many from this one.
    case ofWeek(Int)
}

/// What else an expression may be.
enum DateDoubt: UInt8, Sendable {
    /// A day and a month in figures alone may be a fraction.
    case figures
    /// A month may be a person.
    case name
    /// A shortened month without a number beside it may be any word.
    case shortMonth
    /// A word said twice means something else (*kemarin-kemarin*).
    case idiom
}

/// An expression found in the text.
struct DateExpression: Sendable {
    var form: DateForm
    var tokens: Range<Int>
    /// Where it begins inside its first token, when a figure is glued before it (`8.18915 Juni`).
    var start: Int?
    var part: DateModifier?
    /// The weekday that is written beside a day.
    var weekday: Int?
    /// Why it may be no date at all.
    var doubt: DateDoubt?
    /// Whether a full day stands in brackets behind its weekday, as a paper gives the day of its news.
    var isNewsDay = false
    var rule: RuleID

    init(_ form: DateForm, _ tokens: Range<Int>, _ rule: RuleID) {
        self.form = form
        self.tokens = tokens
        self.rule = rule
    }

    var end: Int { tokens.upperBound }

    /// The same from an earlier token on.
    func starting(at index: Int) -> DateExpression {
        var copy = self
        copy.tokens = index..<tokens.upperBound
        copy.start = nil
        return copy
    }

    func ending(at index: Int) -> DateExpression {
        var copy = self
        copy.tokens = tokens.lowerBound..<max(index, tokens.lowerBound + 1)
        return copy
    }

    func with(_ form: DateForm) -> DateExpression {
        var copy = self
        copy.form = form
        return copy
    }
}

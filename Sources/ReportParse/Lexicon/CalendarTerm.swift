/// What a word or phrase says inside a date expression.
enum CalendarTerm: Hashable, Sendable {
    case month(Int, MonthSpelling)
    /// 1 for Monday to 7 for Sunday.
    case weekday(Int)
    /// A weekday in three letters or so: only with its day beside it.
    case shortWeekday(Int)
    /// The word that is both Sunday and week.
    case sundayOrWeek
    case unit(CalendarUnit)
    /// One of a unit in one word.
    case one(CalendarUnit)
    /// So many days from the reference date.
    case day(Int)
    /// So many days from the day that was spoken of last.
    case dayInStory(Int)
    case lean(DateLean)
    /// Before a length: how long it takes, or by itself how far ahead it lies.
    case within
    /// Makes a length of a count: the time up to now, or from now on.
    case reach(DateReach)
    case part(DateModifier)
    /// Between the two ends of a span.
    case join
    /// Between two names of one time.
    case alternative
    case and
    /// Opens a span whose ends *and* joins.
    case between
    case since
    case count(Int)
    /// Tens, hundreds after a count word.
    case multiplier(Int)
    case teens
    /// Counts nothing exactly: some, tens of, hundreds of.
    case vague
    case half
    case ordinal(Int)
    case roman(Int)
    /// Opens an ordinal written with digits.
    case ordinalPrefix
    /// The word before the number of a day.
    case dayOfMonth
    case period
    case same
    /// Between *tahun* and its number: of a budget, of school.
    case yearKind
    /// A third of a year, its number behind it.
    case fourMonths
    /// A quarter in one letter, its number glued to it.
    case quarterLetter
    /// Closes a decade: `1990-an`.
    case decadeSuffix
    case hijriMonth
    case hijriEra
    case commonEra
    case daypart
    /// Widens a length: *lebih*, *penuh*.
    case more
    /// The letter before a day counted from a feast.
    case feastDay
    /// Says that the lengths before it followed one another.
    case inARow

    /// How the word bends a date that it follows; the words for yesterday and tomorrow do so too.
    var lean: DateLean? {
        switch self {
        case .lean(let lean): lean
        case .day(let offset): offset < 0 ? .past : offset > 0 ? .coming : .this
        default: nil
        }
    }
}

/// How much a spelling of a month says by itself.
enum MonthSpelling: UInt8, Sendable {
    case full
    /// Also the name of persons: alone it needs a word that says it is a time.
    case name
    /// Only beside a day or a year.
    case short
}

/// The parts of the calendar that counts and leanings apply to.
enum CalendarUnit: UInt8, Sendable {
    case day, week, month, quarter, half, year, windu, decade, century
}

/// Which way from the reference date a word bends a date: *ini*, *lalu*, *depan*, *mendatang*; and from the day spoken of
/// last: *sebelumnya*, *berikutnya*.
enum DateLean: UInt8, Sendable { case this, past, next, coming, before, after }

/// Whether a length ends now or begins now.
enum DateReach: UInt8, Sendable { case untilNow, fromNow }

/// A word of the calendar as articles write it.
struct CalendarWord: Sendable {
    let word: String
    let term: CalendarTerm
    /// An expression that uses the row, and the value it has on Wednesday 2021-07-28: the table's test reads it.
    let example: String
    /// Empty where the expression has no value.
    let value: String

    init(_ word: String, _ term: CalendarTerm, _ example: String, _ value: String) {
        self.word = word
        self.term = term
        self.example = example
        self.value = value
    }
}

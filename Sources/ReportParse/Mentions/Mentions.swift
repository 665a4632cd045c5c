/// Everything of interest that the words of an article name, before anyone asks what it does in its clause.
///
/// Each list is in order of appearance and its mentions do not overlap one another.
struct Mentions: Sendable {
    var quantities: [QuantityMention] = []
    var occupancies: [OccupancyMention] = []
    var dates: [DateMention] = []
    var organisations: [Organisation] = []
    var places: [PlaceMention] = []
    var persons: [PersonMention] = []
    var diagnostics: [Diagnostic] = []
}

/// An amount of something: a mass, a volume or a number of containers.
struct QuantityMention: Sendable {
    /// The number with its unit, without the words around it.
    var range: ByteRange
    var tokens: Range<Int>
    var amount: Amount
    var unit: UnitCode
    /// The unit as written (in an elided unit: as written where it stands).
    var unitText: String
    /// The denominator of a rate: the guidelines' code (`d`, `ha`, …) or the noun as written.
    var per: String?
    /// The index in `Mentions.quantities` of the other end of *dari 60 menjadi 78*.
    var pair: Int?
    /// The index of the stated total, where the grammar alone says so (*terdiri dari*).
    var partOf: Int?
    var rule: RuleID
}

/// A percentage that says how full beds are.
struct OccupancyMention: Sendable {
    /// The number with its percent word or sign.
    var range: ByteRange
    var tokens: Range<Int>
    /// In percent.
    var amount: Amount
    var beds: BedKind
    var bedsUsed: Int?
    var bedsTotal: Int?
    var pair: Int?
    var rule: RuleID
}

/// A day, month, year, span or length of time.
struct DateMention: Sendable {
    var range: ByteRange
    var tokens: Range<Int>
    /// Nil when it cannot be resolved.
    var value: DateValue?
    var type: DateType
    var granularity: DateGranularity
    var modifier: DateModifier?
    var resolution: DateResolution
    /// Whether a written weekday is that day's; nil when none is written.
    var weekdayMatches: Bool?
    var rule: RuleID
}

/// A named body that can act, with all its mentions joined.
struct Organisation: Sendable {
    /// The longest form in the document.
    var name: String
    var kind: OrganisationKind
    /// The region that the name or the article gives it.
    var region: Place?
    /// Every occurrence, in order.
    var mentions: [ByteRange]
}

struct PlaceMention: Sendable {
    var range: ByteRange
    var tokens: Range<Int>
    var place: Place
    /// Whether it opens the article as its dateline.
    var isDateline = false
}

struct PersonMention: Sendable {
    var range: ByteRange
    var tokens: Range<Int>
    /// The fullest form of the name in the article.
    var name: String
    /// `Kepala Dinas Kesehatan …` as written, where the article gives one.
    var title: String?
    /// The index in `Mentions.organisations` of the body the person speaks for.
    var organisation: Int?
}

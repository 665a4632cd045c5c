/// Mentions with their roles filled in: who gave how much of what to whom, where and when.
struct Facts: Sendable {
    var quantities: [QuantityFact] = []
    var occupancies: [OccupancyFact] = []
    var diagnostics: [Diagnostic] = []
}

/// A quantity as a reader would fill it into a form. Indices point into `Mentions.organisations` and `Facts.quantities`.
struct QuantityFact: Sendable {
    var mention: QuantityMention
    var per: String?
    var commodity: String?
    var role: Role = .other
    var giver: Int?
    var receiver: Int?
    var holder: Int?
    var speaker: Speaker?
    var place: Place?
    var time: DateValue?
    /// Whether the time is a day that was named only relatively, so that it holds for this mention alone.
    var timeIsPassing = false
    /// The first mention of the same amount in the same event.
    var sameAs: Int?
    var partOf: Int?
    var pair: Int?
    var confidence = 0.5
    /// What decided, for `explain`.
    var steps: [String] = []
    /// What the rules saw, by which the confidence is set.
    var evidence = Evidence()

    init(_ mention: QuantityMention) {
        self.mention = mention
        per = mention.per
        pair = mention.pair
        partOf = mention.partOf
    }
}

/// How firmly the slots of a quantity were read.
struct Evidence: Sendable {
    enum Source: UInt8, Sendable { case none, clause, list, sentence, before, title, column }

    /// What the ballot of role words came to.
    var ballot = Role.other
    /// Where the role's word stands, and how far ahead it was of the next role in the ballot, in tenths.
    var role = Source.none
    var roleScore = 0
    var roleMargin = 0
    /// Whether a word before it makes the amount a difference: *naik 5 ton*.
    var isChange = false
    /// Whether the amount is the size of a pack: *kemasan 5 kg*, *elpiji 3 kg*.
    var isPack = false
    /// Whether nothing else is asked for the role: packs, differences, and what the head of a column says.
    var isPlain: Bool { isPack || isChange || role == .column }
    /// How much likelier the role is than all others together, and the commodity: log-odds in hundredths.
    var roleOdds = 0
    var thingOdds = 0
    /// The word that decided the role, where it stands in the amount's own sentence.
    var word: Mark<RoleWord>?
    /// Whether the giver is that of one entry of a list, and nobody's of what comes behind the list.
    var giverIsEntry = false
    /// Whether the giver stands right before the amount, so that the bodies of the list's next entries are givers too.
    var giverIsListed = false
    /// Where the commodity's name stands, and whether a table holds it.
    var commodity = Source.none
    var commodityIsListed = false
    /// Whether the place was found beyond the amount's sentence.
    var placeIsFar = false
    /// Whether the time is the day of the news, for want of a date.
    var timeIsAssumed = false
    /// Whether the time is lent by another sentence.
    var timeIsLent = false
    /// Whether place and time are named right beside the amount.
    var placeIsBeside = false
    var timeIsBeside = false
}

struct OccupancyFact: Sendable {
    var mention: OccupancyMention
    /// The hospital or other place as written.
    var facility: Facility?
    /// Where the facility is named.
    var facilityTokens: Range<Int>?
    var place: Place?
    /// Whether the place was found beyond the percentage's sentence.
    var placeIsFar = false
    var time: DateValue?
    var speaker: Speaker?
    /// Index into `Facts.occupancies`.
    var pair: Int?
    var confidence = 0.5
    var steps: [String] = []

    init(_ mention: OccupancyMention) {
        self.mention = mention
        pair = mention.pair
    }
}

struct Facility: Hashable, Sendable {
    var name: String
    /// Index into `Mentions.organisations`; nil when it is none of the list.
    var organisation: Int?
}

/// Who said it.
struct Speaker: Hashable, Sendable {
    var name: String
    var title: String?
    var organisation: Int?
}

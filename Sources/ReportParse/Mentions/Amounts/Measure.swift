/// A number with its unit, before anyone asks whether it is an amount of something or a share of beds.
struct Measure: Sendable {
    /// The number and the unit.
    var tokens: Range<Int>
    var range: ByteRange
    var amount: Amount
    var unit: MeasureUnit
    /// The unit's words; empty where it stands elsewhere.
    var unitRange: ByteRange
    /// The first token with the comparator before it.
    var lead: Int
    /// The token behind it with the comparator after it.
    var tail: Int
    /// The number, or the lower end of the range.
    var number: NumberReading
    var upper: NumberReading?
    var isElided = false
    /// The power of ten in the unit itself.
    var unitScale = 0
    /// Whether it fills the cell of a table, whose head names the unit.
    var isCell = false
    /// The denominator of a rate that the head of its column states.
    var per: String?
}

/// The measures of a text and the numbers that stand without a unit, each in order.
struct Measures: Sendable {
    var measures: [Measure] = []
    var bare: [NumberReading] = []
    /// How the article's writers use dots and commas, where some number proves it.
    var dotsGroup = 0
    var commasGroup = 0
}

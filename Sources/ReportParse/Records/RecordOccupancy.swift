extension Record {
    /// How full beds are, in percent.
    public struct Occupancy: Hashable, Sendable {
        public var id: String
        public var minPercent: ExactDecimal
        public var maxPercent: ExactDecimal
        public var comparator: Comparator
        public var beds: BedKind
        public var bedsUsed: Int?
        public var bedsTotal: Int?
        public var facility: Facility?
        public var place: Place?
        public var time: String?
        public var speaker: Speaker?
        public var pair: String?
        public var rule: String
        public var confidence: Double
        public var selector: Selector
    }
}

extension Record.Occupancy: RecordPart {
    public enum CodingKeys: String, CodingKey, CaseIterable {
        case id
        case minPercent = "min_percent"
        case maxPercent = "max_percent"
        case comparator, beds
        case bedsUsed = "beds_used"
        case bedsTotal = "beds_total"
        case facility, place, time, speaker, pair, rule, confidence, selector
    }

    static let name = "occupancy"
    static let about = "How full beds are, in percent."
    static let fields: [RecordField<Record.Occupancy>] = [
        RecordField(.id, "`b1`, `b2`, … within the record.", shape: RecordShapes.id("b")) { $0.id },
        RecordField(.minPercent, "The lower bound, in percent; equal to the upper for one value.") { $0.minPercent },
        RecordField(.maxPercent, "The upper bound, in percent.") { $0.maxPercent },
        RecordField(.comparator, "Which side of the value the truth may lie on; `~` is about.") { $0.comparator },
        RecordField(.beds, "Which beds; `standard` is a threshold rather than a state.") { $0.beds },
        RecordField(.bedsUsed, "The number of beds in use, where it is stated beside it.") { $0.bedsUsed },
        RecordField(.bedsTotal, "The number of beds there are, where it is stated beside it.") { $0.bedsTotal },
        RecordField(.facility, "The one hospital or other place that it is about.") { $0.facility },
        RecordField(.place, "The area it is about.") { $0.place },
        RecordField(.time, "When, as a value of a date.", shape: RecordShapes.time) { $0.time },
        RecordField(.speaker, "Who said it.") { $0.speaker },
        RecordField(.pair, "The other end of a change from one value to another.", shape: RecordShapes.reference("b")) { $0.pair },
        RecordField(.rule, "The rule that read it, as `explain` names it.") { $0.rule },
        RecordField(.confidence, "From 0 to 1.") { $0.confidence },
        RecordField(.selector, "Where it stands.") { $0.selector },
    ]
}

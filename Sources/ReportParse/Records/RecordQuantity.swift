extension Record {
    /// An amount, what of, and what it does in its clause.
    public struct Quantity: Hashable, Sendable {
        public var id: String
        public var minValue: ExactDecimal
        public var maxValue: ExactDecimal
        public var comparator: Comparator
        public var unit: UnitCode
        public var unitText: String
        public var per: String?
        public var minTonnes: ExactDecimal?
        public var maxTonnes: ExactDecimal?
        public var commodity: String?
        public var role: Role
        /// Ids of organisations of the record.
        public var giver: String?
        public var receiver: String?
        public var holder: String?
        public var speaker: Speaker?
        public var place: Place?
        public var time: String?
        /// The first mention of the same amount in the same event.
        public var sameAs: String?
        /// The stated total that this amount is a part of.
        public var partOf: String?
        /// The other end of *dari … menjadi …*.
        public var pair: String?
        public var rule: String
        /// From 0 to 1, in hundredths.
        public var confidence: Double
        public var selector: Selector
    }
}

extension Record.Quantity: RecordPart {
    public enum CodingKeys: String, CodingKey, CaseIterable {
        case id
        case minValue = "min_value"
        case maxValue = "max_value"
        case comparator, unit
        case unitText = "unit_text"
        case per
        case minTonnes = "min_tonnes"
        case maxTonnes = "max_tonnes"
        case commodity, role, giver, receiver, holder, speaker, place, time
        case sameAs = "same_as"
        case partOf = "part_of"
        case pair, rule, confidence, selector
    }

    static let name = "quantity"
    static let about = "An amount, what of, and what it does in its clause."
    static let fields: [RecordField<Record.Quantity>] = [
        RecordField(.id, "`q1`, `q2`, … within the record.", shape: RecordShapes.id("q")) { $0.id },
        RecordField(.minValue, "The lower bound, in `unit`; equal to the upper for one value.") { $0.minValue },
        RecordField(.maxValue, "The upper bound, in `unit`.") { $0.maxValue },
        RecordField(.comparator, "Which side of the value the truth may lie on; `~` is about.") { $0.comparator },
        RecordField(.unit, "The code of the unit; `tabung` are gas cylinders.") { $0.unit },
        RecordField(.unitText, "The unit as written.") { $0.unitText },
        RecordField(
            .per, "The denominator of a rate: `d`, `wk`, `mo`, `a`, `h`, `ha`, `person`, `trip`, `season` or the noun as written."
        ) { $0.per },
        RecordField(.minTonnes, "The lower bound in tonnes, exact; null where the unit is no mass.") { $0.minTonnes },
        RecordField(.maxTonnes, "The upper bound in tonnes.") { $0.maxTonnes },
        RecordField(.commodity, "What is weighed, as written, in lower case.") { $0.commodity },
        RecordField(.role, "What the amount does in its clause.") { $0.role },
        RecordField(.giver, "Who gives, sells or sends it: the id of an organisation.", shape: RecordShapes.reference("o")) {
            $0.giver
        },
        RecordField(.receiver, "Who gets it.", shape: RecordShapes.reference("o")) { $0.receiver },
        RecordField(.holder, "Who makes, stores, needs, seizes or owns it.", shape: RecordShapes.reference("o")) { $0.holder },
        RecordField(.speaker, "Who said it.") { $0.speaker },
        RecordField(.place, "The area it is about.") { $0.place },
        RecordField(.time, "When, as a value of a date.", shape: RecordShapes.time) { $0.time },
        RecordField(.sameAs, "The first mention of the same amount in the same event.", shape: RecordShapes.reference("q")) {
            $0.sameAs
        },
        RecordField(.partOf, "The stated total that it is a part of.", shape: RecordShapes.reference("q")) { $0.partOf },
        RecordField(.pair, "The other end of a change from one value to another.", shape: RecordShapes.reference("q")) { $0.pair },
        RecordField(.rule, "The rule that read it, as `explain` names it.") { $0.rule },
        RecordField(.confidence, "From 0 to 1.") { $0.confidence },
        RecordField(.selector, "Where it stands.") { $0.selector },
    ]
}

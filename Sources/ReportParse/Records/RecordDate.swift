extension Record {
    /// A day, month, year, span or length of time.
    public struct Date: Hashable, Sendable {
        public var id: String
        public var type: DateType
        /// As the guidelines write it: `2021-07-26`, `2021-W30`, `2021-01/2021-06`, `P2M`; nil when it cannot be resolved.
        public var value: String?
        public var startDate: CalendarDate?
        public var endDate: CalendarDate?
        public var granularity: DateGranularity
        public var modifier: DateModifier?
        public var resolution: DateResolution
        /// Whether a written weekday is that day's; nil when none is written.
        public var weekdayMatches: Bool?
        public var selector: Selector
    }
}

extension Record.Date: RecordPart {
    public enum CodingKeys: String, CodingKey, CaseIterable {
        case id, type, value
        case startDate = "start_date"
        case endDate = "end_date"
        case granularity, modifier, resolution
        case weekdayMatches = "weekday_matches"
        case selector
    }

    static let name = "date"
    static let about = "A day, month, year, span or length of time."
    static let fields: [RecordField<Record.Date>] = [
        RecordField(.id, "`d1`, `d2`, … within the record.", shape: RecordShapes.id("d")) { $0.id },
        RecordField(.type, "Whether it names a date, a span with two ends or a length.") { $0.type },
        RecordField(
            .value,
            "ISO 8601 and its like: `2021-07-26`, `2021-07`, `2021-W30`, `2021-Q3`, `199X`, `A/B`, `P2M`; null when unresolved.",
            shape: RecordShapes.dateValue
        ) { $0.value },
        RecordField(.startDate, "The first day it covers; null for lengths.") { $0.startDate },
        RecordField(.endDate, "The last day it covers; null for lengths.") { $0.endDate },
        RecordField(.granularity, "The finest part of the calendar that it names.") { $0.granularity },
        RecordField(.modifier, "The part of that time that is meant.") { $0.modifier },
        RecordField(.resolution, "How it came by its value.") { $0.resolution },
        RecordField(.weekdayMatches, "Whether a written weekday is that day's; null when none is written.") { $0.weekdayMatches },
        RecordField(.selector, "Where it stands.") { $0.selector },
    ]
}

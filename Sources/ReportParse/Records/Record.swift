/// One document's facts: what other systems receive.
///
/// Keys, their order and their meaning on the wire are described once, beside each type, in `fields`; the JSON writer, the JSON
/// Schema and the table in the README follow from that description.
///
///     let record = try ReportParser().record(of: SourceDocument(bytes: page, source: "page.html"))
///     for quantity in record.quantities { print(quantity.role, quantity.minTonnes ?? quantity.minValue) }
public struct Record: Hashable, Sendable {
    /// The version of the format: `report-extract/1`.
    public var schema: String
    public var extractor: Extractor
    public var document: Document
    /// In order of their first mention.
    public var organisations: [Organisation]
    /// In order of appearance, like the two lists after it.
    public var dates: [Date]
    public var quantities: [Quantity]
    public var occupancies: [Occupancy]
    public var diagnostics: [Diagnostic]
    /// The sentences that hold facts, in order, for the flat form, where they stand beside each fact; not on the wire.
    package var sentences: [Mention] = []
}

extension Record: RecordPart {
    public enum CodingKeys: String, CodingKey, CaseIterable {
        case schema, extractor, document, organisations, dates, quantities, occupancies, diagnostics
    }

    /// The version of the format.
    public static let schemaVersion = "report-extract/1"

    static let name = "record"
    static let about = "One document's facts."
    static let fields: [RecordField<Record>] = [
        RecordField(.schema, "The version of the format.", shape: .constant(schemaVersion)) { $0.schema },
        RecordField(.extractor, "What read the document.") { $0.extractor },
        RecordField(.document, "What the document says of itself, and its text.") { $0.document },
        RecordField(.organisations, "Named bodies that can act, in order of their first mention.") { $0.organisations },
        RecordField(.dates, "Days, months, years, spans and lengths, in order of appearance.") { $0.dates },
        RecordField(.quantities, "Masses, volumes and containers, in order of appearance.") { $0.quantities },
        RecordField(.occupancies, "How full beds are, in order of appearance.") { $0.occupancies },
        RecordField(.diagnostics, "What a reader of the record should know.") { $0.diagnostics },
    ]
}

extension Record {
    /// What read the document.
    public struct Extractor: Hashable, Sendable {
        public var version: String
        /// The digest of the organisation model; nil without one.
        public var model: String?
    }
}

extension Record.Extractor: RecordPart {
    public enum CodingKeys: String, CodingKey, CaseIterable { case version, model }

    static let name = "extractor"
    static let about = "What read the document."
    static let fields: [RecordField<Record.Extractor>] = [
        RecordField(.version, "The version of report-extract.") { $0.version },
        RecordField(.model, "The digest of the organisation model; null without one.") { $0.model },
    ]
}

extension Record {
    /// Something a reader of the record should know.
    public struct Diagnostic: Hashable, Sendable {
        public var code: String
        public var severity: ReportParse.Diagnostic.Severity
        public var message: String
        /// Code points of the text; nil when it is about the document as a whole.
        public var start: Int?
        public var end: Int?
    }
}

extension Record.Diagnostic: RecordPart {
    public enum CodingKeys: String, CodingKey, CaseIterable { case code, severity, message, start, end }

    static let name = "diagnostic"
    static let about = "Something a reader of the record should know."
    static let fields: [RecordField<Record.Diagnostic>] = [
        RecordField(.code, "A stable name, such as `weekday_mismatch`.") { $0.code },
        RecordField(.severity, "How much it matters.") { $0.severity },
        RecordField(.message, "One sentence.") { $0.message },
        RecordField(.start, "The code point at which the words begin; null when it is about the document.") { $0.start },
        RecordField(.end, "The code point after them.") { $0.end },
    ]
}

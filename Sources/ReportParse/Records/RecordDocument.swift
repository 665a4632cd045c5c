extension Record {
    /// What the document says of itself, and its text.
    public struct Document: Hashable, Sendable {
        /// The input's own id, else the SHA-256 of its bytes.
        public var id: String?
        public var source: String
        public var sha256: String?
        public var mediaType: String
        public var charset: String
        public var language: String?
        public var url: String?
        public var publisher: String?
        public var section: String?
        public var title: String?
        public var authors: [String]
        /// The initials that close an article: `Mir/Red`.
        public var signature: String?
        public var dateline: String?
        /// ISO 8601, as precise as the page says.
        public var published: String?
        public var modified: String?
        /// The day that relative dates were resolved against.
        public var referenceDate: CalendarDate?
        public var referenceDateFrom: ReferenceOrigin
        /// The title, an empty line, then the paragraphs a line each; nil when it was left out on request.
        public var text: String?
    }
}

extension Record.Document: RecordPart {
    public enum CodingKeys: String, CodingKey, CaseIterable {
        case id, source, sha256
        case mediaType = "media_type"
        case charset, language, url, publisher, section, title, authors, signature, dateline, published, modified
        case referenceDate = "reference_date"
        case referenceDateFrom = "reference_date_from"
        case text
    }

    static let name = "document"
    static let about = "What the document says of itself, and its text."
    static let fields: [RecordField<Record.Document>] = [
        RecordField(.id, "The input's own id, else the SHA-256 of its bytes.") { $0.id },
        RecordField(.source, "The path; within a container the path, `#` and the number of the record.") { $0.source },
        RecordField(.sha256, "The SHA-256 of the bytes, in hexadecimal.", shape: .optional(.string(pattern: "^[0-9a-f]{64}$"))) {
            $0.sha256
        },
        RecordField(.mediaType, "`text/html` or `text/plain`.") { $0.mediaType },
        RecordField(.charset, "The encoding that the bytes were read in.") { $0.charset },
        RecordField(.language, "The language that the page declares, as an ISO 639 code.") { $0.language },
        RecordField(.url, "The page's own address.") { $0.url },
        RecordField(.publisher, "The outlet or office.") { $0.publisher },
        RecordField(.section, "The section of the outlet.") { $0.section },
        RecordField(.title, "The headline.") { $0.title },
        RecordField(.authors, "The authors named.") { $0.authors },
        RecordField(.signature, "The initials that close the article.") { $0.signature },
        RecordField(.dateline, "The place that opens the article.") { $0.dateline },
        RecordField(.published, "ISO 8601, as precise as the page says.", shape: RecordShapes.moment) { $0.published },
        RecordField(.modified, "ISO 8601, as precise as the page says.", shape: RecordShapes.moment) { $0.modified },
        RecordField(.referenceDate, "The day that relative dates were resolved against.") { $0.referenceDate },
        RecordField(.referenceDateFrom, "What said so.") { $0.referenceDateFrom },
        RecordField(.text, "The title, an empty line, the paragraphs a line each; null with `--no-text`.") { $0.text },
    ]
}

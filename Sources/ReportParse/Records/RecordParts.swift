// The parts that several lists of a record share.

extension Record {
    /// An administrative area.
    public struct Place: Hashable, Sendable {
        /// As written.
        public var name: String
        public var official: String?
        /// The area's code after the Ministry of Home Affairs, as text; nil where it has none or is unclear.
        public var kodeKemendagri: String?
        /// The user's own code for the area, where the run was given some: one more key behind the others.
        public var ownCode: PlaceCodes.Code?
    }
}

extension Record.Place: RecordPart {
    public enum CodingKeys: String, CodingKey, CaseIterable {
        case name, official
        case kodeKemendagri = "kode_kemendagri"
    }

    static let name = "place"
    static let about = "An administrative area."
    static let fields: [RecordField<Record.Place>] = [
        RecordField(.name, "The name as written.") { $0.name },
        RecordField(.official, "The official name, where the area is known.") { $0.official },
        RecordField(
            .kodeKemendagri,
            "The area's code after the Ministry of Home Affairs (\(Gazetteer.decree)), as text; null where it has none or is unclear.",
            shape: .optional(.string(pattern: "^[0-9]{2}([.][0-9]{2}([.][0-9]{2}([.][0-9]{4})?)?)?$"))
        ) { $0.kodeKemendagri },
    ]

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        official = try container.decodeIfPresent(String.self, forKey: .official)
        kodeKemendagri = try container.decodeIfPresent(String.self, forKey: .kodeKemendagri)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        for field in Self.fields { try field.encode(self, &container) }
        guard let ownCode else { return }
        var own = encoder.container(keyedBy: PlaceCodes.Key.self)
        try own.encode(ownCode.value, forKey: PlaceCodes.Key(stringValue: ownCode.column))
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            for field in Self.fields {
                json.label(field.label)
                field.write(self, &json)
            }
            if let ownCode { json.member(ownCode.column) { $0.string(ownCode.value) } }
        }
    }
}

extension Record {
    /// Who said it.
    public struct Speaker: Hashable, Sendable {
        public var name: String
        public var title: String?
        public var organisation: String?
    }
}

extension Record.Speaker: RecordPart {
    public enum CodingKeys: String, CodingKey, CaseIterable { case name, title, organisation }

    static let name = "speaker"
    static let about = "Who said it."
    static let fields: [RecordField<Record.Speaker>] = [
        RecordField(.name, "The fullest form of the name in the article.") { $0.name },
        RecordField(.title, "The office as written.") { $0.title },
        RecordField(.organisation, "The id of the organisation spoken for.", shape: RecordShapes.reference("o")) {
            $0.organisation
        },
    ]
}

extension Record {
    /// The hospital or other place whose beds are meant.
    public struct Facility: Hashable, Sendable {
        public var name: String
        public var organisation: String?
    }
}

extension Record.Facility: RecordPart {
    public enum CodingKeys: String, CodingKey, CaseIterable { case name, organisation }

    static let name = "facility"
    static let about = "The hospital or other place whose beds are meant."
    static let fields: [RecordField<Record.Facility>] = [
        RecordField(.name, "The name as written.") { $0.name },
        RecordField(
            .organisation, "Its id, where it is one of the organisations.", shape: RecordShapes.reference("o")
        ) {
            $0.organisation
        },
    ]
}

extension Record {
    /// One occurrence of an organisation's name.
    public struct Mention: Hashable, Sendable {
        public var start: Int
        public var end: Int
        public var exact: String
    }
}

extension Record.Mention: RecordPart {
    public enum CodingKeys: String, CodingKey, CaseIterable { case start, end, exact }

    static let name = "mention"
    static let about = "One occurrence of a name: `text[start:end] == exact`, in code points."
    static let fields: [RecordField<Record.Mention>] = [
        RecordField(.start, "The code point of the text at which it begins.") { $0.start },
        RecordField(.end, "The code point after it.") { $0.end },
        RecordField(.exact, "Its words.") { $0.exact },
    ]
}

extension Record {
    /// Where a fact stands, after the W3C Web Annotation selectors: offsets are code points of `document.text`, half open.
    public struct Selector: Hashable, Sendable {
        public var start: Int
        public var end: Int
        public var exact: String
        /// Up to 32 code points before and after.
        public var prefix: String
        public var suffix: String
    }
}

extension Record.Selector: RecordPart {
    public enum CodingKeys: String, CodingKey, CaseIterable { case start, end, exact, prefix, suffix }

    static let name = "selector"
    static let about = "Where a fact stands, after the W3C Web Annotation selectors: `text[start:end] == exact`, in code points."
    static let fields: [RecordField<Record.Selector>] = [
        RecordField(.start, "The code point of the text at which it begins.") { $0.start },
        RecordField(.end, "The code point after it.") { $0.end },
        RecordField(.exact, "Its words.") { $0.exact },
        RecordField(.prefix, "Up to 32 code points before it.") { $0.prefix },
        RecordField(.suffix, "Up to 32 code points after it.") { $0.suffix },
    ]
}

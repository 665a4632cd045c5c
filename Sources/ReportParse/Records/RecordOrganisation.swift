extension Record {
    /// A named body that can act, with all its mentions.
    public struct Organisation: Hashable, Sendable {
        public var id: String
        /// The longest form in the document.
        public var name: String
        public var kind: OrganisationKind
        public var region: Place?
        /// The other forms, sorted.
        public var aliases: [String]
        public var mentions: [Mention]
    }
}

extension Record.Organisation: RecordPart {
    public enum CodingKeys: String, CodingKey, CaseIterable { case id, name, kind, region, aliases, mentions }

    static let name = "organisation"
    static let about = "A named body that can act."
    static let fields: [RecordField<Record.Organisation>] = [
        RecordField(.id, "`o1`, `o2`, … within the record.", shape: RecordShapes.id("o")) { $0.id },
        RecordField(.name, "The longest form in the document.") { $0.name },
        RecordField(.kind, "What sort of body it is.") { $0.kind },
        RecordField(.region, "The region that its name or the article gives it.") { $0.region },
        RecordField(.aliases, "The other forms, sorted.") { $0.aliases },
        RecordField(.mentions, "Every occurrence, in order.") { $0.mentions },
    ]
}

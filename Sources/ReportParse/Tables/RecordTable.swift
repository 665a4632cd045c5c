/// A table of the flat form: the documents, and one for each list of a record.
///
/// Its columns follow from the description of the record's fields, with the keys that tie the tables together before them and
/// what only the flat form has behind them.
package struct RecordTable: Sendable {
    package let name: String
    package let about: String
    package let columns: [RecordColumn]
    /// Columns that are filled once the rows of all documents are there.
    package var derived: [RecordColumn] = []
    /// The columns that tell a row from all others.
    package let key: [String]
    /// The table that a row belongs to by the columns of that table's key; nil for documents.
    package let parent: String?

    package init(
        name: String, about: String, columns: [RecordColumn], derived: [RecordColumn] = [], key: [String], parent: String?
    ) {
        self.name = name
        self.about = about
        self.columns = columns
        self.derived = derived
        self.key = key
        self.parent = parent
    }

    /// Parents before their children.
    package static let all = [documents, organisations, organisationMentions, dates, quantities, occupancies, diagnostics]

    package static let documents = RecordTable(
        name: "documents", about: "What each document says of itself, and its text.",
        columns: [recordID] + RecordColumn.columns("extractor", "", of: .part(Record.Extractor.self))
            + Record.Document.columns(prefix: "") + [fingerprint, names], derived: [articleKey],
        key: ["record_id"], parent: nil)

    package static let organisations = facts(
        Record.Organisation.self, "organisations", "The bodies that each document names.", adding: [entityKey, sentence])
    package static let organisationMentions = RecordTable(
        name: "organisation_mentions", about: "Every occurrence of an organisation's name.",
        columns: [recordID, factID, position] + Record.Mention.columns(prefix: ""), key: ["record_id", "fact_id", "position"],
        parent: "organisations")
    package static let dates = facts(
        Record.Date.self, "dates", "Days, months, years, spans and lengths.", adding: [sentence])
    package static let quantities = facts(
        Record.Quantity.self, "quantities", "Amounts, what of, and what they do in their clauses.", adding: [sentence],
        derived: [eventKey])
    package static let occupancies = facts(
        Record.Occupancy.self, "occupancies", "How full beds are, in percent.", adding: [sentence], derived: [eventKey])
    package static let diagnostics = RecordTable(
        name: "diagnostics", about: "What a reader of each record should know.",
        columns: [recordID, position] + Record.Diagnostic.columns(prefix: ""), key: ["record_id", "position"],
        parent: "documents")

    /// A table of facts: a key `id` becomes `fact_id` behind the record's.
    private static func facts<Part: RecordPart>(
        _ part: Part.Type, _ name: String, _ about: String, adding extra: [RecordColumn],
        derived: [RecordColumn] = []
    ) -> RecordTable {
        RecordTable(
            name: name, about: about, columns: [recordID, factID] + Part.columns(prefix: "").dropFirst() + extra,
            derived: derived,
            key: ["record_id", "fact_id"], parent: "documents")
    }

    static let recordID = RecordColumn(
        "record_id", .text, "The digest of the document's source and id, by which its rows are replaced as a whole.")
    static let factID = RecordColumn(
        "fact_id", .text, "The fact's id within the record: `q1`, `o2`.")
    static let sentence = RecordColumn(
        "sentence", .text, isNullable: true, "The whole sentence that the fact stands in.")
    static let entityKey = RecordColumn(
        "entity_key", .text, "The same for one body in all documents.")
    static let fingerprint = RecordColumn(
        "fingerprint", .text, isNullable: true, "A sketch of the text's word triples, by which near-identical articles are found.")
    static let articleKey = RecordColumn(
        "article_key", .text, isNullable: true, "The same for near-identical articles.")
    static let eventKey = RecordColumn(
        "event_key", .text, isNullable: true, "The same for all tellings of one event, in whatever document.")
    static let names = RecordColumn(
        "names", .text, isNullable: true,
        "The words that begin with a capital letter, and the initials of names behind a full stop, by which events are told apart.")
    static let position = RecordColumn(
        "position", .integer, "Its place in the record's list, from 1.")
}

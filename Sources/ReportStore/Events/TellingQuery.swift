/// The facts of a table as tellings, in the order of their amounts.
struct TellingQuery {
    let table: String
    /// What `Telling.init(row:)` reads, in its order, and behind it what only keys are made of.
    private let columns: String
    private let amount: String

    static let quantities = TellingQuery(
        table: "quantities",
        columns: """
            t.record_id, t.fact_id, t.same_as, CAST(t.min_tonnes AS TEXT), CAST(t.max_tonnes AS TEXT), CAST(t.min_value AS TEXT),
            CAST(t.max_value AS TEXT), t.unit, t.per, t.commodity, t.role, t.giver, t.receiver, t.holder
            """,
        amount: "COALESCE(t.min_tonnes, CASE WHEN t.unit = 'L' THEN t.min_value * 0.001 ELSE t.min_value END)")

    static let occupancies = TellingQuery(
        table: "occupancies",
        columns: """
            t.record_id, t.fact_id, NULL, CAST(t.min_percent AS TEXT), CAST(t.max_percent AS TEXT), NULL, NULL, NULL, t.beds,
            NULL, NULL, t.facility, NULL, NULL
            """,
        amount: "t.min_percent")

    private static let context = """
        t.place, t.place_kode_kemendagri, CAST(t.time_start AS TEXT), CAST(t.time_end AS TEXT),
        CAST(COALESCE(d.published_on, d.reference_date) AS TEXT), d.article_key, t.sentence, d.names,
        d.fingerprint, t.prefix, t.exact, t.event_key
        """

    /// The rows, in no order.
    var rows: String {
        "SELECT \(columns), \(Self.context) FROM \(table) AS t JOIN documents AS d ON d.record_id = t.record_id"
    }

    /// By what they are put in order.
    var order: String { "\(amount), t.record_id, t.fact_id" }

    /// Which of a row's columns is the key that it has.
    static let eventKey = 25

    static func loneKey(of row: [String?], record: String, fact: String) -> GroupKey {
        func bytes(_ column: Int) -> [UInt8]? { row[column].map { Array($0.utf8) } }
        return LoneKeys(record: record, fingerprint: bytes(22), names: bytes(21), newsDay: bytes(18)).event(
            fact: Array(fact.utf8), sentence: bytes(20), prefix: bytes(23) ?? [], exact: bytes(24) ?? [])
    }
}

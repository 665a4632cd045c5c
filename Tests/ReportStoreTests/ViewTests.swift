import GRDB
import ReportBatch
import Testing

@testable import ReportStore

/// The views, over facts that are put into the tables by hand, in both databases.
@Suite struct ViewTests {
    private static let fact: [String: String] = [
        "comparator": "'='", "rule": "'r'", "confidence": "0.9", "start": "0", "\"end\"": "1", "exact": "'x'", "prefix": "''",
        "suffix": "''",
    ]

    /// A statement that adds a fact to the first document.
    private static func insertion(_ table: String, _ id: String, _ values: [String: String]) -> String {
        let own = [
            "record_id": "(SELECT record_id FROM documents WHERE id = '\(values["document"] ?? "a")')", "fact_id": "'\(id)'",
        ]
        let all = fact.merging(own) { $1 }.merging(values.filter { $0.key != "document" }) { $1 }.sorted { $0.key < $1.key }
        return
            "INSERT INTO \(table) (\(all.map(\.key).joined(separator: ", "))) VALUES (\(all.map(\.value).joined(separator: ", ")))"
    }

    private static func mass(_ id: String, _ tonnes: String, _ others: [String: String] = [:]) -> String {
        let values = [
            "min_value": tonnes, "max_value": tonnes, "min_tonnes": tonnes, "max_tonnes": tonnes, "unit": "'t'",
            "unit_text": "'ton'",
            "commodity": "'beras'", "role": "'stock'", "event_key": "'e\(id)'",
        ]
        return insertion("quantities", id, values.merging(others) { $1 })
    }

    private static func beds(_ id: String, _ percent: String, _ others: [String: String] = [:]) -> String {
        let values = [
            "min_percent": percent, "max_percent": percent, "beds": "'all'", "place": "'Serang'", "place_official": "'Kota Serang'",
            "place_kode_kemendagri": "'36.73'", "event_key": "'e\(id)'",
        ]
        return insertion("occupancies", id, values.merging(others) { $1 })
    }

    private static func time(_ value: String, _ start: String, _ end: String) -> [String: String] {
        ["time": "'\(value)'", "time_start": "'\(start)'", "time_end": "'\(end)'"]
    }

    private static let july = time("2021-07-05", "2021-07-05", "2021-07-05")
    private static let facts = [
        "DELETE FROM quantities", "DELETE FROM occupancies",
        // One stock told by two articles, a total with two parts, a repeat, one without a time, a year's, and two rates.
        mass("q1", "100", july), mass("q2", "100", july.merging(["document": "b", "event_key": "'eq1'"]) { $1 }),
        mass("q3", "30", july), mass("q4", "10", july.merging(["part_of": "'q3'"]) { $1 }),
        mass("q5", "20", july.merging(["part_of": "'q3'"]) { $1 }), mass("q6", "30", july.merging(["same_as": "'q3'"]) { $1 }),
        mass("q7", "7"), mass("q8", "1000", time("2020", "2020-01-01", "2020-12-31")),
        mass("q9", "4", july.merging(["per": "'ha'"]) { $1 }), mass("q10", "5.5", july.merging(["per": "'ha'"]) { $1 }),
        beds("b1", "60", july), beds("b2", "80", july.merging(["comparator": "'<'"]) { $1 }),
        beds("b3", "60", july.merging(["document": "b", "event_key": "'eb1'"]) { $1 }), beds("b4", "90"),
        beds("b5", "65", july.merging(["beds": "'standard'"]) { $1 }),
    ]

    private static let queries = [
        """
        SELECT COALESCE(month, '-') || '|' || COALESCE(month_from, '-') || '|' || COALESCE(per, '-') || '|' || facts || '|'
          || CAST(CAST(min_tonnes AS REAL) AS TEXT) || '|' || CAST(CAST(max_tonnes AS REAL) AS TEXT)
        FROM tonnage_by_month_and_commodity ORDER BY 1
        """,
        """
        SELECT region || '|' || day || '|' || day_from || '|' || facts || '|' || CAST(CAST(min_percent AS REAL) AS TEXT) || '|'
          || CAST(CAST(max_percent AS REAL) AS TEXT) || '|' || comparators
        FROM occupancy_by_region_and_day ORDER BY 1
        """,
    ]

    /// 130 is 100 told twice and 30 with its parts; 7 has the month of its article.
    private static let expected = [
        ["-|text|-|1|1000|1000", "2021-07|article|-|1|7|7", "2021-07|text|-|2|130|130", "2021-07|text|ha|2|4|5.5"],
        ["Kota Serang|2021-07-05|text|2|60|80|<,=", "Kota Serang|2021-07-27|article|1|90|90|="],
    ]

    @Test func countEachEventOnceAndNoPartBesideItsTotal() throws {
        let folder = try TemporaryFolder()
        try StoreBench(texts: StoreBench.news).run(SQLiteStore(path: folder.path("facts.sqlite")))
        let queue = try DatabaseQueue(path: folder.path("facts.sqlite"))
        try queue.write { db in for fact in Self.facts { try db.execute(sql: fact) } }
        let found = try Self.queries.map { query in
            try queue.read { db in try String.fetchAll(db, sql: query).map(Self.plain) }.sorted()
        }
        #expect(found == Self.expected)
        guard let database = try TestDatabase() else { return }
        try StoreBench(texts: StoreBench.news).run(PostgresStore(url: database.url))
        let connection = try PostgresConnection(url: database.url)
        for fact in Self.facts { try connection.execute(fact) }
        let there = try Self.queries.map { query in try connection.rows(query).map { Self.plain(($0.first ?? nil) ?? "") }.sorted()
        }
        #expect(there == Self.expected)
    }

    /// SQLite writes `130.0` where PostgreSQL writes `130`, and comparators come in either order.
    private static func plain(_ row: String) -> String {
        row.split(separator: "|").map { $0.hasSuffix(".0") ? String($0.dropLast(2)) : $0 == "=,<" ? "<,=" : String($0) }
            .joined(separator: "|")
    }
}

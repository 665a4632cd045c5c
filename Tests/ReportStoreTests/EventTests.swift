import GRDB
import ReportParse
import Testing

@testable import ReportStore

@Suite struct EventTests {
    /// The events that the articles' first facts were given, by document.
    private func firstEvents(_ path: String) throws -> [String: String] {
        try DatabaseQueue(path: path).read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT d.id, f.event_key FROM documents AS d JOIN (
                      SELECT record_id, start, event_key FROM quantities
                      UNION ALL SELECT record_id, start, event_key FROM occupancies) AS f USING (record_id)
                    WHERE f.start > length(d.title) ORDER BY f.start
                    """)
            return Dictionary(rows.map { ($0[0] as String, $0[1] as String) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// `0-b` to the key of its event, renamed by the least document that has it: comparable over databases.
    private func grouping(_ events: [String: String]) -> [String: String] {
        let least = Dictionary(events.map { ($1, $0) }, uniquingKeysWith: min)
        return events.compactMapValues { least[$0] }
    }

    @Test func tellsEventsOfPairsApart() throws {
        let folder = try TemporaryFolder()
        let pairs = try EventPairs()
        try pairs.write(to: SQLiteStore(path: folder.path("a.sqlite")), order: Array(pairs.pairs.indices))
        let events = try firstEvents(folder.path("a.sqlite"))
        var (right, wrong, missed) = (0, 0, 0)
        for (index, pair) in pairs.pairs.enumerated() {
            let isOne = events["\(index)-a"] != nil && events["\(index)-a"] == events["\(index)-b"]
            if isOne, pair.same { right += 1 }
            if isOne, !pair.same { wrong += 1 }
            if !isOne, pair.same { missed += 1 }
            if isOne != pair.same { print("note: events.jsonl:\(index + 1): \(pair.same ? "missed" : "joined"): \(pair.reason)") }
        }
        let f1 = Double(2 * right) / Double(2 * right + wrong + missed)
        print("note: events.jsonl: \(right) right, \(wrong) wrongly joined, \(missed) missed: F1 \(f1)")
        #expect(pairs.pairs.count >= 100)
        #expect(f1 >= 0.9)
    }

    @Test func groupsAlikeInAnyOrder() throws {
        let folder = try TemporaryFolder()
        let pairs = try EventPairs()
        let order = Array(pairs.pairs.indices)
        try pairs.write(to: SQLiteStore(path: folder.path("a.sqlite")), order: order)
        try pairs.write(to: SQLiteStore(path: folder.path("b.sqlite")), order: order.reversed())
        let first = try firstEvents(folder.path("a.sqlite"))
        #expect(try first == firstEvents(folder.path("b.sqlite")))
        guard let database = try TestDatabase() else { return }
        try pairs.write(to: PostgresStore(url: database.url), order: order)
        let there = try PostgresConnection(url: database.url).rows(
            "SELECT record_id, fact_id, event_key FROM quantities ORDER BY 1, 2")
        let here = try DatabaseQueue(path: folder.path("a.sqlite")).read { db in
            try Row.fetchAll(db, sql: "SELECT record_id, fact_id, event_key FROM quantities ORDER BY 1, 2").map { row in
                (0..<3).map { row[$0] as String? }
            }
        }
        #expect(here == there)
    }

    /// A page that was fetched twice has the keys of its group as it is written, before anything is grouped.
    @Test func copiesHaveOneKeyFromTheStart() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        let story =
            "SERANG - PT Baja Samudra menyerahkan bantuan 309 ton oksigen kepada Dinas Kesehatan Kota Serang, Minggu (25/7/2021)."
        let other =
            "LEBAK - Perum Bulog menyalurkan bantuan 309 ton oksigen kepada warga di Kabupaten Lebak, Senin (26/7/2021) siang."
        let bench = StoreBench(texts: [story, other, story, "Stok 309 ton.", "Stok 309 ton."].enumerated().map { ("\($0)", $1) })
        let store = SQLiteStore(path: path)
        _ = try store.open(StoreBench.recipe)
        let numbers = Array(bench.texts.indices)
        try store.write(zip(numbers, try store.standings(of: numbers.map(bench.key))).map(bench.row))
        store.close()
        let alone = try firstKeys(path)
        #expect(alone["0"] == alone["2"])
        // Of a text of a few words nobody can say that it is a copy.
        #expect(Set(alone.values).count == 4)
        try bench.run(SQLiteStore(path: path))
        let grouped = try firstKeys(path)
        #expect(grouped["0"] == alone["0"] && grouped["2"] == alone["0"])
        #expect(grouped["1"] == alone["1"])
    }

    private func firstKeys(_ path: String) throws -> [String: String] {
        try DatabaseQueue(path: path).read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT d.id, q.event_key FROM documents AS d JOIN quantities AS q USING (record_id)")
            return Dictionary(rows.map { ($0[0] as String, $0[1] as String) }, uniquingKeysWith: { first, _ in first })
        }
    }
}

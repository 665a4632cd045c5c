import GRDB
import ReportBatch
import ReportParse
import Testing

@testable import ReportStore

@Suite struct PostgresStoreTests {
    @Test func fillsEveryTable() throws {
        guard let database = try TestDatabase() else { return }
        let outcome = try StoreBench(texts: StoreBench.news).run(PostgresStore(url: database.url))
        #expect(outcome.standings == Array(repeating: .new, count: 5))
        #expect(outcome.closing?.extracted == 5)
        #expect(try database.value("SELECT count(*) FROM documents") == "5")
        #expect(try database.value("SELECT min_tonnes FROM quantities WHERE unit_text = 'kilogram'") == "0.5")
        #expect(
            try database.value("SELECT pg_typeof(min_tonnes) || ' ' || pg_typeof(time_start) FROM quantities LIMIT 1")
                == "numeric date")
        #expect(try database.value("SELECT pg_typeof(authors) FROM documents LIMIT 1") == "jsonb")
        #expect(
            try database.value("SELECT sentence FROM quantities WHERE exact LIKE '1.500%'")
                == "Kapasitas pabrik itu 1.500 ton per hari.")
        #expect(
            try database.value(
                "SELECT bool_and(substr(text, start::int + 1, (\"end\" - start)::int) = exact) FROM quantities JOIN documents USING (record_id)"
            ) == "t")
        #expect(
            try database.value("SELECT count(*) FROM documents WHERE search @@ plainto_tsquery('indonesian', 'beras')") == "2")
        #expect(
            try database.value(
                "SELECT col_description('quantities'::regclass, attnum) FROM pg_attribute WHERE attrelid = 'quantities'::regclass AND attname = 'per'"
            )?
            .isEmpty == false)
    }

    @Test func holdsWhatSQLiteHolds() throws {
        guard let database = try TestDatabase() else { return }
        let folder = try TemporaryFolder()
        let bench = StoreBench(texts: StoreBench.news)
        try bench.run(PostgresStore(url: database.url))
        try bench.run(SQLiteStore(path: folder.path("facts.sqlite")))
        let queue = try DatabaseQueue(path: folder.path("facts.sqlite"))
        for table in RecordTable.all {
            let texts = table.columns.filter { $0.type == .text || $0.type == .day }.map(\.name)
            let sql = "SELECT \(quoted(texts)) FROM \(quoted(table.name)) ORDER BY \(quoted(table.key))"
            let theirs = try PostgresConnection(url: database.url).rows(sql)
            let ours = try queue.read { db in
                try Row.fetchAll(db, sql: sql).map { row in texts.map { row[$0] as String? } }
            }
            #expect(ours == theirs, "\(table.name)")
        }
    }

    @Test func leavesUnchangedDocumentsAlone() throws {
        guard let database = try TestDatabase() else { return }
        let bench = StoreBench(texts: StoreBench.news)
        try bench.run(PostgresStore(url: database.url))
        let again = try bench.run(PostgresStore(url: database.url))
        #expect(again.standings == Array(repeating: .unchanged, count: 5))
        #expect(again.closing?.skipped == 5)
        #expect(try database.value("SELECT count(*) FROM documents") == "5")
        // The record is still known to be from the first run.
        #expect(try bench.run(PostgresStore(url: database.url)).standings == Array(repeating: .unchanged, count: 5))
    }

    @Test(arguments: [0, 2, 4]) func goesOnAfterAnInterruption(death: Int) throws {
        guard let database = try TestDatabase(), let whole = try TestDatabase() else { return }
        let bench = StoreBench(texts: StoreBench.news)
        try bench.run(PostgresStore(url: database.url), dyingAt: death)
        #expect(try database.value("SELECT count(*) FROM documents") == "\(death / 2 * 2)")
        let rest = try bench.run(PostgresStore(url: database.url))
        #expect(rest.standings.count { $0 == .settled } == death / 2 * 2)
        try bench.run(PostgresStore(url: whole.url))
        #expect(try database.contents() == whole.contents())
    }

    @Test func replacesADocumentAsAWholeAndDropsWhatCannotBeReadAnyMore() throws {
        guard let database = try TestDatabase() else { return }
        try StoreBench(texts: StoreBench.news).run(PostgresStore(url: database.url))
        var changed = StoreBench(texts: StoreBench.news)
        changed.texts[0].text = "SERANG - Gudang itu menyimpan 7 ton gula."
        changed.texts[1].text = ""
        let again = try changed.run(PostgresStore(url: database.url))
        #expect(again.closing?.quarantined == 1)
        #expect(
            try database.value(
                "SELECT string_agg(exact, ',') FROM quantities JOIN documents USING (record_id) WHERE id IN ('a', 'b')") == "7 ton")
        #expect(try database.value("SELECT count(*) FROM documents") == "4")
    }

    @Test func reportsAndRemovesWhatVanished() throws {
        guard let database = try TestDatabase() else { return }
        try StoreBench(texts: StoreBench.news).run(PostgresStore(url: database.url))
        let fewer = StoreBench(texts: Array(StoreBench.news.prefix(3)))
        let closing = try fewer.run(PostgresStore(url: database.url), removingVanished: true).closing
        #expect(closing?.vanishedSources == ["news.jsonl#4", "news.jsonl#5"])
        #expect(try database.value("SELECT count(*) FROM ledger") == "3")
    }

    @Test func whatGoesWhileARunIsInterruptedHasVanished() throws {
        guard let database = try TestDatabase() else { return }
        try StoreBench(texts: StoreBench.news).run(PostgresStore(url: database.url), dyingAt: 4)
        let fewer = StoreBench(texts: Array(StoreBench.news.dropFirst()))
        let closing = try fewer.run(PostgresStore(url: database.url)).closing
        #expect(closing?.rows == 4 && closing?.vanishedSources == ["news.jsonl#1"])
    }

    @Test func keepsTwoRunsApart() throws {
        guard let database = try TestDatabase() else { return }
        let first = PostgresStore(url: database.url)
        _ = try first.open(StoreBench.recipe)
        #expect(throws: StoreError.self) { _ = try PostgresStore(url: database.url).open(StoreBench.recipe) }
        first.close()
        let second = PostgresStore(url: database.url)
        #expect(try second.open(StoreBench.recipe).records == 0)
        second.close()
    }

    @Test func goesOnOverANewConnectionWhenTheOldOneIsLost() throws {
        guard let database = try TestDatabase() else { return }
        let bench = StoreBench(texts: StoreBench.news)
        let store = PostgresStore(url: database.url)
        _ = try store.open(bench.recipe)
        let first = try store.standings(of: [bench.key(0), bench.key(1)])
        try store.write([bench.row(0, first[0]), bench.row(1, first[1])])
        let ended = try database.value(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' AND objid::bigint = (hashtext('report-extract ' || current_schema())::bigint & 4294967295)"
        )
        #expect(ended == "1")
        let rest = try store.standings(of: [bench.key(2)])
        try store.write([bench.row(2, rest[0])])
        let closing = try store.finish(InputScope(places: ["news.jsonl"]), removingVanished: false)
        #expect(closing.extracted == 3)
        #expect(try database.value("SELECT count(*) FROM documents") == "3")
    }

    @Test(arguments: StoreBench.hostile) func keepsHostileTexts(hostile: StoreBench.HostileText) throws {
        let text = hostile.text
        let bench = StoreBench(texts: [(id: text, text: "SERANG - Ada 7 ton \(text) di gudang.")])
        let folder = try TemporaryFolder()
        try bench.run(SQLiteStore(path: folder.path("facts.sqlite")))
        let stored = try DatabaseQueue(path: folder.path("facts.sqlite")).read { db in
            try Row.fetchOne(db, sql: "SELECT id, text FROM documents").map { [$0[0] as String, $0[1] as String] }
        }
        #expect(stored?.first == text)
        guard let database = try TestDatabase() else { return }
        try bench.run(PostgresStore(url: database.url))
        let there = try PostgresConnection(url: database.url).rows("SELECT id, text FROM documents").first
        #expect(there?.map { $0 ?? "" } == stored)
    }
}

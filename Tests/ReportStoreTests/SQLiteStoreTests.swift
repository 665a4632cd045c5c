import GRDB
import ReportBatch
import ReportParse
import Testing

@testable import ReportStore

@Suite struct SQLiteStoreTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("facts.sqlite")
    }

    private func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try DatabaseQueue(path: path, configuration: SQLiteStore.configuration(readonly: true)).read(body)
    }

    private func value(_ sql: String) throws -> String? { try read { try String.fetchOne($0, sql: sql) } }

    /// Every row of every record table and of the ledger.
    private func contents(of path: String) throws -> [String] {
        try DatabaseQueue(path: path, configuration: SQLiteStore.configuration(readonly: true)).read { db in
            try (RecordTable.all + [StoreSchema.ledger]).flatMap { table in
                let names = quoted((table.columns + table.derived).map(\.name))
                return try Row.fetchAll(db, sql: "SELECT \(names) FROM \(quoted(table.name)) ORDER BY \(quoted(table.key))")
                    .map { "\(table.name) \($0)" }
            }
        }
    }

    @Test func fillsEveryTable() throws {
        let outcome = try StoreBench(texts: StoreBench.news).run(SQLiteStore(path: path))
        #expect(outcome.opening == StoreOpening(settled: 0, records: 0, formerRecipe: nil))
        #expect(outcome.standings == Array(repeating: .new, count: 5))
        #expect(outcome.closing?.extracted == 5)
        #expect(try value("SELECT count(*) FROM documents") == "5")
        #expect(try value("SELECT min_tonnes FROM quantities WHERE unit_text = 'kilogram'") == "0.5")
        #expect(try value("SELECT typeof(min_value) || min_value FROM quantities WHERE exact LIKE '309%'") == "integer309")
        #expect(
            try value("SELECT sentence FROM quantities WHERE exact LIKE '1.500%'") == "Kapasitas pabrik itu 1.500 ton per hari.")
        #expect(
            try value(
                "SELECT group_concat(substr(text, start + 1, \"end\" - start) = exact) FROM quantities JOIN documents USING (record_id)"
            )?
            .contains("0") == false)
        #expect(try value("SELECT count(*) FROM documents_search WHERE documents_search MATCH 'beras'") == "2")
        #expect(try value("PRAGMA integrity_check") == "ok")
        #expect(try value("SELECT count(*) FROM pragma_foreign_key_check") == "0")
    }

    @Test func leavesUnchangedDocumentsAlone() throws {
        let bench = StoreBench(texts: StoreBench.news)
        try bench.run(SQLiteStore(path: path))
        let again = try bench.run(SQLiteStore(path: path))
        #expect(again.standings == Array(repeating: .unchanged, count: 5))
        #expect(again.closing?.skipped == 5 && again.closing?.extracted == 0)
        #expect(try value("SELECT count(*) FROM documents") == "5")
        #expect(try value("SELECT group_concat(reason) FROM (SELECT DISTINCT reason FROM ledger)") == "unchanged")
    }

    /// What the run has written is known to it before others can see it, and behind that, too.
    @Test func knowsWhatItHoldsBack() throws {
        let bench = StoreBench(texts: StoreBench.news)
        let store = SQLiteStore(path: path)
        _ = try store.open(bench.recipe)
        defer { store.close() }
        let key = bench.key(0)
        let again = InputKey(
            record: key.record, number: 7, source: "news.jsonl#8", id: key.id, sha256: key.sha256, fingerprint: key.fingerprint)
        #expect(try store.standings(of: [key]) == [.new])
        #expect(try store.standings(of: [again]) == [.repeated(source: key.source)])
        try store.write([bench.row(0, .new)])
        #expect(store.holdsBack && store.answersWhileWriting)
        #expect(try value("SELECT count(*) FROM documents") == "0")
        #expect(try store.standings(of: [again]) == [.repeated(source: key.source)])
        try store.write([])
        #expect(!store.holdsBack)
        #expect(try value("SELECT count(*) FROM documents") == "1")
        #expect(try store.standings(of: [again]) == [.repeated(source: key.source)])
        #expect(try store.standings(of: [bench.key(1)]) == [.new])
    }

    @Test func readsAnewByAnotherRecipe() throws {
        try StoreBench(texts: StoreBench.news).run(SQLiteStore(path: path))
        var newer = StoreBench(texts: StoreBench.news)
        newer.recipe = RunRecipe(version: "2", model: nil, options: "")
        let again = try newer.run(SQLiteStore(path: path))
        #expect(again.opening.formerRecipe == StoreBench.recipe.line)
        #expect(again.standings == Array(repeating: .changed, count: 5))
    }

    @Test(arguments: [0, 2, 4]) func goesOnAfterAnInterruption(death: Int) throws {
        let bench = StoreBench(texts: StoreBench.news)
        try bench.run(SQLiteStore(path: path), dyingAt: death)
        #expect(try value("SELECT count(*) FROM documents") == "\(death / 2 * 2)")
        let rest = try bench.run(SQLiteStore(path: path))
        #expect(rest.opening.settled == death / 2 * 2)
        #expect(rest.standings.count { $0 == .settled } == death / 2 * 2)
        #expect(rest.closing?.extracted == 5)
        let whole = folder.path("whole.sqlite")
        try bench.run(SQLiteStore(path: whole))
        #expect(try contents(of: path) == contents(of: whole))
    }

    @Test func replacesADocumentAsAWhole() throws {
        try StoreBench(texts: StoreBench.news).run(SQLiteStore(path: path))
        var changed = StoreBench(texts: StoreBench.news)
        changed.texts[0].text = "SERANG - Gudang itu menyimpan 7 ton gula."
        let again = try changed.run(SQLiteStore(path: path))
        #expect(again.standings.first == .changed)
        #expect(try value("SELECT group_concat(exact) FROM quantities JOIN documents USING (record_id) WHERE id = 'a'") == "7 ton")
        #expect(try value("SELECT count(*) FROM documents_search WHERE documents_search MATCH 'oksigen'") == "0")
        #expect(
            try value(
                "SELECT count(*) FROM organisation_mentions m LEFT JOIN organisations o USING (record_id, fact_id) WHERE o.name IS NULL"
            ) == "0")
    }

    /// Throws where the index of texts is not what the documents hold.
    private func checkSearch() throws {
        try DatabaseQueue(path: path).write {
            try $0.execute(sql: "INSERT INTO documents_search (documents_search, rank) VALUES ('integrity-check', 1)")
        }
    }

    /// Batches share a transaction until nothing comes for a while: what a run was killed in the middle of is lost as a whole.
    @Test func batchesLastTogether() throws {
        var bench = StoreBench(texts: StoreBench.news)
        func die(behind parts: [Range<Int>], lasting: Int) throws {
            let store = SQLiteStore(path: path)
            _ = try store.open(bench.recipe)
            for (index, part) in parts.enumerated() {
                try store.write(zip(part, try store.standings(of: part.map(bench.key))).map(bench.row))
                #expect(store.holdsBack)
                if index < lasting { try store.write([]) }
                #expect(store.holdsBack == (index >= lasting))
            }
            // No `close`: the process is gone.
        }
        try die(behind: [0..<2, 2..<3, 3..<5], lasting: 1)
        #expect(try value("SELECT count(*) FROM documents") == "2")
        #expect(try value("SELECT count(*) FROM ledger") == "2")
        #expect(try value("SELECT count(*) FROM documents_search WHERE documents_search MATCH 'beras'") == "1")
        bench.texts[1].text = "LEBAK - Gudang itu menyimpan 7 ton gula."
        try die(behind: [0..<2], lasting: 0)
        #expect(try value("SELECT count(*) FROM documents_search WHERE documents_search MATCH 'beras'") == "1")
        try bench.run(SQLiteStore(path: path))
        #expect(try value("SELECT count(*) FROM documents") == "5")
        #expect(try value("SELECT count(*) FROM documents_search WHERE documents_search MATCH 'beras'") == "1")
        #expect(try value("SELECT count(*) FROM documents_search WHERE documents_search MATCH 'gula'") == "1")
        try checkSearch()
    }

    @Test func textsAreFoundWhenARunWasInterrupted() throws {
        try StoreBench(texts: StoreBench.news).run(SQLiteStore(path: path), dyingAt: 4)
        #expect(try value("SELECT count(*) FROM documents_search WHERE documents_search MATCH 'beras'") == "2")
        try checkSearch()
    }

    /// Tables of an earlier version, in which the index lagged behind the documents.
    @Test func bringsTheIndexOfAnOlderVersionUpToDate() throws {
        try StoreBench(texts: Array(StoreBench.news.prefix(4))).run(SQLiteStore(path: path))
        try DatabaseQueue(path: path).write { db in
            try db.execute(
                sql: """
                    INSERT INTO documents_search (documents_search, rowid, title, text)
                      SELECT 'delete', "row", title, "text" FROM documents WHERE "row" = 4;
                    UPDATE schema_version SET digest = 'older'
                    """)
        }
        #expect(try value("SELECT count(*) FROM documents_search WHERE documents_search MATCH 'beras'") == "1")
        try StoreBench(texts: Array(StoreBench.news.dropFirst())).run(SQLiteStore(path: path), removingVanished: true)
        #expect(try value("SELECT count(*) FROM documents_search WHERE documents_search MATCH 'beras'") == "2")
        #expect(try value("SELECT count(*) FROM documents_search WHERE documents_search MATCH 'emoji'") == "1")
        try checkSearch()
    }

    @Test func tellsAnIdThatComesTwice() throws {
        let store = SQLiteStore(path: path)
        var bench = StoreBench(texts: [StoreBench.news[0], StoreBench.news[1], StoreBench.news[0]])
        bench.batch = 1
        let outcome = try bench.run(store)
        #expect(outcome.standings == [.new, .new, .repeated(source: "news.jsonl#1")])
    }

    @Test func reportsAndRemovesWhatVanished() throws {
        try StoreBench(texts: StoreBench.news).run(SQLiteStore(path: path))
        let fewer = StoreBench(texts: Array(StoreBench.news.prefix(3)))
        #expect(try fewer.run(SQLiteStore(path: path)).closing?.vanished == 2)
        #expect(try value("SELECT count(*) FROM documents") == "5")
        let closing = try fewer.run(SQLiteStore(path: path), removingVanished: true).closing
        #expect(closing?.vanishedSources == ["news.jsonl#4", "news.jsonl#5"])
        #expect(try value("SELECT count(*) FROM documents") == "3")
        #expect(try value("SELECT count(*) FROM ledger") == "3")
    }

    /// The sum is over what the archive holds now, and what it no longer holds is reported as of any run before.
    @Test func whatGoesWhileARunIsInterruptedHasVanished() throws {
        let bench = StoreBench(texts: StoreBench.news)
        try bench.run(SQLiteStore(path: path), dyingAt: 4)
        let fewer = StoreBench(texts: Array(StoreBench.news.dropFirst()))
        let rest = try fewer.run(SQLiteStore(path: path))
        #expect(rest.opening.settled == 4)
        #expect(rest.closing?.rows == 4 && rest.closing?.vanishedSources == ["news.jsonl#1"])
        #expect(try fewer.run(SQLiteStore(path: path), removingVanished: true).closing?.vanished == 1)
        #expect(try value("SELECT count(*) FROM documents") == "4")
    }

    @Test func refusesTextsThatEndEarlyInSQL() throws {
        let bench = StoreBench(texts: [(id: "a\u{0}b", text: "SERANG - Ada 7 ton gula.")])
        let outcome = try bench.run(SQLiteStore(path: path))
        #expect(outcome.closing?.quarantined == 1)
        #expect(try value("SELECT reason FROM ledger")?.contains("U+0000") == true)
    }

    @Test func keepsTwoRunsApart() throws {
        let first = SQLiteStore(path: path)
        _ = try first.open(StoreBench.recipe)
        #expect(throws: StoreError.taken("\(path).lock: another run writes to this database; wait for it to end")) {
            _ = try SQLiteStore(path: path).open(StoreBench.recipe)
        }
        first.close()
    }

    @Test func addsColumnsThatOlderTablesLack() throws {
        try StoreBench(texts: StoreBench.news).run(SQLiteStore(path: path))
        try DatabaseQueue(path: path).write { db in
            for view in [
                "aid_by_giver", "tonnage_by_month_and_commodity", "occupancy_by_region_and_day", "counted_quantities",
                "counted_occupancies",
            ] {
                try db.execute(sql: "DROP VIEW \(view)")
            }
            try db.execute(sql: "ALTER TABLE quantities DROP COLUMN confidence")
            try db.execute(sql: "UPDATE schema_version SET digest = 'older'")
        }
        try StoreBench(texts: StoreBench.news).run(SQLiteStore(path: path))
        #expect(try read { try $0.columns(in: "quantities").contains { $0.name == "confidence" } })
        #expect(try value("SELECT count(*) FROM aid_by_giver") != nil)
    }

    @Test func refusesDatabasesOfOthers() throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE documents (x)") }
        #expect(throws: StoreError.self) { _ = try SQLiteStore(path: path).open(StoreBench.recipe) }
        try DatabaseQueue(path: folder.path("late.sqlite")).write { db in
            try db.execute(
                sql: "CREATE TABLE schema_version (version, digest, applied_at); INSERT INTO schema_version VALUES (99, '', '')")
        }
        #expect(throws: StoreError.self) { _ = try SQLiteStore(path: folder.path("late.sqlite")).open(StoreBench.recipe) }
    }
}

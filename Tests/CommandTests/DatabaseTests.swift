import Foundation
import Testing

/// What the command does with a database that it has filled.
@Suite struct DatabaseTests {
    /// Two articles that tell one gift, and one that tells another.
    private func filled(_ folder: Folder) throws -> String {
        let gift = "PT Gas Ujung Kulon menyerahkan 12 ton oksigen cair kepada Dinas Kesehatan Kota Cilegon pada Senin (26/7/2021)."
        let other = "Perum Bulog menyalurkan 340 ton beras kepada Pemerintah Kota Serang pada Selasa (27/7/2021)."
        let lines = [("a", gift), ("b", gift + " Bantuan itu tiba di gudang farmasi pada sore hari."), ("c", other)].map {
            id, text in
            #"{"id": "\#(id)", "published": "2021-07-27", "title": "Berita \#(id)", "text": "\#(text)"}"#
        }
        let input = try folder.write("in.jsonl", lines.joined(separator: "\n"))
        let database = folder.url.appendingPathComponent("facts.sqlite").path
        #expect(try Binary.run([input, "--db", database]).status == 0)
        return database
    }

    @Test func eventsNameTheirSources() throws {
        let folder = try Folder()
        let database = try filled(folder)
        let shared = try Binary.run(["events", database, "--documents", "2", "--format", "ndjson"]).records
        #expect(shared.count == 1)
        let tellings = shared.first?["tellings"] as? [[String: Any]] ?? []
        #expect(tellings.map { $0["exact"] as? String } == ["12 ton", "12 ton"])
        #expect(tellings.allSatisfy { ($0["sentence"] as? String)?.contains("oksigen cair") == true })
        let text = try Binary.run(["events", database]).text
        #expect(text.contains("oksigen cair · PT Gas Ujung Kulon") && text.contains("340 ton"))
        #expect(text.contains("in.jsonl#3  Berita c"))
    }

    @Test func organisationsAreListedOnceForAllDocuments() throws {
        let folder = try Folder()
        let found = try Binary.run(["organisations", try filled(folder), "--format", "ndjson"]).records
        let gas = found.filter { $0["name"] as? String == "PT Gas Ujung Kulon" }
        #expect(gas.count == 1)
        #expect(gas.first?["documents"] as? Int == 2 && gas.first?["kind"] as? String == "company")
        #expect(Set(found.compactMap { $0["entity_key"] as? String }).count == found.count)
    }

    @Test func whatIsNoDatabaseIsRefused() throws {
        let folder = try Folder()
        let text = try folder.write("a.txt", Sample.text)
        for command in ["events", "organisations"] {
            for place in [text, folder.url.path + "/none.sqlite", "postgres://127.0.0.1:1/none"] {
                let answer = try Binary.run([command, place])
                #expect(answer.status == 2 && answer.output.isEmpty && answer.errorLines.count == 1, "\(answer.errors)")
            }
        }
        #expect(folder.names == ["a.txt"])
        let refused = try Binary.run([text, "--db", text])
        #expect(refused.status == 2 && refused.errors.contains("is no SQLite database"))
        #expect(try folder.text("a.txt") == Sample.text)
    }

    /// A run that SIGTERM ends has written whole documents, and the next one goes on behind them.
    @Test func aSignalLeavesWholeDocumentsInADatabase() throws {
        let folder = try Folder()
        let input = try folder.write("in.jsonl", BatchTests.articles(300))
        let database = folder.url.appendingPathComponent("facts.sqlite").path
        let slow = BatchTests.worker("slow:0")
        let answer = try Binary.shell(
            "report-extract '\(input)' --db '\(database)' -j 1 \(slow[0]) '\(slow[1])' & sleep 2; kill -TERM $!; wait $!; echo $?")
        #expect(answer.text == "143\n", "\(answer.errors)")
        let counts = try Binary.shell(
            """
            sqlite3 '\(database)' "SELECT count(*) FROM documents; SELECT count(*) FROM ledger WHERE status = 'extracted';
            SELECT count(DISTINCT record_id) FROM quantities; SELECT count(*) FROM pragma_foreign_key_check;
            SELECT count(*) FROM documents_search WHERE documents_search MATCH 'beras'"
            """
        ).text.split(separator: "\n").compactMap { Int($0) }
        #expect(counts.count == 5 && counts[0] == counts[1] && counts[0] == counts[2] && counts[3] == 0)
        #expect(counts.last == counts.first)
        #expect(counts.first.map { $0 > 0 && $0 < 300 } == true)
        let rest = try Binary.run([input, "--db", database])
        #expect(rest.status == 0 && rest.errors.contains("going on after \(counts[0]) inputs"))
    }

    /// All of a small archive is read before its first documents are done: there is nothing to leave out, only to finish.
    @Test(arguments: ["-o", "--db"]) func aSignalThatComesBehindTheLastInputLosesNothing(option: String) throws {
        let folder = try Folder()
        let input = try folder.write("in.jsonl", BatchTests.articles(40))
        let output = folder.url.appendingPathComponent("facts").path
        let slow = BatchTests.worker("slow:0")
        let answer = try Binary.shell(
            "report-extract '\(input)' \(option) '\(output)' -j 1 \(slow[0]) '\(slow[1])' & sleep 4; kill -TERM $!; wait $!; echo $?"
        )
        #expect(answer.text == "0\n", "\(answer.errors)")
        let count = option == "-o" ? "wc -l < '\(output)'" : "sqlite3 '\(output)' 'SELECT count(*) FROM documents'"
        #expect(try Binary.shell(count).text == "40\n")
    }

    /// Batches share a transaction; when nothing comes for a while, what is there can be read all the same.
    @Test func whatComesThroughAPipeIsThereBeforeItsEnd() throws {
        let folder = try Folder()
        let line = #"{"id": "%", "text": "Stok 5 ton beras. "# + String(repeating: "kata ", count: 4000) + "\"}\n"
        for number in 1...3 {
            try folder.write("\(number)", line.split(separator: "%").joined(separator: "\(number)"))
        }
        let answer = try Binary.shell(
            """
            mkfifo pipe; report-extract - --db f.sqlite < pipe & exec 3>pipe; cat 1 2 >&3
            count() { sqlite3 f.sqlite 'SELECT count(*) FROM documents' 2>/dev/null; }
            for try in $(seq 300); do [ "$(count)" = 2 ] && break; sleep 0.1; done; count
            cat 3 >&3; exec 3>&-; wait $!; echo $?; count
            """, in: folder.url)
        #expect(answer.text == "2\n0\n3\n", "\(answer.errors)")
    }

    /// SQLite has meanings of its own for some names, by which all that was read would be gone with the run.
    @Test(arguments: [":memory:", "file:facts?mode=memory"]) func everyDatabaseIsAFile(name: String) throws {
        let folder = try Folder()
        try folder.write("a.txt", Sample.text)
        let answer = try Binary.shell("report-extract a.txt --db '\(name)'; ls", in: folder.url)
        #expect(answer.text.split(separator: "\n").contains { $0 == name }, "\(answer.text) \(answer.errors)")
    }
}

import Foundation
import Testing

@Suite struct OutputTests {
    @Test func fileAppearsWhole() throws {
        let folder = try Folder()
        let path = try folder.write("a.txt", Sample.text)
        try folder.write("facts.ndjson", "old")
        let answer = try Binary.run([path, "-o", "facts.ndjson"], in: folder.url)
        #expect(answer.status == 0)
        #expect(answer.output.isEmpty)
        #expect(try folder.text("facts.ndjson").hasPrefix(#"{"schema":"report-extract/1""#))
        #expect(folder.names.filter { !$0.hasSuffix(".ledger") } == ["a.txt", "facts.ndjson"])
    }

    @Test func fileStaysWhenNothingCouldBeRead() throws {
        let folder = try Folder()
        try folder.write("facts.ndjson", "old")
        let answer = try Binary.run(["none.txt", "-o", "facts.ndjson"], in: folder.url)
        #expect(answer.status == 2)
        #expect(try folder.text("facts.ndjson") == "old")
        #expect(folder.names == ["facts.ndjson"])
    }

    /// Run again in the same folder, the output of the last run is no input of this one.
    @Test func outputInAFolderThatIsReadIsNoInput() throws {
        let folder = try Folder()
        try folder.write("a.txt", Sample.text)
        for _ in 0..<2 {
            let answer = try Binary.run([".", "-o", "facts.ndjson"], in: folder.url)
            #expect(answer.status == 0 && !answer.errors.contains("./facts.ndjson"), "\(answer.errors)")
            #expect(try folder.text("facts.ndjson").split(separator: "\n").count == 1)
        }
    }

    @Test func standardOutputInAFolderThatIsReadIsNoInput() throws {
        let folder = try Folder()
        try folder.write("a.txt", Sample.text)
        for _ in 0..<2 {
            let answer = try Binary.shell("report-extract . > facts.ndjson", in: folder.url)
            #expect(answer.status == 0 && answer.errors == "", "\(answer.errors)")
        }
    }

    @Test func fileThatCannotBeWrittenIsNamed() throws {
        let folder = try Folder()
        let path = try folder.write("a.txt", Sample.text)
        let answer = try Binary.run([path, "-o", "no/such/folder/facts.ndjson"], in: folder.url)
        #expect(answer.status == 2)
        #expect(answer.errors.contains("no/such/folder/facts.ndjson"))
        #expect(answer.output.isEmpty)
    }

    @Test func brokenPipeEndsQuietly() throws {
        let folder = try Folder()
        try folder.write("many.jsonl", String(repeating: Sample.line + "\n", count: 20_000))
        let answer = try Binary.shell("set -o pipefail; report-extract many.jsonl | head -n 1 | wc -l", in: folder.url)
        #expect(answer.status == 0)
        #expect(answer.errors == "")
        #expect(answer.text.contains("1"))
    }

    @Test func fullDiskIsAnError() throws {
        let folder = try Folder()
        let path = try folder.write("a.txt", Sample.text)
        let answer = try Binary.shell("report-extract '\(path)' > /dev/full", in: folder.url)
        #expect(answer.status == 2)
        #expect(answer.errors.contains("No space left on device"))
    }

    @Test func textIsLeftOutOnRequest() throws {
        let record = try #require(try Binary.run(["--no-text", "-"], input: Data(Sample.text.utf8)).records.first)
        #expect((record["document"] as? [String: Any])?["text"] is NSNull)
        let quantities = try #require(record["quantities"] as? [[String: Any]])
        #expect((quantities.first?["selector"] as? [String: Any])?["exact"] as? String == "120 ton")
    }

    @Test func indentedJSONIsTheSameRecord() throws {
        let line = try Binary.run(["-"], input: Data(Sample.text.utf8))
        let pretty = try Binary.run(["--format", "json", "-"], input: Data(Sample.text.utf8))
        #expect(pretty.text.hasPrefix("{\n  \"schema\": \"report-extract/1\",\n"))
        let (a, b) = try (JSONSerialization.jsonObject(with: line.output), JSONSerialization.jsonObject(with: pretty.output))
        #expect((a as? NSDictionary) == (b as? NSDictionary))
    }

    @Test func tableShowsTheAmounts() throws {
        let table = try Binary.run(["--format", "table", "-"], input: Data(Sample.text.utf8)).text
        #expect(table.contains("q1 120 t"))
        #expect(table.contains("beras"))
    }

    /// Same bytes in, same bytes out: whatever the locale, the zone and what was read before.
    @Test func bytesDoNotDependOnTheMachine() throws {
        let documents = Binary.repository.appendingPathComponent("corpus/documents")
        let names = try FileManager.default.contentsOfDirectory(atPath: documents.path).sorted()
        let paths = names.prefix(12).map { "documents/\($0)" }
        func lines(_ paths: [String], _ environment: [String: String]) throws -> [Substring] {
            let corpus = documents.deletingLastPathComponent()
            let folders = paths.filter { _ in true }
            return try Binary.run(folders, in: corpus, environment: environment).text.split(separator: "\n")
        }
        let here = try lines(paths, [:])
        let there = try lines(paths.reversed(), ["LC_ALL": "tr_TR.UTF-8", "LANG": "id_ID.UTF-8", "TZ": "Asia/Jayapura"])
        #expect(Set(here) == Set(there))
        #expect(here.count == there.count && !here.isEmpty)
    }
}

import Foundation
import Testing

@testable import report_extract

@Suite struct CommandTests {
    @Test func helpGoesToStandardOutput() throws {
        for arguments in [
            ["--help"], ["extract", "--help"], ["explain", "--help"], ["corpus", "--help"], ["read", "--help"],
            ["schema", "--help"],
        ] {
            let answer = try Binary.run(arguments)
            #expect(answer.status == 0)
            #expect(answer.text.contains("EXAMPLES:") && answer.text.contains("report-extract "), "\(arguments)")
            #expect(answer.errors == "")
        }
    }

    @Test func versionIsThatOfTheRecords() throws {
        let version = try Binary.run(["--version"]).text.trimmingCharacters(in: .newlines)
        let record = try #require(try Binary.run(["-"], input: Data(Sample.text.utf8)).records.first)
        #expect((record["extractor"] as? [String: Any])?["version"] as? String == version)
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func completionsAreGiven(_ shell: String) throws {
        let answer = try Binary.run(["--generate-completion-script", shell])
        #expect(answer.status == 0)
        #expect(answer.text.contains("report-extract") && answer.text.contains("reference-date"))
    }

    @Test func schemaIsJSON() throws {
        let answer = try Binary.run(["schema"])
        let schema = try #require(try JSONSerialization.jsonObject(with: answer.output) as? [String: Any])
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect((schema["required"] as? [String])?.count == 8)
    }

    /// By a validator that others wrote; the script makes its own environment for it.
    @Test func everyRecordOfTheCorpusIsValid() throws {
        let folder = try Folder()
        try folder.write("schema.json", Array(try Binary.run(["schema"]).output))
        let documents = Binary.repository.appendingPathComponent("corpus/documents").path
        let inputs = "$(ls -d '\(documents)'/*/input.*)"
        #expect(try Binary.shell("report-extract \(inputs) > records.ndjson", in: folder.url).status == 0)
        let script = Binary.repository.appendingPathComponent("Scripts/validate-records").path
        let answer = try Binary.shell("'\(script)' schema.json records.ndjson", in: folder.url)
        #expect(answer.status == 0, "\(answer.text)\(answer.errors)")
        #expect(answer.text.contains(" 0 errors"))
    }

    @Test func explanationNamesRuleAndWords() throws {
        let answer = try Binary.run(["explain", "-"], input: Data(Sample.text.utf8))
        #expect(answer.status == 0)
        #expect(answer.text.contains("[[120 ton]]"))
        #expect(answer.text.contains("    rule   quantity/"))
        #expect(answer.text.contains("reference date 2021-07-26"))
    }

    @Test func explanationOfOneFact() throws {
        let text = try Binary.run(["explain", "--only", "q1", "-"], input: Data(Sample.text.utf8)).text
        #expect(text.split(separator: "\n").filter { $0.hasPrefix("q1  ") }.count == 1)
        #expect(!text.contains("\nd1  "))
    }

    /// The bytes named hold the words, markup aside.
    @Test func factsAreTracedToTheBytesOfThePage() throws {
        let page = Array(Sample.page.replacingOccurrences(of: "120 ton", with: "120&nbsp;ton").utf8)
        let text = try Binary.run(["explain", "--source", "--only", "q1", "-"], input: Data(page)).text
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("    source bytes ") })
        let ends = line.dropFirst("    source bytes ".count).split(separator: "–").compactMap { Int($0) }
        try #require(ends.count == 2 && ends[0] < ends[1] && ends[1] <= page.count)
        #expect(String(decoding: page[ends[0]..<ends[1]], as: UTF8.self) == "120&nbsp;ton")
    }

    @Test func readingOneExpressionALine() throws {
        let answer = try Binary.run(["read", "--as", "quantity"], input: Data("1,5 juta ton\ntidak ada\n10 kg\n".utf8))
        #expect(answer.status == 0)
        #expect(answer.records.count == 3)
        #expect(answer.records[0]["min_value"] as? Int == 1_500_000)
        #expect(answer.records[1]["min_value"] is NSNull)
        #expect(answer.records[2]["unit"] as? String == "kg")
        let dates = try Binary.run(["read", "--as", "date", "--reference-date", "2021-07-26"], input: Data("kemarin\n".utf8))
        #expect(dates.text == "{\"value\":\"2021-07-25\"}\n")
    }

    @Test func colourIsForTerminalsOnly() throws {
        let answer = try Binary.run(["none.txt"])
        #expect(!answer.errors.contains("\u{1B}"))
    }

    @Test func progressTellsRateAndTimeLeft() {
        #expect(Progress.line(documents: 312, bytes: 1000, total: 13_000, seconds: 1) == "312 documents · 312/s · 00:12 left")
        #expect(Progress.line(documents: 50, bytes: 0, total: nil, seconds: 0.5) == "50 documents · 100/s")
        #expect(Progress.line(documents: 2, bytes: 1, total: 7201, seconds: 1) == "2 documents · 2/s · 2:00:00 left")
    }
}

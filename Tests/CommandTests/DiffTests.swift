import Foundation
import Testing

@Suite struct DiffTests {
    @Test func factsAreComparedByWhereTheyStand() throws {
        let folder = try Folder()
        let lines = BatchTests.articles(3).split(separator: "\n").map(String.init)
        let before = try folder.write("a/in.jsonl", lines.joined(separator: "\n"))
        try folder.write("b/in.jsonl", [lines[0].replacing("2 ton beras", with: "2 ton jagung"), lines[1]].joined(separator: "\n"))
        for name in ["a", "b"] {
            let answer = try Binary.run(["in.jsonl", "-o", "../\(name).ndjson"], in: folder.url.appendingPathComponent(name))
            #expect(answer.status == 0)
        }
        _ = before
        let text = try Binary.run(["diff", "a.ndjson", "b.ndjson"], in: folder.url)
        #expect(text.status == 0)
        let changes = text.text.split(separator: "\n").map(String.init)
        #expect(
            changes.contains { $0.hasPrefix("~ in.jsonl#1  quantity") && $0.contains("commodity \"beras\" → \"jagung\"") },
            "\(changes)")
        #expect(changes.contains { $0.hasPrefix("- in.jsonl#3  quantity") })
        #expect(!changes.contains { $0.contains("in.jsonl#2") })
        let same = try Binary.run(["diff", "a.ndjson", "a.ndjson", "--as", "json"], in: folder.url)
        #expect(same.records.count == 1)
        #expect(same.records.first?["changed"] as? Int == 0 && (same.records.first?["same"] as? Int ?? 0) > 5)
    }

    @Test func whatIsNoRecordIsRefused() throws {
        let folder = try Folder()
        try folder.write("a.ndjson", "{\"a\": 1}\n")
        let answer = try Binary.run(["diff", "a.ndjson", "a.ndjson"], in: folder.url)
        #expect(answer.status == 2)
        #expect(answer.errors.contains("a.ndjson: byte 0 begins no record of report-extract"))
    }
}

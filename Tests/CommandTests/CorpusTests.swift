import Foundation
import ReportParse
import Testing

@testable import report_extract

/// The runner itself, over a corpus of one document made for each test.
@Suite struct CorpusTests {
    private static let reason = #"{"reason": "A stock with its place.", "tags": ["qty-every-mass"]}"#

    private func corpus(expecting minimum: Int) throws -> Folder {
        let folder = try Folder()
        try folder.write("guidelines.tsv", "tag\trule\nqty-every-mass\tEvery mass counts.\n")
        try folder.write("documents/stok/input.txt", "Gudang itu menyimpan 120 ton beras.\n")
        try folder.write("documents/stok/case.json", Self.reason)
        try folder.write(
            "documents/stok/expected.json",
            """
            {"document": {"title": null}, "organisations": [], "dates": [], "occupancies": [],
             "quantities": [{"text": "120 ton", "min": \(minimum), "max": \(minimum), "unit": "t", "comparator": "="}]}
            """)
        try folder.write(
            "phrases/masses.phrases",
            """
            # One mass each.
            @ quantity {"min":5,"max":5,"unit":"t"} [tags=qty-every-mass]
            Truk itu mengangkut [[5 ton]] pasir.

            @ none quantity [tags=qty-every-mass]
            Truk itu kosong.
            """)
        return folder
    }

    @Test func differencesArePrintedAndCounted() throws {
        let folder = try corpus(expecting: 130)
        let answer = try Binary.run(["corpus", folder.url.path])
        #expect(answer.text.contains("stok:\n    quantities missed: 120 ton\n    quantities invented: 120 ton"))
        #expect(answer.text.contains("2 phrasings, 2 right"))
        #expect(answer.status == 1)
        #expect(answer.text.contains("1 documents, fewer than 40"))
        #expect(answer.text.contains("the rule qty-every-mass is named by 3 cases") == false)
    }

    @Test("--gold counts what is right among the facts that are as sure")
    func reliabilityIsPrinted() throws {
        let folder = try Folder()
        try folder.write(
            "articles.jsonl",
            """
            {"id": "a", "published": "2021-07-26", "text": "Bulog menyalurkan 7 ton beras di Kota Serang."}
            {"id": "b", "published": "2021-07-26", "text": "Bulog menyalurkan 9 ton beras di Kota Serang."}

            """)
        let right =
            #"{"text": "7 ton", "min": 7, "max": 7, "unit": "t", "comparator": "=", "commodity": "beras", "role": "supply"}"#
        let wrong = right.replacingOccurrences(of: "7", with: "9").replacingOccurrences(of: "supply", with: "loss")
        try folder.write(
            "gold.jsonl", "{\"id\": \"a\", \"quantities\": [\(right)]}\n{\"id\": \"b\", \"quantities\": [\(wrong)]}\n")
        let answer = try Binary.run(["corpus", "--gold", folder.url.path])
        #expect(answer.status == 0)
        #expect(answer.text.contains("2 masses, by confidence"))
        let last = try #require(answer.text.split(separator: "\n").last)
        #expect(last.hasPrefix(" 0.00–0.50"))
        #expect(last.hasSuffix("100.0 %      50.0"))
    }

    @Test("--gold needs the two files, and stands alone")
    func reliabilityNeedsItsFiles() throws {
        let folder = try Folder()
        let answer = try Binary.run(["corpus", "--gold", folder.url.path])
        #expect(answer.status == 2)
        #expect(answer.errorLines.count == 1)
        #expect(answer.errors.contains("gold.jsonl"))
        #expect(try Binary.run(["corpus", "--gold", folder.url.path, "--pin"]).status == 2)
    }

    @Test func floorsHold() throws {
        let folder = try corpus(expecting: 120)
        _ = try Binary.run(["corpus", folder.url.path, "--pin"])
        let pinned = try folder.text("floors.json")
        #expect(pinned.contains("\"quantities\": 100"))
        #expect(pinned.contains("\"masses\": 2"))
        try folder.write("documents/stok/input.txt", "Gudang itu menyimpan beras.\n")
        let answer = try Binary.run(["corpus", folder.url.path])
        #expect(answer.text.contains("F1 of quantities: 0, the floor is 100"))
        _ = try Binary.run(["corpus", folder.url.path, "--pin"])
        #expect(try folder.text("floors.json") == pinned)
        _ = try Binary.run(["corpus", folder.url.path, "--pin", "--allow-regression"])
        #expect(try folder.text("floors.json").contains("\"quantities\": 0"))
    }

    @Test func updateLeavesReasonsAlone() throws {
        let folder = try corpus(expecting: 130)
        let answer = try Binary.run(["corpus", folder.url.path, "--update"])
        #expect(!answer.text.contains("quantities missed"))
        #expect(try folder.text("documents/stok/expected.json").contains("\"min\": 120"))
        #expect(try folder.text("documents/stok/case.json") == Self.reason)
    }

    @Test func casesWithoutReasonAreRefused() throws {
        let folder = try corpus(expecting: 120)
        try folder.write("documents/stok/case.json", #"{"tags": []}"#)
        let answer = try Binary.run(["corpus", folder.url.path])
        #expect(answer.status == 2)
        #expect(answer.errors.contains("case.json: \"reason\" is missing"))
    }

    @Test func sentencesFilledFromATemplateAreFound() {
        let first = CorpusRules.skeletons(of: "Bupati Serang meminta agar stok 5 ton beras segera dikirim ke gudang di Cilegon.")
        let second = CorpusRules.skeletons(of: "Bupati Lebak meminta agar stok 9 ton beras segera dikirim ke gudang di Malingping.")
        #expect(first == second && first.count == 1)
        #expect(CorpusRules.skeletons(of: "Hal itu disampaikan Senin (2/3).").isEmpty)
    }

    /// The repository's own corpus: every floor holds and every rule of the guidelines has its cases.
    @Test func theCorpusHolds() throws {
        let answer = try Binary.run(["corpus", Binary.repository.appendingPathComponent("corpus").path])
        let complaints = answer.text.components(separatedBy: "\n\n").last ?? ""
        #expect(answer.status == 0, "\(complaints)")
    }
}

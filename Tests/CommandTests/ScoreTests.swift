import Foundation
import ReportArchive
import ReportParse
import Testing

@testable import report_extract

@Suite struct ScoreTests {
    /// The scoring of the corpus counts as the one of the shared gold does.
    @Test func scoresEqualThoseOfTheSharedTool() throws {
        guard let gold = Self.shared("gold/dev/gold.jsonl"), let articles = Self.shared("gold/dev/articles.jsonl"),
            let tool = Self.shared("tools/score-facts")
        else { return }
        let folder = try Folder()
        let scored = try Binary.shell(
            "report-extract '\(articles)' > records.ndjson && '\(tool)' --json '\(gold)' records.ndjson", in: folder.url)
        let theirs = try #require(try JSONSerialization.jsonObject(with: scored.output) as? [String: [String: Any]])
        let ours = try Self.board(gold: gold, articles: articles)
        #expect(ours.kinds.count >= 15)
        for kind in ours.kinds {
            let name = kind.trimmingCharacters(in: .whitespaces)
            let their = try #require(theirs[name], "\(name)")
            #expect(ours[kind].expected == their["gold"] as? Int, "\(name)")
            #expect(ours[kind].read == their["pred"] as? Int, "\(name)")
            #expect(abs(ours[kind].f1 - (their["f1"] as? Double ?? -1)) < 1e-9, "\(name)")
        }
    }

    private static func board(gold: String, articles: String) throws -> Scoreboard {
        var truths: [String: FactSet] = [:]
        for line in try String(contentsOfFile: gold, encoding: .utf8).split(separator: "\n") {
            let annotation = try JSONReader.value(of: Array(line.utf8))
            truths[annotation["id"]?.string ?? ""] = FactSet(annotation: annotation)
        }
        var board = Scoreboard()
        let parser = ReportParser()
        let plan = InputPlan([articles], maximumBytes: parser.options.maximumBytes, referenceDate: nil)
        for case .document(let document) in DocumentSequence(plan) {
            guard let truth = truths[document.id ?? ""] else { continue }
            board.add(FactScore(truth: truth, found: FactSet(record: try parser.record(of: document))).board)
        }
        return board
    }

    private static func shared(_ path: String) -> String? {
        let file = Binary.repository.deletingLastPathComponent().appendingPathComponent("shared/\(path)").path
        if FileManager.default.fileExists(atPath: file) { return file }
        FileHandle.standardError.write(Data("note: ../shared is absent: the scores are not compared with its tool\n".utf8))
        return nil
    }

    @Test(arguments: [
        ("PT. Krakatau Steel", "pt krakatau steel"), ("“Disperindag” ", "disperindag"), ("Pemkot  Cilegon,", "pemkot cilegon"),
    ]) func surfaceTextsAreFolded(_ text: String, _ folded: String) {
        #expect(SurfaceText.folded(text) == folded)
    }

    @Test func placesAndCommoditiesAreComparedAsNamed() {
        #expect(SurfaceText.isSamePlace("Kota Serang", "Serang"))
        #expect(!SurfaceText.isSamePlace("Kota Serang", "Kabupaten Serang"))
        #expect(SurfaceText.isSamePlace("Kab. Serang", "Kabupaten Serang"))
        #expect(SurfaceText.isSameCommodity("gabah", "Gabah kering panen"))
        #expect(!SurfaceText.isSameCommodity("gabah", "beras"))
    }
}

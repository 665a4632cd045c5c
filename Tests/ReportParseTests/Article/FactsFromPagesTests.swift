import Foundation
import Testing

@testable import ReportParse

/// A page around a text must give the very facts that the text alone gives.
@Suite struct FactsFromPagesTests {
    @Test func pagesGiveTheFactsOfTheirText() throws {
        guard let url = SharedData.url("gold/dev/articles.jsonl") else { return }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("report-extract-pages-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var differing: [String] = []
        var compared = 0
        for line in try Data(contentsOf: url).split(separator: 10) {
            guard let object = try JSONSerialization.jsonObject(with: line) as? [String: Any], let text = object["text"] as? String
            else { continue }
            let id = object["id"] as? String ?? ""
            let title = object["title"] as? String ?? "Kabar terbaru dari sejumlah daerah di Indonesia"
            let alone = try facts(
                SourceDocument(bytes: Array(text.utf8), source: id, published: "2021-07-26", title: title, mediaType: .plain))
            let lines = text.split(whereSeparator: \.isNewline).map(String.init)
            for (name, page) in PageTemplates.all {
                let file = folder.appendingPathComponent("\(compared)-\(name).html")
                try Data(page(title, lines).utf8).write(to: file)
                let found = try facts(SourceDocument(bytes: Array(try Data(contentsOf: file)), source: file.path))
                compared += 1
                if found != alone { differing.append("\(id) \(name)") }
            }
        }
        #expect(compared >= 290)
        #expect(differing.isEmpty, "\(differing)")
    }

    /// The facts of a record, without where they stand.
    private func facts(_ document: SourceDocument) throws -> [String] {
        let json = try ReportParser().record(of: document).json()
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
        return try ["organisations", "dates", "quantities", "occupancies"].flatMap { list in
            try (object[list] as? [[String: Any]] ?? []).map { fact in
                var fact = fact
                fact["selector"] = (fact["selector"] as? [String: Any])?["exact"]
                fact["mentions"] = (fact["mentions"] as? [[String: Any]])?.compactMap { $0["exact"] as? String }
                return String(decoding: try JSONSerialization.data(withJSONObject: fact, options: .sortedKeys), as: UTF8.self)
            }
        }
    }
}

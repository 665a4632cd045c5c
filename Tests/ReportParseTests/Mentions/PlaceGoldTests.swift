import Foundation
import Testing

@testable import ReportParse

/// How many of the places that gold facts name are found in the text with the code the gold gives them.
@Suite struct PlaceGoldTests {
    private struct GoldArticle: Decodable {
        let id: String
        let title: String?
        let text: String
    }

    private struct GoldFacts: Decodable {
        struct Fact: Decodable {
            let place: String?
            let placeCode: String?

            enum CodingKeys: String, CodingKey {
                case place
                case placeCode = "place_code"
            }
        }
        let id: String
        let quantities: [Fact]
        let occupancies: [Fact]
    }

    private func lines<T: Decodable>(_ url: URL, as type: T.Type) throws -> [T] {
        try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(type, from: $0) }
    }

    @Test(arguments: ["dev", "train", "written-dev"])
    func codesOfGoldPlacesAreFound(set: String) throws {
        guard let folder = SharedData.url("gold/\(set)") else { return }
        let articles = try lines(folder.appendingPathComponent("articles.jsonl"), as: GoldArticle.self)
        let facts = try lines(folder.appendingPathComponent("gold.jsonl"), as: GoldFacts.self)
        let byID = Dictionary(uniqueKeysWithValues: articles.map { ($0.id, $0) })
        var total = 0
        var missed: Set<String> = []
        for gold in facts {
            guard let article = byID[gold.id] else { continue }
            let document = SourceDocument(bytes: Array(article.text.utf8), source: gold.id, title: article.title)
            let reading = Reading(article: try ArticleReader().article(of: document))
            let found = Set(reading.mentions.places.map(\.place))
            let wanted = Set(
                (gold.quantities + gold.occupancies).filter { $0.placeCode != nil }.map { [$0.place ?? "", $0.placeCode ?? ""] })
            total += wanted.count
            for pair in wanted {
                let bare = pair[0].replacing("Kota ", with: "").replacing("Kabupaten ", with: "")
                let hit = found.contains { $0.code == pair[1] && ($0.name == pair[0] || $0.name.hasSuffix(bare)) }
                if !hit {
                    let near = found.filter { $0.name.hasSuffix(bare) }.map { $0.code ?? "-" }
                    missed.insert("\(gold.id) \(pair) \(near)")
                }
            }
        }
        let recall = Double(total - missed.count) / Double(max(1, total))
        #expect(recall >= 0.95, "\(set): \(total - missed.count) of \(total); missed \(missed.sorted().joined(separator: "\n"))")
    }
}

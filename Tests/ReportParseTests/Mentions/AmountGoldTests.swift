import Foundation
import Testing

@testable import ReportParse

/// Quantities and occupancies of the development gold: floors a little under what is measured (`score-facts` prints the figures).
@Suite struct AmountGoldTests {
    private struct GoldArticle: Decodable {
        let id: String
        let title: String?
        let text: String
    }

    private struct GoldFacts: Decodable {
        struct Fact: Decodable {
            let min: Double
            let max: Double
            let unit: String?
            let comparator: String?
        }
        let id: String
        let quantities: [Fact]
        let occupancies: [Fact]
    }

    private func lines<T: Decodable>(_ url: URL, as type: T.Type) throws -> [T] {
        try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(type, from: $0) }
    }

    private struct Tally {
        var hits = 0
        var got = 0
        var wanted = 0
        var f1: Double { got + wanted == 0 ? 1 : 2 * Double(hits) / Double(got + wanted) }

        mutating func add(_ wanted: [String], _ got: [String]) {
            var rest = got
            for key in wanted { if let index = rest.firstIndex(of: key) { rest.remove(at: index) } }
            hits += got.count - rest.count
            self.got += got.count
            self.wanted += wanted.count
        }
    }

    private static let masses: Set<String> = ["t", "kw", "kg", "g", "mg", "lb", "oz", "other"]

    private func key(_ amount: Amount, _ unit: String) -> String {
        "\(Double(amount.min.description) ?? 0) \(Double(amount.max.description) ?? 0) \(unit) \(amount.comparator.rawValue)"
    }

    @Test(arguments: [("dev", 0.97, 0.95), ("train", 0.96, 1), ("written-dev", 0.97, 0.97)])
    func amountsOfGoldAreFound(set: String, quantities: Double, occupancies: Double) throws {
        guard let folder = SharedData.url("gold/\(set)") else { return }
        let articles = try lines(folder.appendingPathComponent("articles.jsonl"), as: GoldArticle.self)
        let facts = try lines(folder.appendingPathComponent("gold.jsonl"), as: GoldFacts.self)
        let byID = Dictionary(uniqueKeysWithValues: articles.map { ($0.id, $0) })
        var (masses, beds) = (Tally(), Tally())
        for gold in facts {
            guard let article = byID[gold.id] else { continue }
            let document = SourceDocument(bytes: Array(article.text.utf8), source: gold.id, title: article.title)
            let mentions = Reading(article: try ArticleReader().article(of: document)).mentions
            masses.add(
                gold.quantities.map { "\($0.min) \($0.max) \($0.unit ?? "") \($0.comparator ?? "")" },
                mentions.quantities.filter { Self.masses.contains($0.unit.rawValue) }.map { key($0.amount, $0.unit.rawValue) })
            beds.add(
                gold.occupancies.map { "\($0.min) \($0.max) % \($0.comparator ?? "")" },
                mentions.occupancies.map { key($0.amount, "%") })
        }
        #expect(masses.f1 >= quantities, "\(set): quantities \(masses)")
        #expect(beds.f1 >= occupancies, "\(set): occupancies \(beds)")
    }
}

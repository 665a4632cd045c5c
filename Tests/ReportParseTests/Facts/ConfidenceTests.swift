import Foundation
import Testing

@testable import ReportParse

/// Confidence means something: of the facts that claim 0.9 or more nearly all are right, and most facts get there.
@Suite struct ConfidenceTests {
    private struct Row {
        var confidence: Double
        var isRight: Bool
    }

    @Test("a sum of signals is worth the more the larger it is")
    func logistic() {
        let values = stride(from: -600, through: 600, by: 25).map(ConfidenceWeights.logistic)
        for (low, high) in zip(values, values.dropFirst()) { #expect(low <= high) }
        #expect(ConfidenceWeights.logistic(hundredths: 0) == 0.5)
        #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
    }

    @Test("every signal has its weight")
    func signals() throws {
        let reading = try FactReadings.reading("Produksi padi 5 ton. Bulog menyalurkan 7 ton beras.")
        let scene = FactScene(
            FactContext(article: reading.article, text: reading.text, mentions: reading.mentions, lexicon: .indonesian))
        for index in reading.facts.quantities.indices {
            #expect(ConfidenceRule().signals(of: index, reading.facts, in: scene).count == ConfidenceWeights.rows.count)
        }
    }

    @Test("reliability on the annotated articles")
    func reliability() throws {
        let rows = try ["dev", "train"].flatMap(rows)
        guard !rows.isEmpty else { return }
        let sure = rows.filter { $0.confidence >= 0.9 }
        let right = sure.filter(\.isRight)
        #expect(right.count * 100 >= sure.count * 94, "\(right.count) of \(sure.count)")
        #expect(sure.count * 100 >= rows.count * 57, "\(sure.count) of \(rows.count)")
    }

    // MARK: - rows

    private func rows(in set: String) throws -> [Row] {
        guard let gold = SharedData.url("gold/\(set)/gold.jsonl"), let articles = SharedData.url("gold/\(set)/articles.jsonl")
        else { return [] }
        var expected: [String: [[String: Any]]] = [:]
        for object in try objects(gold) { expected[object["id"] as? String ?? ""] = object["quantities"] as? [[String: Any]] }
        return try objects(articles).flatMap { object in
            let id = object["id"] as? String ?? ""
            let document = SourceDocument(
                bytes: Array((object["text"] as? String ?? "").utf8), source: id, url: object["url"] as? String,
                published: object["published"] as? String, title: object["title"] as? String)
            return rows(of: try ReportParser().read(document).reading, id, expected[id] ?? [])
        }
    }

    private func objects(_ url: URL) throws -> [[String: Any]] {
        try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).compactMap {
            try JSONSerialization.jsonObject(with: $0) as? [String: Any]
        }
    }

    /// Facts beside the annotated amounts of equal value and unit, in order.
    private func rows(of reading: Reading, _ id: String, _ expected: [[String: Any]]) -> [Row] {
        var open = expected
        return reading.facts.quantities.indices.compactMap { index in
            let fact = reading.facts.quantities[index]
            guard fact.mention.unit.tonnes != nil || fact.mention.unit == .other else { return nil }
            let at = open.firstIndex { isAmount($0, fact) }
            let isRight = at.map { isWhole(open[$0], fact) } ?? false
            if let at { open.remove(at: at) }
            return Row(confidence: fact.confidence, isRight: isRight)
        }
    }

    private func isAmount(_ gold: [String: Any], _ fact: QuantityFact) -> Bool {
        func equal(_ key: String, _ value: ExactDecimal) -> Bool {
            guard let number = (gold[key] as? NSNumber)?.doubleValue, let own = Double(value.description) else { return false }
            return abs(number - own) < 1e-6
        }
        return gold["unit"] as? String == fact.mention.unit.rawValue && equal("min", fact.mention.amount.min)
            && equal("max", fact.mention.amount.max)
    }

    private func isWhole(_ gold: [String: Any], _ fact: QuantityFact) -> Bool {
        let words = { (text: String?) in Set((text ?? "").lowercased().split(separator: " ")) }
        let (a, b) = (words(gold["commodity"] as? String), words(fact.commodity))
        let isThing = a.isEmpty && b.isEmpty || !a.isEmpty && !b.isEmpty && (a.isSubset(of: b) || b.isSubset(of: a))
        return isThing && gold["comparator"] as? String == fact.mention.amount.comparator.rawValue
            && (gold["per"] as? String)?.lowercased() == fact.per?.lowercased() && gold["role"] as? String == fact.role.rawValue
    }
}

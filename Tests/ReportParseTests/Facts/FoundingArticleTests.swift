import Foundation
import Testing

@testable import ReportParse

/// The founding article and twenty that are built like it must give every fact.
@Suite struct FoundingArticleTests {
    @Test("a look-alike gives every fact", arguments: FoundingArticle.variants.indices)
    func variant(_ number: Int) throws {
        let article = FoundingArticle.variants[number]
        let reading = try FactReadings.reading(article.text)
        let quantities = reading.facts.quantities
        try #require(quantities.count == 6, "\(quantities.map { reading.text.string($0.mention.range) })")
        expectStates(quantities, article)
        expectAid(quantities, article, reading)
        expectBeds(reading, article)
    }

    /// How much can be made and how much lacks, per day, on the day of the news.
    private func expectStates(_ quantities: [QuantityFact], _ article: FoundingArticle) {
        #expect(quantities[0].role == .capacity)
        #expect(quantities[1].role == .shortage)
        for fact in quantities[0...1] {
            #expect(fact.per == "d")
            #expect(fact.commodity == "oksigen")
            #expect(fact.time?.iso == article.day.iso)
            #expect(fact.giver == nil && fact.receiver == nil && fact.holder == nil)
        }
        for fact in quantities { #expect(fact.place?.code == article.code, "\(fact.steps)") }
        #expect(quantities[0].mention.amount.min.description == article.capacity.filter { $0 != "." })
        #expect(quantities[1].mention.amount.min.description == article.shortage.filter { $0 != "." })
    }

    /// Who gave what to whom: twice on the day before, then the first aid again without a day.
    private func expectAid(_ quantities: [QuantityFact], _ article: FoundingArticle, _ reading: Reading) {
        let office = "\(article.office) (\(article.short)) Provinsi \(article.place)"
        let amounts = [article.first.amount, article.second.amount, article.first.amount, article.first.amount]
        for (fact, amount) in zip(quantities[2...5], amounts) {
            #expect(fact.role == .aid)
            #expect(fact.per == nil)
            #expect(fact.mention.amount.min == ExactDecimal(amount))
        }
        let givers = quantities[2...5].map { FactReadings.name($0.giver, in: reading) ?? "" }
        #expect(givers[0].contains(article.first.name) && givers[2].contains(article.first.name), "\(givers)")
        #expect(givers[1].contains(article.second.name) && givers[3].contains(article.first.name), "\(givers)")
        for fact in quantities[2...3] {
            #expect(fact.time?.iso == article.day.before)
            #expect(isOffice(fact.receiver, office, article, reading), "\(FactReadings.name(fact.receiver, in: reading) ?? "-")")
            #expect(fact.commodity == "oksigen")
            #expect(fact.sameAs == nil)
        }
        for fact in quantities[4...5] {
            #expect(fact.sameAs == 2, "\(fact.steps)")
            #expect(fact.time == nil, "\(fact.steps)")
            #expect(fact.commodity == "oksigen cair")
        }
        for fact in quantities { #expect(fact.partOf == nil, "\(fact.steps)") }
        #expect(quantities[4].receiver == nil)
        #expect(FactReadings.name(quantities[5].receiver, in: reading)?.hasPrefix("Gugus Tugas") == true)
    }

    /// The office under its full or its short name.
    private func isOffice(_ organisation: Int?, _ office: String, _ article: FoundingArticle, _ reading: Reading) -> Bool {
        guard let organisation else { return false }
        let forms = reading.mentions.organisations[organisation].mentions.map(reading.text.string)
        return forms.contains(office) || forms.contains("\(article.short) Provinsi \(article.place)")
    }

    private func expectBeds(_ reading: Reading, _ article: FoundingArticle) {
        #expect(reading.facts.occupancies.count == 1)
        guard let beds = reading.facts.occupancies.first else { return }
        #expect(beds.mention.amount.comparator == .less)
        #expect(beds.mention.amount.min == ExactDecimal(article.full))
        #expect(beds.facility == nil)
        #expect(beds.place?.code == article.code)
        #expect(beds.time?.iso == article.day.iso)
    }

    @Test("the founding article itself gives its facts")
    func original() throws {
        guard let url = SharedData.url("gold/seed/articles.jsonl") else { return }
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
        let reading = try FactReadings.reading(try #require(object?["text"] as? String))
        let found = reading.facts.quantities.map { fact in
            let time = fact.time?.iso ?? "-"
            let same = fact.sameAs.map(String.init) ?? "-"
            return "\(fact.mention.amount.min) \(fact.role.rawValue) \(fact.per ?? "-") \(fact.place?.code ?? "-") \(time) \(same)"
        }
        #expect(
            found == [
                "1500 capacity d 36 2021-07-26 -", "1000 shortage d 36 2021-07-26 -", "120 aid - 36 2021-07-25 -",
                "309 aid - 36 2021-07-25 -", "120 aid - 36 - 2", "120 aid - 36 - 2",
            ])
        let givers = reading.facts.quantities.map { FactReadings.name($0.giver, in: reading) }
        #expect(givers[2]?.hasPrefix("PT. Chandra Asri") == true && givers[2] == givers[4] && givers[2] == givers[5])
        #expect(givers[3]?.hasPrefix("PT. Krakatau Steel") == true)
        #expect(reading.facts.quantities[2].receiver != nil && reading.facts.quantities[5].receiver != nil)
        let beds = try #require(reading.facts.occupancies.first)
        #expect(beds.place?.code == "36" && beds.time?.iso == "2021-07-26" && beds.mention.amount.comparator == .less)
    }
}

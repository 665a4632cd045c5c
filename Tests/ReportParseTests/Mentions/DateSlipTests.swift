import Foundation
import Testing

@testable import ReportParse

/// Slips in months and weekdays are mended, never at the price of a real word.
@Suite struct DateSlipTests {
    @Test func slipsAreMended() {
        let row = MarkedDates(
            "[[Kmis (29/7/2021)]], [[14 Septmber 2021]], sejak [[Desmber 2020]].", "2021-07-29", "2021-09-14", "2020-12")
        #expect(row.read == row.expected)
    }

    @Test(arguments: ["5 karet 2021", "5 market 2021", "kami (26/7/2021)", "Satu (26/7/2021)"])
    func realWordsStay(text: String) {
        let found = MarkedDates.reading(of: text, on: "2021-07-28").map(\.exact)
        #expect(found.allSatisfy { !$0.contains("a") })
    }

    @Test(arguments: [
        ("maret", "market", true), ("senin", "snein", true), ("senin", "sinus", false), ("maret", "karet gelang", false),
    ])
    func oneSlip(name: String, word: String, isOne: Bool) {
        #expect(CalendarSlip.isOneSlip(Array(word.utf8), Array(name.utf8)) == isOne)
    }

    private struct Article: Decodable { let text: String }

    /// The words of the name-tagging sets are clean: none but the English January may pass for a month.
    @Test func cleanWordsAreNoMonths() throws {
        guard let url = SharedData.url("ner/nergrit/train_preprocess.txt") else { return }
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        let words = Set(lines.compactMap { $0.split(whereSeparator: { $0 == "\t" || $0 == " " }).first.map { $0.lowercased() } })
        let known = Lexicon.indonesian.vocabulary
        let months = words.filter { known.id(of: $0) == 0 && CalendarSlip.month(Array($0.utf8)[...]) != nil }
        #expect(words.count > 5_000)
        #expect(months.isSubset(of: ["january"]), "\(months)")
    }

    /// Sentences of the training articles read the same with and without mending.
    @Test func cleanSentencesReadTheSame() throws {
        guard let url = SharedData.url("gold/train/articles.jsonl") else { return }
        let lexicon = Lexicon.indonesian
        var (dates, different) = (0, 0)
        for line in try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")) {
            let article = try JSONDecoder().decode(Article.self, from: line)
            let text = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: article.text)
            let mended = DateRecogniser(lexicon: lexicon).expressions(in: text).map(\.tokens)
            let plain = DateRecogniser(lexicon: lexicon, mendsSlips: false).expressions(in: text).map(\.tokens)
            dates += plain.count
            if mended != plain { different += 1 }
        }
        #expect(dates > 300)
        #expect(different == 0)
    }
}

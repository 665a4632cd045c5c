import Testing

@testable import ReportParse

/// Tables of amounts: in order, no word twice, and every example is read as its row says.
@Suite struct AmountTablesTests {
    private static let tables: [(name: String, words: [String])] = [
        ("numbers", NumberWords.rows.map(\.word)), ("units", UnitWords.rows.map(\.word)),
        ("fused units", UnitWords.fused.map(\.word)), ("unit endings", UnitWords.endings),
        ("disproofs", UnitWords.disproofs), ("comparators before", ComparatorWords.before.map(\.phrase)),
        ("comparators after", ComparatorWords.after.map(\.phrase)), ("fillers", ComparatorWords.fillers),
        ("comparisons", ComparatorWords.comparisons), ("rates", RateWords.rows.map(\.word)), ("rate spans", RateWords.spans),
        ("comparing", RateWords.comparing), ("standing", RateWords.standing), ("part openers", PartWords.openers),
        ("part breakers", PartWords.breakers), ("beds", BedWords.beds), ("fullness", BedWords.fullness),
        ("filling", BedWords.filling), ("other subjects", BedWords.others), ("wards", BedWords.wards),
        ("hospitals", BedWords.hospital), ("vessels", BedWords.vessels), ("ports", BedWords.ports),
        ("elsewhere", BedWords.elsewhere), ("standards", BedWords.standards), ("changes", BedWords.changes),
        ("light words", BedWords.light), ("counted things", BedWords.countedThings), ("look-alikes", SlipWords.lookAlikes),
    ]

    @Test(arguments: tables.map(\.name)) func isSortedWithoutDoubles(name: String) throws {
        let words = try #require(Self.tables.first { $0.name == name }).words
        for (a, b) in zip(words, words.dropFirst()) { #expect(a < b, "\(name): \(b) belongs before \(a)") }
    }

    @Test(arguments: (NumberWords.rows + NumberWords.glued).map(\.word)) func numberExampleHoldsItsValue(word: String) throws {
        let row = try #require((NumberWords.rows + NumberWords.glued).first { $0.word == word })
        let bounds = row.value.split(separator: " ").compactMap { ExactDecimal($0) }
        let lexicon = Lexicon.indonesian
        let text = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: row.example)
        let reader = NumberReader(lexicon: lexicon.amounts, text: text.text, tokens: text.tokens)
        let number = try #require(reader.number(at: 0, until: text.tokens.count))
        #expect(number.tokens.upperBound == text.tokens.count)
        #expect([number.min, number.max] == [bounds.first, bounds.last])
    }

    @Test(arguments: (UnitWords.rows + UnitWords.fused).map(\.word)) func unitExampleIsOneMeasure(word: String) throws {
        let row = try #require((UnitWords.rows + UnitWords.fused).first { $0.word == word })
        let answer = ExpressionReader(kind: .quantity).answer(to: row.example)
        let value = try #require(ExactDecimal(row.value))
        #expect(answer == .quantity(Amount(value), unit: row.unit.code, per: nil))
    }

    @Test(arguments: (ComparatorWords.before + ComparatorWords.after).map(\.phrase)) func comparatorExampleHasIt(phrase: String)
        throws
    {
        let row = try #require((ComparatorWords.before + ComparatorWords.after).first { $0.phrase == phrase })
        let expected = Amount(ExactDecimal(5), comparator: row.comparator)
        #expect(ExpressionReader(kind: .quantity).answer(to: row.example) == .quantity(expected, unit: "t", per: nil))
    }

    /// Numbers of words are sixteen bits wide.
    @Test func vocabularyFits() { #expect(Lexicon.indonesian.vocabulary.count < 65_000) }
}

import Testing

@testable import ReportParse

/// Time grows with the length of a text, not with its square, whatever is repeated in it.
@Suite(.serialized) struct LinearTimeTests {
    private static let patterns = [
        "1 ", "1.234.567,8 ", "1, ", "dua ", "seratus ", "satu juta ", "5 ton, ", "5 ton dan ", "sekitar ", "hampir mencapai ",
        "per hari ",
        "10-", "dari 5 menjadi ", "( ", "BOR ", "50 persen, ", "BOR 50 persen dan ", "isolasi ", "puluhan ribu ", "koma ", "1.5.",
        "terdiri dari 5 ton ",
        "Rp ", "½", "setengah ",
    ]

    private func seconds(_ text: String) -> Double { ThreadClock.measure { _ = amounts(text) } }

    /// Tokens and measures, quantities and occupancies, nothing else.
    private func amounts(_ text: String) -> Int {
        let lexicon = Lexicon.indonesian
        let tokens = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: text)
        let slips = SlipReader(lexicon: lexicon.slips)
        let found = MeasureReader(lexicon: lexicon.amounts, text: tokens, slips: slips).measures()
        let measures = SeparatorJudge().judged(found, SharedUnits(lexicon: lexicon.amounts, text: tokens).completed(found)).measures
        let quantities = QuantityRecogniser(lexicon: lexicon, text: tokens).quantities(among: measures)
        let block = Block(kind: .paragraph, range: ByteRange(0, text.utf8.count))
        return quantities.count
            + OccupancyRecogniser(lexicon: lexicon, text: tokens, slips: slips).occupancies(among: measures, in: [block]).count
    }

    @Test(arguments: patterns) func growsLinearly(pattern: String) {
        let short = String(repeating: pattern, count: 2_000)
        let long = String(repeating: pattern, count: 16_000)
        _ = amounts(short)
        let base = max(seconds(short), seconds(short), 0.002)
        let spent = min(seconds(long), seconds(long))
        // Eight times the text: 8 when linear, 64 when quadratic.
        #expect(spent < base * 28, "\(pattern): \(base) s, then \(spent) s")
    }
}

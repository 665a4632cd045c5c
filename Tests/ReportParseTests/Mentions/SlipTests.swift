import Foundation
import Testing

@testable import ReportParse

/// Slips of the pen are read, and no clean word is ever taken for one.
@Suite struct SlipTests {
    private func amounts(_ text: String, _ forgivesSlips: Bool) -> [String] {
        let mentions = reading(of: text, forgivesSlips: forgivesSlips).mentions
        return mentions.quantities.map { "\($0.amount) \($0.unit) \($0.range)" }
            + mentions.occupancies.map { "\($0.amount) \($0.range)" }
    }

    @Test(arguments: [
        "Keterisian tempat tidur 85 perseb", "Ikan 35 kilogam", "Gabah 8 kuital", "Gula 120 tonoksigen", "Gula 5 jutta ton",
        "Keterisan tempat tidur 64 persen",
        "BORrumah sakit 72 persen",
    ]) func slipIsRead(text: String) {
        #expect(amounts(text, true).count == 1)
        #expect(amounts(text, true) != amounts(text, false))
    }

    @Test(arguments: SlipWords.lookAlikes) func lookAlikeIsLeftAlone(word: String) {
        for text in ["Ada 12 \(word) beras di gudang.", "BOR rumah sakit dan \(word) 50 persen."] {
            #expect(amounts(text, true) == amounts(text, false), "\(text)")
        }
    }

    /// The words of the name-tagging train sets by frequency: where a unit is expected, and where a bed word could stand.
    @Test func tenThousandCleanWords() throws {
        guard let file = SharedData.url("ner/nergrit/train_preprocess.txt"), let more = SharedData.url("ner/idner2k/train.txt")
        else { return }
        var counts: [String: Int] = [:]
        for url in [file, more] {
            for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
                guard let word = line.split(whereSeparator: { $0 == "\t" || $0 == " " }).first, word.allSatisfy(\.isLetter) else {
                    continue
                }
                counts[String(word), default: 0] += 1
            }
        }
        let words = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(10_000).map(\.key)
        #expect(words.count > 5000)
        let lexicon = Lexicon.indonesian
        for chunk in stride(from: 0, to: words.count, by: 200) {
            let part = words[chunk..<Swift.min(words.count, chunk + 200)]
            let text = part.map { "Ada 12 \($0) beras. BOR \($0) sudah 50 persen." }.joined(separator: "\n")
            let tokens = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: text)
            let on = MeasureReader(lexicon: lexicon.amounts, text: tokens, slips: SlipReader(lexicon: lexicon.slips)).measures()
            let off = MeasureReader(lexicon: lexicon.amounts, text: tokens, slips: SlipReader(lexicon: lexicon.slips, isOn: false))
                .measures()
            let extra = Set(on.measures.map(\.range)).subtracting(off.measures.map(\.range))
            #expect(extra.isEmpty, "\(extra.map(tokens.string))")
            for token in tokens.tokens where token.isWord {
                if let word = SlipReader(lexicon: lexicon.slips).bedWord(token, in: tokens.text) {
                    Issue.record("\(tokens.string(token.range)) taken for word \(word)")
                }
            }
        }
    }

    /// The sentences of the train articles: the same facts with tolerance on and off, but for the slips that are in them.
    @Test func trainArticlesReadTheSame() throws {
        guard let url = SharedData.url("gold/train/articles.jsonl") else { return }
        struct Line: Decodable { let text: String }
        var differing: [String] = []
        for line in try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")) {
            let text = try JSONDecoder().decode(Line.self, from: line).text
            let (on, off) = (Set(amounts(text, true)), Set(amounts(text, false)))
            differing += on.symmetricDifference(off).sorted()
        }
        // One slip is really there: a weight with the next word glued to it.
        #expect(differing.count <= 1, "\(differing)")
    }
}

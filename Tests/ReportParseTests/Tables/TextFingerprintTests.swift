import Testing

@testable import ReportParse

@Suite struct TextFingerprintTests {
    private func text(_ words: some Sequence<Int>) -> String { words.map { "kata\($0)" }.joined(separator: " ") }

    /// Over many pairs the estimates lie around the truth, for short texts, whose triples do not fill all places, as for long ones.
    @Test(arguments: [15, 60, 600]) func estimatesTheShareOfCommonTriples(length: Int) throws {
        var (estimate, truth) = (0.0, 0.0)
        let pairs = 200
        for pair in 0..<pairs {
            let common = length * (pair % 10) / 10
            let base = pair * 100_000
            let first = text(base..<base + length)
            let second = text(Array(base..<base + common) + Array(base + 50_000..<base + 50_000 + length - common))
            let shared = Double(max(0, common - 2))
            truth += shared / (Double(2 * (length - 2)) - shared)
            let prints = [first, second].map { TextFingerprint(of: $0) }
            estimate += try #require(prints[0]).likeness(to: try #require(prints[1]))
        }
        #expect(abs(estimate - truth) / Double(pairs) < 0.04)
    }

    @Test func isTheSameInCapitalsAndBehindOtherMarks() {
        let one = TextFingerprint(of: "Satu dua tiga, empat lima. Enam tujuh delapan sembilan sepuluh sebelas dua belas")
        let other = TextFingerprint(of: "satu - dua TIGA empat; lima enam tujuh (delapan) sembilan sepuluh sebelas dua belas!")
        #expect(one != nil && one == other)
        #expect(TextFingerprint(of: "terlalu pendek") == nil)
    }

    @Test func comesBackFromItsText() throws {
        let print = try #require(TextFingerprint(of: text(0..<100)))
        #expect(print.text.utf8.count == TextFingerprint.places * 8)
        #expect(TextFingerprint(print.text) == print)
        #expect(TextFingerprint(String(print.text.dropLast())) == nil)
        #expect(TextFingerprint("z" + print.text.dropFirst()) == nil)
    }
}

@Suite struct ProperNamesTests {
    @Test func formsStandOnceInOrder() {
        let text = "Palang Merah Indonesia membantu warga Palangkaraya. Palang Merah dan Indonesia; Pemberdayaan Pemberdaya, ABC"
        #expect(ProperNames.forms(of: text) == ".mi .pm .pmi .pp abc indonesia merah palang palangkaraya pemberdaya pemberdayaan")
        #expect(ProperNames.forms(of: "tanpa huruf besar").isEmpty)
        #expect(ProperNames(in: text).runs.first == ["palang", "merah", "indonesia"])
    }

    /// A preposition joins what stands on both sides of it, and only it, and only between spaces.
    @Test func runsGoOnBehindOnePreposition() {
        func runs(_ text: String) -> [[String]] { ProperNames(in: text).runs }
        #expect(runs("Dinas Sosial dan Kesehatan Banten") == [["dinas", "sosial", "kesehatan", "banten"]])
        #expect(runs("Dinas Sosial dan dan Kesehatan Banten") == [["dinas", "sosial"], ["kesehatan", "banten"]])
        #expect(runs("Dinas Sosial, dan Kesehatan Banten") == [["dinas", "sosial"], ["kesehatan", "banten"]])
        #expect(runs("Dinas Sosial dan, Kesehatan Banten") == [["dinas", "sosial"], ["kesehatan", "banten"]])
        #expect(runs("Dinas Sosial membantu Kesehatan Banten dan") == [["dinas", "sosial"], ["kesehatan", "banten"]])
    }

    /// More different words than a list begins with room for.
    @Test func longListsStayInOrder() {
        let words = (0..<900).map { "K" + String(repeating: "x", count: $0 % 13) + String($0 * 7919 % 900) }
        let expected = Set(words.map { $0.lowercased() }).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        #expect(ProperNames.forms(of: (words + words).joined(separator: ", ")) == expected.joined(separator: " "))
    }
}

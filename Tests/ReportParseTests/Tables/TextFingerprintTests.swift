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
        let names = ProperNames(
            in: "Palang Merah Indonesia membantu warga Palangkaraya. Palang Merah dan Indonesia; Pemberdayaan Pemberdaya, ABC")
        #expect(
            names.forms
                == ".mi .pm .pmi .pp abc indonesia merah palang palangkaraya pemberdaya pemberdayaan")
        #expect(ProperNames(in: "tanpa huruf besar").forms.isEmpty)
        #expect(names.runs.first == ["palang", "merah", "indonesia"])
    }
}

import Testing

@testable import ReportParse

@Suite struct TokeniserTests {
    private func words(_ text: String) -> [String] {
        let tokens = Tokeniser(vocabulary: Lexicon.indonesian.vocabulary).tokens(of: text)
        return tokens.tokens.map { tokens.string($0.range) }
    }

    private func sentences(_ text: String) -> [String] {
        let tokens = Tokeniser(vocabulary: Lexicon.indonesian.vocabulary).tokens(of: text)
        return tokens.sentences.map { tokens.string(tokens.range(of: $0)) }
    }

    @Test func tokenIsSixteenBytes() { #expect(MemoryLayout<Token>.stride == 16) }

    @Test(arguments: [
        ("1.500,75 ton", ["1.500,75", "ton"]),
        ("88ton 333kg", ["88", "ton", "333", "kg"]),
        ("26/7/2021", ["26", "/", "7", "/", "2021"]),
        ("20-ton, ya.", ["20", "-", "ton", ",", "ya", "."]),
        ("Jum'at Jum’at", ["Jum'at", "Jum’at"]),
        ("½ kg", ["½", "kg"]),
        ("dariAntara dilansirAFP, tvOne", ["dari", "Antara", "dilansir", "AFP", ",", "tvOne"]),
        ("DKI dI diA", ["DKI", "dI", "diA"]),
        ("5\u{A0}ton\u{202F}beras\u{200B}ini", ["5", "ton", "beras", "ini"]),
    ]) func cuts(text: String, expected: [String]) { #expect(words(text) == expected) }

    /// Spellings that differ in case only are one word, beyond ASCII too.
    @Test(arguments: [("TON", "ton"), ("CAFÉ", "café"), ("ŠIROKO", "široko"), ("Ümit", "ümit")])
    func foldsLetters(a: String, b: String) {
        let tokens = Tokeniser(vocabulary: Lexicon.indonesian.vocabulary).tokens(of: a + " " + b).tokens
        #expect(tokens.count == 2 && tokens[0].hash == tokens[1].hash)
    }

    @Test(arguments: [
        ("Stok menipis. Bantuan tiba.", ["Stok menipis.", "Bantuan tiba."]),
        ("Warga siaga.Ia menambahkan hal itu.", ["Warga siaga.", "Ia menambahkan hal itu."]),
        ("Ditemui H. Rahman di kantor dr. Siti.", ["Ditemui H. Rahman di kantor dr. Siti."]),
        ("Batas aman maks. 60 persen. Selesai.", ["Batas aman maks. 60 persen.", "Selesai."]),
        ("\"Kami siap.\" Ia lalu pergi.", ["\"Kami siap.\"", "Ia lalu pergi."]),
        ("Harga Rp1.500. Stok 20 ton.", ["Harga Rp1.500.", "Stok 20 ton."]),
    ]) func splits(text: String, expected: [String]) { #expect(sentences(text) == expected) }

    /// A list without full stops is cut behind its commas, else before a number, and nothing is lost.
    @Test(arguments: ["5 ton jagung, ", "5 ton jagung ", "jagung "]) func cutsEndlessSentences(piece: String) {
        let tokens = Tokeniser(vocabulary: Lexicon.indonesian.vocabulary).tokens(of: String(repeating: piece, count: 1_000))
        #expect(tokens.sentences.count > 2)
        #expect(tokens.sentences.first?.lowerBound == 0 && tokens.sentences.last?.upperBound == tokens.tokens.count)
        for (one, next) in zip(tokens.sentences, tokens.sentences.dropFirst()) {
            #expect(one.upperBound == next.lowerBound && one.count <= 320)
            #expect(!piece.hasPrefix("5") || tokens.tokens[next.lowerBound].isNumber)
        }
        #expect(tokens.tokens.filter { $0.flags.contains(.sentenceStart) }.count == 1)
    }
}

import Testing

@testable import ReportParse

@Suite struct DecodingTests {
    private static let words = "<html><head><title>Kafé Ciujung</title></head><body><h1>Kafé Ciujung</h1></body></html>"

    private func text(_ bytes: [UInt8], charset: String? = nil) throws -> SourceText {
        try SourceText(SourceDocument(bytes: bytes, source: "a.html", charset: charset))
    }

    private static func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    @Test(arguments: [
        (Array(words.utf8), Charset.utf8), ([0xEF, 0xBB, 0xBF] + Array(words.utf8), .utf8),
        ([0xFF, 0xFE] + utf16(words, bigEndian: false), .utf16LittleEndian),
        ([0xFE, 0xFF] + utf16(words, bigEndian: true), .utf16BigEndian),
        (utf16(words, bigEndian: false), .utf16LittleEndian), (latin(words), .windows1252),
        (latin("<meta charset=iso-8859-1>" + words), .windows1252),
    ])
    func findsTheCharset(bytes: [UInt8], charset: Charset) throws {
        let text = try text(bytes)
        #expect(text.charset == charset)
        #expect(String(decoding: text.bytes, as: UTF8.self).contains("<h1>Kafé Ciujung</h1>"))
        #expect(text.mediaType == .html)
    }

    @Test func believesTheBytesBeforeTheDeclaration() throws {
        let text = try text(Array("<meta charset=iso-8859-1><p>Harga gabah naik 5 % – petani senang</p><p>…</p>".utf8))
        #expect(text.charset == .utf8)
    }

    @Test func readsTheGapOfLatin1AsWindows1252() throws {
        let text = try text([0x93] + Array("Siap".utf8) + [0x94] + Array(", kata camat di balai desa itu.".utf8))
        #expect(String(decoding: text.bytes, as: UTF8.self).hasPrefix("“Siap”, kata camat"))
    }

    /// A dash that was a byte of windows-1252 and was written as the character of that number.
    @Test func keepsDashesThatLostTheirEncoding() throws {
        let text = "Sawah itu menghasilkan 10\u{96}15 ton gabah, katanya \u{93}cukup\u{94}."
        let record = try ReportParser().record(of: SourceDocument(bytes: Array(text.utf8), source: "a.txt"))
        #expect(record.document.text == "Sawah itu menghasilkan 10–15 ton gabah, katanya “cukup”.")
        #expect(record.quantities.map { "\($0.minValue) \($0.maxValue)" } == ["10 15"])
    }

    @Test func readsQuotedLettersOfWindows1252() throws {
        let text = try text(Array("Stok beras 5 ton, kata dia ".utf8) + [0x93, 0xE9, 0x94] + Array(" pada Senin.".utf8))
        #expect(text.charset == .windows1252)
        #expect(String(decoding: text.bytes, as: UTF8.self).contains("kata dia “é” pada"))
    }

    @Test func keepsTheWordsAroundABrokenByte() throws {
        let bytes = Array("<p>Harga – naik".utf8) + [0xE2, 0x80] + Array(" lagi – begitu – kata dia.</p>".utf8)
        let text = try text(bytes)
        #expect(text.damagedAt == 17)
        #expect(String(decoding: text.bytes, as: UTF8.self).contains("naik\u{FFFD}\u{FFFD} lagi – begitu"))
    }

    @Test func tellsTextFromPagesByWhatIsInThem() throws {
        #expect(try text(Array("Stok beras < 5 ton dan > 3 ton, kata dia.".utf8)).mediaType == .plain)
        #expect(try text(Array("Lead berita.<br>Lanjutannya.<br>Penutup.".utf8)).mediaType == .html)
    }

    @Test(arguments: [
        ([UInt8](), SourceError.empty), (Array(" \n\t ".utf8), .empty), (Array("Stok beras\0 aman".utf8), .notText(byteOffset: 10)),
        (Array("Stok ".utf8) + Array(repeating: 0xFF, count: 40), .notText(byteOffset: 5)),
    ])
    func refusesWhatIsNoText(bytes: [UInt8], error: SourceError) {
        #expect(throws: error) { _ = try ArticleReader().article(of: SourceDocument(bytes: bytes, source: "x")) }
    }

    @Test(arguments: [
        (Array("%PDF-1.7\n%".utf8), "PDF"), ([0x50, 0x4B, 3, 4] + Array("....word/document.xml".utf8), "DOCX"),
        ([0x50, 0x4B, 3, 4, 0, 0], "ZIP"), ([0x89, 0x50, 0x4E, 0x47, 13, 10], "PNG"),
    ])
    func namesWhatIsNoText(bytes: [UInt8], name: String) {
        let error = #expect(throws: SourceError.self) {
            _ = try ArticleReader().article(of: SourceDocument(bytes: bytes, source: "x"))
        }
        #expect(error?.message.contains(name) == true)
    }

    /// NUL ends what libxml2 reads; browsers leave it out.
    @Test func readsAPageWithAZero() throws {
        let page =
            "<html><body><h1>Stok aman</h1><p>Di Pa\0re ada 15 ton beras yang datang dari petani pekan ini.</p></body></html>"
        let article = try ArticleReader().article(of: SourceDocument(bytes: Array(page.utf8), source: "x"))
        #expect(String(decoding: article.text, as: UTF8.self).contains("Di Pare ada 15 ton beras"))
    }

    @Test func refusesWhatIsTooLarge() {
        var options = ReportParser.Options()
        options.maximumBytes = 10
        #expect(throws: SourceError.tooLarge(bytes: 11, limit: 10)) {
            _ = try ReportParser(options: options).record(of: SourceDocument(bytes: Array("Stok aman..".utf8), source: "x"))
        }
    }
}

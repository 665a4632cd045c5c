import Foundation
import Testing

@testable import ReportParse

/// Pages with bytes cut out, flipped and put in: each gives a record, or is refused with a reason, and every character of its text
/// stands in its bytes.
@Suite struct DamagedPageTests {
    private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("corpus/pages")

    private static let scraps = [
        "<", ">", "</", "\"", "'", "<!--", "-->", "<script>", "</script>", "<style>", "<table>", "<tr>", "</td>", "<div>", "</div>",
        "&",
        "&#", "&#x110000;", "&#0;", "\u{FEFF}", "<svg>", "<title>", "<br>", "<a href='", "<h1>", "\\u00", "{\"@type\":", "é",
        "\u{202E}",
        "<meta ", "=", "<template>", "<object>", "</p>", "<li>", "<x-a>", "<textarea>",
    ].map { Array($0.utf8) }

    @Test(arguments: 1...6) func readsWhatIsLeftOfThePagesOfTheCorpus(seed: UInt64) throws {
        let pages = try Self.pages(in: Self.corpus)
        #expect(pages.count >= 50)
        try damage(pages, seed: seed, rounds: 40)
    }

    @Test(arguments: 1...3) func readsWhatIsLeftOfRealPages(seed: UInt64) throws {
        for set in ["indonesian-dev", "wcxb-dev"] {
            guard let folder = SharedData.url("html/\(set)/html") else { return }
            try damage(Self.pages(in: folder), seed: seed, rounds: 6)
        }
    }

    private static func pages(in folder: URL) throws -> [URL] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }.sorted().map(
            folder.appendingPathComponent)
    }

    private func damage(_ pages: [URL], seed: UInt64, rounds: Int) throws {
        var dice = Dice(state: seed)
        var read = 0
        for round in 0..<rounds {
            let page = pages[Int.random(in: pages.indices, using: &dice)]
            let bytes = damaged(Array(try Data(contentsOf: page)), &dice)
            let document = SourceDocument(bytes: bytes, source: "a.html")
            // Bytes that are no text any more are refused.
            guard let source = try? SourceText(document) else { continue }
            let article = try ArticleReader().article(of: document)
            let wrong = Trace.untraced(article, in: source)
            #expect(wrong.isEmpty, "\(page.lastPathComponent), seed \(seed), round \(round): \(wrong.prefix(3))")
            let record = try ReportParser().record(of: document)
            let text = Array((record.document.text ?? "").unicodeScalars)
            for quantity in record.quantities {
                let range = quantity.selector.start..<quantity.selector.end
                let isThere = range.lowerBound >= 0 && range.upperBound <= text.count
                #expect(isThere && String(String.UnicodeScalarView(text[range])) == quantity.selector.exact)
            }
            read += 1
        }
        #expect(read * 2 > rounds)
    }

    /// One to five hurts of a kind each.
    private func damaged(_ page: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = page
        func place() -> Int { Int.random(in: bytes.indices, using: &dice) }
        func stretch(_ most: Int) -> Range<Int> {
            let start = place()
            return start..<min(bytes.count, start + Int.random(in: 1...most, using: &dice))
        }
        for _ in 0..<Int.random(in: 1...5, using: &dice) where bytes.count > 10 {
            switch Int.random(in: 0..<7, using: &dice) {
            case 0: bytes.removeLast(bytes.count - place() - 1)
            case 1: bytes.removeSubrange(stretch(2_000))
            case 2: for _ in 0..<20 { bytes[place()] ^= 1 << UInt8.random(in: 0..<7, using: &dice) }
            case 3: for _ in 0..<3 { bytes[place()] = UInt8.random(in: 1...255, using: &dice) }
            case 4: for _ in 0..<10 { bytes.insert(contentsOf: Self.scraps.randomElement(using: &dice) ?? [], at: place()) }
            case 5: bytes.insert(contentsOf: Array(bytes[stretch(3_000)]), at: place())
            default: for at in stretch(500) where bytes[at] == UInt8(ascii: ">") { bytes[at] = UInt8(ascii: "<") }
            }
        }
        return bytes
    }
}

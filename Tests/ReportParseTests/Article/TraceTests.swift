import Foundation
import Testing

@testable import ReportParse

/// Every character of an article's text stands in the bytes of its page where the map says.
@Suite struct TraceTests {
    private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("corpus")

    @Test(arguments: ["pages/outlets", "pages/article", "pages/listing", "documents"])
    func tracesTheCorpus(folder: String) throws {
        let pages = try files(Self.corpus.appendingPathComponent(folder))
        #expect(pages.count >= 12)
        for page in pages { try check(page) }
    }

    @Test(arguments: ["fundus-dev", "wcxb-dev", "indonesian-dev"])
    func tracesRealPages(set: String) throws {
        guard let folder = SharedData.url("html/\(set)/html") else { return }
        for page in try files(folder) { try check(page) }
    }

    private func files(_ folder: URL) throws -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return all.filter { ["html", "txt"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
    }

    private func check(_ page: URL) throws {
        let document = SourceDocument(bytes: Array(try Data(contentsOf: page)), source: page.lastPathComponent)
        let (article, source) = (try ArticleReader().article(of: document), try SourceText(document))
        var wrong: [String] = []
        for block in article.blocks {
            for range in block.cells.isEmpty ? [block.range] : block.cells {
                wrong += untraced(article, source, range)
            }
        }
        #expect(wrong.isEmpty, "\(page.lastPathComponent): \(wrong.prefix(3))")
    }

    /// The characters of a range that do not stand where they are said to.
    private func untraced(_ article: Article, _ source: SourceText, _ range: ByteRange) -> [String] {
        var wrong: [String] = []
        var at = range.lowerBound
        while at < range.upperBound {
            let length = article.text[at] < 0x80 ? 1 : article.text[at] < 0xE0 ? 2 : article.text[at] < 0xF0 ? 3 : 4
            let character = Array(article.text[at..<at + length])
            let place = article.offsets.decodedOffset(of: at)
            if place.map({ !stands(character, at: $0, in: source.bytes) }) ?? true {
                let around = article.text[max(range.lowerBound, at - 20)..<min(range.upperBound, at + 20)]
                wrong.append("\(at) \(String(decoding: around, as: UTF8.self)) \(place ?? -1)")
            }
            at += length
        }
        return wrong
    }

    private func stands(_ character: [UInt8], at place: Int, in source: [UInt8]) -> Bool {
        guard place < source.count else { return false }
        // A letter that linked data writes as an escape.
        if source[place] == UInt8(ascii: "\\") {
            var letter = ContiguousArray<UInt8>()
            _ = source.withUnsafeBufferPointer { LinkedDataParser.letter(Bytes($0), place, to: &letter) }
            if Array(letter) == character { return true }
        }
        // White space is plain in the text, and what parts two lines of a cell is a tag in the page.
        if character == [0x20] { return true }
        if place + character.count <= source.count, Array(source[place..<place + character.count]) == character { return true }
        return source.withUnsafeBufferPointer { buffer in
            guard buffer[place] == UInt8(ascii: "&"), let (scalars, _) = Entities.read(Bytes(buffer), place, buffer.count) else {
                return false
            }
            var read = ContiguousArray<UInt8>()
            for scalar in scalars { PlainText.append(scalar, to: &read) }
            return Array(read) == character
        }
    }
}

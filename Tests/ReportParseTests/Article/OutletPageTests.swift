import Foundation
import Testing

@testable import ReportParse

/// Pages in the make of the content systems that Indonesian outlets and offices use, with what a reader takes from them.
@Suite struct OutletPageTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("corpus/pages/outlets")

    private static let pages: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".html") }.map {
            String($0.dropLast(5))
        }.sorted()

    /// The diagnostics that an expectation lists.
    private static let listed: Set<String> = [
        "body_from_data", "dates_disagree", "multi_page", "no_text", "not_an_article", "truncated",
    ]

    private struct Expected: Decodable {
        var title: String
        var published: String?
        var modified: String?
        var authors: [String]?
        var publisher: String?
        var section: String?
        var url: String?
        var language: String
        var dateline: String?
        var signature: String?
        var diagnostics: [String]
        var optional: [String]?
        var body: [String]
    }

    @Test func thereIsOneOfEachMake() { #expect(Self.pages.count >= 20) }

    @Test(arguments: pages) func readsThePage(name: String) throws {
        let json = try Data(contentsOf: Self.folder.appendingPathComponent(name + ".json"))
        let wanted = try JSONDecoder().decode(Expected.self, from: json)
        let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent(name + ".html")))
        let article = try ArticleReader().article(of: SourceDocument(bytes: bytes, source: name))
        let lines = article.blocks.filter { $0.kind != .title }.map {
            String(decoding: article.text[$0.range.lowerBound..<$0.range.upperBound], as: UTF8.self)
        }
        #expect(lines.filter { !(wanted.optional ?? []).contains($0) } == wanted.body)
        let metadata = article.metadata
        #expect(metadata.title == wanted.title)
        #expect(metadata.published == wanted.published)
        #expect(metadata.modified == wanted.modified)
        #expect(metadata.language == wanted.language)
        #expect(metadata.dateline == wanted.dateline)
        if let authors = wanted.authors { #expect(metadata.authors == authors) }
        if let publisher = wanted.publisher { #expect(metadata.publisher == publisher) }
        if let section = wanted.section { #expect(metadata.section == section) }
        if let url = wanted.url { #expect(metadata.url == url) }
        if let signature = wanted.signature { #expect(metadata.signature == signature) }
        #expect(article.diagnostics.map(\.code).filter(Self.listed.contains) == wanted.diagnostics)
    }
}

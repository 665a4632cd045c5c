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
        let wrong = try Trace.untraced(ArticleReader().article(of: document), in: SourceText(document))
        #expect(wrong.isEmpty, "\(page.lastPathComponent): \(wrong.prefix(3))")
    }
}

import Foundation
import Testing

@testable import ReportParse

@Suite struct ListingTests {
    /// The pages of a folder that are said to be no article.
    private func refused(_ folder: URL) throws -> (all: Int, refused: [String]) {
        let pages = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter {
            $0.pathExtension == "html"
        }
        let refused = try pages.filter { page in
            let document = SourceDocument(bytes: Array(try Data(contentsOf: page)), source: page.lastPathComponent)
            return try ArticleReader().article(of: document).diagnostics.contains { $0.code == "not_an_article" }
        }
        return (pages.count, refused.map(\.lastPathComponent))
    }

    private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("corpus/pages")

    @Test func tellsListingsFromArticles() throws {
        let listings = try refused(Self.corpus.appendingPathComponent("listing"))
        #expect(listings.all >= 30 && listings.refused.count >= 28)
        #expect(try refused(Self.corpus.appendingPathComponent("article")).refused == [])
    }

    @Test(arguments: [("fundus-dev", 2), ("wcxb-dev", 4), ("indonesian-dev", 0)])
    func takesArticlesForArticles(set: String, most: Int) throws {
        guard let folder = SharedData.url("html/\(set)/html") else { return }
        #expect(try refused(folder).refused.count <= most)
    }
}

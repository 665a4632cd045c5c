import Foundation
import Testing

@testable import ReportParse

/// Elements that libxml2 is not asked about stand in the tree as it would have put them.
@Suite struct SkeletonTests {
    /// The nodes of a page, one a line: how deep, which tag, which attributes or text.
    private func tree(_ html: [UInt8], writesLeaves: Bool) -> [String] {
        html.withUnsafeBufferPointer { buffer in
            let arena = PageTree.arena(of: Bytes(buffer), writesLeaves: writesLeaves)
            return arena.nodes.map { node in
                "\(node.parent) \(node.tag) \(node.start) \(node.tag == .text ? node.stop : 0) \(node.end)"
            }
        }
    }

    private static let snippets = [
        "<a href=1>", "</a>", "<b>", "</b>", "<strong>", "</strong>", "<span class=x>", "</span>", "<p>", "</p>", "<div>", "</div>",
        "<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>", "<h2>", "</h2>", "<h3 id=y>", "</h3>", "<table>", "<tr>", "<td>",
        "</td>",
        "</tr>", "</table>", "<tbody>", "<article>", "</article>", "<header>", "</header>", "<figure>", "</figure>", "<button>",
        "</button>", "<form>", "</form>", "<blockquote>", "</blockquote>", "<dl>", "<dt>", "<dd>", "</dl>", "<pre>", "</pre>",
        "<address>", "</address>", "<br>", "<time>", "</time>", "<label>", "</label>", "<center>", "</center>", "<x-a>", "</x-a>",
        "<fieldset>", "<legend>", "</fieldset>", "<video>", "</video>", "<th>", "<thead>", "<menu>", "</menu>", "kata ", "beras\n",
        "<a href=2>kata</a>", "<b>kata</b>", "<span id=z>kata</span>", "<li>kata</li>", "<p>kata</p>", "<h4>kata</h4>",
        "<div>kata</div>", "<ul><li><a href=3>kata</a></li><li>beras</li></ul>",
    ]

    @Test(arguments: 1...8) func nestsAsLibXMLDoes(seed: UInt64) {
        var dice = Dice(state: seed)
        var spared = 0
        for _ in 0..<400 {
            // A few kinds at a time, so that they meet each other often.
            let kinds = (0..<Int.random(in: 3...12, using: &dice)).map { _ in Self.snippets.randomElement(using: &dice) ?? "" }
            let html = (0..<Int.random(in: 4...60, using: &dice)).map { _ in kinds.randomElement(using: &dice) ?? "" }.joined()
            let bytes = Array(html.utf8)
            let (short, whole) = (tree(bytes, writesLeaves: true), tree(bytes, writesLeaves: false))
            #expect(short == whole, "\(html)")
            if bytes.withUnsafeBufferPointer({ Self.letters(Bytes($0)) }) > 0 { spared += 1 }
        }
        #expect(spared > 120)
    }

    /// How many elements are written as letters.
    private static func letters(_ source: Bytes) -> Int {
        var stripper = PageStripper(source: source)
        stripper.strip()
        return stripper.skeleton.tagEnds.count { $0 == Skeleton.leaf }
    }

    @Test func pagesOfTheCorpusHaveTheSameTrees() throws {
        let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("corpus/pages")
        let pages = try FileManager.default.subpathsOfDirectory(atPath: corpus.path).filter { $0.hasSuffix(".html") }
        #expect(pages.count >= 50)
        for page in pages {
            let bytes = Array(try Data(contentsOf: corpus.appendingPathComponent(page)))
            #expect(tree(bytes, writesLeaves: true) == tree(bytes, writesLeaves: false), "\(page)")
        }
    }
}

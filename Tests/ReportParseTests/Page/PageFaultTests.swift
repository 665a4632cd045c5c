import Foundation
import Testing

@testable import ReportParse

/// What HTML5 says and libxml2 does otherwise: the words must come out right all the same.
@Suite(.serialized) struct PageFaultTests {
    /// The lines of a page, joined by bars.
    private func lines(_ html: String) -> String {
        Array(html.utf8).withUnsafeBufferPointer { buffer in
            let page = PageLines(PageTree.arena(of: Bytes(buffer)), source: Bytes(buffer))
            return page.lines.map(page.string).joined(separator: "|")
        }
    }

    @Test(arguments: [
        ("<p>satu<article>dua</article>tiga", "satu|dua|tiga"), ("<p>satu<section><p>dua</section><p>tiga", "satu|dua|tiga"),
        ("<title>a <b>bold</b> one</title><p>isi", "isi"), ("<textarea><p>tulis</textarea><p>isi", "isi"),
        ("<script><!-- <script>x</script> y --></script><p>isi", "isi"), ("<script>if (a<b) '</p>'</script><p>isi", "isi"),
        ("<p>Rp 5&nbsp;juta &amp beras &copy 2021", "Rp 5 juta & beras © 2021"),
        ("<p>&#147;Siap&#148; &#150; kata dia", "“Siap” – kata dia"),
        ("<p>&notanentity; &ampere R&D", "&notanentity; &ampere R&D".replacing("&not", with: "¬").replacing("&amp", with: "&")),
        ("<html><body><p>satu</p></body></html><p>sesudah", "satu|sesudah"),
        ("<div>satu<article><div>dua</article>tiga</div>", "satu|dua|tiga"), ("<p>satu</div></section>dua", "satudua"),
        ("<ul><li>satu<li>dua</ul>", "satu|dua"), ("<table><tr><td>satu<td>dua<tr><td>tiga</table>", "satu|dua|tiga"),
        ("<!-- tak tertutup <p>isi</p>", "isi"), ("<p>3 < 5 dan 6 > 2", "3 < 5 dan 6 > 2"),
        ("<p title=\"tak tertutup>isi</p><p>lagi</p>", "isi|lagi"),
        ("<p>satu<br>dua<br/>tiga", "satu|dua|tiga"), ("<P CLASS=x>BESAR</P>", "BESAR"),
        ("<svg><p>satu<svg>gambar</svg><p>dua", "satu|dua"), ("<svg><svg><text>a</text></svg></svg><p>isi", "isi"),
        ("<p>a\u{200B}b\u{A0}\u{A0}c\u{AD}d", "ab cd"),
        ("<noscript><p>tanpa</noscript><svg><text>gambar</text></svg><p>isi", "isi"),
    ])
    func givesTheWords(html: String, words: String) { #expect(lines(html) == words) }

    @Test(arguments: ["div", "b", "section", "blockquote", "font", "span class=a", "ul><li", "table><tr><td", "x-y"])
    func keepsTheTextOfDeepNesting(tag: String) {
        let name = tag.prefix { $0 != " " && $0 != ">" }
        let html =
            String(repeating: "<\(tag)>", count: 10_000) + "dasar" + String(repeating: "</\(name)>", count: 10_000) + "<p>akhir"
        #expect(lines(html).replacing("|", with: "") == "dasarakhir")
    }

    @Test func keepsTheTextBehindTenMegabytes() {
        let html = "<p>" + String(repeating: "kata ", count: 2_100_000) + "</p><p>akhir"
        #expect(lines(html).hasSuffix("kata|akhir"))
    }

    @Test func keepsTheWordsOfEveryDepth() {
        let html = (0..<3_000).map { "<div>kata\($0)" }.joined() + String(repeating: "</div>", count: 3_000)
        #expect(lines(html) == (0..<3_000).map { "kata\($0)" }.joined(separator: "|"))
    }

    /// A sentence deeper than any page nests, beside an article or behind open elements: it is kept, or the page says that it is not.
    @Test(arguments: [
        (String(repeating: "<div>", count: 1_000), String(repeating: "</div>", count: 1_000)),
        (String(repeating: "<div><p>", count: 25_000), ""), (String(repeating: "<section><b>", count: 600), ""),
    ])
    func losesNoSentenceInSilence(open: String, close: String) throws {
        let sentence = "Stok pupuk di gudang desa tinggal 12 ton."
        let paragraph = "<p>Petugas gudang menerima gabah dari petani di lapangan desa, lalu menimbangnya sampai sore hari.</p>"
        let html =
            "<h1>Gudang Desa Terima Gabah Petani</h1><article>" + paragraph + "</article>" + open
            + "<p>\(sentence)</p>" + close
        let article = try ArticleReader().article(of: SourceDocument(bytes: Array(html.utf8), source: "a.html"))
        let isKept = String(decoding: article.text, as: UTF8.self).contains(sentence)
        #expect(isKept || article.diagnostics.contains { $0.code == "truncated" })
    }

    /// Ten times the size may take at most twenty times the time, and a little for the clock: of the page's lines. What is read in
    /// proportion takes ten to fourteen, as more of it falls out of the cache; what is not takes a hundred.
    @Test(arguments: [
        "<p a%>", "<b>", "<div>", "5", "<a href='x'>y</a> ", "<!--", "<!-- >", "&#", "<p", "</div>", "<table><td>", "<textarea>",
        "<noscript>", "<option>", "<svg>", "<object>", "<table><tr><td>", "<ul><li>", "<font>", "<a href=x>", "<p>", "<span>",
        "<span class=a>", "<section>", "<dl><dt>x<dd>y", "<p>kata ", "<br>", "<h2>x", "<div></div>", "</b></a></ul>", "\n ",
        "<title>x</title>",
    ])
    func takesTimeInProportion(piece: String) { expectLinear(piece, before: "", 3_000, 30_000) { _ = self.lines($0) } }

    /// The same of the whole article, whose paragraphs stand around the pieces.
    @Test(arguments: [
        "<b>kata ", "<div>kata", "<table><tr><td>kata 5", "<ul><li>kata", "<font>kata", "<a href=x>kata ", "<p>kata",
        "<span class=a>kata ",
        "<td>1<td>2<tr>", "<div class=breadcrumb><a href=x>y</a>", "Baca juga: kabar<br>",
        "<p>Kata yang cukup panjang, begitu katanya. ",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script>", "5 ", "<h2>kata",
    ])
    func readsArticlesInProportion(piece: String) {
        let paragraph = "<p>Petugas gudang menerima gabah dari petani di lapangan desa, lalu menimbangnya sampai sore hari.</p>"
        expectLinear(piece, before: "<h1>Gudang Terima Gabah</h1><article>" + paragraph, 800, 8_000) { html in
            _ = try? ArticleReader().article(of: SourceDocument(bytes: Array(html.utf8), source: "a.html"))
        }
    }

    /// The same of an article that only its linked data hold.
    @Test(arguments: [#"Gudang desa menerima gabah.\n"#, "<p>Gudang desa menerima gabah.</p>", #"gab\u0061h &amp; "#])
    func readsStatedTextInProportion(piece: String) {
        let before = #"<h1>Gudang Terima Gabah</h1><script type=application/ld+json>{"@type":"NewsArticle","articleBody":""#
        expectLinear(piece, before: before, after: #""}</script>"#, 800, 8_000) { html in
            let article = try? ArticleReader().article(of: SourceDocument(bytes: Array(html.utf8), source: "a.html"))
            #expect(article?.diagnostics.contains { $0.code == "body_from_data" } == true)
        }
    }

    /// End tags that close nothing, beneath as many elements as there are of them.
    @Test(arguments: [
        ("<span class=a>", "</a>"), ("<blockquote>", "</ul>"), ("<section>", "</div>"), ("<div>", "</section>"), ("<b>", "</a>"),
    ])
    func looksForNoStartTagTwice(open: String, close: String) {
        expectLinear("\(open)%\(close)", before: "", 3_000, 30_000) { _ = self.lines($0) }
    }

    private func expectLinear(
        _ piece: String, before: String, after: String = "", _ few: Int, _ many: Int, _ read: (String) -> Void
    ) {
        let (small, large) = (before + repeated(piece, few) + after, before + repeated(piece, many) + after)
        read(large)
        // As often the one as the other, and in turn: what else the machine does meets both alike. It is this thread's own time.
        let pairs = (0..<3).map { _ in (small: ThreadClock.measure { read(small) }, large: ThreadClock.measure { read(large) }) }
        let (least, most) = (pairs.map(\.small).min() ?? 0, pairs.map(\.large).min() ?? 0)
        #expect(most < least * 20 + 0.02)
    }

    /// A piece over and over; of one with a `%`, first what stands before that, then what stands after it, or the attributes.
    private func repeated(_ piece: String, _ count: Int) -> String {
        let parts = piece.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return String(repeating: piece, count: count) + "isi" }
        if parts[1] == ">" { return "<p " + (0..<count).map { "a\($0)=1 " }.joined() + ">isi" }
        return String(repeating: parts[0], count: count) + "isi" + String(repeating: parts[1], count: count)
    }
}

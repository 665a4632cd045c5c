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

    @Test func keepsTheTextOfDeepNesting() {
        let html = String(repeating: "<div>", count: 10_000) + "dasar" + String(repeating: "</div>", count: 10_000) + "<p>akhir"
        #expect(lines(html) == "dasar|akhir")
    }

    /// Ten times the size may take at most twelve times the time, and a little for the clock.
    @Test(arguments: [
        "<p a%>", "<b>", "<div>", "5", "<a href='x'>y</a> ", "<!--", "<!-- >", "&#", "<p", "</div>", "<table><td>", "<textarea>",
        "<noscript>", "<option>", "<svg>", "<object>",
    ])
    func takesTimeInProportion(piece: String) {
        func time(_ count: Int) -> Double {
            var text = ""
            if piece == "<p a%>" {
                text = "<p " + (0..<count).map { "a\($0)=1 " }.joined() + ">isi"
            } else {
                text = String(repeating: piece, count: count) + "isi"
            }
            // This thread's own time: other tests run beside it.
            let start = ThreadClock.seconds
            let read = lines(text)
            let seconds = ThreadClock.seconds - start
            #expect(read.isEmpty || read.hasSuffix("isi") || !read.contains("isi"))
            return seconds
        }
        _ = time(50_000)
        // As often the one as the other, and in turn: what else the machine does meets both alike.
        let pairs = (0..<6).map { _ in (small: time(5_000), large: time(50_000)) }
        let (small, large) = (pairs.map(\.small).min() ?? 0, pairs.map(\.large).min() ?? 0)
        #expect(large < small * 12 + 0.02)
    }
}

import Testing

@testable import ReportParse

@Suite struct PageArticleTests {
    private func article(_ html: String, url: String? = nil) throws -> Article {
        try ArticleReader().article(of: SourceDocument(bytes: Array(html.utf8), source: "a.html", url: url))
    }

    private static let prose = [
        "RANGKASBITUNG, Kabar Lebak – Gudang Bulog di Kecamatan Warunggunung menerima 240 ton gabah kering giling dari petani, Selasa.",
        "Kepala gudang mengatakan, gabah itu datang dari tiga kecamatan dan langsung diperiksa kadar airnya oleh petugas di pintu masuk.",
        "Menurut dia, harga di tingkat petani masih bertahan, sehingga warga memilih menjual hasil panen lebih cepat daripada tahun lalu.",
        "Petugas menambah jam buka sampai malam, dan truk yang datang dari luar daerah diminta menunggu giliran di lapangan desa.",
    ]

    private static func page(_ body: String, head: String = "") -> String {
        """
        <html><head><title>Gudang Terima 240 Ton Gabah - Kabar Lebak</title><meta property="og:site_name" content="Kabar Lebak">\(head)</head>
        <body><nav><ul><li><a href="/">Beranda</a></li><li><a href="/d">Daerah</a></li></ul></nav><article><h1>Gudang Terima 240 Ton Gabah</h1>
        <div class="meta">Penulis: Sari Utami</div><div class="post-date">Selasa, 3 Agustus 2021 | 16:20 WIB</div><div class="entry-content">\(body)</div>
        </article><div class="related"><h4>Berita Terkait</h4><ul><li><a href="/1">Harga pupuk naik di pasar kecamatan</a></li></ul></div>
        <footer>© 2021 Kabar Lebak</footer></body></html>
        """
    }

    private static var paragraphs: String { prose.map { "<p>\($0)</p>" }.joined() }

    @Test func keepsTheArticleAndNothingElse() throws {
        let body =
            Self.paragraphs
            + "<p>Baca juga: <a href='/2'>Panen raya dimulai</a></p><p>(sar/adm)</p><p><strong>Simak Video</strong></p>"
        let article = try article(Self.page(body))
        #expect(
            String(decoding: article.text, as: UTF8.self)
                == (["Gudang Terima 240 Ton Gabah", ""] + Self.prose).joined(separator: "\n"))
        #expect(article.metadata.title == "Gudang Terima 240 Ton Gabah")
        #expect(article.metadata.authors == ["Sari Utami"])
        #expect(article.metadata.signature == "sar/adm")
        #expect(article.metadata.publisher == "Kabar Lebak")
        #expect(article.metadata.dateline == "RANGKASBITUNG")
        #expect(article.metadata.language == "id")
        #expect(article.metadata.published == "2021-08-03T16:20:00+07:00")
        #expect(article.metadata.referenceDateFrom == .text)
    }

    @Test func putsTheVisibleZoneOnATimeThatClaimsUTC() throws {
        let head = #"<meta property="article:published_time" content="2021-08-03T16:20:00Z">"#
        #expect(try article(Self.page(Self.paragraphs, head: head)).metadata.published == "2021-08-03T16:20:00+07:00")
    }

    @Test func saysWhereDatesDisagree() throws {
        let head =
            #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","datePublished":"2019-01-05"}</script>"#
        let article = try article(Self.page(Self.paragraphs, head: head))
        #expect(article.metadata.published == "2019-01-05")
        #expect(article.diagnostics.contains { $0.code == "dates_disagree" })
    }

    @Test func keepsCellsWithTheirHeader() throws {
        let rows =
            "<tr><th>Kabupaten</th><th>BOR</th></tr><tr><td>Lebak</td><td>72,5 persen</td></tr><tr><td>Serang</td><td>81 persen</td></tr>"
        let article = try article(
            Self.page(Self.paragraphs + "<table>\(rows)</table>" + Self.paragraphs.replacing("gabah", with: "padi")))
        let table = article.blocks.filter { $0.kind == .tableRow || $0.kind == .tableHeader }
        #expect(table.map(\.kind) == [.tableHeader, .tableRow, .tableRow])
        #expect(table.map(\.cells.count) == [2, 2, 2])
        #expect(table.dropFirst().allSatisfy { $0.header.map { article.blocks[$0].kind } == .tableHeader })
        #expect(String(decoding: article.text, as: UTF8.self).contains("\nLebak | 72,5 persen\n"))
    }

    @Test func tracesEveryWordToItsBytes() throws {
        let html = Self.page(Self.paragraphs.replacing("Kepala gudang", with: "Kepala&nbsp;&nbsp;gudang &amp; mandor"))
        let document = SourceDocument(bytes: Array(html.utf8), source: "a.html")
        let (article, source) = (try article(html), try SourceText(document))
        for word in ["240 ton gabah", "gudang & mandor", "lapangan desa", "Gudang Terima"] {
            let text = String(decoding: article.text, as: UTF8.self)
            let place = try #require(text.firstRange(of: word))
            let start = text[..<place.lowerBound].utf8.count
            let range = try #require(article.offsets.sourceRange(of: ByteRange(start, start + word.utf8.count), in: source))
            #expect(String(decoding: document.bytes[range], as: UTF8.self).replacing("&amp;", with: "&") == word)
        }
    }

    @Test func notesPagesThatGoOn() throws {
        let article = try article(Self.page(Self.paragraphs + "<p>Halaman 1 dari 3</p>"))
        #expect(article.diagnostics.contains { $0.code == "multi_page" })
        #expect(!String(decoding: article.text, as: UTF8.self).contains("Halaman 1"))
    }
}

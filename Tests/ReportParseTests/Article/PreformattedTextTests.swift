import Testing

@testable import ReportParse

/// Releases and mails that stand in `pre` as they were typed.
@Suite struct PreformattedTextTests {
    private func article(_ html: String) throws -> Article {
        try ArticleReader().article(of: SourceDocument(bytes: Array(html.utf8), source: "a.html"))
    }

    private func lines(_ article: Article) -> [String] {
        article.blocks.filter { $0.kind != .title }.map {
            String(decoding: article.text[$0.range.lowerBound..<$0.range.upperBound], as: UTF8.self)
        }
    }

    private static let release = """
        <html><head><title>Bupati Salurkan Beras Cadangan | Kabupaten Lantana</title></head><body><div id="menu"><a href="/">Beranda</a>
        <a href="/berita">Berita</a></div><h1>Bupati Salurkan Beras Cadangan</h1><pre>
        LANTANA, 3 Agustus 2021 - Pemerintah Kabupaten Lantana
        menyalurkan 120 ton beras cadangan kepada warga di
        <b>sepuluh</b> kecamatan. Penyaluran dimulai pada hari
        Senin (2/8/2021) dan selesai dalam sepekan, kata Bupati
        Lantana, Arman Wijaya.

        Kecamatan yang menerima:
        - Mekar Sari 40 ton
        - Tanjung Raya 80 ton

        Setiap keluarga mendapat 10 kilogram beras yang dibawa
        petugas sampai ke balai desa, lalu dibagikan menurut
        daftar yang ditempel di sana.
        </pre><div class="footer">Hak Cipta 2021 Kabupaten Lantana</div></body></html>
        """

    @Test(arguments: ["\n", "\r\n"]) func paragraphsAreWholeAndListsKeepTheirLines(ending: String) throws {
        let article = try article(Self.release.replacing("\n", with: ending))
        #expect(
            lines(article) == [
                "LANTANA, 3 Agustus 2021 - Pemerintah Kabupaten Lantana menyalurkan 120 ton beras cadangan kepada warga di sepuluh "
                    + "kecamatan. Penyaluran dimulai pada hari Senin (2/8/2021) dan selesai dalam sepekan, kata Bupati Lantana, "
                    + "Arman Wijaya.",
                "Kecamatan yang menerima:", "- Mekar Sari 40 ton", "- Tanjung Raya 80 ton",
                "Setiap keluarga mendapat 10 kilogram beras yang dibawa petugas sampai ke balai desa, lalu dibagikan menurut daftar "
                    + "yang ditempel di sana.",
            ])
    }

    @Test func everyLetterIsTraced() throws {
        let document = SourceDocument(bytes: Array(Self.release.utf8), source: "a.html")
        #expect(Trace.untraced(try ArticleReader().article(of: document), in: try SourceText(document)).isEmpty)
    }

    @Test func codeKeepsItsLines() throws {
        let html = """
            <html><body><h1>Cara Membaca Data Beras</h1><article><p>Data harga beras dibuka untuk umum sejak tahun lalu, dan siapa pun
            dapat membacanya dengan beberapa baris perintah, kata pengelola.</p><pre>import data
            harga = data.baca("beras")
              cetak(harga)</pre><p>Perintah itu menampilkan harga terbaru dari seluruh pasar di kabupaten, lengkap dengan tanggalnya.</p>
            </article></body></html>
            """
        let found = lines(try article(html))
        #expect(found.contains("harga = data.baca(\"beras\")") && found.contains("cetak(harga)"))
    }

    @Test func textBehindAnUnclosedElementKeepsItsBlocks() throws {
        let found = lines(try article("<div><pre>satu\ndua</div><p>tiga\nempat</p>"))
        #expect(!found.contains("empat"))
    }
}

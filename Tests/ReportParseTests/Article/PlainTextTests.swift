import Testing

@testable import ReportParse

@Suite struct PlainTextTests {
    private static let copied = """
        Beranda Ekonomi Pabrik Pupuk Tambah Pasokan ke Pandeglang

        Pabrik Pupuk Tambah Pasokan ke Pandeglang

        Buruh menurunkan pupuk dari truk di gudang penyangga. (Rudi/Kabarpesisir)

        PANDEGLANG – Pabrik menambah pasokan 350 ton pupuk urea untuk petani di pesisir, kata pengawas gudang.

        Baca juga: Harga Gabah Turun

        Pengawas mengatakan, kiriman datang bertahap sampai akhir bulan &amp; dijaga petugas.

        (Rud/Ang)

        Temukan Berita KabarPesisir.co.id di Google News
        """

    private func article(_ text: String, title: String? = nil) throws -> Article {
        try ArticleReader().article(of: SourceDocument(bytes: Array(text.utf8), source: "a.txt", title: title))
    }

    @Test func cleansATextCopiedFromAPage() throws {
        let article = try article(Self.copied)
        #expect(
            article.blocks.map { String(decoding: article.text[$0.range.lowerBound..<$0.range.upperBound], as: UTF8.self) } == [
                "Pabrik Pupuk Tambah Pasokan ke Pandeglang",
                "PANDEGLANG – Pabrik menambah pasokan 350 ton pupuk urea untuk petani di pesisir, kata pengawas gudang.",
                "Pengawas mengatakan, kiriman datang bertahap sampai akhir bulan &amp; dijaga petugas.",
            ])
        let metadata = article.metadata
        #expect(
            [metadata.section, metadata.signature, metadata.publisher, metadata.dateline] == [
                "Ekonomi", "Rud/Ang", "KabarPesisir.co.id", "PANDEGLANG",
            ])
    }

    @Test func losesNoWordOfAPlainText() throws {
        let text =
            "Stok beras aman.Pemkab menjamin.\r\nLebih lanjut rata-rata harga naik 0,29% dibandingkan bulan lalu.\rSimak penjelasannya."
        let article = try article(text, title: "Stok Beras")
        #expect(
            String(decoding: article.text, as: UTF8.self)
                == "Stok Beras\n\nStok beras aman.Pemkab menjamin.\nLebih lanjut rata-rata harga naik 0,29% dibandingkan bulan lalu.\nSimak penjelasannya."
        )
    }

    @Test(arguments: [
        ("SERANG – Warga datang.", "SERANG"), ("Jakarta (ANTARA) - Warga datang.", "Jakarta"),
        ("LHOKSEUMAWE, KOMPAS.com – Warga", "LHOKSEUMAWE"),
        ("Mataram, NTB (ANTARA News) - Sebanyak", "Mataram, NTB"), ("Liputan6.com, Jakarta - Warga", "Jakarta"),
        ("REPUBLIKA.CO.ID, MEDAN -- Dua", "MEDAN"),
        ("Kapanlagi.com - Warga", nil), ("Warga datang - lalu pulang lagi ke rumah.", nil),
        ("Metrotvnews.com, Jakarta: Bakal", "Jakarta"), ("Rangkasbitung, 26 Juli 2021 - Pemerintah", "Rangkasbitung"),
        ("Jakarta, Senin (26/7/2021) – Warga", "Jakarta"), ("Senin, 26 Juli 2021 - Warga", nil),
    ])
    func findsTheDateline(paragraph: String, place: String?) { #expect(Dateline.place(of: paragraph, publisher: nil) == place) }
}

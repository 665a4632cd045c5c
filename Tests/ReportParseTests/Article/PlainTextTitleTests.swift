import Testing

@testable import ReportParse

@Suite struct PlainTextTitleTests {
    private func article(_ text: String) throws -> Article {
        try ArticleReader().article(of: SourceDocument(bytes: Array(text.utf8), source: "test"))
    }

    @Test func theLineThatABreadcrumbRepeatsIsTheTitle() throws {
        let title = "Stok Beras Gudang Cikande Aman Sampai Panen"
        let read = try article(
            "Beranda Ekonomi \(title)\n\n\(title)\n\nSERANG – Stok beras di gudang itu 40 ton, kata kepala gudang.")
        #expect(read.metadata.title == title)
        #expect(read.metadata.section == "Ekonomi")
    }

    @Test func aBreadcrumbWithAShorterTitleIsNoTitle() throws {
        let read = try article(
            """
            Beranda » Daerah » Produksi Garam Turun

            Produksi Garam Turun Separuh karena Hujan Panjang

            SUMENEP, KabarMadura – Produksi garam di Kalianget hanya 1.200 ton, kata kepala dinas, Selasa (3/10/2023).
            """)
        #expect(read.metadata.title == "Produksi Garam Turun Separuh karena Hujan Panjang")
        #expect(read.metadata.section == "Daerah")
        #expect(read.metadata.dateline == "SUMENEP")
        #expect(!String(decoding: read.text, as: UTF8.self).contains("Beranda"))
    }

    @Test func aSentenceThatIsSaidAgainTakesNoParagraphWithIt() throws {
        let again = "harga gabah di tingkat petani turun karena panen raya."
        let text = "Kepala dinas menyebut panen mencapai 900 ton dan \(again)\n\n\(again)"
        #expect(String(decoding: try article(text).text, as: UTF8.self).contains("900 ton"))
    }
}

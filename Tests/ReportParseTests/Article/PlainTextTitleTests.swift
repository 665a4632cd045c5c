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

    @Test func aSentenceThatIsSaidAgainTakesNoParagraphWithIt() throws {
        let again = "harga gabah di tingkat petani turun karena panen raya."
        let text = "Kepala dinas menyebut panen mencapai 900 ton dan \(again)\n\n\(again)"
        #expect(String(decoding: try article(text).text, as: UTF8.self).contains("900 ton"))
    }
}

import Testing

@testable import ReportParse

@Suite struct UncapitalisedNamesTests {
    private static let rest = """
        panen padi tahun ini turun karena kemarau panjang dan hama tikus yang menyerang sawah warga di banyak desa sehingga harga beras \
        naik di pasar dan warga mulai membeli jagung sebagai pengganti nasi sambil menunggu hujan turun lagi pada akhir tahun ini kata \
        seorang petani yang sawahnya gagal panen dua kali berturut turut sejak musim tanam pertama
        """

    private func names(in text: String) -> [String] {
        let lexicon = Lexicon.indonesian
        let tokens = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: text)
        return UncapitalisedNames(text: tokens, lexicon: lexicon).names().map { tokens.string(tokens.range(of: $0)) }
    }

    @Test("an article without capitals names listed bodies and national ones all the same")
    func lowered() {
        let found = names(in: "data badan pusat statistik dan perhimpunan penggiling padi indonesia menyebut \(Self.rest)")
        #expect(found == ["badan pusat statistik", "perhimpunan penggiling padi indonesia"])
    }

    @Test("areas belong to the names of offices in small letters")
    func areas() {
        let found = names(in: "menurut bnn jawa timur, polda sumatera utara dan pengadilan negeri jakarta selatan \(Self.rest)")
        #expect(found == ["bnn jawa timur", "polda sumatera utara", "pengadilan negeri jakarta selatan"])
    }

    @Test("where capitals are written, small letters are no names")
    func capitals() {
        #expect(
            names(in: "Data Badan Pusat Statistik di Palu dan Sigi menyebut meta, badan pusat statistik, bahwa \(Self.rest)")
                .isEmpty)
    }

    @Test("a few words are no evidence")
    func short() {
        #expect(names(in: "badan pusat statistik mencatat panen").isEmpty)
    }
}

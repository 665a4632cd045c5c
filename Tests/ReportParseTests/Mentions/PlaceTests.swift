import Testing

@testable import ReportParse

@Suite struct PlaceTests {
    /// The places of a text as `name=code`, in order; `-` where there is no code.
    private func places(_ text: String) throws -> [String] {
        let article = try ArticleReader().article(of: SourceDocument(bytes: Array(text.utf8), source: "test"))
        return Reading(article: article).mentions.places.map { "\($0.place.name)=\($0.place.code ?? "-")" }
    }

    @Test(arguments: [
        ("Panen raya di Provinsi Banten dimulai.", ["Banten=36"]),
        ("Stok beras di Bandarlampung aman.", ["Bandarlampung=18.71"]),
        ("Stok beras di Bandar Lampung aman.", ["Bandar Lampung=18.71"]),
        ("Pupuk dikirim ke Kabupaten Aceh Singkil.", ["Aceh Singkil=11.10"]),
        ("Truk itu menuju Kota Serang dari Cilegon.", ["Kota Serang=36.73", "Cilegon=36.72"]),
        ("Bantuan tiba di Kabupaten Serang, Lebak, dan Tangerang.", ["Kabupaten Serang=36.04", "Lebak=36.02", "Tangerang=36.03"]),
        ("Pemerintah Kota (Pemkot) Bengkulu menambah kuota.", ["Bengkulu=17.71"]),
        ("Gubernur Bengkulu meninjau gudang.", ["Bengkulu=17"]),
        ("Warga Desa Sukamaju Indah memanen jagung.", ["Sukamaju Indah=-"]),
        ("Ekspor ke Vietnam dan Timor Leste naik.", ["Vietnam=-", "Timor Leste=-"]),
        ("Penyaluran di Kalsel dan Kaltim lancar.", ["Kalsel=63", "Kaltim=64"]),
        ("Produksi nasional turun.", ["nasional=-"]),
        ("Kapal memuat Batu Bara dari tambang.", []),
        ("Tambang di Kabupaten Batu Bara ditutup.", ["Batu Bara=12.19"]),
        ("BantenNews menulis laporan itu.", []),
        ("Kecamatan Way Tenong di Lampung Barat panen.", ["Way Tenong=18.04.07", "Lampung Barat=18.04"]),
    ])
    func readsPlaces(text: String, expected: [String]) throws {
        #expect(try places(text) == expected)
    }

    @Test func anotherMentionOfTheNameDecides() throws {
        #expect(
            try places("Pemkab Madiun menghitung stok. Beras di Madiun cukup.") == ["Madiun=35.19", "Madiun=35.19"])
    }

    @Test("a province holds what it held on the article's day", arguments: [("2011-05-02", "65.02.05"), ("2024-05-02", nil)])
    func formerProvinces(published: String, code: String?) throws {
        let text = "Di Provinsi Kalimantan Timur, panen di Kecamatan Kayan Hulu mencapai 12 ton."
        let article = try ArticleReader().article(
            of: SourceDocument(bytes: Array(text.utf8), source: "test", published: published))
        let places = Reading(article: article).mentions.places
        #expect(places.first { $0.place.name.hasSuffix("Kayan Hulu") }?.place.code == code)
    }

    @Test func theProvinceDecidesBetweenNamesakes() throws {
        #expect(try places("Di Kalimantan Selatan, BOR Banjar tertinggi.").last == "Banjar=63.03")
    }

    @Test func misspeltDistrictsOfANamedRegencyAreRead() throws {
        let text = "Di Lampung Barat pupuk dibagi ke Kecamatan Sukau, Belalaw, dan Suoh."
        #expect(try places(text) == ["Lampung Barat=18.04", "Sukau=18.04.11", "Belalaw=18.04.06", "Suoh=18.04.09"])
    }

    @Test func anAmbiguousNameHasNoCodeAndSaysWhy() throws {
        let article = try ArticleReader().article(of: SourceDocument(bytes: Array("Gudang di Serang penuh.".utf8), source: "test"))
        let mentions = Reading(article: article).mentions
        #expect(mentions.places.map(\.place.code) == [nil])
        let diagnostic = try #require(mentions.diagnostics.first { $0.code == "ambiguous_place" })
        #expect(diagnostic.message.contains("36.04 Kabupaten Serang") && diagnostic.message.contains("36.73 Kota Serang"))
    }

    @Test func everyAliasHasAnAreaAndStandsOnce() {
        let names = PlaceAliases.rows.map(\.name)
        #expect(Set(names).count == names.count)
        for row in PlaceAliases.rows {
            let areas = Gazetteer.indonesian.areas(named: Gazetteer.hash(row.name.utf8))
            #expect(areas.contains { $0.code == row.code }, "\(row.name) \(row.code)")
        }
    }
}

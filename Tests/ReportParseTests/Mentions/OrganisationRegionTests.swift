import Testing

@testable import ReportParse

/// The region of a body: the one that closes one of its names, or the article's where every region has such a body.
@Suite struct OrganisationRegionTests {
    private func regions(in text: String) throws -> [String] {
        let article = try ArticleReader().article(of: SourceDocument(bytes: Array(text.utf8), source: "test"))
        return Reading(article: article).mentions.organisations.map { "\($0.name)=\($0.region?.code ?? "none")" }
    }

    @Test("a body is of the area that its name closes with")
    func closing() throws {
        #expect(
            try regions(in: "Dinas Kesehatan Kota Serang menyalurkan 5 ton beras kepada warga.")
                == ["Dinas Kesehatan Kota Serang=36.73"])
        #expect(try regions(in: "Pemprov Banten mengirim 4 ton oksigen, Senin.") == ["Pemprov Banten=36"])
    }

    @Test("a name without an area gives none")
    func none() throws {
        #expect(try regions(in: "PT Sinar Lore Mandiri menyerahkan 12 ton beras.") == ["PT Sinar Lore Mandiri=none"])
    }

    @Test("a body that every region has one of is the one region's that the article speaks of")
    func subject() throws {
        #expect(
            try regions(in: "LIWA - Dinas Kesehatan mencatat 5 ton beras bagi warga Kabupaten Lampung Barat, Senin.")
                == ["Dinas Kesehatan=18.04"])
        #expect(
            try regions(in: "Stok beras di Provinsi Bengkulu 20 ton. DPRD meminta tambahan 5 ton.").contains("DPRD=17"))
    }

    @Test("it stays without one where the article speaks of several or of none")
    func unclear() throws {
        #expect(
            try regions(in: "Panen di Kabupaten Lebak 4 ton, di Kabupaten Pandeglang 5 ton. Dinas Pertanian mencatatnya.")
                .contains("Dinas Pertanian=none"))
        #expect(try regions(in: "JAKARTA - Dinas Kesehatan menyalurkan 5 ton beras.") == ["Dinas Kesehatan=none"])
    }

    @Test("the one office whose name has an area says whose the others are")
    func offices() throws {
        let found = try regions(
            in: "Pemkab Lebak melalui Dinas Sosial menyalurkan 5 ton beras asal Pandeglang, Serang, dan Cianjur. DPRD mengawasinya."
        )
        #expect(found.contains("Pemkab Lebak=36.02"))
        #expect(found.contains("Dinas Sosial=36.02"))
        #expect(found.contains("DPRD=36.02"))
    }
}

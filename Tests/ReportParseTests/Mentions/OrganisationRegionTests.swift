import Testing

@testable import ReportParse

/// The region of a body: the one that closes one of its names.
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
}

import Testing

@testable import ReportParse

@Suite struct PersonTests {
    private func mentions(_ text: String) throws -> Mentions {
        let article = try ArticleReader().article(of: SourceDocument(bytes: Array(text.utf8), source: "test"))
        return Reading(article: article).mentions
    }

    @Test(
        "a title before a name, with a comma or without, and the body it is held in",
        arguments: [
            "Kepala Dinas Pertanian Kabupaten Lebak, Rudi Santoso, mengatakan stok beras mencapai 12 ton.",
            "Kepala Dinas Pertanian Kabupaten Lebak Rudi Santoso mengatakan stok beras mencapai 12 ton.",
            "\"Stok beras mencapai 12 ton,\" kata Kepala Dinas Pertanian Kabupaten Lebak, Rudi Santoso, Senin (3/5/2021).",
        ])
    func titles(text: String) throws {
        let mentions = try mentions(text)
        let person = try #require(mentions.persons.first { $0.name == "Rudi Santoso" })
        #expect(person.title == "Kepala Dinas Pertanian Kabupaten Lebak")
        let body = try #require(person.organisation.map { mentions.organisations[$0] })
        #expect(body.name == "Dinas Pertanian Kabupaten Lebak")
    }

    @Test("the name that follows an office is no part of the office's name")
    func officesEnd() throws {
        let mentions = try mentions("Kepala BPBD Jawa Timur Bambang Wibowo mengatakan bantuan mencapai 12 ton.")
        #expect(mentions.organisations.map(\.name) == ["BPBD Jawa Timur"])
    }
}

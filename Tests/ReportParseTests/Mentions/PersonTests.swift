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

    private func title(in text: String, of name: String) throws -> String? {
        let text = Tokeniser(vocabulary: Lexicon.indonesian.vocabulary).tokens(of: text)
        let words = name.split(separator: " ").map(String.init)
        let first = try #require(text.tokens.indices.first { text.string(text.tokens[$0].range) == words[0] })
        return PersonRecogniser(lexicon: .indonesian).title(
            of: first..<first + words.count, in: text, between: text.tokens.indices
        ).map { text.string(text.range(of: $0)) }
    }

    @Test("every word of titles begins one", arguments: PersonTitles.rows.map(\.example))
    func titleWords(example: String) throws {
        #expect(try title(in: "\(example), Zulkifli Harahap, melaporkan 12 ton beras.", of: "Zulkifli Harahap") == example)
    }

    @Test("the words of titles are sorted, none twice")
    func titlesAreSorted() {
        let words = PersonTitles.rows.map(\.word)
        #expect(words == Array(Set(words)).sorted())
    }

    @Test(
        "a title goes on over commas before a body and before degrees, and may follow the name",
        arguments: [
            (
                "Kepala Bidang Pangan, Dinas Pertanian Lebak, Zulkifli Harahap melaporkan stok.",
                "Kepala Bidang Pangan, Dinas Pertanian Lebak"
            ),
            ("Ketua Satgas Pangan, Prof. Zulkifli Harahap, melaporkan stok.", "Ketua Satgas Pangan"),
            ("Zulkifli Harahap, Ketua Asosiasi Semen Nusantara, melaporkan stok.", "Ketua Asosiasi Semen Nusantara"),
            ("Warga lain, Zulkifli Harahap, melihat ketua kelompok.", nil),
        ] as [(String, String?)])
    func longTitles(text: String, expected: String?) throws { #expect(try title(in: text, of: "Zulkifli Harahap") == expected) }

    @Test("a title does not reach over another person")
    func others() throws {
        let mentions = try mentions("Kabid Perkebunan Rudi Santoso mendampingi Kadis Bambang Wibowo menyebut stok 12 ton.")
        #expect(mentions.persons.first { $0.name == "Bambang Wibowo" }?.title == "Kadis")
    }
}

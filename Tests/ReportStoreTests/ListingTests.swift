import ReportBatch
import Testing

@testable import ReportStore

@Suite struct ListingTests {
    @Test func listsEventsWithTheirSourcesAndOrganisationsWithTheirForms() throws {
        let folder = try TemporaryFolder()
        var bench = StoreBench(texts: [StoreBench.news[0], StoreBench.news[1]])
        bench.texts.append((id: "copy", text: StoreBench.news[0].text))
        try bench.run(SQLiteStore(path: folder.path("facts.sqlite")))
        let reader = StoreReader(.sqlite(path: folder.path("facts.sqlite")))
        let shared = try reader.events(documents: 2)
        #expect(shared.contains { $0.tellings.map(\.exact) == ["309 ton", "309 ton"] })
        #expect(shared.allSatisfy { $0.documents == 2 })
        #expect(try reader.events(documents: 1).count > shared.count)
        let organisations = try reader.organisations()
        let steel = organisations.first { $0.name == "PT Baja Samudra" }
        #expect(steel?.documents == 2)
        #expect(steel?.forms["PT Baja Samudra"] == 2)
    }

    /// What states no day of its own is dated as its text is: in a list for people that beats a dash.
    @Test func listsTheDayThatATextGives() throws {
        let folder = try TemporaryFolder()
        var bench = StoreBench(texts: [StoreBench.news[1]])
        bench.published = nil
        let addresses = [DatabaseAddress(folder.path("facts.sqlite")), try TestDatabase().map { DatabaseAddress($0.url) }]
        for address in addresses.compactMap(\.self) {
            try bench.run(address.store())
            let events = try StoreReader(address).events(documents: 1)
            let tellings = events.flatMap(\.tellings)
            #expect(tellings.map(\.published) == [nil])
            #expect(tellings.map(\.day) == ["2021-07-26"])
            #expect(events.contains { String(decoding: $0.lines(), as: UTF8.self).contains("  2021-07-26  news.jsonl#1") })
        }
    }

    @Test func countsAnEventOnceInTheViews() throws {
        let folder = try TemporaryFolder()
        var bench = StoreBench(texts: [StoreBench.news[0]])
        bench.texts.append((id: "copy", text: StoreBench.news[0].text))
        try bench.run(SQLiteStore(path: folder.path("facts.sqlite")))
        let reader = StoreReader(.sqlite(path: folder.path("facts.sqlite")))
        var gifts: [[String?]] = []
        try reader.rows(of: "SELECT giver, CAST(gifts AS TEXT), CAST(min_amount AS TEXT) FROM aid_by_giver") { gifts.append($0) }
        #expect(gifts == [["PT Baja Samudra", "1", "309"]])
    }

    @Test func saysWhatIsWrongWithADatabase() {
        #expect(throws: StoreError.self) { _ = try StoreReader(.sqlite(path: "/nowhere/facts.sqlite")).organisations() }
        #expect(throws: StoreError.self) { _ = try StoreReader(.postgres(url: "postgres://127.0.0.1:1/none")).organisations() }
        #expect(DatabaseAddress("postgres://me:secret@host/news?x=1").name == "postgres://host/news")
    }
}

import Testing

@testable import ReportParse

@Suite struct PageDateTests {
    @Test(arguments: [
        ("Senin, 26 Juli 2021 | 14:05 WIB", "2021-07-26T14:05:00+07:00"),
        ("Ahad , 14 Pebruari 2016, 09:30 WITA", "2016-02-14T09:30:00+08:00"),
        ("Jum'at, 5 Nop 2015 15.07 WIT", "2015-11-05T15:07:00+09:00"),
        ("Tayang: 13/05/2024 12:01 WIB", "2024-05-13T12:01:00+07:00"),
        ("2024-05-13T13:24:16+0700", "2024-05-13T13:24:16+07:00"), ("2021-07-26T07:05:00.000Z", "2021-07-26T07:05:00+00:00"),
        ("26 Ags 2020", "2020-08-26"),
        ("May 3, 2024 4:15 PM", "2024-05-03T16:15:00"), ("3. Mai 2024, 08:15 Uhr", "2024-05-03T08:15:00"),
        ("05.04.2025", "2025-04-05"),
        ("2021/07/26 14:05:00", "2021-07-26T14:05:00"),
    ])
    func readsWhatPagesPrint(text: String, iso: String) { #expect(PageDateReader.date(in: text)?.iso == iso) }

    @Test(arguments: ["", "Harga 26.500 rupiah", "32 Juli 2021", "0812 9787 670", "2021", "12/34/5678"])
    func readsNoDateWhereNoneIs(text: String) { #expect(PageDateReader.date(in: text) == nil) }

    @Test func tellsTheDateOfAChange() {
        let dates = PageDateReader.dates(in: "Tayang: 3 Mei 2024 08:00 WIB Diperbarui: 4 Mei 2024 09:00 WIB")
        #expect(dates.map(\.isModified) == [false, true])
    }
}

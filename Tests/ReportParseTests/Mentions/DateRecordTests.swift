import Testing

@testable import ReportParse

/// What a date mention says of itself beside its value.
@Suite struct DateRecordTests {
    private func mention(_ text: String) throws -> DateMention {
        try #require(MarkedDates.reading(of: text, on: "2021-07-28").first?.mention)
    }

    @Test(arguments: [
        ("awal Maret 2020", DateModifier.start), ("pertengahan Mei", .mid), ("penghujung 2022", .end),
        ("sekitar tahun 2018", .about),
    ])
    func modifier(text: String, modifier: DateModifier) throws { #expect(try mention(text).modifier == modifier) }

    @Test(arguments: [
        ("Senin (26/7/2021)", DateType.date, DateGranularity.day, DateResolution.explicit),
        ("pekan lalu", .date, .week, .relative), ("26-28 Juli 2021", .interval, .day, .explicit),
        ("semester I 2021", .date, .half, .explicit), ("1990-an", .date, .decade, .explicit),
        ("tiga bulan terakhir", .duration, .month, .explicit), ("beberapa pekan", .duration, .week, .unresolved),
        ("triwulan II", .date, .quarter, .relative), ("tahun depan", .date, .year, .relative),
    ])
    func kind(text: String, type: DateType, granularity: DateGranularity, resolution: DateResolution) throws {
        let mention = try mention(text)
        #expect(mention.type == type)
        #expect(mention.granularity == granularity)
        #expect(mention.resolution == resolution)
    }

    @Test func aWeekdayThatIsWrongIsSaid() throws {
        let reading = MarkedDates.fullReading(of: "Katanya, Senin (19/9/2021), bukan Rabu (28/7).", on: "2021-07-28")
        #expect(reading.mentions.dates.map(\.weekdayMatches) == [false, true])
        let diagnostic = try #require(reading.mentions.diagnostics.first { $0.code == "weekday_mismatch" })
        #expect(diagnostic.range == reading.mentions.dates[0].range)
    }

    @Test func aGluedFigureStaysOutside() throws {
        let reading = MarkedDates.fullReading(of: "13 Juni: 8.18915 Juni: 8.161", on: "2021-07-28")
        #expect(reading.mentions.dates.map { reading.text.string($0.range) } == ["13 Juni", "15 Juni"])
    }

    @Test(arguments: [
        ("https://kabar.example/2021/07/26/oksigen", "2021-07-26"),
        ("https://kabar.example/read/20210726141500-120-99/a", "2021-07-26"),
        ("https://kabar.example/berita-2021-07-26-banjir", "2021-07-26"), ("https://kabar.example/20210726/a", "2021-07-26"),
        ("https://kabar.example/2021/07/banjir", nil), ("https://kabar.example/read/4927793/a", nil),
        ("https://kabar.example/99999999/a", nil), ("", nil),
    ])
    func referenceDateOfAnAddress(url: String, day: String?) { #expect(ReferenceDate.day(inURL: url)?.description == day) }
}

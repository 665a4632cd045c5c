import Testing

@testable import ReportParse

@Suite struct CalendarDateTests {
    @Test func everyDayOfFourCenturiesCountsOn() throws {
        let first = try #require(CalendarDate(year: 1800, month: 1, day: 1))
        var (day, weekday) = (first, first.weekday)
        var wrong = 0
        for _ in 0..<146_097 {
            let next = try #require(day.adding(days: 1))
            if CalendarDate(dayNumber: next.dayNumber) != next || next <= day || next.weekday != weekday % 7 + 1 { wrong += 1 }
            (day, weekday) = (next, next.weekday)
        }
        #expect(wrong == 0)
        #expect(day.description == "2200-01-01")
    }

    @Test(arguments: [("2021-07-26", 1), ("2021-07-25", 7), ("2000-02-29", 2), ("1945-08-17", 5)])
    func weekday(day: String, weekday: Int) { #expect(CalendarDate(iso: day)?.weekday == weekday) }

    @Test(arguments: ["2021-02-29", "2021-13-01", "2021-7-1", "20210726", "", "0000-01-01"])
    func refusesWhatIsNoDay(text: String) { #expect(CalendarDate(iso: text) == nil) }

    @Test(arguments: [
        ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"), ("2018-12-31", "2019-W01"), ("2021-07-28", "2021-W30"),
    ])
    func weeks(day: String, week: String) throws {
        #expect(DateValue.week(of: try #require(CalendarDate(iso: day)))?.iso == week)
    }

    @Test(arguments: [
        (DateValue.month(year: 2020, month: 2), "2020-02-01", "2020-02-29"),
        (.quarter(year: 2021, quarter: 4), "2021-10-01", "2021-12-31"),
        (.half(year: 2021, half: 1), "2021-01-01", "2021-06-30"), (.decade(1990), "1990-01-01", "1999-12-31"),
        (.week(year: 2020, week: 53), "2020-12-28", "2021-01-03"),
        (.interval(.year(2016), .month(year: 2018, month: 2)), "2016-01-01", "2018-02-28"),
    ])
    func bounds(value: DateValue, start: String, end: String) {
        #expect(value.startDay?.description == start)
        #expect(value.endDay?.description == end)
    }

    @Test func lengthsHaveNoDays() {
        let length = DateValue.duration(DateLength(years: .one, months: ExactDecimal(6)))
        #expect(length.iso == "P1Y6M")
        #expect(length.startDay == nil && length.endDay == nil)
    }
}

import Testing

@testable import ReportParse

/// Reading dates takes time in proportion to the text, whatever it holds, and never stops short.
@Suite(.serialized) struct DateLinearTests {
    private static let runs = [
        "1 ", "2021 ", "1/", "1-2-", "26 dan ", "Senin ", "Senin-", "Januari-", "satu ", "tahun ", "awal ", "hari ini, ",
        "tiga hingga ",
        "minggu ", "26 Juli - ", "1 tahun 2 bulan ", "(", "Senin (", "pekan lalu atau ", "beberapa ", "1.1.1.1.1.1",
        "tanggal 1, 2, ",
        "dua puluh ", "sejak ", "Juli dan ", "setiap Senin dan ", "tahun 2020 hingga ", "H-", "ke-",
    ]

    @Test(arguments: runs)
    func twiceTheTextTakesAboutTwiceTheTime(run: String) {
        _ = seconds(run, 200)
        // As often the one as the other, and in turn: what else the machine does meets both alike.
        let pairs = (0..<4).map { _ in (short: seconds(run, 2_000), long: seconds(run, 8_000)) }
        let (short, long) = (pairs.map(\.short).min() ?? 0, pairs.map(\.long).min() ?? 0)
        // Four times the text: sixteen-fold time would be quadratic. Short runs are noisy, so a floor stands under them.
        #expect(long < max(short, 0.02) * 10, "\(short) s to \(long) s")
    }

    private func seconds(_ run: String, _ count: Int) -> Double {
        let lexicon = Lexicon.indonesian
        let text = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: String(repeating: run, count: count))
        let recogniser = DateRecogniser(lexicon: lexicon)
        return ThreadClock.measure {
            let expressions = recogniser.expressions(in: text)
            _ = recogniser.dates(of: expressions, in: text, reference: CalendarDate(year: 2021, month: 7, day: 28))
        }
    }

    @Test(arguments: [
        "99999999 tahun lalu", "9999 abad lalu", "1 Januari 0000", "31/12/9999", "tanggal 31 bulan depan", "30 Februari 2021",
    ])
    func extremesDoNotTrap(text: String) {
        for reference in ["0001-01-01", "9999-12-31", "2021-07-28"] {
            for date in MarkedDates.reading(of: text, on: reference) { #expect(date.mention.range.count > 0) }
        }
        #expect(MarkedDates.reading(of: "2021-07-28", on: nil).count == 1)
    }
}

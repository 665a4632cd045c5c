import Testing

@testable import ReportParse

/// The tables of dates: sorted, no word twice, and every example reads as its row says.
@Suite struct CalendarWordsTests {
    private static let reference = CalendarDate(year: 2021, month: 7, day: 28)

    @Test func calendarWordsAreSortedAndOnce() {
        let words = CalendarWords.rows.map { Array($0.word.utf8) }
        for (word, next) in zip(words, words.dropFirst()) {
            #expect(word.lexicographicallyPrecedes(next), "\(String(decoding: next, as: UTF8.self)) is out of place")
        }
    }

    @Test func contextWordsAreSortedAndOnce() {
        let words = DateContextWords.rows.map { Array($0.word.utf8) }
        for (word, next) in zip(words, words.dropFirst()) {
            #expect(word.lexicographicallyPrecedes(next), "\(String(decoding: next, as: UTF8.self)) is out of place")
        }
    }

    @Test(arguments: CalendarWords.rows.indices)
    func exampleReadsAsTheRowSays(index: Int) {
        let row = CalendarWords.rows[index]
        let reader = ExpressionReader(kind: .date, referenceDate: Self.reference)
        guard case .date(let value) = reader.answer(to: row.example) else { return }
        #expect(value?.iso ?? "" == row.value, "\(row.word): \(row.example)")
        #expect(row.example.lowercased().contains(row.word), "\(row.example) does not use \(row.word)")
    }
}

/// The words of dates and of what stands beside them.
struct DateLexicon: Sendable {
    let calendar: PhraseTable<CalendarTerm>
    let context: PhraseTable<DateContextRole>

    init(_ builder: inout VocabularyBuilder) {
        calendar = builder.table(CalendarWords.rows.map { ($0.word, $0.term) })
        context = builder.table(DateContextWords.rows.map { ($0.word, $0.role) })
    }
}

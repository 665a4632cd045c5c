/// All the Indonesian the pipeline knows, as tables over one vocabulary. Immutable, built once.
struct Lexicon: Sendable {
    static let indonesian = Lexicon()

    let vocabulary: Vocabulary
    let units: PhraseTable<UnitCode>

    private init() {
        var builder = VocabularyBuilder()
        builder.addAbbreviations(Abbreviations.words)
        units = builder.table(UnitWords.rows.map { ($0.word, $0.unit) })
        vocabulary = Vocabulary(builder)
    }
}

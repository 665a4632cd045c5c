import Testing

@testable import ReportParse

/// The tables that names are read with: sorted, no word twice, each foreign head's example read whole.
@Suite struct NameTablesTests {
    @Test(
        "the tables are sorted and hold no word twice",
        arguments: [
            PersonNames.words, ForeignHeads.rows.map(\.word), ForeignHeads.joining, NameWords.forerunners, NameWords.siteEndings,
            NameWords.addressing, NameWords.courts, NameWords.seats, NameWords.numbering,
            NameWords.quotingVerbs, NameWords.quotedThrough, NameWords.sourceCues, NameWords.platforms, NameWords.namedAfter,
            NameWords.readingOn, NameWords.leads, NameWords.titleEnds, NameWords.legalHeads, NameWords.ships,
            OrganisationHeads.sorts, OrganisationHeads.manifold,
            GluedWords.rows.map(\.word),
        ])
    func sorted(words: [String]) {
        #expect(words == words.sorted())
        #expect(Set(words).count == words.count)
        #expect(!words.isEmpty)
    }

    @Test(
        "an English name ends with the word that says what it is, or with what follows it",
        arguments: ForeignHeads.rows.map(\.example))
    func foreign(example: String) {
        let lexicon = Lexicon.indonesian
        let text = Tokeniser(vocabulary: lexicon.vocabulary).tokens(
            of: "Laporan dari \(example) menyebut stok beras turun di seluruh daerah itu.")
        let spans = OrganisationGrammar(text: text, lexicon: lexicon).spans().map { text.string(text.range(of: $0.tokens)) }
        #expect(spans == [example])
    }

    @Test("the words of regional bodies are sorted, and their examples are such bodies")
    func regional() {
        #expect(RegionalBodies.rows.map(\.words) == RegionalBodies.rows.map(\.words).sorted())
        for row in RegionalBodies.rows {
            #expect(RegionalBodies.levels(of: NameForms.words(of: row.example)) == row.levels, "\(row.example)")
        }
        #expect(RegionalBodies.levels(of: ["dinas", "penerangan", "indonesia"]) == nil)
        #expect(RegionalBodies.levels(of: ["bulog"]) == nil)
    }

    @Test("a glued word is cut off the name behind it", arguments: GluedWords.rows.map(\.example))
    func glued(example: String) {
        let text = Tokeniser(vocabulary: Lexicon.indonesian.vocabulary).tokens(of: example)
        #expect(text.tokens.map { text.string($0.range) } == [String(example.dropLast(6)), "ANTARA"])
    }
}

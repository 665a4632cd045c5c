import Testing

@testable import ReportParse

/// The tables that facts are read with: sorted, no word twice, each role word read as its row says.
@Suite struct FactWordsTests {
    @Test("the tables are sorted and hold no word twice")
    func order() {
        expectSorted(RoleWords.rows.map(\.word))
        expectSorted(CommodityWords.rows.map(\.word))
        expectSorted(CommodityWords.modifiers)
        expectSorted(ClauseWords.rows.map(\.word))
        expectSorted(ClauseWords.conjunctions)
        expectSorted(ClauseWords.demonstratives)
        expectSorted(ClauseWords.homeland)
        expectSorted(PointedTimes.rows.map(\.phrase))
        expectSorted(RateWords.rows.map(\.word))
    }

    private func expectSorted(_ words: [String]) {
        for (first, second) in zip(words, words.dropFirst()) {
            #expect(first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars), "\(first) before \(second)")
        }
        for word in words { #expect(word == word.lowercased(), "\(word)") }
    }

    @Test("a role word by itself gives its amount the role of its row")
    func examples() throws {
        for row in RoleWords.rows where row.weight > 20 && row.role != .waste {
            let fact = try #require(FactReadings.facts(ofClause: row.example).quantities.first, "\(row.example)")
            #expect(fact.role == row.role, "\(row.example): \(fact.steps)")
        }
    }

    @Test("no cue of a clause lies beyond the set's bits")
    func cues() {
        var all = ClauseCues()
        for row in ClauseWords.rows {
            #expect(!row.cues.isEmpty, "\(row.word)")
            all.formUnion(row.cues)
        }
        #expect(all.contains(.naming) && all.contains(.contrast))
    }
}

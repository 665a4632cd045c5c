import Testing

@testable import ReportParse

@Suite struct OrganisationHeadsTests {
    @Test("rows are sorted and no phrase stands twice")
    func sorted() {
        let phrases = OrganisationHeads.rows.map(\.phrase)
        #expect(phrases == phrases.sorted())
        #expect(Set(phrases).count == phrases.count)
    }
}

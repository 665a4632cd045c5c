import Testing

@testable import ReportParse

/// A list that never comes to a full stop is cut and looked at in parts; how its time grows, `report-extract bench` prints.
@Suite struct EndlessListTests {
    @Test func everyAmountKeepsItsThing() {
        let facts = FactReadings.facts(ofClause: "Produksi " + String(repeating: "5 ton jagung, ", count: 400))
        #expect(facts.quantities.count == 400)
        #expect(facts.quantities.allSatisfy { $0.commodity == "jagung" && $0.role == .production })
    }
}

import ReportParse
import Testing

@testable import report_extract

/// Sums of the corpus: what is said twice or is part of a total counts once.
@Suite struct SumCheckTests {
    private func check(_ text: String, _ sums: String) throws -> SumCheck {
        let record = try ReportParser().record(of: SourceDocument(bytes: Array(text.utf8), source: "a.txt"))
        return SumCheck(expected: try JSONReader.value(of: Array("{\"sums\": \(sums)}".utf8)), record: record)
    }

    @Test("a total and its parts are counted once")
    func once() throws {
        let text =
            "Produksi padi Kabupaten Garut mencapai 100 ton, yakni Kecamatan Cikajang 60 ton dan Kecamatan Pameungpeuk 40 ton."
        let sum = try check(text, #"[{"role": "production", "commodity": "padi", "per": null, "unit_tonnes": 100}]"#)
        #expect(sum.tally.matched == 1 && sum.differences.isEmpty, "\(sum.differences)")
    }

    @Test("a sum that does not come out says what it is")
    func differs() throws {
        let sum = try check(
            "Produksi padi Kabupaten Garut mencapai 100 ton.",
            #"[{"role": "production", "commodity": "padi", "per": null, "unit_tonnes": 90}]"#)
        #expect(sum.tally.matched == 0)
        #expect(sum.differences == ["sum of production of padi: expected 90 t, got 100 t"])
    }
}

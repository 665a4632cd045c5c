import Testing

@testable import ReportParse

@Suite struct ExactDecimalTests {
    @Test(arguments: [("1500", "1500"), ("0.50", "0.5"), ("-2.5", "-2.5"), ("0", "0"), ("0.000001", "0.000001")])
    func writesPlainNotation(text: String, expected: String) throws {
        #expect(try #require(ExactDecimal(text)).description == expected)
    }

    @Test(arguments: ["", ".", "1,5", "1e3", "--1", "1.2.3"])
    func refusesAnythingElse(text: String) { #expect(ExactDecimal(text) == nil) }

    @Test func poundsAreExactTonnes() throws {
        let pounds = try #require(ExactDecimal("2.5"))
        #expect(pounds.multiplied(by: try #require(UnitCode.pound.tonnes))?.description == "0.001133980925")
    }

    @Test func comparesAcrossExponents() {
        #expect(ExactDecimal("0.1")! < ExactDecimal("1")!)
        #expect(ExactDecimal("-10")! < ExactDecimal("0.1")!)
        #expect(ExactDecimal(coefficient: 1, exponent: 60) > ExactDecimal(coefficient: 1, exponent: -60))
    }
}

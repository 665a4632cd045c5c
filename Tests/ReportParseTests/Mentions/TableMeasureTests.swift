import Testing

@testable import ReportParse

/// Amounts whose unit stands in the head of their column, or in the heading of their list.
@Suite struct TableMeasureTests {
    private func amounts(_ text: String) throws -> [String] {
        let document = SourceDocument(bytes: Array(text.utf8), source: "table")
        return try ReportParser().record(of: document).quantities.map {
            "\($0.selector.exact) \($0.minValue) \($0.unit.rawValue) \($0.per ?? "-") \($0.place?.name ?? "-")"
        }
    }

    private static let head = "Dinas Pangan Kabupaten Lebak mencatat stok beras pada 20 Juli 2021 di gudangnya.\n\n"

    @Test(arguments: ["\t", " | "])
    func columnsOfATextHaveTheUnitOfTheirHead(mark: String) throws {
        let rows = [["Kecamatan", "Luas (ha)", "Stok (ton)"], ["Cibadak", "310", "1.250"], ["Maja", "95", "87,5"]]
        let text = Self.head + rows.map { $0.joined(separator: mark) }.joined(separator: "\n")
        #expect(try amounts(text) == ["1.250 1250 t - Cibadak", "87,5 87.5 t - Maja"])
    }

    @Test func theRateStandsInTheHeadToo() throws {
        let text = Self.head + "Kecamatan\tHasil (kuintal/ha)\nCibadak\t58\nMaja\t61,2"
        #expect(try amounts(text) == ["58 58 kw ha Cibadak", "61,2 61.2 kw ha Maja"])
    }

    @Test func aPricePerKilogramIsNoAmount() throws {
        let text = Self.head + "Komoditas\tHarga (Rp/kg)\nBeras\t11.500\nCabai\t48.000"
        #expect(try amounts(text).isEmpty)
    }

    @Test func spacesAlonePartColumnsBelowBracketedUnits() throws {
        let text = Self.head + "Kecamatan Urea (ton) NPK (ton)\nCibadak 1.250 310\nMaja 98 -"
        #expect(try amounts(text) == ["1.250 1250 t - Cibadak", "310 310 t - Cibadak", "98 98 t - Maja"])
    }

    @Test func aListHasTheUnitOfItsHeading() throws {
        let text = Self.head + "Stok beras (ton) per daerah:\n- Cilegon: 1.250\n- Serang: 3.410\n- Pandeglang: 870"
        #expect(try amounts(text) == ["1.250 1250 t - Cilegon", "3.410 3410 t - Serang", "870 870 t - Pandeglang"])
    }

    @Test func aLineAloneIsNoTable() throws {
        #expect(try amounts(Self.head + "Stok beras (ton):\nGudang dibuka pukul 8\nPetugas menunggu di sana.").isEmpty)
    }

    @Test func rowsOfATextAreTraced() throws {
        let source = Self.head + "Kecamatan\tStok (ton)\nCibadak\t1.250\nMaja\t87"
        let record = try ReportParser().record(of: SourceDocument(bytes: Array(source.utf8), source: "table"))
        #expect(record.document.text?.hasSuffix("Kecamatan | Stok (ton)\nCibadak | 1.250\nMaja | 87") == true)
    }

    @Test func aRowOfTotalsIsNoHospitals() throws {
        let rows = [["Rumah Sakit", "TT", "Terisi", "BOR"], ["RSUD Cilegon", "40", "30", "75%"], ["Total", "50", "32", "64%"]]
        let text = Self.head + rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
        let record = try ReportParser().record(of: SourceDocument(bytes: Array(text.utf8), source: "table"))
        #expect(record.occupancies.map { $0.facility?.name } == ["RSUD Cilegon", nil])
        #expect(record.occupancies.map { $0.bedsUsed } == [30, 32])
    }
}

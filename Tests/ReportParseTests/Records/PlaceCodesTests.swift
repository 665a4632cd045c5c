import Foundation
import Testing

@testable import ReportParse

@Suite struct PlaceCodesTests {
    private let place = Record.Place(
        name: "Serang", official: "Kota Serang", kodeKemendagri: "36.73",
        ownCode: PlaceCodes(column: "kode_bps", codes: ["36.73": "3673"])?.code(of: "36.73"))

    @Test func addsOneKeyToEveryPlace() {
        var json = JSONWriter()
        place.write(to: &json)
        #expect(
            String(decoding: json.bytes, as: UTF8.self)
                == #"{"name":"Serang","official":"Kota Serang","kode_kemendagri":"36.73","kode_bps":"3673"}"#)
    }

    @Test func bothWritersAgree() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let encoded = try JSONSerialization.jsonObject(with: encoder.encode(place)) as? [String: String]
        var json = JSONWriter()
        place.write(to: &json)
        #expect(encoded == (try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: String]))
    }

    @Test func anAreaWithoutACodeIsNull() {
        #expect(PlaceCodes(column: "kode_bps", codes: [:])?.code(of: "36") == PlaceCodes.Code(column: "kode_bps", value: nil))
    }

    @Test func aTableWithFormerCodesWillDo() {
        let codes = PlaceCodes(column: "kode_bps", codes: ["91.01": "9401", "36": "36"])
        #expect(codes?.code(of: "93.01").value == "9401")
        #expect(codes?.code(of: "93.02").value == nil)
        #expect(PlaceCodes(column: "kode_bps", codes: ["91.01": "a", "93.01": "b"])?.code(of: "93.01").value == "b")
    }

    @Test func formerCodesAreNobodysToday() {
        let rows = FormerAreaCodes.rows
        #expect(rows.map(\.former) == rows.map(\.former).sorted())
        let codes = Set(
            ["Merauke", "Nabire", "Jayapura", "Raja Ampat", "Asmat"].flatMap { name in
                Gazetteer.indonesian.areas(named: Gazetteer.hash(name.utf8)).compactMap(\.code)
            })
        #expect(codes.isDisjoint(with: rows.map(\.former)))
        #expect(codes.contains("93.01") && codes.contains("96.03"))
    }

    @Test(arguments: ["", "name", "kode_kemendagri"]) func refusesNamesThatAreTaken(column: String) {
        #expect(PlaceCodes(column: column, codes: [:]) == nil)
    }
}

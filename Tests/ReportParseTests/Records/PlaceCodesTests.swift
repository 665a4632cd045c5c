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

    @Test(arguments: ["", "name", "kode_kemendagri"]) func refusesNamesThatAreTaken(column: String) {
        #expect(PlaceCodes(column: column, codes: [:]) == nil)
    }
}

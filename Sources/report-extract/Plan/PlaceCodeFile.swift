import ReportArchive
import ReportParse

/// A table of the user's own place codes: a column `kode_kemendagri` and one more, whose name becomes the key.
struct PlaceCodeFile {
    let path: Path

    func codes() throws(InputFailure) -> PlaceCodes {
        do throws(StreamError) {
            var rows = CSVRows(StreamReader(try FileStream(path)), separator: UInt8(ascii: ","), limit: 1 << 20)
            return try codes(of: &rows)
        } catch {
            throw InputFailure(place: path.text, message: error.message)
        }
    }

    private func codes(of rows: inout CSVRows) throws(StreamError) -> PlaceCodes {
        let header = (try rows.next() ?? []).map { String(decoding: $0, as: UTF8.self) }
        guard header.count == 2, let area = header.firstIndex(of: "kode_kemendagri") else {
            throw StreamError(message: "expected two columns, kode_kemendagri and one with your codes, separated by a comma")
        }
        var codes: [String: String] = [:]
        while let row = try rows.next() {
            guard row.count == 2 else { throw StreamError(message: "row \(codes.count + 1) has \(row.count) fields instead of 2") }
            let fields = row.map { String(decoding: $0, as: UTF8.self) }
            codes[fields[area]] = fields[1 - area]
        }
        guard let result = PlaceCodes(column: header[1 - area], codes: codes) else {
            throw StreamError(message: "the column \(header[1 - area]) is one that records have already: name it otherwise")
        }
        return result
    }
}

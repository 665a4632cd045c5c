/// Long tables as one text: `word = cell cell …`, a row a line.
enum TableText {
    /// The rows of a table; a line that makes none is left out, which the tables' tests would notice.
    static func rows<Row>(_ text: StaticString, _ row: (String, [String]) -> Row?) -> [Row] {
        text.withUTF8Buffer { bytes in
            bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
                guard let sign = line.firstIndex(of: UInt8(ascii: "=")), sign > line.startIndex else { return nil }
                let word = String(decoding: line[line.startIndex..<sign - 1], as: UTF8.self)
                let cells = line[(sign + 1)...].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
                return row(word, cells)
            }
        }
    }
}

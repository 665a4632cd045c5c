/// One row a fact, as RFC 4180 has it: lines end in CR LF, and what holds a comma, a quote or a line end is quoted.
///
/// Spreadsheets take a cell that begins with `=`, `+`, `-` or `@` for a formula, and a page can make one say anything. Such texts get
/// an apostrophe before them, and so do those that have one already, so that taking one away gives back the text; numbers stay
/// numbers.
public struct CSVSink: RecordSink {
    private let marksOrder: Bool

    /// - Parameter marksOrder: whether a byte order mark goes first, by which Excel knows UTF-8.
    public init(marksOrder: Bool = false) { self.marksOrder = marksOrder }

    public mutating func bytes(of record: Record) -> [UInt8] {
        var bytes: [UInt8] = []
        for row in FlatTable.rows(of: record, recordID: FlatTable.recordID(of: record)) {
            Self.append(row.map(Self.cell), to: &bytes)
        }
        return bytes
    }

    /// The header.
    public mutating func opening() -> [UInt8] {
        var bytes: [UInt8] = marksOrder ? [0xEF, 0xBB, 0xBF] : []
        Self.append(FlatTable.header, to: &bytes)
        return bytes
    }

    private static func cell(_ value: ColumnValue) -> String {
        switch value {
        case .null: ""
        case .text(let text), .json(let text): isFormula(text) ? "'" + text : text
        case .integer(let integer): String(integer)
        case .decimal(let decimal): decimal.description
        case .boolean(let flag): flag ? "true" : "false"
        case .day(let day): day.description
        }
    }

    /// A tab or carriage return before the sign deceives some readers, so they count too.
    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.utf8.first(where: { $0 != UInt8(ascii: "'") }) else { return false }
        return "=+-@\t\r".utf8.contains(first)
    }

    private static func append(_ cells: [String], to bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            guard cell.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else {
                bytes.append(contentsOf: cell.utf8)
                continue
            }
            bytes.append(UInt8(ascii: "\""))
            for byte in cell.utf8 {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }
}

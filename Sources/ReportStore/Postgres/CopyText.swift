import ReportParse

/// Rows in the text format of PostgreSQL's `COPY`: tabs between columns, a line a row, `\N` for null.
struct CopyText {
    private(set) var bytes: [UInt8] = []
    private var isRowStart = true

    mutating func append(_ value: RowDecoder.Value) {
        switch value {
        case .null: append(nil)
        case .text(let text):
            separate()
            for byte in text { append(escaping: byte) }
        case .integer(let integer): append(String(integer))
        case .boolean(let flag): append(flag ? "t" : "f")
        }
    }

    mutating func append(_ text: String?) {
        separate()
        guard let text else {
            bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "N")])
            return
        }
        for byte in text.utf8 { append(escaping: byte) }
    }

    private mutating func separate() {
        if !isRowStart { bytes.append(UInt8(ascii: "\t")) }
        isRowStart = false
    }

    mutating func endRow() {
        bytes.append(UInt8(ascii: "\n"))
        isRowStart = true
    }

    private mutating func append(escaping byte: UInt8) {
        let letter: UInt8
        switch byte {
        case UInt8(ascii: "\\"): letter = byte
        case UInt8(ascii: "\n"): letter = UInt8(ascii: "n")
        case UInt8(ascii: "\r"): letter = UInt8(ascii: "r")
        case UInt8(ascii: "\t"): letter = UInt8(ascii: "t")
        default:
            bytes.append(byte)
            return
        }
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(letter)
    }
}

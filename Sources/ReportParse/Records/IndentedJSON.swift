/// JSON spread over lines for people.
enum IndentedJSON {
    /// The same JSON text over many lines, two spaces a level; empty lists and objects stay on one line.
    static func text(of json: [UInt8]) -> [UInt8] {
        var lines: [UInt8] = []
        lines.reserveCapacity(json.count * 2)
        var depth = 0
        var isInString = false
        var isEscaped = false
        for (index, byte) in json.enumerated() {
            if isInString {
                lines.append(byte)
                isInString = isEscaped || byte != UInt8(ascii: "\"")
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                continue
            }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                lines.append(byte)
                depth += 1
                if index + 1 < json.count, !closes(json[index + 1]) { newLine(depth, &lines) }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if index > 0, json[index - 1] != byte - 2 { newLine(depth, &lines) }
                lines.append(byte)
            case UInt8(ascii: ","):
                lines.append(byte)
                newLine(depth, &lines)
            case UInt8(ascii: ":"): lines += [byte, 0x20]
            default:
                lines.append(byte)
                isInString = byte == UInt8(ascii: "\"")
            }
        }
        return lines
    }

    private static func closes(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") }

    private static func newLine(_ depth: Int, _ lines: inout [UInt8]) {
        lines.append(0x0A)
        lines.append(contentsOf: repeatElement(0x20, count: depth * 2))
    }
}

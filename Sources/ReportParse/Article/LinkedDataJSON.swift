/// A value of the JSON that pages carry. Text is kept as written where no stage reads it.
indirect enum LinkedDataJSON: Sendable {
    case object([(key: String, value: LinkedDataJSON)])
    case array([LinkedDataJSON])
    case string(String)
    case other

    subscript(_ key: String) -> LinkedDataJSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    var text: String? {
        guard case .string(let text) = self, !text.isEmpty else { return nil }
        return text
    }

    /// An array's values; anything else is a list of itself.
    var list: [LinkedDataJSON] {
        guard case .array(let values) = self else { return [self] }
        return values
    }
}

/// Reads JSON as leniently as pages write it: raw line breaks in strings, commas too many, comments and CDATA around it.
struct LinkedDataParser {
    private let source: Bytes
    private let end: Int
    private var at: Int
    private static let deepest = 64

    static func value(_ source: Bytes, _ range: Range<Int>) -> LinkedDataJSON? {
        var parser = LinkedDataParser(source: source, end: range.upperBound, at: range.lowerBound)
        while parser.at < parser.end, source[parser.at] != UInt8(ascii: "{"), source[parser.at] != UInt8(ascii: "[") {
            parser.at += 1
        }
        guard parser.at < parser.end else { return nil }
        if source.has("[cdata[", at: parser.at) {
            parser.at += 7
            return value(source, parser.at..<range.upperBound)
        }
        return parser.value(depth: 0)
    }

    /// Reads one byte, or the escape that begins at it, and says how many bytes it took.
    static func letter(_ source: Bytes, _ at: Int, to text: inout ContiguousArray<UInt8>) -> Int {
        guard source[at] == UInt8(ascii: "\\") else {
            text.append(source[at])
            return 1
        }
        var parser = LinkedDataParser(source: source, end: source.count, at: at)
        parser.escape(&text)
        return max(1, parser.at - at)
    }

    private mutating func skipSpace() {
        while at < end, ByteTable.isSpace(source[at]) || source[at] == UInt8(ascii: ",") { at += 1 }
    }

    private mutating func value(depth: Int) -> LinkedDataJSON? {
        skipSpace()
        guard at < end, depth < LinkedDataParser.deepest else { return nil }
        switch source[at] {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "\""): return string().map { .string($0) }
        default:
            let start = at
            while at < end, !ByteTable.isSpace(source[at]), !isMark(source[at]) { at += 1 }
            if at == start { return nil }
            return .other
        }
    }

    private func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ":")
    }

    private mutating func object(depth: Int) -> LinkedDataJSON {
        at += 1
        var members: [(key: String, value: LinkedDataJSON)] = []
        while true {
            skipSpace()
            guard at < end, source[at] == UInt8(ascii: "\""), let key = string() else { break }
            skipSpace()
            guard source[at] == UInt8(ascii: ":") else { break }
            at += 1
            guard let value = value(depth: depth + 1) else { break }
            members.append((key, value))
        }
        skipSpace()
        if source[at] == UInt8(ascii: "}") { at += 1 } else { at = depth == 0 ? at : end }
        return .object(members)
    }

    private mutating func array(depth: Int) -> LinkedDataJSON {
        at += 1
        var values: [LinkedDataJSON] = []
        while true {
            skipSpace()
            guard at < end, source[at] != UInt8(ascii: "]"), let value = value(depth: depth + 1) else { break }
            values.append(value)
        }
        if source[at] == UInt8(ascii: "]") { at += 1 } else { at = end }
        return .array(values)
    }

    private mutating func string() -> String? {
        at += 1
        var text = ContiguousArray<UInt8>()
        while at < end {
            let start = at
            while at < end, source[at] != UInt8(ascii: "\""), source[at] != UInt8(ascii: "\\") { at += 1 }
            if let base = source.base { text.append(contentsOf: UnsafeBufferPointer(start: base + start, count: at - start)) }
            guard at < end else { return nil }
            if source[at] == UInt8(ascii: "\"") {
                at += 1
                return String(decoding: text, as: UTF8.self)
            }
            escape(&text)
        }
        return nil
    }

    private mutating func escape(_ text: inout ContiguousArray<UInt8>) {
        let letter = source[at + 1]
        at += 2
        switch letter {
        case UInt8(ascii: "n"), UInt8(ascii: "r"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x20)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): break
        case UInt8(ascii: "u"):
            var scalar = hex(at)
            at += 4
            if scalar >= 0xD800, scalar < 0xDC00, source[at] == UInt8(ascii: "\\"), source[at + 1] == UInt8(ascii: "u") {
                let low = hex(at + 2)
                if low >= 0xDC00, low < 0xE000 {
                    scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
                    at += 6
                }
            }
            PlainText.append(scalar, to: &text)
        default: text.append(letter)
        }
    }

    private func hex(_ start: Int) -> UInt32 {
        var value: UInt32 = 0
        for offset in 0..<4 {
            let byte = ByteTable.lowered(source[start + offset])
            let digit: UInt32 = ByteTable.isDigit(byte) ? UInt32(byte - 48) : byte >= 97 && byte <= 102 ? UInt32(byte - 87) : 0
            value = value << 4 | digit
        }
        return value
    }
}

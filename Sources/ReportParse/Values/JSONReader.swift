/// Reads a JSON text in one pass over its bytes (RFC 8259).
package struct JSONReader {
    /// Deeper nesting than this is an attack or a mistake; no stack overflows for it.
    private static let deepest = 256

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var depth = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The value of a whole text: white space may surround it, nothing else.
    package static func value(of text: [UInt8]) throws(JSONError) -> JSONValue {
        try value(of: text[...])
    }

    package static func value(of text: ArraySlice<UInt8>) throws(JSONError) -> JSONValue {
        let result = text.withUnsafeBufferPointer { buffer in
            Result { () throws(JSONError) in
                var reader = JSONReader(buffer)
                return try reader.wholeText()
            }
        }
        return try result.get()
    }

    private mutating func wholeText() throws(JSONError) -> JSONValue {
        let value = try value()
        skipSpace()
        guard index == bytes.count else { throw error("something follows the value") }
        return value
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        skipSpace()
        guard let first = peek else { throw error("the text ends where a value should stand") }
        switch first {
        case UInt8(ascii: "{"): return try nested { (reader: inout JSONReader) throws(JSONError) in try reader.object() }
        case UInt8(ascii: "["): return try nested { (reader: inout JSONReader) throws(JSONError) in try reader.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw error("no JSON value begins here")
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(JSONError) -> JSONValue
    ) throws(JSONError) -> JSONValue {
        guard depth < Self.deepest else { throw error("nested more than \(Self.deepest) deep") }
        depth += 1
        index += 1
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(JSONError) -> JSONValue {
        var members: [JSONValue.Member] = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object(members) }
        while true {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw error("a member's name should stand here") }
            let name = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw error("a colon is missing") }
            members.append(JSONValue.Member(name, try value()))
            skipSpace()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw error("a comma or a closing brace is missing") }
        }
    }

    private mutating func array() throws(JSONError) -> JSONValue {
        var values: [JSONValue] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array(values) }
        while true {
            values.append(try value())
            skipSpace()
            if take(UInt8(ascii: "]")) { return .array(values) }
            guard take(UInt8(ascii: ",")) else { throw error("a comma or a closing bracket is missing") }
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        let matches = word.withUTF8Buffer { expected in
            index + expected.count <= bytes.count && bytes[index..<index + expected.count].elementsEqual(expected)
        }
        guard matches else { throw error("no JSON value begins here") }
        index += word.utf8CodeUnitCount
        return value
    }

    private mutating func number() throws(JSONError) -> JSONValue {
        let start = index
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if let next = peek, next | 0x20 == UInt8(ascii: "e") {
            index += 1
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        return .number(String(decoding: bytes[start..<index], as: UTF8.self))
    }

    private mutating func digits() throws(JSONError) {
        let start = index
        while let byte = peek, byte >= 48, byte <= 57 { index += 1 }
        if index == start { throw error("a digit is missing") }
    }

    // MARK: Strings

    private mutating func string() throws(JSONError) -> String {
        index += 1
        let start = index
        skipPlain()
        guard peek == UInt8(ascii: "\\") else {
            try closeString()
            return try text(UnsafeBufferPointer(rebasing: bytes[start..<index - 1]), at: start)
        }
        var unescaped = Array(bytes[start..<index])
        while peek == UInt8(ascii: "\\") {
            try escape(into: &unescaped)
            let plain = index
            skipPlain()
            unescaped.append(contentsOf: bytes[plain..<index])
        }
        try closeString()
        return try unescaped.withUnsafeBufferPointer { (buffer) throws(JSONError) in try text(buffer, at: start) }
    }

    /// Moves to the next byte that is not simply itself: a quote, a backslash or a control character.
    private mutating func skipPlain() {
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return }
            index += 1
        }
    }

    private mutating func closeString() throws(JSONError) {
        guard let end = peek else { throw error("the text ends within a string") }
        guard end == UInt8(ascii: "\"") else { throw error("a control character stands within a string") }
        index += 1
    }

    private func text(_ utf8: UnsafeBufferPointer<UInt8>, at start: Int) throws(JSONError) -> String {
        guard let text = String(validating: utf8, as: UTF8.self) else {
            throw JSONError(reason: "a string is no valid UTF-8", offset: start)
        }
        return text
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        index += 1
        guard let letter = peek else { throw error("the text ends within a string") }
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "u"): text.append(contentsOf: String(Character(try scalar())).utf8)
        default: throw error("no escape of JSON")
        }
    }

    /// The scalar of `\uXXXX`, joined with the second half of a pair; U+FFFD where a half stands alone.
    private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
        let first = try fourDigits()
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        let mark = index
        if take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
            let second = try fourDigits()
            if (0xDC00..<0xE000).contains(second) {
                return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
            }
        }
        index = mark
        return "\u{FFFD}"
    }

    private mutating func fourDigits() throws(JSONError) -> UInt32 {
        guard index + 4 <= bytes.count else { throw error("an escape is cut short") }
        var value: UInt32 = 0
        for byte in bytes[index..<index + 4] {
            switch byte {
            case 48...57: value = value << 4 | UInt32(byte - 48)
            case 65...70: value = value << 4 | UInt32(byte - 55)
            case 97...102: value = value << 4 | UInt32(byte - 87)
            default: throw error("an escape has no four hexadecimal digits")
            }
        }
        index += 4
        return value
    }

    // MARK: Steps

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private func error(_ reason: String) -> JSONError { JSONError(reason: reason, offset: index) }
}

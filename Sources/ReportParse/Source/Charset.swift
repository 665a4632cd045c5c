/// The encodings that documents come in. Raw values are what the record writes.
enum Charset: String, Sendable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"

    /// The encoding that a label means, as browsers read it: ISO-8859-1 and ASCII are windows-1252.
    init?(label: some StringProtocol) {
        switch label.lowercased() {
        case "utf-8", "utf8", "unicode-1-1-utf-8": self = .utf8
        case "utf-16", "utf-16le", "unicode": self = .utf16LittleEndian
        case "utf-16be": self = .utf16BigEndian
        case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "windows-1252", "cp1252", "cp-1252", "ascii",
            "us-ascii", "iso-8859-15", "x-cp1252":
            self = .windows1252
        default: return nil
        }
    }
}

/// Finds the encoding that a page declares in its first bytes.
enum CharsetDeclaration {
    /// The label after the first `charset=` or `encoding=` of the first 4 KB.
    static func charset(in bytes: Bytes) -> Charset? {
        let limit = min(bytes.count, 4096)
        var at = 0
        while at < limit {
            at = bytes.first(UInt8(ascii: "="), from: at, until: limit)
            guard at < limit else { return nil }
            if isDeclaration(bytes, before: at), let charset = Charset(label: label(bytes, after: at + 1, limit)) { return charset }
            at += 1
        }
        return nil
    }

    private static func isDeclaration(_ bytes: Bytes, before equals: Int) -> Bool {
        var end = equals
        while end > 0, ByteTable.isSpace(bytes[end - 1]) { end -= 1 }
        return bytes.has("charset", at: end - 7) || bytes.has("encoding", at: end - 8)
    }

    private static func label(_ bytes: Bytes, after start: Int, _ limit: Int) -> String {
        var at = start
        while at < limit, ByteTable.isSpace(bytes[at]) || bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") {
            at += 1
        }
        var label: [UInt8] = []
        while at < limit, label.count < 20 {
            let byte = bytes[at]
            guard ByteTable.isLetter(byte) || ByteTable.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            else { break }
            label.append(byte)
            at += 1
        }
        return String(decoding: label, as: UTF8.self)
    }
}

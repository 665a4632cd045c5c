import ReportParse

/// What a file holds, told by its first bytes; the extension of its name only breaks ties.
enum ContentKind {
    /// One HTML page or text.
    case document
    /// Articles as JSON objects, one a line.
    case jsonLines
    /// One article as a JSON object over many lines.
    case jsonObject
    case binary(BinaryFormat)

    /// How many bytes it takes to tell.
    static let lookahead = 1 << 14

    static func of(_ head: ArraySlice<UInt8>, extension fileExtension: String) -> ContentKind {
        if let format = BinaryFormat.of(head) { return .binary(format) }
        let text = head.drop { isSpace($0) }
        guard text.first == UInt8(ascii: "{") else {
            return ["jsonl", "ndjson"].contains(fileExtension) && !text.isEmpty ? .jsonLines : .document
        }
        let line = text.prefix { $0 != 0x0A }
        let afterBrace = line.dropFirst().drop { isSpace($0) }.first
        if afterBrace == nil { return .jsonObject }
        return afterBrace == UInt8(ascii: "\"") || afterBrace == UInt8(ascii: "}") ? .jsonLines : .document
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

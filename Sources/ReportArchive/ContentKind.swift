import ReportParse

/// What a file holds, told by its first bytes; the extension of its name only breaks ties.
enum ContentKind {
    /// One HTML page or text.
    case document
    /// Articles as JSON objects, one a line.
    case jsonLines
    /// One article as a JSON object over many lines.
    case jsonObject
    /// Articles as rows of a table with named columns.
    case csv(separator: UInt8)
    /// A web archive.
    case warc
    /// ZIP, WACZ or tar.
    case archive
    case gzip
    case zstd
    case binary(BinaryFormat)

    /// How many bytes it takes to tell.
    static let lookahead = 1 << 14

    static func of(_ head: ArraySlice<UInt8>, extension fileExtension: String) -> ContentKind {
        if let format = BinaryFormat.of(head), !format.isContainer { return .binary(format) }
        if let packing = packing(head) { return packing }
        if let separator = separator(of: head, extension: fileExtension) { return .csv(separator: separator) }
        let text = head.drop { isSpace($0) }
        guard text.first == UInt8(ascii: "{") else {
            return ["jsonl", "ndjson"].contains(fileExtension) && !text.isEmpty ? .jsonLines : .document
        }
        let line = text.prefix { $0 != 0x0A }
        let afterBrace = line.dropFirst().drop { isSpace($0) }.first
        if afterBrace == nil { return .jsonObject }
        return afterBrace == UInt8(ascii: "\"") || afterBrace == UInt8(ascii: "}") ? .jsonLines : .document
    }

    private static func packing(_ head: ArraySlice<UInt8>) -> ContentKind? {
        if head.starts(with: "WARC/1.".utf8) { return .warc }
        if head.starts(with: [0x1F, 0x8B]) { return .gzip }
        if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return .zstd }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.dropFirst(257).starts(with: "ustar".utf8) { return .archive }
        return nil
    }

    /// The separator of a table whose first line names a column for the text or the page, or whose name says it is one.
    private static func separator(of head: ArraySlice<UInt8>, extension fileExtension: String) -> UInt8? {
        let line = String(decoding: head.prefix { $0 != 0x0A }, as: UTF8.self).lowercased()
        for separator in [",", ";", "\t"] as [Character] {
            let names = line.split(separator: separator, omittingEmptySubsequences: false).map { field in
                field.trimmed.filter { $0 != "\"" && $0 != "\u{FEFF}" }
            }
            guard names.count > 1, names.count < 200 else { continue }
            let known = names.filter { ["id", "url", "published", "title", "text", "html"].contains($0) }
            let isNamed = fileExtension == "csv" || fileExtension == "tsv"
            if isNamed || known.count > 1 && (known.contains("text") || known.contains("html")) { return separator.asciiValue }
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

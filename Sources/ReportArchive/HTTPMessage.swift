/// An HTTP response as a web archive keeps it: a status line, header fields, a body.
struct HTTPMessage {
    let status: Int
    private let fields: [(name: String, value: String)]
    private let rawBody: ArraySlice<UInt8>

    /// Nil when the bytes do not begin with a status line.
    init?(_ bytes: [UInt8]) {
        let (lines, body) = HeaderLines.split(bytes[...])
        guard let first = lines.first, first.starts(with: "HTTP/"),
            let code = first.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else { return nil }
        status = code
        fields = lines.dropFirst().compactMap(HeaderLines.field)
        rawBody = body
    }

    /// The value of a header field, by its name in lower case.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// `text/html` out of `text/html; charset=utf-8`, in lower case.
    var mediaType: String? { self["content-type"].map(ContentType.init)?.mediaType }
    var charset: String? { self["content-type"].map(ContentType.init)?.charset }

    /// The body with its transfer and content codings taken off.
    ///
    /// - Throws: `StreamError` when it does not unpack or is larger than `limit` bytes.
    func body(limit: Int) throws(StreamError) -> [UInt8] {
        var body = Array(rawBody)
        // Some writers keep the header of a coding that they have already taken off: then the body stays as it is.
        if self["transfer-encoding"]?.lowercased().contains("chunked") == true, let whole = ChunkedBody.joined(body) {
            body = whole
        }
        for coding in (self["content-encoding"] ?? "").lowercased().split(whereSeparator: { $0 == "," || $0 == " " }).reversed() {
            body = try ContentCoding.unpacked(body, coding: String(coding), limit: limit)
        }
        return body
    }
}

/// `text/html; charset="utf-8"` taken apart.
struct ContentType {
    let mediaType: String
    let charset: String?

    init(_ value: String) {
        let parts = value.lowercased().split(separator: ";").map { $0.trimmed }
        mediaType = parts.first ?? ""
        charset = parts.dropFirst().first { $0.starts(with: "charset=") }.map { $0.dropFirst(8).filter { $0 != "\"" && $0 != "'" } }
    }
}

/// Header blocks as HTTP and WARC write them.
enum HeaderLines {
    /// The lines before the first empty one, continuation lines joined, and the bytes after it.
    static func split(_ bytes: ArraySlice<UInt8>) -> (lines: [String], rest: ArraySlice<UInt8>) {
        var lines: [String] = []
        var rest = bytes
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let line = rest[..<end].last == UInt8(ascii: "\r") ? rest[..<(end - 1)] : rest[..<end]
            rest = rest[(end + 1)...]
            if line.isEmpty { return (lines, rest) }
            let text = String(decoding: line, as: UTF8.self)
            if let first = line.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t"), !lines.isEmpty {
                lines[lines.count - 1] += " " + text.trimmed
            } else {
                lines.append(text)
            }
        }
        return (lines, rest)
    }

    /// Name, in lower case, and value of a line.
    static func field(_ line: String) -> (name: String, value: String)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        return (line[..<colon].trimmed.lowercased(), line[line.index(after: colon)...].trimmed)
    }
}

extension StringProtocol {
    /// Without white space at its ends.
    var trimmed: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
        return String(self[start..<end])
    }
}

/// The chunked transfer coding of HTTP/1.1 (RFC 9112, section 7.1).
enum ChunkedBody {
    /// The chunks joined; what there is of them when the last is cut off; nil when the bytes are no chunks at all.
    static func joined(_ bytes: [UInt8]) -> [UInt8]? {
        var body: [UInt8] = []
        var rest = bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let line = String(decoding: rest[..<end], as: UTF8.self).trimmed
            guard let size = Int(line.prefix { $0 != ";" }.trimmed, radix: 16), size >= 0 else { return body.isEmpty ? nil : body }
            guard size > 0 else { return body }
            rest = rest[(end + 1)...]
            body.append(contentsOf: rest.prefix(size))
            rest = rest.dropFirst(size)
            if rest.first == UInt8(ascii: "\r") { rest = rest.dropFirst() }
            if rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
        }
        return body.isEmpty ? nil : body
    }
}

import ReportParse

/// The pages of a web archive (WARC 1.0 and 1.1, ISO 28500), plain or packed.
///
/// A damaged record is reported and the reading goes on at the next one.
final class WARCSource: DocumentSource {
    /// The most that a record's header lines may take.
    private static let headerLimit = 1 << 16
    /// What HTTP header fields may add to a page.
    private static let messageSlack = 1 << 18

    private let name: String
    private let limits: ReadingLimits
    private var reader: StreamReader
    private var number = 0
    private var isAtEnd = false

    init(_ reader: StreamReader, name: String, limits: ReadingLimits) {
        self.reader = reader
        self.name = name
        self.limits = limits
    }

    func next() throws(StreamError) -> InputItem? {
        while !isAtEnd {
            let position = reader.consumed
            let before = number
            do {
                guard let header = try header() else { return nil }
                number += 1
                if let item = try item(of: header) { return item }
            } catch {
                // A header that is damaged or cut off is that of a record too.
                number = before + 1
                return try salvage(after: error, since: position)
            }
        }
        return nil
    }

    private var place: String { "\(name)#\(number)" }

    /// Reports what is damaged and looks for the next record.
    private func salvage(after error: StreamError, since position: Int) throws(StreamError) -> InputItem {
        isAtEnd = try !reader.recover(at: Array("WARC/1.".utf8), since: position)
        return .failure(InputFailure(place: place, message: error.message))
    }

    /// The header of the next record; nil at the end.
    private func header() throws(StreamError) -> WARCHeader? {
        while let byte = try reader.peek(1).first, byte == 0x0D || byte == 0x0A { reader.skip(1) }
        guard try !reader.peek(1).isEmpty else { return nil }
        var lines: [UInt8] = []
        while lines.count < Self.headerLimit {
            guard case .bytes(let line)? = try reader.line(limit: Self.headerLimit) else { break }
            if line.isEmpty || line == [0x0D] {
                guard let header = WARCHeader(lines) else { break }
                return header
            }
            lines += line + [0x0A]
            if lines.count == line.count + 1, !line.starts(with: "WARC/1.".utf8) { break }
        }
        throw StreamError(message: "the record's header is damaged or cut off")
    }

    /// The page in a record; nil for records that hold none by their kind.
    private func item(of header: WARCHeader) throws(StreamError) -> InputItem? {
        guard header.type == "response" || header.type == "resource" || header.type == "conversion" else {
            guard try reader.discard(header.length) else { throw StreamError(message: "the record is cut off") }
            return nil
        }
        guard header.length <= limits.maximumBytes &+ Self.messageSlack else {
            guard try reader.discard(header.length) else { throw StreamError(message: "the record is cut off") }
            return .failure(
                InputFailure(place: place, message: StreamError.tooLarge(header.length, limit: limits.maximumBytes).message))
        }
        guard let block = try reader.exactly(header.length) else { throw StreamError(message: "the record is cut off") }
        do {
            return try header.holdsHTTP ? response(block, header) : resource(block, header)
        } catch {
            // The record itself is whole: only its page does not unpack.
            return .failure(InputFailure(place: place, message: error.message))
        }
    }

    private func response(_ block: [UInt8], _ header: WARCHeader) throws(StreamError) -> InputItem {
        guard let message = HTTPMessage(block) else { return resource(block, header) }
        guard message.status == 200 else { return passOver("the server answered \(message.status)") }
        guard Self.isPage(message.mediaType) else { return passOver("\(message.mediaType ?? "") is no page") }
        let body = try message.body(limit: limits.maximumBytes)
        return document(body, header, mediaType: message.mediaType, charset: message.charset)
    }

    private func resource(_ block: [UInt8], _ header: WARCHeader) -> InputItem {
        let type = header.contentType
        guard Self.isPage(type?.mediaType) else { return passOver("\(type?.mediaType ?? "") is no page") }
        return document(block, header, mediaType: type?.mediaType, charset: type?.charset)
    }

    private func document(_ body: [UInt8], _ header: WARCHeader, mediaType: String?, charset: String?) -> InputItem {
        // A server's word that something is HTML is worth more than a look at it; of "text/plain" that is less sure.
        let type: SourceDocument.MediaType? = mediaType == nil || mediaType == "text/plain" ? nil : .html
        return .document(
            SourceDocument(
                bytes: body, source: place, id: header.recordID, url: header.targetURI, mediaType: type, charset: charset))
    }

    private func passOver(_ reason: String) -> InputItem { .passedOver(InputFailure(place: place, message: reason)) }

    private static func isPage(_ mediaType: String?) -> Bool {
        guard let mediaType, !mediaType.isEmpty else { return true }
        return ["text/html", "application/xhtml+xml", "text/plain"].contains(mediaType)
    }
}

/// The named fields before a record's block.
struct WARCHeader {
    let type: String
    let length: Int
    private let fields: [(name: String, value: String)]

    /// Nil when the lines do not begin with a version, or a field that every record has is missing.
    init?(_ bytes: [UInt8]) {
        let lines = HeaderLines.split(bytes[...]).lines
        guard let version = lines.first, version.starts(with: "WARC/1.") else { return nil }
        fields = lines.dropFirst().compactMap(HeaderLines.field)
        guard let type = fields.first(where: { $0.name == "warc-type" })?.value,
            let length = fields.first(where: { $0.name == "content-length" }).flatMap({ Int($0.value) }), length >= 0
        else { return nil }
        self.type = type.lowercased()
        self.length = length
    }

    private subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Without the angle brackets that the standard puts around it.
    var recordID: String? { self["warc-record-id"].map(Self.bare) }
    var targetURI: String? { self["warc-target-uri"].map(Self.bare) }
    var contentType: ContentType? { self["content-type"].map(ContentType.init) }
    var holdsHTTP: Bool { type == "response" && contentType?.mediaType.starts(with: "application/http") != false }

    private static func bare(_ value: String) -> String {
        value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value
    }
}

import ReportParse

/// A document on its way to a worker. The bytes of the page go last, so that they need not be copied into the message.
enum DocumentMessage {
    /// Everything but the page itself.
    static func head(of document: SourceDocument) -> [UInt8] {
        var writer = FrameWriter(reserved: Frame.lengthSize)
        writer.text(document.source)
        for text in [
            document.id, document.url, document.published, document.title, document.mediaType?.rawValue, document.charset,
            document.referenceDate?.description,
        ] { writer.text(text) }
        writer.counted(document.digest?.bytes ?? [])
        writer.seal(following: document.bytes.count)
        return writer.bytes
    }

    static func document(of message: ArraySlice<UInt8>) -> SourceDocument? {
        var reader = FrameReader(message)
        guard let source = reader.text() ?? nil, let id = reader.text(), let url = reader.text(), let published = reader.text(),
            let title = reader.text(), let mediaType = reader.text(), let charset = reader.text(), let day = reader.text(),
            let digest = reader.counted()
        else { return nil }
        var document = SourceDocument(
            bytes: reader.rest(), source: source, id: id, url: url, published: published, title: title,
            mediaType: mediaType.flatMap(SourceDocument.MediaType.init), charset: charset,
            referenceDate: day.flatMap { CalendarDate(iso: $0) })
        document.digest = Digest(stored: digest)
        return document
    }
}

/// What a worker says.
enum WorkerMessage: Hashable {
    /// It has started and takes documents.
    case ready
    case record(Extraction)
    /// The document cannot be read, in the words of the library.
    case failure(String)

    var frame: [UInt8] {
        var writer = FrameWriter(reserved: Frame.lengthSize)
        switch self {
        case .ready: writer.number(0)
        case .record(let extraction):
            writer.number(1)
            writer.counted(extraction.rendered)
        case .failure(let message):
            writer.number(2)
            writer.text(message)
        }
        writer.seal()
        return writer.bytes
    }

    init?(_ message: ArraySlice<UInt8>) {
        var reader = FrameReader(message)
        switch reader.number() {
        case 0: self = .ready
        case 1:
            guard let rendered = reader.counted() else { return nil }
            self = .record(Extraction(rendered: rendered))
        case 2:
            guard let text = reader.text() ?? nil else { return nil }
            self = .failure(text)
        default: return nil
        }
    }
}

import ReportParse

/// The documents of one file or stream, whatever it is packed in.
final class DocumentReader: DocumentSource {
    /// An archive within an archive within an archive is no news archive any more.
    private static let deepest = 4

    private enum State {
        case unopened(any ByteStream)
        case opened(any DocumentSource)
        case done
    }

    private let name: String
    private let fileExtension: String
    private let limits: ReadingLimits
    private let depth: Int
    private var state: State

    /// - Parameter name: the path as typed, within an archive followed by `#` and the number of the entry.
    init(_ stream: any ByteStream, name: String, fileExtension: String, limits: ReadingLimits, depth: Int = 0) {
        self.name = name
        self.fileExtension = fileExtension
        self.limits = limits
        self.depth = depth
        state = .unopened(stream)
    }

    func next() -> InputItem? {
        do {
            switch state {
            case .done: return nil
            case .opened(let source):
                if let item = try source.next() { return item }
                state = .done
                return nil
            case .unopened(let stream):
                state = .done
                return try open(stream)
            }
        } catch {
            state = .done
            return .failure(InputFailure(place: name, message: error.message))
        }
    }

    /// Looks at the first bytes and hands the stream to the reader for what it holds.
    private func open(_ stream: any ByteStream) throws(StreamError) -> InputItem? {
        var reader = StreamReader(stream)
        // A byte order mark is no part of JSON; in a page or a text it says something of the charset and stays.
        if try reader.peek(4).elementsEqual([0xEF, 0xBB, 0xBF, UInt8(ascii: "{")]) { reader.skip(3) }
        let head = try reader.peek(ContentKind.lookahead)
        switch ContentKind.of(head, extension: fileExtension) {
        case .binary(let format):
            let error = SourceError.binary(kind: format.name, advice: format.advice)
            return .failure(InputFailure(place: name, message: error.message))
        case .jsonLines: return try handOver(to: JSONLinesSource(reader, name: name, limits: limits))
        case .jsonObject: return try whole(&reader).map { bytes in ArticleObject.item(ofJSON: bytes, place: name) }
        case .csv(let separator): return try handOver(to: try CSVSource(reader, name: name, separator: separator, limits: limits))
        case .document: return try whole(&reader).map { .document(SourceDocument(bytes: $0, source: name)) }
        case .warc: return try handOver(to: WARCSource(reader, name: name, limits: limits))
        case .archive: return try handOver(to: try ArchiveSource(reader, name: name, head: head, limits: limits, depth: depth))
        case .gzip: return try openInside(GzipStream(reader.remainder()))
        case .zstd: return try openInside(ZstdStream(reader.remainder()))
        }
    }

    private func openInside(_ stream: any ByteStream) throws(StreamError) -> InputItem? {
        guard depth < Self.deepest else { throw StreamError(message: "archives are packed in one another too deeply") }
        let inner =
            fileExtension == "gz" || fileExtension == "zst" ? Path(String(name.prefix { $0 != "#" })).innerExtension : fileExtension
        return try handOver(to: DocumentReader(stream, name: name, fileExtension: inner, limits: limits, depth: depth + 1))
    }

    private func handOver(to source: any DocumentSource) throws(StreamError) -> InputItem? {
        state = .opened(source)
        return try source.next()
    }

    /// All bytes of a single document; nil is never returned for a stream that has some.
    private func whole(_ reader: inout StreamReader) throws(StreamError) -> [UInt8]? {
        if let size = reader.size, size > limits.maximumBytes { throw StreamError.tooLarge(size, limit: limits.maximumBytes) }
        guard let bytes = try reader.rest(limit: limits.maximumBytes) else {
            throw StreamError.tooLarge(nil, limit: limits.maximumBytes)
        }
        return bytes
    }
}

extension StreamError {
    static func tooLarge(_ bytes: Int?, limit: Int) -> StreamError {
        guard let bytes else {
            return StreamError(message: "the document is over the limit of \(limit) bytes; raise it with --max-bytes")
        }
        return StreamError(message: SourceError.tooLarge(bytes: bytes, limit: limit).message)
    }
}

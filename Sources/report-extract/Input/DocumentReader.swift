import ReportParse

/// The documents of one file or stream, one after another.
struct DocumentReader: IteratorProtocol {
    private enum State {
        case unopened
        case lines(number: Int)
        case done
    }

    private let name: String
    private let fileExtension: String
    private let maximumBytes: Int
    private let size: Int?
    private var reader: StreamReader
    private var state = State.unopened

    init(_ stream: any ByteStream, name: String, fileExtension: String, maximumBytes: Int) {
        self.name = name
        self.fileExtension = fileExtension
        self.maximumBytes = maximumBytes
        size = stream.size
        reader = StreamReader(stream)
    }

    /// Bytes of the file that have been read so far.
    var consumed: Int { reader.consumed }

    /// The next document, or why there is none at this place; nil at the end.
    mutating func next() -> Result<SourceDocument, InputFailure>? {
        do {
            switch state {
            case .unopened: return try first()
            case .lines(let number): return try line(after: number)
            case .done: return nil
            }
        } catch {
            state = .done
            return failure(error.message)
        }
    }

    private mutating func first() throws(StreamError) -> Result<SourceDocument, InputFailure>? {
        // A byte order mark is no part of JSON; in a page or a text it says something of the charset and stays.
        if try reader.peek(4).elementsEqual([0xEF, 0xBB, 0xBF, UInt8(ascii: "{")]) { reader.skip(3) }
        state = .done
        switch ContentKind.of(try reader.peek(ContentKind.lookahead), extension: fileExtension) {
        case .binary(let format): return failure(format.message)
        case .jsonLines:
            state = .lines(number: 0)
            return try line(after: 0)
        case .jsonObject: return try whole().flatMap { bytes in document(ofJSON: bytes, place: name) }
        case .document: return try whole().map { SourceDocument(bytes: $0, source: name) }
        }
    }

    /// All bytes of a single document.
    private mutating func whole() throws(StreamError) -> Result<[UInt8], InputFailure> {
        if let size, size > maximumBytes { return .failure(tooLarge(size, at: name)) }
        guard let bytes = try reader.rest(limit: maximumBytes) else {
            let message = "the document is over the limit of \(maximumBytes) bytes; raise it with --max-bytes"
            return .failure(InputFailure(place: name, message: message))
        }
        return .success(bytes)
    }

    private mutating func line(after number: Int) throws(StreamError) -> Result<SourceDocument, InputFailure>? {
        var number = number
        // Escapes make a line longer than the text it carries.
        let limit = maximumBytes.multipliedReportingOverflow(by: 2).partialValue &+ (1 << 20)
        while let line = try reader.line(limit: limit) {
            number += 1
            state = .lines(number: number)
            let place = "\(name)#\(number)"
            switch line {
            case .tooLong(let count): return .failure(tooLarge(count, at: place))
            case .bytes(let bytes) where bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }): continue
            case .bytes(let bytes): return document(ofJSON: bytes, place: place)
            }
        }
        state = .done
        return nil
    }

    private func document(ofJSON bytes: [UInt8], place: String) -> Result<SourceDocument, InputFailure> {
        do {
            return .success(try ArticleObject(object: try JSONReader.value(of: bytes)).document(source: place))
        } catch let error as JSONError {
            return .failure(InputFailure(place: place, message: "not JSON: \(error.reason) (byte \(error.offset + 1) of the line)"))
        } catch let error as ArticleObjectError {
            return .failure(InputFailure(place: place, message: error.message))
        } catch {
            return .failure(InputFailure(place: place, message: "\(error)"))
        }
    }

    private func failure(_ message: String) -> Result<SourceDocument, InputFailure> {
        .failure(InputFailure(place: name, message: message))
    }

    private func tooLarge(_ bytes: Int, at place: String) -> InputFailure {
        InputFailure(place: place, message: SourceError.tooLarge(bytes: bytes, limit: maximumBytes).message)
    }
}

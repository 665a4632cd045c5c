import ReportParse

/// Articles as JSON objects, one a line.
final class JSONLinesSource: DocumentSource {
    private let name: String
    private let limits: ReadingLimits
    private var reader: StreamReader
    private var number = 0

    init(_ reader: StreamReader, name: String, limits: ReadingLimits) {
        self.reader = reader
        self.name = name
        self.limits = limits
    }

    func next() throws(StreamError) -> InputItem? {
        // Escapes make a line longer than the text it carries.
        let limit = limits.maximumBytes.multipliedReportingOverflow(by: 2).partialValue &+ (1 << 20)
        while let line = try reader.line(limit: limit) {
            number += 1
            let place = "\(name)#\(number)"
            switch line {
            case .tooLong(let count):
                return .failure(
                    InputFailure(place: place, message: StreamError.tooLarge(count, limit: limits.maximumBytes).message))
            case .bytes(let bytes) where bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }): continue
            case .bytes(let bytes): return ArticleObject.item(ofJSON: bytes, place: place)
            }
        }
        return nil
    }
}

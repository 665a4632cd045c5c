/// Looks ahead in a stream and takes lines or the rest from it, never holding more than the limits it is given.
struct StreamReader {
    enum Line {
        case bytes([UInt8])
        /// Longer than the limit and passed over; `count` is its length.
        case tooLong(count: Int)
    }

    private static let chunk = 1 << 16

    private let stream: any ByteStream
    private var buffer: [UInt8] = []
    /// Where the unread part of `buffer` begins.
    private var start = 0
    private var isAtEnd = false

    init(_ stream: any ByteStream) { self.stream = stream }

    /// Bytes of the stream that have been taken from it.
    private(set) var consumed = 0

    /// The next bytes without taking them: `count` of them, or all that is left.
    mutating func peek(_ count: Int) throws(StreamError) -> ArraySlice<UInt8> {
        while buffer.count - start < count, try fill() {}
        return buffer[start..<min(start + count, buffer.count)]
    }

    mutating func skip(_ count: Int) { take(upTo: min(start + count, buffer.count)) }

    /// The next line without its line feed; nil at the end.
    mutating func line(limit: Int) throws(StreamError) -> Line? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                let line = end - start > limit ? Line.tooLong(count: end - start) : .bytes(Array(buffer[start..<end]))
                take(upTo: end + 1)
                return line
            }
            if buffer.count - start > limit { return try overlongLine() }
            let unread = buffer.count - start
            guard try fill() else {
                guard unread > 0 else { return nil }
                let line = Line.bytes(Array(buffer[start...]))
                take(upTo: buffer.count)
                return line
            }
            searched = start + unread
        }
    }

    /// All that is left, or nil when that is more than the limit.
    mutating func rest(limit: Int) throws(StreamError) -> [UInt8]? {
        while buffer.count - start <= limit, try fill() {}
        guard buffer.count - start <= limit else { return nil }
        let rest = start == 0 ? buffer : Array(buffer[start...])
        take(upTo: buffer.count)
        return rest
    }

    /// Passes over a line that is too long to hold.
    private mutating func overlongLine() throws(StreamError) -> Line {
        var count = 0
        while true {
            if let end = buffer[start...].firstIndex(of: 0x0A) {
                count += end - start
                take(upTo: end + 1)
                return .tooLong(count: count)
            }
            count += buffer.count - start
            take(upTo: buffer.count)
            guard try fill() else { return .tooLong(count: count) }
        }
    }

    private mutating func take(upTo end: Int) {
        consumed += end - start
        start = end
    }

    /// Reads another piece; false at the end.
    private mutating func fill() throws(StreamError) -> Bool {
        guard !isAtEnd else { return false }
        if start > 0, start == buffer.count || start >= Self.chunk {
            buffer.removeSubrange(..<start)
            start = 0
        }
        isAtEnd = try !stream.read(into: &buffer, limit: Self.chunk)
        return !isAtEnd
    }
}

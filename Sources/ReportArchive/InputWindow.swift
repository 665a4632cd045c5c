/// The next bytes of a stream, kept at hand for a decoder that wants to see many at once.
struct InputWindow {
    private static let chunk = 1 << 18

    private let source: any ByteStream
    private var bytes: [UInt8] = []
    private var start = 0
    private var end = 0
    private var isAtEnd = false
    /// How many bytes have been taken from the stream.
    private(set) var consumed = 0

    init(_ source: any ByteStream) { self.source = source }

    var count: Int { end - start }

    /// Whether nothing but zeros is at hand.
    var isAllZero: Bool { bytes[start..<end].allSatisfy { $0 == 0 } }

    func starts(with magic: [UInt8]) -> Bool { bytes[start..<end].starts(with: magic) }

    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
    }

    mutating func skip(_ count: Int) {
        let count = min(count, end - start)
        start += count
        consumed += count
    }

    /// Where a short run of bytes begins, counted from the window's start.
    func offset(of needle: [UInt8]) -> Int? {
        guard count >= needle.count else { return nil }
        for index in start...(end - needle.count) where bytes[index] == needle[0] && bytes[index..<end].starts(with: needle) {
            return index - start
        }
        return nil
    }

    /// Reads until so many bytes are at hand or the stream ends; says how many there are.
    mutating func fill(to wanted: Int) throws(StreamError) -> Int {
        while count < wanted, !isAtEnd {
            makeRoom()
            let read = try source.read(into: &bytes, from: end)
            end += read
            isAtEnd = read == 0
        }
        return count
    }

    private mutating func makeRoom() {
        if start > 0 {
            bytes.replaceSubrange(0..<(end - start), with: bytes[start..<end])
            end -= start
            start = 0
        }
        if bytes.count < end + Self.chunk { bytes.append(contentsOf: repeatElement(0, count: end + Self.chunk - bytes.count)) }
    }
}

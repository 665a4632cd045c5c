/// A half-open range of UTF-8 byte offsets into an article's text.
///
/// Records speak in code points; everything inside the pipeline speaks in bytes. The two meet in `Records/` only.
public struct ByteRange: Hashable, Sendable {
    public var start: Int32
    public var end: Int32

    public init(_ start: Int, _ end: Int) {
        self.start = Int32(clamping: start)
        self.end = Int32(clamping: max(start, end))
    }

    public var lowerBound: Int { Int(start) }
    public var upperBound: Int { Int(end) }
    public var count: Int { Int(end) - Int(start) }
    public var isEmpty: Bool { start == end }

    /// Whether the two ranges share at least one byte.
    public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }

    public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }

    /// The smallest range that holds both.
    public func union(_ other: ByteRange) -> ByteRange {
        ByteRange(Int(min(start, other.start)), Int(max(end, other.end)))
    }
}

extension ByteRange: Comparable {
    public static func < (a: ByteRange, b: ByteRange) -> Bool {
        (a.start, a.end) < (b.start, b.end)
    }
}

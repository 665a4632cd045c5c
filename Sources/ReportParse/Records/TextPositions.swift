/// Turns byte offsets of an article's text into code points.
///
/// A count of code points for every 64 bytes, made in one pass, leaves at most 64 bytes to look at for each offset.
struct TextPositions {
    private static let stride = 64

    private let text: [UInt8]
    /// How many code points begin before each multiple of the stride.
    private var counts: [Int32] = []

    init(_ text: [UInt8]) {
        self.text = text
        counts.reserveCapacity(text.count / Self.stride + 1)
        var count: Int32 = 0
        for start in Swift.stride(from: 0, through: text.count, by: Self.stride) {
            counts.append(count)
            for byte in text[start..<min(start + Self.stride, text.count)] { count &+= byte & 0xC0 != 0x80 ? 1 : 0 }
        }
    }

    /// The selector of a range, clamped to the text and widened to whole code points.
    func selector(of range: ByteRange) -> Record.Selector {
        let (start, end) = bounds(of: range)
        return Record.Selector(
            start: codePoint(at: start), end: codePoint(at: end), exact: string(start, end),
            prefix: string(back(from: start, 32), start), suffix: string(end, forward(from: end, 32)))
    }

    func mention(of range: ByteRange) -> Record.Mention {
        let (start, end) = bounds(of: range)
        return Record.Mention(start: codePoint(at: start), end: codePoint(at: end), exact: string(start, end))
    }

    /// How many code points begin before a byte offset.
    func codePoint(at byte: Int) -> Int {
        let byte = min(max(byte, 0), text.count)
        let block = byte / Self.stride
        var count = Int(counts[block])
        for index in block * Self.stride..<byte where text[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    private func bounds(of range: ByteRange) -> (Int, Int) {
        var start = min(max(range.lowerBound, 0), text.count)
        var end = min(max(range.upperBound, start), text.count)
        while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        return (start, end)
    }

    private func string(_ start: Int, _ end: Int) -> String { String(decoding: text[start..<end], as: UTF8.self) }

    private func back(from start: Int, _ codePoints: Int) -> Int {
        var index = start
        var left = codePoints
        while index > 0, left > 0 {
            index -= 1
            if text[index] & 0xC0 != 0x80 { left -= 1 }
        }
        return index
    }

    private func forward(from end: Int, _ codePoints: Int) -> Int {
        var index = end
        var left = codePoints
        while index < text.count {
            if text[index] & 0xC0 != 0x80 {
                if left == 0 { break }
                left -= 1
            }
            index += 1
        }
        return index
    }
}

/// The way from an article's text back to the document it was read from.
struct OffsetMap: Sendable {
    /// Stretches of the text that stand letter for letter in the decoded document, in order; `source` is `OffsetMap.nowhere` for
    /// words that the document's bytes do not hold, such as a title given by its container.
    private(set) var stretches = ContiguousArray<TextOrigin>()

    static let nowhere = UInt32.max

    /// Says that the text from `text` on is the decoded document from `source` on, until the next call says otherwise.
    mutating func add(text: Int, source: UInt32) {
        if let last = stretches.last {
            if last.text == UInt32(truncatingIfNeeded: text) {
                stretches.removeLast()
            } else if last.source != OffsetMap.nowhere, source != OffsetMap.nowhere,
                source &- last.source == UInt32(truncatingIfNeeded: text) &- last.text
            {
                return
            }
        }
        stretches.append(TextOrigin(text: UInt32(truncatingIfNeeded: text), source: source))
    }

    /// The byte of the decoded document that a byte of the text was read from; nil where it stands nowhere in it. The line breaks
    /// and bars between blocks belong to the place where the text before them ended.
    func decodedOffset(of offset: Int) -> Int? {
        guard offset >= 0 else { return nil }
        let low = first(after: offset)
        guard low > 0, stretches[low - 1].source != OffsetMap.nowhere else { return nil }
        let stretch = stretches[low - 1]
        let inside = offset - Int(stretch.text)
        guard low < stretches.count, stretches[low].source != OffsetMap.nowhere, stretches[low].source >= stretch.source else {
            return Int(stretch.source) + inside
        }
        return min(Int(stretch.source) + inside, Int(stretches[low].source))
    }

    /// The stretches that a range of the text lies in, in order.
    func stretches(in range: ByteRange) -> [TextOrigin] {
        let first = max(0, first(after: range.lowerBound) - 1)
        return Array(stretches[first..<max(first, self.first(after: range.upperBound - 1))])
    }

    /// The first stretch that begins behind a byte of the text.
    private func first(after offset: Int) -> Int {
        var low = 0
        var high = stretches.count
        while low < high {
            let middle = (low + high) / 2
            if Int(stretches[middle].text) <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The bytes of the document that a range of the text was read from.
    func sourceRange(of range: ByteRange, in source: SourceText) -> Range<Int>? {
        guard let first = decodedOffset(of: range.lowerBound),
            let last = decodedOffset(of: max(range.lowerBound, range.upperBound - 1)),
            last >= first
        else { return nil }
        var end = min(last + 1, source.bytes.count)
        while end < source.bytes.count, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
        return source.sourceOffset(of: min(first, source.bytes.count))..<source.sourceOffset(of: end)
    }
}

/// The strings of JSON as they stand in the page, each with its key: a scan of the bytes that builds nothing.
struct DataStrings {
    struct Value {
        /// The bytes of the key before it, and of the string, both without their quotes.
        var key: Range<Int>
        var string: Range<Int>
    }

    /// The strings of a range that are at least so many bytes long.
    static func values(_ source: Bytes, _ range: Range<Int>, atLeast least: Int) -> [Value] {
        var found: [Value] = []
        var key = range.lowerBound..<range.lowerBound
        var at = source.first(UInt8(ascii: "\""), from: range.lowerBound, until: range.upperBound)
        while at < range.upperBound {
            let end = closing(source, at + 1, range.upperBound)
            var next = end + 1
            while next < range.upperBound, ByteTable.isSpace(source[next]) { next += 1 }
            if source[next] == UInt8(ascii: ":") {
                key = at + 1..<end
            } else if end - at > least {
                found.append(Value(key: key, string: at + 1..<end))
            }
            at = source.first(UInt8(ascii: "\""), from: end + 1, until: range.upperBound)
        }
        return found
    }

    /// The quote that ends the string whose first byte is `start`; the end of the range where none does.
    private static func closing(_ source: Bytes, _ start: Int, _ end: Int) -> Int {
        var at = start
        while at < end, source[at] != UInt8(ascii: "\"") { at += source[at] == UInt8(ascii: "\\") ? 2 : 1 }
        return min(at, end)
    }
}

/// Text that was read from somewhere, with its way back.
struct TracedText {
    private(set) var bytes = ContiguousArray<UInt8>()
    private(set) var origins = ContiguousArray<TextOrigin>()

    /// Adds a line.
    mutating func append(_ line: ContiguousArray<UInt8>, _ lineOrigins: some Sequence<TextOrigin>) {
        for origin in lineOrigins {
            origins.append(
                TextOrigin(text: origin.text &+ UInt32(truncatingIfNeeded: bytes.count), source: origin.source))
        }
        bytes.append(contentsOf: line)
        bytes.append(0x0A)
    }

    /// Adds a string of JSON, its escapes read, as a line.
    mutating func append(string range: Range<Int>, of source: Bytes) {
        var at = range.lowerBound
        var isAligned = false
        while at < range.upperBound {
            if !isAligned {
                origins.append(
                    TextOrigin(text: UInt32(truncatingIfNeeded: bytes.count), source: UInt32(truncatingIfNeeded: at)))
            }
            let taken = LinkedDataParser.letter(source, at, to: &bytes)
            isAligned = taken == 1
            at += taken
        }
        bytes.append(0x0A)
    }

    /// What stands in this text from each of some places on, traced further back to where this text came from.
    func traced(_ outer: some Collection<TextOrigin>, count: Int) -> [TextOrigin] {
        var found: [TextOrigin] = []
        let starts = Array(outer)
        for (index, start) in starts.enumerated() where start.source != OffsetMap.nowhere {
            let end = index + 1 < starts.count ? Int(starts[index + 1].text) : count
            let stop = start.source &+ UInt32(truncatingIfNeeded: max(0, end - Int(start.text)))
            var at = first(after: start.source)
            if at > 0 {
                found.append(TextOrigin(text: start.text, source: origins[at - 1].source &+ (start.source &- origins[at - 1].text)))
            }
            while at < origins.count, origins[at].text < stop {
                found.append(TextOrigin(text: start.text &+ (origins[at].text &- start.source), source: origins[at].source))
                at += 1
            }
        }
        return found
    }

    /// The first origin that begins behind a place.
    private func first(after place: UInt32) -> Int {
        var low = 0
        var high = origins.count
        while low < high {
            let middle = (low + high) / 2
            if origins[middle].text <= place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

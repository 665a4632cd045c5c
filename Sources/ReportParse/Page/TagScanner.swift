/// Reads what stands inside a tag: its name and its attributes.
///
/// Small and without references, so that asking it copies nothing: the same questions put to the whole stripper had half a kilobyte
/// moved at every tag.
struct TagScanner {
    private let source: Bytes
    private let tags = NameTable.tags
    private let attributes = NameTable.attributes
    private let ends = TagBytes.shared.ends

    /// The most attributes of one tag that are kept.
    private static let mostAttributes = 64

    init(_ source: Bytes) { self.source = source }

    /// Where the name that begins at `start` ends.
    @inline(__always) func nameEnd(_ start: Int) -> Int {
        guard let base = source.base else { return start }
        var at = start
        while at < source.count, ends[Int(base[at])] & TagBytes.name == 0 { at += 1 }
        return at
    }

    @inline(__always) func tag(_ start: Int, _ end: Int) -> TagName {
        if let tag = tags.name(NameKey.of(source, start, end)) { return tag }
        return source.first(UInt8(ascii: "-"), from: start, until: end) < end ? .custom : .unknown
    }

    /// The end of a tag whose attributes begin at `start`; `kept` takes those that some stage reads.
    func attributesEnd(_ start: Int, keeping: Bool, into kept: inout ContiguousArray<PageAttribute>) -> Int {
        guard let base = source.base else { return start }
        var at = start
        let limit = keeping ? kept.count + TagScanner.mostAttributes : 0
        while at < source.count {
            let byte = base[at]
            if byte == UInt8(ascii: ">") { return at + 1 }
            let nameStart = at
            at += 1
            if ends[Int(byte)] & TagBytes.name != 0 { continue }
            while at < source.count, ends[Int(base[at])] == 0 { at += 1 }
            let nameStop = at
            while ByteTable.isSpace(source[at]) { at += 1 }
            var value = (start: at, stop: at)
            if source[at] == UInt8(ascii: "=") {
                at += 1
                while ByteTable.isSpace(source[at]) { at += 1 }
                (value.start, value.stop, at) = self.value(at)
            }
            guard kept.count < limit, let name = attributes.name(NameKey.of(source, nameStart, nameStop)) else { continue }
            kept.append(
                PageAttribute(
                    name: name, start: UInt32(truncatingIfNeeded: value.start), end: UInt32(truncatingIfNeeded: value.stop)))
        }
        // The quote or the tag never ends: the tag ends where the first `>` stands, so that the text after it is kept.
        return min(source.first(UInt8(ascii: ">"), from: start) + 1, source.count)
    }

    @inline(__always) private func value(_ start: Int) -> (start: Int, stop: Int, next: Int) {
        let quote = source[start]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let stop = source.first(quote, from: start + 1)
            return (start + 1, stop, stop + 1)
        }
        var at = start
        while at < source.count, source[at] != UInt8(ascii: ">"), !ByteTable.isSpace(source[at]) { at += 1 }
        return (start, at, at)
    }
}

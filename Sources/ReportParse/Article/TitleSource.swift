/// Finds where a title that no line displays stands in the page: in its `title` element, an attribute of its head, or linked data.
struct TitleSource {
    private let arena: PageArena
    private let source: Bytes

    init(_ arena: PageArena, _ source: Bytes) {
        self.arena = arena
        self.source = source
    }

    /// The stretches of the source that a title was read from; nil where it stands nowhere letter for letter.
    func origins(of title: [UInt8]) -> [TextOrigin]? {
        guard !title.isEmpty else { return nil }
        for range in arena.head.titles + contents { if let found = find(title, in: range) { return found } }
        for range in arena.head.linkedData {
            if let at = verbatim(title, from: range.lowerBound, to: range.upperBound) {
                return [TextOrigin(text: 0, source: UInt32(truncatingIfNeeded: at))]
            }
            if let found = escaped(title, in: range) { return found }
        }
        return verbatim(title, from: 0, to: source.count).map { [TextOrigin(text: 0, source: UInt32(truncatingIfNeeded: $0))] }
    }

    /// The values of the head's `content` attributes.
    private var contents: [Range<Int>] {
        arena.head.metaTags.compactMap { number -> Range<Int>? in
            let tag = arena.tags[number]
            let attributes = arena.attributes[Int(tag.first)..<Int(tag.first) + Int(tag.count)]
            return attributes.first { $0.name == .content }.map { Int($0.start)..<max(Int($0.start), Int($0.end)) }
        }
    }

    /// The title within a range, its entities read and its white space plain.
    private func find(_ title: [UInt8], in range: Range<Int>) -> [TextOrigin]? {
        var text = ContiguousArray<UInt8>()
        var origins = ContiguousArray<TextOrigin>()
        PlainText.append(source, range.lowerBound, range.upperBound, to: &text, &origins)
        guard let first = TitleSource.position(of: title, in: text) else { return nil }
        return TitleSource.cut(origins, first..<first + title.count)
    }

    /// The title within linked data, where some of its letters are written as escapes or as entities.
    private func escaped(_ title: [UInt8], in range: Range<Int>) -> [TextOrigin]? {
        var text = ContiguousArray<UInt8>()
        var origins = ContiguousArray<TextOrigin>()
        var at = range.lowerBound
        origins.append(TextOrigin(text: 0, source: UInt32(truncatingIfNeeded: at)))
        while at < range.upperBound {
            var length = 0
            if source[at] == UInt8(ascii: "&"), let (scalars, taken) = Entities.read(source, at, range.upperBound) {
                for scalar in scalars { PlainText.append(scalar, to: &text) }
                length = taken
            } else {
                length = LinkedDataParser.letter(source, at, to: &text)
            }
            at += length
            if length > 1 {
                origins.append(
                    TextOrigin(text: UInt32(truncatingIfNeeded: text.count), source: UInt32(truncatingIfNeeded: at)))
            }
        }
        guard let first = TitleSource.position(of: title, in: text) else { return nil }
        return TitleSource.cut(origins, first..<first + title.count)
    }

    private func verbatim(_ title: [UInt8], from start: Int, to end: Int) -> Int? {
        var at = start
        while at < end {
            at = source.first(title[0], from: at, until: end)
            guard at + title.count <= end else { return nil }
            if title.indices.allSatisfy({ source[at + $0] == title[$0] }) { return at }
            at += 1
        }
        return nil
    }

    private static func position(of title: [UInt8], in text: ContiguousArray<UInt8>) -> Int? {
        text.withUnsafeBufferPointer { buffer in
            var at = 0
            let bytes = Bytes(buffer)
            while at + title.count <= buffer.count {
                at = bytes.first(title[0], from: at)
                guard at + title.count <= buffer.count else { return nil }
                if title.indices.allSatisfy({ buffer[at + $0] == title[$0] }) { return at }
                at += 1
            }
            return nil
        }
    }

    /// The origins of a part of a text, reckoned from its start.
    private static func cut(_ origins: ContiguousArray<TextOrigin>, _ part: Range<Int>) -> [TextOrigin] {
        var found: [TextOrigin] = []
        for origin in origins where Int(origin.text) < part.upperBound {
            let before = part.lowerBound - Int(origin.text)
            if before >= 0 {
                found = [TextOrigin(text: 0, source: origin.source &+ UInt32(truncatingIfNeeded: before))]
            } else {
                found.append(TextOrigin(text: UInt32(truncatingIfNeeded: -before), source: origin.source))
            }
        }
        return found
    }
}

/// Finds the ends of what is left out of a page: comments, and elements whose content is no markup.
///
/// Remembers what nothing closes, so that a page full of it is searched once, not once each.
struct RawContent {
    private let source: Bytes
    /// Names of raw elements, and comments, that nothing closes from here on: a page full of them is searched once, not once each.
    private var unclosed: Set<UInt8> = []
    private var commentIsUnclosed = false
    /// Of elements that nest in themselves, once one of them is not closed: where those behind it that are closed end, by where
    /// their content begins.
    private var nestedEnds: [UInt8: [Int: (stop: Int, next: Int)]] = [:]
    /// Whether a script or style took the rest of the page.
    private(set) var isTruncated = false

    init(_ source: Bytes) { self.source = source }

    /// Where the comment, or what is no comment for all its `<!`, that begins at `open` ends.
    mutating func commentEnd(_ open: Int) -> Int {
        let bogus = min(source.first(UInt8(ascii: ">"), from: open) + 1, source.count)
        guard source.has("<!--", at: open) else { return bogus }
        // `<!-->` and `<!--->` are whole comments.
        if source[open + 4] == UInt8(ascii: ">") { return open + 5 }
        if source.has("->", at: open + 4) { return open + 6 }
        if commentIsUnclosed { return bogus }
        var at = open + 4
        while true {
            let close = source.first(UInt8(ascii: ">"), from: at)
            guard close < source.count else {
                commentIsUnclosed = true
                return bogus
            }
            if source[close - 1] == UInt8(ascii: "-"), source[close - 2] == UInt8(ascii: "-") { return close + 1 }
            if source.has("--!", at: close - 3), close - 3 >= open + 4 { return close + 1 }
            at = close + 1
        }
    }

    /// Where the content of a raw element ends and where the page goes on after its end tag.
    mutating func end(of tag: TagName, from start: Int) -> (stop: Int, next: Int) {
        let number = UInt8(tag.rawValue)
        if unclosed.contains(number) { return (start, start) }
        if let ends = nestedEnds[number] { return ends[start] ?? (start, start) }
        let name = TagName.spelling[Int(tag.rawValue)]
        var at = start
        var depth = 0
        var inner: [Int] = []
        var ends: [Int: (stop: Int, next: Int)] = [:]
        let nests = tag == .svg || tag == .template || tag == .object
        var escaped = false
        while true {
            let open = source.first(UInt8(ascii: "<"), from: at)
            guard open < source.count else { break }
            at = open + 1
            let closing = source[at] == UInt8(ascii: "/")
            if tag == .script, source.has("<!--", at: open) { escaped = isEscaped(from: open) }
            let nameStart = closing ? at + 1 : at
            guard matches(name, at: nameStart) else {
                // An option's end tag is missing more often than not.
                if tag == .option, closing || source.has("<option", at: open) { return (open, open) }
                continue
            }
            if !closing {
                if nests {
                    depth += 1
                    inner.append(source.first(UInt8(ascii: ">"), from: nameStart) + 1)
                } else if tag == .script, escaped {
                    depth = 1
                }
                continue
            }
            let next = min(source.first(UInt8(ascii: ">"), from: nameStart) + 1, source.count)
            if depth == 0 { return (open, next) }
            depth -= 1
            if let begin = inner.popLast() { ends[begin] = (open, next) }
            at = next
        }
        // Nothing closes it. What the element could not hold by rights is read on; a script or style takes the rest.
        if tag == .script || tag == .style {
            isTruncated = true
        } else if nests {
            nestedEnds[number] = ends
        } else {
            unclosed.insert(number)
        }
        return tag == .script || tag == .style ? (source.count, source.count) : (start, start)
    }

    /// Whether the comment inside a script that begins at `open` hides a script of its own before it ends.
    private mutating func isEscaped(from open: Int) -> Bool {
        let end = commentEnd(open)
        return end > open + 4 && end <= source.count && source.has("-->", at: end - 3)
    }

    private func matches(_ name: [UInt8], at start: Int) -> Bool {
        for (offset, letter) in name.enumerated() where ByteTable.lowered(source[start + offset]) != letter { return false }
        let after = source[start + name.count]
        return ByteTable.isSpace(after) || after == UInt8(ascii: ">") || after == UInt8(ascii: "/") || after == 0
    }
}

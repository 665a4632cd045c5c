/// One line of a page as a reader sees it: a block, or what stands between two `<br>` of one.
struct PageLine: Sendable {
    /// Its bytes in the arena's text, trimmed.
    var start: Int
    var stop: Int
    /// The nearest block element around it.
    var block: Int32
    /// Its first and last text nodes.
    var firstNode: Int32
    var lastNode: Int32
    var words = 0
    var linkBytes = 0
    var boldBytes = 0
    var commas = 0
    var sentenceEnds = 0
    var digits = 0
    var capitals = 0
    /// Hash of its letters and digits in lower case: equal lines of a page are furniture.
    var hash: UInt32 = 0
    /// Whether it continues a block after `<br>`.
    var followsBreak = false

    var count: Int { stop - start }
}

/// A page's lines, with what is known of each node.
struct PageLines {
    let arena: PageArena
    private(set) var lines = ContiguousArray<PageLine>()
    /// By node: its own hints, and whether a link, bold type or a heading is around it.
    private(set) var hints: ContiguousArray<NodeHints>
    private(set) var marks: ContiguousArray<UInt8>
    private(set) var depths: ContiguousArray<UInt16>
    /// By node: a hash of its tag and class.
    private(set) var makes: ContiguousArray<UInt32>

    /// Whether the prose is Indonesian.
    private(set) var isIndonesian = false

    static let link: UInt8 = 1
    static let bold: UInt8 = 2
    static let heading: UInt8 = 4
    static let dropped: UInt8 = 8

    init(_ arena: PageArena, source: Bytes) {
        self.arena = arena
        let count = arena.nodes.count
        hints = ContiguousArray(repeating: [], count: count)
        marks = ContiguousArray(repeating: 0, count: count)
        depths = ContiguousArray(repeating: 0, count: count)
        makes = ContiguousArray(repeating: 0, count: count)
        readNodes(source)
        readLines()
        isIndonesian = TextLanguage.isIndonesian(proseSample)
    }

    private mutating func readNodes(_ source: Bytes) {
        let hinting = NodeHinting.shared
        for index in arena.nodes.indices {
            let node = arena.nodes[index]
            if node.parent >= 0 {
                marks[index] = marks[Int(node.parent)]
                depths[index] = depths[Int(node.parent)] &+ 1
            }
            guard node.tag != .text else { continue }
            switch node.tag {
            case .a: marks[index] |= PageLines.link
            case .b, .strong: marks[index] |= PageLines.bold
            case .h1, .h2, .h3, .h4, .h5, .h6: marks[index] |= PageLines.heading
            case .button: marks[index] |= PageLines.dropped
            default: break
            }
            makes[index] = UInt32(node.tag.rawValue) &+ 1
            guard node.start < arena.tags.count else { continue }
            let tag = arena.tags[Int(node.start)]
            for attribute in arena.attributes[Int(tag.first)..<Int(tag.first) + Int(tag.count)] {
                switch attribute.name {
                case .class:
                    let read = hinting.read(source, Int(attribute.start), Int(attribute.end))
                    makes[index] = (makes[index] ^ read.make) &* 16_777_619
                    hints[index].formUnion(read.hints)
                case .id, .role, .itemprop:
                    hints[index].formUnion(hinting.hints(source, Int(attribute.start), Int(attribute.end)))
                case .hidden: hints[index].insert(.hidden)
                case .ariaHidden: if source.has("true", at: Int(attribute.start)) { hints[index].insert(.hidden) }
                case .style:
                    if hides(source, attribute) { hints[index].insert(.undisplayed) }
                default: break
                }
            }
        }
    }

    private func hides(_ source: Bytes, _ attribute: PageAttribute) -> Bool {
        var at = Int(attribute.start)
        let end = Int(attribute.end)
        while at < end {
            at = source.first(UInt8(ascii: "n"), from: at, until: end)
            if source.has("none", at: at) {
                let before = at - Int(attribute.start)
                return before >= 8 && (source.has("display:", at: at - 8) || source.has("display: ", at: at - 9))
            }
            at += 1
        }
        return false
    }

    /// What a line is by its words.
    func phrase(of line: PageLine) -> LineKind { withBytes(of: line) { LinePhrases.kind(of: Bytes($0)) } }

    @inline(__always) func withBytes<Result>(of line: PageLine, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        arena.text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[line.start..<line.stop])) }
    }

    /// 1 for a line that ends as a sentence does, a half for one that ends in a quotation mark or bracket.
    func endsSentence(_ line: PageLine) -> Float {
        switch arena.text[line.stop - 1] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): 1
        case UInt8(ascii: "\""), UInt8(ascii: ")"), 0x9D, 0x9C: 0.5
        default: 0
        }
    }

    func string(_ line: PageLine) -> String { String(decoding: arena.text[line.start..<line.stop], as: UTF8.self) }

    /// Whether an element up to three levels around the line has the hint.
    func isBeside(_ line: PageLine, _ hint: NodeHints) -> Bool {
        var at = Int(line.firstNode)
        for _ in 0..<4 where at >= 0 {
            if hints[at].contains(hint) { return true }
            at = Int(arena.nodes[at].parent)
        }
        return false
    }

    // MARK: Lines

    private mutating func readLines() {
        var line: PageLine?
        var isAfterBreak = false
        for index in arena.nodes.indices {
            let node = arena.nodes[index]
            if node.tag != .text {
                guard node.tag.isBlock else { continue }
                flush(&line)
                isAfterBreak = node.tag == .br
                continue
            }
            if marks[index] & PageLines.dropped != 0 { continue }
            let block = blockAround(node.parent)
            if let current = line, current.block != block { flush(&line) }
            if line == nil {
                line = PageLine(
                    start: Int(node.start), stop: Int(node.stop), block: block, firstNode: Int32(index), lastNode: Int32(index),
                    followsBreak: isAfterBreak)
                isAfterBreak = false
            }
            line?.stop = Int(node.stop)
            line?.lastNode = Int32(truncatingIfNeeded: index)
            let bytes = Int(node.stop - node.start)
            if marks[index] & PageLines.link != 0 { line?.linkBytes += bytes }
            if marks[index] & PageLines.bold != 0 { line?.boldBytes += bytes }
        }
        flush(&line)
    }

    private func blockAround(_ node: Int32) -> Int32 {
        var at = node
        while at > 0, !arena.nodes[Int(at)].tag.isBlock { at = arena.nodes[Int(at)].parent }
        return at
    }

    private mutating func flush(_ pending: inout PageLine?) {
        guard var line = pending else { return }
        pending = nil
        while line.start < line.stop, arena.text[line.start] == 0x20 { line.start += 1 }
        while line.stop > line.start, arena.text[line.stop - 1] == 0x20 { line.stop -= 1 }
        guard line.count > 0 else { return }
        line.linkBytes = min(line.linkBytes, line.count)
        line.boldBytes = min(line.boldBytes, line.count)
        count(&line)
        lines.append(line)
    }

    /// Counts words and marks in one pass over the line's bytes.
    private func count(_ line: inout PageLine) {
        var hash: UInt32 = 2_166_136_261
        var inWord = false
        var ideographs = 0
        arena.text.withUnsafeBufferPointer { text in
            for at in line.start..<line.stop {
                let byte = text[at]
                let isWord = byte >= 0x80 || ByteTable.isLetter(byte) || ByteTable.isDigit(byte)
                if byte >= 0xE3, byte <= 0xED { ideographs += 1 }
                if isWord {
                    hash = (hash ^ UInt32(byte | 0x20)) &* 16_777_619
                    if !inWord {
                        line.words += 1
                        if byte >= 65, byte <= 90 { line.capitals += 1 }
                    }
                    if ByteTable.isDigit(byte) { line.digits += 1 }
                } else if byte == UInt8(ascii: ",") {
                    line.commas += 1
                } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") {
                    if at + 1 >= line.stop || text[at + 1] == 0x20 || text[at + 1] >= 0x80 || text[at + 1] == UInt8(ascii: "\"") {
                        line.sentenceEnds += 1
                    }
                }
                inWord = isWord
            }
        }
        // Chinese, Japanese and Korean are written without spaces; a stop and a comma are of three bytes there.
        if ideographs > 8 {
            line.words += ideographs / 2
            line.sentenceEnds += ideographs / 30
        }
        line.hash = hash
    }
}

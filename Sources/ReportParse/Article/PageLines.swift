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
    /// Its words in `PageLines.wordHashes`.
    var firstWord = 0
    var lastWord = 0
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
    /// How many of its words are in links.
    var linkWords = 0
    /// Whether it reads as prose by itself.
    var isProse = false
    /// What it is by its words, where that was asked already.
    var phrase: LineKind?

    var count: Int { stop - start }
}

/// What is known of an element or a stretch of text.
struct NodeNotes: Sendable {
    /// Its own hints.
    var hints: NodeHints = []
    /// A hash of its tag and class.
    var make: UInt32 = 0
    /// The nearest block element around it, or itself.
    var block: Int32 = 0
    var depth: UInt16 = 0
    /// Whether a link, bold type or a heading is around it.
    var marks: UInt8 = 0
}

/// A page's lines, with what is known of each node.
struct PageLines {
    let arena: PageArena
    private(set) var lines = ContiguousArray<PageLine>()
    /// The hashes of the words of all lines, one after another.
    private(set) var wordHashes = ContiguousArray<UInt32>()
    private(set) var nodes = ContiguousArray<NodeNotes>()

    /// Whether the prose is Indonesian.
    private(set) var isIndonesian = false

    static let link: UInt8 = 1
    static let bold: UInt8 = 2
    static let heading: UInt8 = 4
    static let dropped: UInt8 = 8
    /// Marks of a `br`: one that parts no lines, and one that parts no lines but for writing.
    static let softBreak: UInt8 = 16
    static let innerBreak: UInt8 = 32

    init(_ arena: PageArena, source: Bytes) {
        self.arena = arena
        let count = arena.nodes.count
        nodes.reserveCapacity(count)
        wordHashes.reserveCapacity(arena.text.count / 5)
        lines.reserveCapacity(count / 3)
        readNodes(source)
        for (index, mark) in PreformattedText.breaks(of: self, source) { nodes[index].marks |= mark }
        readLines()
        isIndonesian = TextLanguage.isIndonesian(words: proseSample)
    }

    private mutating func readNodes(_ source: Bytes) {
        var hinting = NodeHintMemo()
        for index in arena.nodes.indices {
            let node = arena.nodes[index]
            var notes = NodeNotes()
            if node.parent >= 0 {
                let outer = nodes[Int(node.parent)]
                notes.marks = outer.marks
                notes.depth = outer.depth &+ 1
                notes.block = node.tag.isBlock ? Int32(truncatingIfNeeded: index) : outer.block
            }
            if node.tag != .text { readElement(node, source, &hinting, &notes) }
            nodes.append(notes)
        }
    }

    private func readElement(_ node: PageNode, _ source: Bytes, _ hinting: inout NodeHintMemo, _ notes: inout NodeNotes) {
        switch node.tag {
        case .a: notes.marks |= PageLines.link
        case .b, .strong: notes.marks |= PageLines.bold
        case .h1, .h2, .h3, .h4, .h5, .h6: notes.marks |= PageLines.heading
        case .button: notes.marks |= PageLines.dropped
        default: break
        }
        notes.make = UInt32(node.tag.rawValue) &+ 1
        guard node.start < arena.tags.count else { return }
        let tag = arena.tags[Int(node.start)]
        // By number: a slice would count references at every element.
        for number in Int(tag.first)..<Int(tag.first) + Int(tag.count) {
            let attribute = arena.attributes[number]
            switch attribute.name {
            case .class:
                let read = hinting.read(source, Int(attribute.start), Int(attribute.end))
                notes.make = (notes.make ^ read.make) &* 16_777_619
                notes.hints.formUnion(read.hints)
            case .id, .role, .itemprop:
                notes.hints.formUnion(hinting.read(source, Int(attribute.start), Int(attribute.end)).hints)
            case .hidden: notes.hints.insert(.hidden)
            case .ariaHidden: if source.has("true", at: Int(attribute.start)) { notes.hints.insert(.hidden) }
            case .style: if hides(source, attribute) { notes.hints.insert(.undisplayed) }
            default: break
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
    func phrase(of line: PageLine) -> LineKind { line.phrase ?? withBytes(of: line) { LinePhrases.kind(of: Bytes($0)) } }

    /// The hashes of a line's words.
    @inline(__always) func withWords<Result>(of line: PageLine, _ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
        wordHashes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[line.firstWord..<line.lastWord])) }
    }

    @inline(__always) func withBytes<Result>(of line: PageLine, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        arena.text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[line.start..<line.stop])) }
    }

    /// 1 for a line that ends as a sentence does, a half for one that ends in a quotation mark or bracket. Some outlets close an
    /// article with asterisks.
    func endsSentence(_ line: PageLine) -> Float {
        var last = line.stop - 1
        while last > line.start, last > line.stop - 5, arena.text[last] == UInt8(ascii: "*") { last -= 1 }
        return switch arena.text[last] {
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
            if nodes[at].hints.contains(hint) { return true }
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
            let notes = nodes[index]
            if node.tag != .text {
                guard node.tag.isBlock, notes.marks & (PageLines.softBreak | PageLines.innerBreak) == 0 else { continue }
                flush(&line)
                isAfterBreak = node.tag == .br
                continue
            }
            if notes.marks & PageLines.dropped != 0 { continue }
            let block = notes.block
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
            if notes.marks & PageLines.link != 0 { line?.linkBytes += bytes }
            if notes.marks & PageLines.bold != 0 { line?.boldBytes += bytes }
        }
        flush(&line)
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
        line.linkWords = line.linkBytes == 0 ? 0 : line.words * line.linkBytes / line.count
        line.isProse = line.words >= 10 && line.linkBytes * 2 < line.count && (line.sentenceEnds > 0 || line.commas > 0)
        // What is asked of every line that the model sees, and of every heading, is asked once.
        if line.isCandidate(endsSentence: endsSentence(line) > 0) || nodes[Int(line.firstNode)].marks & PageLines.heading != 0 {
            line.phrase = phrase(of: line)
        }
        lines.append(line)
    }

    /// Counts words and marks in one pass over the line's bytes.
    private mutating func count(_ line: inout PageLine) {
        var counter = LineCounter()
        line.firstWord = wordHashes.count
        arena.text.withUnsafeBufferPointer { text in
            counter.count(UnsafeBufferPointer(rebasing: text[line.start..<line.stop]), &wordHashes)
        }
        line.lastWord = wordHashes.count
        (line.words, line.capitals, line.digits) = (wordHashes.count - line.firstWord, counter.capitals, counter.digits)
        (line.commas, line.sentenceEnds, line.hash) = (counter.commas, counter.sentenceEnds, counter.hash)
        // Chinese, Japanese and Korean are written without spaces; a stop and a comma are of three bytes there.
        if counter.ideographs > 8 {
            line.words += counter.ideographs / 2
            line.sentenceEnds += counter.ideographs / 30
        }
    }
}

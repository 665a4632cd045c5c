import CLibXML

/// Builds the arena's nodes from the skeleton of a page: libxml2 finds what closes what, one pass, no tree of its own.
///
/// A struct behind a pointer: as a class every event would pay for the runtime's check of exclusive access.
struct PageTree {
    private var arena: PageArena
    private let tagEnds: ContiguousArray<UInt32>
    private let runs: ContiguousArray<(start: UInt32, stop: UInt32)>
    private var nextRun = 0
    private var nextTag = 0
    /// The innermost open node, or -1.
    private var open: Int32 = -1
    private var context: htmlParserCtxtPtr?

    private init(_ stripper: consuming PageStripper) {
        tagEnds = stripper.tagEnds
        runs = stripper.runs
        arena = stripper.arena
        arena.nodes.reserveCapacity(runs.count + tagEnds.count + 1)
    }

    /// The page in `source`, which is valid UTF-8 without NUL.
    static func arena(of source: Bytes) -> PageArena {
        var stripper = PageStripper(source: source)
        stripper.strip()
        let skeleton = stripper.skeleton
        var tree = PageTree(stripper)
        tree.parse(skeleton)
        return tree.arena
    }

    private mutating func parse(_ skeleton: ContiguousArray<UInt8>) {
        LibXML.start()
        skeleton.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                guard let parser = htmlCreateMemoryParserCtxt(characters.baseAddress, Int32(clamping: characters.count)) else {
                    arena.isTruncated = true
                    return
                }
                htmlCtxtUseOptions(parser, LibXML.options)
                context = parser
                withUnsafeMutablePointer(to: &self) { tree in PageTree.run(parser, into: tree) }
                htmlFreeParserCtxt(parser)
                context = nil
            }
        }
        while open >= 0 { close() }
        if nextRun < runs.count { arena.isTruncated = true }
    }

    /// Parses with the tree's own events, and gives the context its own back before it is freed.
    private static func run(_ parser: htmlParserCtxtPtr, into tree: UnsafeMutablePointer<PageTree>) {
        var events = LibXML.events
        withUnsafeMutablePointer(to: &events) { events in
            let own = parser.pointee.sax
            parser.pointee.sax = events
            parser.pointee.userData = UnsafeMutableRawPointer(tree)
            htmlParseDocument(parser)
            parser.pointee.sax = own
        }
    }

    // MARK: Events

    fileprivate mutating func startElement() {
        var tag = TagName.unknown
        var number = UInt32.max
        if let input = context?.pointee.input {
            // libxml2 stands at the tag's `>`; an element that it implies matches no tag of the page.
            // Near the end it moves its buffer along; what it let go of is in `consumed`.
            let inBuffer = UInt32(truncatingIfNeeded: input.pointee.cur - input.pointee.base)
            let position = inBuffer &+ UInt32(truncatingIfNeeded: input.pointee.consumed) &+ 1
            while nextTag < tagEnds.count, tagEnds[nextTag] < position { nextTag += 1 }
            if nextTag < tagEnds.count, tagEnds[nextTag] == position {
                tag = arena.tags[nextTag].name
                number = UInt32(truncatingIfNeeded: nextTag)
                nextTag += 1
            } else if arena.nodes.isEmpty {
                tag = .body
            }
        }
        arena.nodes.append(PageNode(tag: tag, parent: open, end: 0, start: number, stop: 0))
        open = Int32(truncatingIfNeeded: arena.nodes.count - 1)
    }

    fileprivate mutating func endElement() {
        if open >= 0 { close() }
    }

    private mutating func close() {
        let index = Int(open)
        arena.nodes[index].end = Int32(truncatingIfNeeded: arena.nodes.count)
        open = arena.nodes[index].parent
    }

    /// Each character of the skeleton stands for a stretch of text.
    fileprivate mutating func characters(_ count: Int) {
        for _ in 0..<count where nextRun < runs.count {
            let run = runs[nextRun]
            nextRun += 1
            let end = Int32(truncatingIfNeeded: arena.nodes.count + 1)
            arena.nodes.append(PageNode(tag: .text, parent: open, end: end, start: run.start, stop: run.stop))
        }
    }
}

/// What the process shares of libxml2.
private enum LibXML {
    /// Takes what comes, says nothing, fetches nothing, adds no `html` or `body`, and goes as deep as the page does.
    static let options = Int32(
        bitPattern: HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue
            | HTML_PARSE_NOIMPLIED.rawValue | XML_PARSE_HUGE.rawValue)

    private static let started: Void = xmlInitParser()

    static func start() { _ = started }

    static var events: htmlSAXHandler {
        var events = htmlSAXHandler()
        events.startElement = { data, _, _ in PageTree.of(data)?.pointee.startElement() }
        events.endElement = { data, _ in PageTree.of(data)?.pointee.endElement() }
        events.characters = { data, _, count in PageTree.of(data)?.pointee.characters(Int(count)) }
        events.ignorableWhitespace = events.characters
        return events
    }
}

extension PageTree {
    @inline(__always) fileprivate static func of(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<PageTree>? {
        data?.assumingMemoryBound(to: PageTree.self)
    }
}

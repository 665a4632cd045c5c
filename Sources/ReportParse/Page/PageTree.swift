import CLibXML

/// Builds the arena's nodes from the skeleton of a page: libxml2 finds what closes what, one pass, no tree of its own.
///
/// A struct behind a pointer: as a class every event would pay for the runtime's check of exclusive access.
struct PageTree {
    private var arena: PageArena
    private let tagEnds: ContiguousArray<UInt32>
    private let runs: ContiguousArray<(start: UInt32, stop: UInt32)>
    private var nextRun = 0
    /// The next start tag in the skeleton, and the next that is written as text.
    private var nextStart = 0
    private var nextLeaf = 0
    /// The innermost open node, or -1.
    private var open: Int32 = -1
    private var context: htmlParserCtxtPtr?
    /// How deep `open` is.
    private var depth = 0
    /// Where the part of the skeleton begins that libxml2 reads.
    private var base = 0
    /// Where to read on after a page that is too deep; what libxml2 says before that is of no interest any more.
    private var resumption: Int?
    /// Whether the next element is the `body` that stands for the one that is open.
    private var resumesBody = false

    /// The deepest of 308 real pages nests 38 deep.
    private static let maximumDepth = 256
    /// How many bytes of the skeleton are read at a time from there on.
    private static let part = 32_768

    private init(_ stripper: consuming PageStripper) {
        tagEnds = stripper.skeleton.tagEnds
        runs = stripper.skeleton.runs
        arena = stripper.arena
        arena.nodes.reserveCapacity(runs.count + tagEnds.count + 1)
    }

    /// The page in `source`, which is valid UTF-8 without NUL.
    static func arena(of source: Bytes, writesLeaves: Bool = true) -> PageArena {
        var stripper = PageStripper(source: source, writesLeaves: writesLeaves)
        stripper.strip()
        var skeleton = stripper.skeleton.bytes
        var tree = PageTree(stripper)
        tree.parse(&skeleton)
        return tree.arena
    }

    private mutating func parse(_ skeleton: inout ContiguousArray<UInt8>) {
        LibXML.start()
        skeleton.withUnsafeMutableBufferPointer { buffer in
            parse(buffer)
            while let position = resumption {
                resumption = nil
                resume(buffer, at: position)
            }
        }
        while open >= 0 { close() }
        if nextRun < runs.count { arena.isTruncated = true }
    }

    /// What lies deeper than any page is built is read on at the top: its words are kept, what encloses them is not. Otherwise each
    /// end tag, and each line, would look through all levels above it.
    private mutating func resume(_ skeleton: UnsafeMutableBufferPointer<UInt8>, at position: Int) {
        while open > 0 { close() }
        (open, depth) = (0, 1)
        if arena.firstTooDeep == nil { arena.firstTooDeep = arena.nodes.count }
        let body = TagMarkup.shared.start(.body)
        base = position - body.count
        for (offset, byte) in body.enumerated() { skeleton[base + offset] = byte }
        resumesBody = true
        // libxml2 copies what it is given: a part at a time, or a page of nothing but depth would be copied over and over.
        var end = min(position + PageTree.part, skeleton.count)
        while end < skeleton.count, skeleton[end] != UInt8(ascii: "<") { end += 1 }
        parse(UnsafeMutableBufferPointer(rebasing: skeleton[base..<end]))
        if resumption == nil, end < skeleton.count { resumption = end }
    }

    private mutating func parse(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
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
        guard resumption == nil else { return }
        if resumesBody {
            resumesBody = false
            return
        }
        var tag = TagName.unknown
        var number = UInt32.max
        let position = position
        while nextStart < tagEnds.count, tagEnds[nextStart] < position || tagEnds[nextStart] == Skeleton.leaf { nextStart += 1 }
        if nextStart < tagEnds.count, tagEnds[nextStart] == position {
            tag = arena.tags[nextStart].name
            number = UInt32(truncatingIfNeeded: nextStart)
            nextStart += 1
        } else if arena.nodes.isEmpty {
            tag = .body
        }
        arena.nodes.append(PageNode(tag: tag, parent: open, end: 0, start: number, stop: 0))
        open = Int32(truncatingIfNeeded: arena.nodes.count - 1)
        depth += 1
        if depth > PageTree.maximumDepth, let context {
            resumption = Int(position)
            xmlStopParser(context)
        }
    }

    /// Where libxml2 stands in the skeleton: at a tag's `>` when it begins an element; one that it implies matches no tag of the page.
    private var position: UInt32 {
        guard let input = context?.pointee.input else { return 0 }
        // Near the end it moves its buffer along; what it let go of is in `consumed`.
        let inBuffer = UInt32(truncatingIfNeeded: input.pointee.cur - input.pointee.base)
        return inBuffer &+ UInt32(truncatingIfNeeded: input.pointee.consumed) &+ UInt32(truncatingIfNeeded: base) &+ 1
    }

    fileprivate mutating func endElement() {
        if open >= 0, resumption == nil { close() }
    }

    private mutating func close() {
        let index = Int(open)
        arena.nodes[index].end = Int32(truncatingIfNeeded: arena.nodes.count)
        open = arena.nodes[index].parent
        depth -= 1
    }

    /// Each character of the skeleton stands for a stretch of text, or for the start or end of an element without others in it.
    fileprivate mutating func characters(_ characters: UnsafeBufferPointer<UInt8>) {
        guard resumption == nil else { return }
        for character in characters {
            switch character {
            case Skeleton.run: addRun()
            case Skeleton.leafStart: openLeaf()
            default: close()
            }
        }
    }

    @inline(__always) private mutating func addRun() {
        guard nextRun < runs.count else { return }
        let run = runs[nextRun]
        nextRun += 1
        let end = Int32(truncatingIfNeeded: arena.nodes.count + 1)
        arena.nodes.append(PageNode(tag: .text, parent: open, end: end, start: run.start, stop: run.stop))
    }

    @inline(__always) private mutating func openLeaf() {
        while nextLeaf < tagEnds.count, tagEnds[nextLeaf] != Skeleton.leaf { nextLeaf += 1 }
        let tag = nextLeaf < tagEnds.count ? arena.tags[nextLeaf].name : .unknown
        arena.nodes.append(PageNode(tag: tag, parent: open, end: 0, start: UInt32(truncatingIfNeeded: nextLeaf), stop: 0))
        open = Int32(truncatingIfNeeded: arena.nodes.count - 1)
        depth += 1
        nextLeaf += 1
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
        events.characters = { data, characters, count in
            PageTree.of(data)?.pointee.characters(UnsafeBufferPointer(start: characters, count: Int(count)))
        }
        events.ignorableWhitespace = events.characters
        return events
    }
}

extension PageTree {
    @inline(__always) fileprivate static func of(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<PageTree>? {
        data?.assumingMemoryBound(to: PageTree.self)
    }
}

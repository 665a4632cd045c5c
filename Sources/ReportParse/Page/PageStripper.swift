/// Reduces a page to what the tree is built from: a skeleton of tags for libxml2, and beside it texts and attributes.
///
/// libxml2 spends its time on characters and attributes, so neither reaches it: a stretch of text is one `x` in the skeleton and
/// an attribute stands in the arena only. That also keeps its HTML4 habits (entities without `;`, NUL, titles full of tags)
/// away from the words, and makes every byte of text traceable. Elements of which it is certain what libxml2 would make are
/// written as text, too (`Skeleton`). Scripts, styles, drawings and comments are left out; linked
/// data and what the head says are noted.
struct PageStripper {
    let source: Bytes
    var arena = PageArena()
    private(set) var skeleton: Skeleton

    /// Open `div` and sectioning elements, which libxml2 does not let close one another as HTML5 says.
    private var containers = ContiguousArray<TagName>()
    /// How many of them are open, by name: an end tag that closes none is not looked for.
    private var openContainers = ContiguousArray<Int>(repeating: 0, count: TagName.allCases.count)
    private var paragraphIsOpen = false
    /// Within an element where line breaks are meant: how many containers are open in it.
    private var preformatted: Int?
    /// By open `span`: whether it is in the skeleton. Those without attributes say nothing and stay out of it.
    private var spans = ContiguousArray<Bool>()
    private var raw: RawContent
    private let scanner: TagScanner

    init(source: Bytes, writesLeaves: Bool = true) {
        self.source = source
        scanner = TagScanner(source)
        raw = RawContent(source)
        skeleton = Skeleton(length: source.count, writesLeaves: writesLeaves)
        arena.text.reserveCapacity(source.count / 8 + 64)
        arena.origins.reserveCapacity(source.count / 80)
        arena.attributes.reserveCapacity(source.count / 120)
        arena.tags.reserveCapacity(source.count / 120)
    }

    mutating func strip() {
        var at = 0
        var textStart = 0
        while at < source.count {
            let open = source.first(UInt8(ascii: "<"), from: at)
            guard open < source.count else { break }
            let next = source[open + 1]
            let isTag =
                ByteTable.isLetter(next) || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
                || (next == UInt8(ascii: "/") && ByteTable.isLetter(source[open + 2]))
            guard isTag else {
                at = open + 1
                continue
            }
            addText(textStart, open)
            at = markupEnd(at: open, next)
            textStart = at
        }
        addText(textStart, source.count)
        skeleton.end(.body)
        arena.isTruncated = raw.isTruncated
    }

    /// Reads the tag or comment at `open` and says where it ends.
    private mutating func markupEnd(at open: Int, _ next: UInt8) -> Int {
        switch next {
        case UInt8(ascii: "!"): raw.commentEnd(open)
        case UInt8(ascii: "?"): min(source.first(UInt8(ascii: ">"), from: open) + 1, source.count)
        case UInt8(ascii: "/"): endTag(open)
        default: startTag(open)
        }
    }

    // MARK: Tags

    private mutating func endTag(_ open: Int) -> Int {
        let nameStart = open + 2
        let end = scanner.nameEnd(nameStart)
        let close = min(source.first(UInt8(ascii: ">"), from: end) + 1, source.count)
        let tag = scanner.tag(nameStart, end)
        if tag == .br { return close }
        guard !tag.isVoid, !tag.isTransparent, !tag.isDropped, tag != .body, tag != .html, tag != .head else { return close }
        if tag == .span, let isKept = spans.popLast(), !isKept { return close }
        if tag == .pre { preformatted = nil }
        if isSpared(tag) { return close }
        if tag == .div || tag.isSection {
            closeContainers(through: tag)
        } else {
            if tag == .p { paragraphIsOpen = false }
            skeleton.end(tag)
        }
        return close
    }

    /// Closes the open containers up to the last one of this name, if there is one.
    private mutating func closeContainers(through tag: TagName) {
        guard openContainers[Int(tag.rawValue)] > 0 else { return }
        paragraphIsOpen = false
        while let last = containers.popLast() {
            openContainers[Int(last.rawValue)] -= 1
            skeleton.end(last)
            if last == tag { break }
        }
        endPreformatted()
    }

    private mutating func endPreformatted() {
        if let before = preformatted, containers.count < before { preformatted = nil }
    }

    /// Whether the style of the tag that was read last keeps line breaks: `white-space: pre-line`.
    private func isPreformatted(_ firstAttribute: Int) -> Bool {
        for number in firstAttribute..<arena.attributes.count where arena.attributes[number].name == .style {
            let (start, end) = (Int(arena.attributes[number].start), Int(arena.attributes[number].end))
            var at = source.first(UInt8(ascii: "w"), from: start, until: end)
            while at < end {
                if source.has("white-space:pre", at: at) || source.has("white-space: pre", at: at) { return true }
                at = source.first(UInt8(ascii: "w"), from: at + 1, until: end)
            }
        }
        return false
    }

    /// Spares libxml2 an element without others in it: out of the skeleton with it, or written as text.
    private mutating func isSpared(_ tag: TagName) -> Bool {
        guard tag != .div || containers.last == .div, skeleton.takeBack(tag) || skeleton.takeAsLeaf(tag) else { return false }
        if tag == .div {
            containers.removeLast()
            openContainers[Int(tag.rawValue)] -= 1
            endPreformatted()
        }
        if tag == .div || tag == .p { paragraphIsOpen = false }
        return true
    }

    private mutating func startTag(_ open: Int) -> Int {
        let nameStart = open + 1
        let end = scanner.nameEnd(nameStart)
        let tag = scanner.tag(nameStart, end)
        let firstAttribute = arena.attributes.count
        let wants = !tag.isTransparent && (!tag.isDropped || tag == .script) && tag != .br
        let close = scanner.attributesEnd(end, keeping: wants, into: &arena.attributes)
        if tag.isDropped { return droppedEnd(tag, open: open, from: close, firstAttribute) }
        guard !tag.isTransparent else { return close }
        if tag == .span {
            spans.append(arena.attributes.count > firstAttribute)
            if arena.attributes.count == firstAttribute { return close }
        }
        let number = arena.tags.count
        switch tag {
        case .meta, .link, .html:
            note(tag, firstAttribute)
            arena.head.metaTags.append(number)
            return close
        case .body, .head: return close
        default: break
        }
        note(tag, firstAttribute)
        if tag == .div || tag.isSection {
            if tag != .div, paragraphIsOpen { skeleton.end(.p) }
            containers.append(tag)
            openContainers[Int(tag.rawValue)] += 1
            if preformatted == nil, isPreformatted(firstAttribute) { preformatted = containers.count }
        }
        if tag == .p { paragraphIsOpen = true } else if tag.isBlock, tag != .br { paragraphIsOpen = false }
        if tag == .br {
            skeleton.addBreak(number)
            return close
        }
        if tag == .pre { preformatted = containers.count }
        skeleton.start(tag, number)
        return close
    }

    private mutating func note(_ tag: TagName, _ firstAttribute: Int) {
        arena.tags.append(
            PageTag(
                name: tag, first: UInt32(truncatingIfNeeded: firstAttribute),
                count: UInt16(clamping: arena.attributes.count - firstAttribute)))
        skeleton.note()
    }

    // MARK: What is left out

    private mutating func droppedEnd(_ tag: TagName, open: Int, from start: Int, _ firstAttribute: Int) -> Int {
        defer {
            if arena.attributes.count > firstAttribute { arena.attributes.removeLast(arena.attributes.count - firstAttribute) }
        }
        if source[start - 2] == UInt8(ascii: "/"), tag == .svg || tag == .iframe { return start }
        let (stop, next) = raw.end(of: tag, from: start)
        if tag == .title { arena.head.titles.append(start..<stop) }
        if tag == .script { noteData(start..<stop, firstAttribute) }
        return next
    }

    /// Remembers where linked data stands, and what may hold JSON for scripts (`__NEXT_DATA__`, `window.state = {…}`), which is hardly
    /// ever read.
    private mutating func noteData(_ content: Range<Int>, _ firstAttribute: Int) {
        let type = arena.attributes[firstAttribute...].first { $0.name == .type }
        if let type, source.has("application/ld+json", at: Int(type.start)) {
            arena.head.linkedData.append(content)
        } else if type.map({ source.has("application/json", at: Int($0.start)) }) ?? (content.count > 1000) {
            arena.head.states.append(content)
        }
    }

    // MARK: Text

    /// Adds a stretch of text; in preformatted text a line break is a `br`.
    private mutating func addText(_ start: Int, _ stop: Int) {
        var start = start
        while preformatted != nil {
            let end = source.first(0x0A, from: start, until: stop)
            guard end < stop else { break }
            addRun(start, end + 1)
            note(.br, arena.attributes.count)
            skeleton.addBreak(arena.tags.count - 1)
            start = end + 1
        }
        addRun(start, stop)
    }

    /// Adds a stretch of text: entities read, white space plain.
    private mutating func addRun(_ start: Int, _ stop: Int) {
        guard start < stop else { return }
        let before = arena.text.count
        PlainText.append(source, start, stop, to: &arena.text, &arena.origins)
        if arena.text.count > before { skeleton.addRun(before, arena.text.count) }
    }
}

/// What libxml2 has open at the end of the skeleton, as far as that is certain.
///
/// Most elements of a page are closed by their own end tags, and their start tags close nothing. Of those it is known what libxml2
/// would make, so it need not be asked (`Skeleton.takeAsLeaf`).
struct OpenElements {
    struct Entry {
        let tag: TagName
        /// Its number in `PageArena.tags`.
        let number: Int
        /// One past the last tag before it in the skeleton.
        let tagsBefore: Int
        /// Whether its start tag closed nothing for certain.
        let closedNothing: Bool
    }

    private var entries = ContiguousArray<Entry>()
    /// Whether the first entry, or the next one where there is none, stands in `body` itself.
    private var isWhole = true

    var last: Entry? { entries.last }

    /// Adds an element whose start tag is written next.
    mutating func begin(_ tag: TagName, _ number: Int, tagsBefore: Int) {
        var closedNothing = true
        while let outer = entries.last?.tag, OpenElements.closes(tag, outer) {
            entries.removeLast()
            closedNothing = false
        }
        let isKnown = !entries.isEmpty || isWhole
        if !isKnown || !OpenElements.stays(entries.last?.tag ?? .body, under: tag) {
            forget()
            // These close nothing, whatever is open.
            closedNothing = tag == .span || tag == .b || tag == .strong
        }
        entries.append(Entry(tag: tag, number: number, tagsBefore: tagsBefore, closedNothing: closedNothing))
    }

    /// Takes the last element out again, whose start tag no longer stands in the skeleton.
    mutating func removeLast() { entries.removeLast() }

    /// Follows an end tag as libxml2 does: it closes what is open within the element, but for what weighs more.
    mutating func close(_ tag: TagName) {
        if entries.last?.tag == tag {
            entries.removeLast()
            return
        }
        // No further than the elements of a line nest: a page of end tags that close nothing must not be looked through at each.
        let lowest = max(0, entries.count - 8)
        var index = entries.count - 1
        while index >= lowest, entries[index].tag != tag, !OpenElements.weighs(entries[index].tag) { index -= 1 }
        if index >= lowest, entries[index].tag == tag {
            entries.removeLast(entries.count - index)
        } else if index >= 0 || !isWhole || tag == .p {
            forget()
        }
    }

    /// Gives up what was known, until elements are opened anew.
    mutating func forget() {
        entries.removeAll(keepingCapacity: true)
        isWhole = false
    }

    /// Whether the element is more than end tags of others close along.
    private static func weighs(_ tag: TagName) -> Bool {
        switch tag {
        case .div, .td, .th, .tr, .thead, .tbody, .tfoot, .table: true
        default: false
        }
    }

    /// Whether a start tag is sure to close the open element that it would stand in.
    private static func closes(_ tag: TagName, _ outer: TagName) -> Bool {
        switch (tag, outer) {
        case (.a, .a), (.li, .li): true
        case (_, .p): tag == .p || tag == .div || tag == .li || tag == .ul || tag == .ol || tag.isHeading
        default: false
        }
    }

    /// Whether the open element is sure to stay open under a start tag.
    private static func stays(_ outer: TagName, under tag: TagName) -> Bool {
        if outer == .body || outer == .div || outer.isSection { return true }
        switch tag {
        case .audio, .b, .button, .custom, .label, .legend, .span, .strong, .time, .video: return true
        case .a: return outer != .a
        case .div, .h1, .h2, .h3, .h4, .h5, .h6: return outer != .p
        case .p: return outer != .p && outer != .b && !outer.isHeading
        case .li: return outer == .ul || outer == .ol
        case .ul, .ol: return outer == .li || outer == .td || outer == .th || outer == .a || outer == .span
        case .td, .th: return outer == .tr
        case .tr: return outer == .tbody || outer == .table || outer == .thead || outer == .tfoot
        case .tbody, .thead, .tfoot: return outer == .table
        default: return tag.isSection && outer != .p
        }
    }
}

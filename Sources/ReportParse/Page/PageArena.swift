/// A page taken apart: its elements and texts in document order, flat. Nothing here points into libxml2.
struct PageArena: Sendable {
    /// In document order; a node's descendants follow it up to its `end`.
    var nodes = ContiguousArray<PageNode>()
    var tags = ContiguousArray<PageTag>()
    var attributes = ContiguousArray<PageAttribute>()
    /// All text of the page, entities read and white space plain, in document order.
    var text = ContiguousArray<UInt8>()
    /// Where stretches of `text` stand in the decoded source, in order.
    var origins = ContiguousArray<TextOrigin>()
    /// What the head and the scripts say, in the decoded source.
    var head = PageHead()
    /// Whether the parser gave up before the end, or an element swallowed the rest of the page.
    var isTruncated = false
    /// The first node of what lay too deep, and stands without the elements around it.
    var firstTooDeep: Int?
}

/// An element or a stretch of text.
struct PageNode: Sendable {
    var tag: TagName
    /// The index of the enclosing element; -1 for the first node.
    var parent: Int32
    /// One past the last descendant.
    var end: Int32
    /// Of an element its number in `tags`; of a text its first byte in `text`.
    var start: UInt32
    /// Of a text one past its last byte in `text`.
    var stop: UInt32
}

/// A start tag as the page has it.
struct PageTag: Sendable {
    var name: TagName
    /// Its attributes in `attributes`.
    var first: UInt32
    var count: UInt16
}

/// An attribute that some later stage reads; the value is a range of the decoded source, entities unread.
struct PageAttribute: Sendable {
    var name: AttributeName
    var start: UInt32
    var end: UInt32
}

enum AttributeName: UInt8, Sendable, CaseIterable {
    case id, `class`, href, rel, name, content, property, itemprop, datetime, role, hidden, type, lang, style, title, itemtype
    case colspan, rowspan
    case ariaHidden = 100
    case dataComponent, dataTestid, ariaLabel, alt
}

/// A stretch of `text` that stands letter for letter in the decoded source.
struct TextOrigin: Sendable {
    var text: UInt32
    var source: UInt32
}

/// The parts of a page that are no content: ranges of the decoded source.
struct PageHead: Sendable {
    var titles: [Range<Int>] = []
    var linkedData: [Range<Int>] = []
    /// JSON that the page carries for its scripts.
    var states: [Range<Int>] = []
    /// Numbers in `tags` of meta, link, html and base elements.
    var metaTags: [Int] = []
}

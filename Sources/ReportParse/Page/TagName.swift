/// The elements that later stages tell apart. Everything else is `.unknown` (inline HTML) or `.custom` (a name with a hyphen).
enum TagName: UInt8, Sendable, CaseIterable {
    case text
    case a, abbr, address, amp, article, aside, audio, b, blockquote, body, br, button, caption, center, cite, code, custom
    case dd, del, details, dialog, div, dl, dt, em, fieldset, figcaption, figure, font, footer, form, frameset
    case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, ins, label, legend, li, link
    case main, mark, menu, meta, nav, noscript, object, ol, option, p, picture, pre, q, s, script, search, section, select
    case small, span, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time
    case title, tr, u, ul, unknown, video

    /// How pages write the name.
    static let spelling: [[UInt8]] = TagName.allCases.map { Array(String(describing: $0).utf8) }

    /// How the name is written for libxml2. For a name that it does not know it composes a message, which costs more than the
    /// element; so those bear names of HTML4 which it nests and closes just like them, and which no page needs here: the elements
    /// of that name are transparent.
    static let skeletonSpelling: [[UInt8]] = TagName.allCases.map { Array((standIns[$0] ?? String(describing: $0)).utf8) }

    private static let standIns: [TagName: String] = [
        .article: "ins", .aside: "sup", .audio: "acronym", .custom: "object", .details: "cite", .dialog: "code", .figcaption: "var",
        .figure: "kbd", .footer: "bdo", .header: "q", .hgroup: "samp", .main: "sub", .nav: "dfn", .search: "abbr", .section: "del",
        .summary: "em", .time: "map", .unknown: "font", .video: "applet",
    ]

    // By `switch`, which becomes a look at one bit; a table would be counted at every tag of a page.

    /// Elements that begin and end a line of text.
    var isBlock: Bool {
        switch self {
        case .address, .article, .aside, .audio, .blockquote, .body, .br, .button, .caption, .center, .custom, .dd, .details,
            .dialog, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header,
            .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .p, .pre, .search, .section, .summary, .table, .tbody,
            .td, .tfoot, .th, .thead, .tr, .ul, .video:
            true
        default: false
        }
    }

    /// HTML5 containers that libxml2 does not know: it neither closes a `p` before them nor lets them close a `div`.
    var isSection: Bool {
        switch self {
        case .article, .aside, .details, .dialog, .figcaption, .figure, .footer, .header, .hgroup, .main, .nav, .search, .section,
            .summary:
            true
        default: false
        }
    }

    /// Elements whose whole content is left out.
    var isDropped: Bool {
        switch self {
        case .frameset, .iframe, .noscript, .object, .option, .script, .select, .style, .svg, .template, .textarea, .title: true
        default: false
        }
    }

    /// Elements without content.
    var isVoid: Bool {
        switch self {
        case .br, .hr, .img, .input, .link, .meta: true
        default: false
        }
    }

    /// Elements of which only the text matters; they never reach the tree.
    var isTransparent: Bool {
        switch self {
        case .abbr, .cite, .code, .del, .em, .font, .hr, .i, .img, .input, .ins, .mark, .picture, .q, .s, .small, .sub, .sup, .u,
            .unknown:
            true
        default: false
        }
    }

    var isHeading: Bool { rawValue >= TagName.h1.rawValue && rawValue <= TagName.h6.rawValue }
}

/// The tags as libxml2 reads them, in memory that is never given back: an array would be counted at every tag of a page.
struct TagMarkup: @unchecked Sendable {
    static let shared = TagMarkup()

    /// `</name>` of each tag in a slot of its own.
    private let slots: UnsafePointer<UInt8>
    private let lengths: UnsafePointer<UInt8>
    private static let slot = 16

    private init() {
        let count = TagName.allCases.count
        let slots = UnsafeMutablePointer<UInt8>.allocate(capacity: count * TagMarkup.slot * 2)
        let lengths = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
        for (index, name) in TagName.skeletonSpelling.enumerated() {
            lengths[index] = UInt8(name.count)
            let letters = name.prefix(TagMarkup.slot - 3) + [UInt8(ascii: ">")]
            for (start, opening) in [(0, [UInt8(ascii: "<")]), (TagMarkup.slot, [UInt8(ascii: "<"), UInt8(ascii: "/")])] {
                for (offset, byte) in (opening + letters).enumerated() { slots[index * TagMarkup.slot * 2 + start + offset] = byte }
            }
        }
        self.slots = UnsafePointer(slots)
        self.lengths = UnsafePointer(lengths)
    }

    @inline(__always) func start(_ tag: TagName) -> UnsafeBufferPointer<UInt8> {
        let index = Int(tag.rawValue)
        return UnsafeBufferPointer(start: slots + index * TagMarkup.slot * 2, count: Int(lengths[index]) + 2)
    }

    @inline(__always) func end(_ tag: TagName) -> UnsafeBufferPointer<UInt8> {
        let index = Int(tag.rawValue)
        return UnsafeBufferPointer(start: slots + index * TagMarkup.slot * 2 + TagMarkup.slot, count: Int(lengths[index]) + 3)
    }
}

/// Finds a tag by the bytes of its name, whatever their case.
struct TagNames: @unchecked Sendable {
    static let shared = TagNames()

    /// In memory that is never given back, as that of `TagMarkup`.
    private let keys: UnsafePointer<UInt64>
    private let tags: UnsafePointer<TagName>

    private init() {
        let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: 512)
        let tags = UnsafeMutablePointer<TagName>.allocate(capacity: 512)
        keys.initialize(repeating: 0, count: 512)
        tags.initialize(repeating: .unknown, count: 512)
        for tag in TagName.allCases where ![.text, .custom, .unknown, .amp].contains(tag) {
            let name = Array(String(describing: tag).utf8)
            let key = name.withUnsafeBufferPointer { TagNames.key(Bytes($0), 0, $0.count) }
            var slot = TagNames.slot(key)
            while keys[slot] != 0 { slot = (slot + 1) & 511 }
            keys[slot] = key
            tags[slot] = tag
        }
        self.keys = UnsafePointer(keys)
        self.tags = UnsafePointer(tags)
    }

    /// The first eight bytes in lower case, mixed with the length: no two names that matter share a key.
    @inline(__always) static func key(_ bytes: Bytes, _ start: Int, _ end: Int) -> UInt64 {
        if let base = bytes.base, start >= 0, start + 8 <= bytes.count {
            let word = UInt64(bigEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: start, as: UInt64.self))
            let length = end - start
            let letters = length >= 8 ? word : length <= 0 ? 0 : word >> UInt64(64 - 8 * length)
            return lowered(letters) ^ (UInt64(truncatingIfNeeded: length) << 56)
        }
        var key: UInt64 = 0
        var at = start
        let stop = min(end, start + 8)
        while at < stop {
            key = key << 8 | UInt64(ByteTable.lowered(bytes[at]))
            at += 1
        }
        return key ^ (UInt64(truncatingIfNeeded: end - start) << 56)
    }

    /// Eight letters at once in lower case, as `ByteTable.lowered` does it with each.
    @inline(__always) private static func lowered(_ letters: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low = letters & (ones &* 0x7F)
        // In the highest bit of each byte: whether it is `A` or above, and whether it is above `Z`.
        let capitals = (low &+ ones &* (0x80 - 0x41)) & ~(low &+ ones &* (0x7F - 0x5A)) & ~letters & (ones &* 0x80)
        return letters | capitals >> 2
    }

    @inline(__always) private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55)
    }

    @inline(__always) func tag(_ key: UInt64) -> TagName? {
        var slot = TagNames.slot(key)
        while keys[slot] != 0 {
            if keys[slot] == key { return tags[slot] }
            slot = (slot + 1) & 511
        }
        return nil
    }
}

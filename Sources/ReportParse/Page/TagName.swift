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

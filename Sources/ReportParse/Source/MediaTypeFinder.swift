/// Tells a page from plain text by what stands in it.
enum MediaTypeFinder {
    /// HTML begins with a declaration or a root element, or has tags of its own in its first 64 KB.
    static func mediaType(of bytes: Bytes) -> SourceDocument.MediaType {
        var at = 0
        while ByteTable.isSpace(bytes[at]) { at += 1 }
        if bytes.has("<!doctype", at: at) || bytes.has("<html", at: at) || bytes.has("<head", at: at) || bytes.has("<body", at: at)
        {
            return .html
        }
        return knownTags(bytes, from: at) >= 2 ? .html : .plain
    }

    private static func knownTags(_ bytes: Bytes, from start: Int) -> Int {
        let limit = min(bytes.count, start + 65_536)
        var count = 0
        var at = start
        while at < limit, count < 2 {
            at = bytes.first(UInt8(ascii: "<"), from: at, until: limit) + 1
            var nameStart = at
            if bytes[nameStart] == UInt8(ascii: "/") { nameStart += 1 }
            var end = nameStart
            while end - nameStart < 12, ByteTable.isLetter(bytes[end]) || ByteTable.isDigit(bytes[end]) { end += 1 }
            let next = bytes[end]
            guard end > nameStart, next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || ByteTable.isSpace(next) else {
                continue
            }
            if bytes.first(UInt8(ascii: ">"), from: end, until: limit) < limit, HTMLNames.isKnown(bytes, nameStart, end) {
                count += 1
            }
        }
        return count
    }
}

/// Element names that give a page away.
enum HTMLNames {
    private static let names: Set<String> = [
        "a", "article", "aside", "b", "blockquote", "body", "br", "div", "em", "figure", "font", "footer", "h1", "h2", "h3", "h4",
        "head", "header", "hr", "html", "i", "iframe", "img", "li", "link", "main", "meta", "nav", "ol", "p", "script", "section",
        "span", "strong", "style", "table", "tbody", "td", "th", "title", "tr", "u", "ul",
    ]

    static func isKnown(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
        var name: [UInt8] = []
        for at in start..<end { name.append(ByteTable.lowered(bytes[at])) }
        return names.contains(String(decoding: name, as: UTF8.self))
    }
}

/// Tells whether an article goes on on other pages.
enum PageParts {
    /// A note where the head names a next page, the page counts its parts (`1 dari 3 halaman`), names the next one, or has
    /// numbers to choose from inside or right after the body.
    static func diagnostics(_ page: PageLines, facts: PageFacts, body: BodyReader, source: Bytes) -> [Diagnostic] {
        if facts.next != nil {
            return [Diagnostic("multi_page", .info, "the page names a next one; the article may go on there")]
        }
        let counted = page.lines.contains { line in
            line.words <= 12 && line.digits > 0
                && page.withBytes(of: line) {
                    PagePhrases.namesPages(Bytes($0)) || line.words <= 8 && PagePhrases.countsPages(Bytes($0))
                }
        }
        return counted || hasPageNumbers(page, body, source)
            ? [Diagnostic("multi_page", .info, "the article is cut into numbered pages; others may hold the rest")] : []
    }

    /// A pager near the body that leads to its second part or to the next.
    private static func hasPageNumbers(_ page: PageLines, _ body: BodyReader, _ source: Bytes) -> Bool {
        guard let first = body.isBody.firstIndex(of: true), let last = body.isBody.lastIndex(of: true) else { return false }
        return page.lines.indices[first..<min(page.lines.count, last + 16)].contains { index in
            let line = page.lines[index]
            guard line.words <= 6, line.linkBytes > 0 else { return false }
            return page.withBytes(of: line) { text in
                let isSecond = text.count == 1 && text[0] == UInt8(ascii: "2")
                return PagePhrases.leadsOn(Bytes(text))
                    || ((isSecond || PagePhrases.listsPages(Bytes(text))) && leadsToPages(line, page, source))
            }
        }
    }

    /// Whether a link of the line calls itself one to a page, or its address does.
    private static func leadsToPages(_ line: PageLine, _ page: PageLines, _ source: Bytes) -> Bool {
        if page.isBeside(line, .pager) { return true }
        return (Int(line.firstNode) - 1...Int(line.lastNode)).contains { index in
            guard page.arena.nodes.indices.contains(index), page.arena.nodes[index].tag == .a else { return false }
            if page.nodes[index].hints.contains(.pager) { return true }
            let tag = page.arena.tags[Int(page.arena.nodes[index].start)]
            return page.arena.attributes[Int(tag.first)..<Int(tag.first) + Int(tag.count)].contains { attribute in
                attribute.name == .href
                    && (Int(attribute.start)..<Int(attribute.end)).contains {
                        source.has("page=", at: $0) || source.has("page/", at: $0)
                    }
            }
        }
    }
}

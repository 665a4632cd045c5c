/// What a page says of its article: who, when, where, by whom; the most precise statement of each, and where statements disagree.
struct PageMetadata {
    private(set) var metadata = ArticleMetadata()
    private(set) var diagnostics: [Diagnostic] = []

    init(page: PageLines, facts: PageFacts, body: BodyReader, title: PageTitle, source: Bytes, document: SourceDocument) {
        metadata.title = title.text
        metadata.url = document.url ?? facts.canonical ?? facts.meta("og:url") ?? facts.article?.url
        // Templates declare English for Indonesian texts often enough; the words know better.
        metadata.language = page.isIndonesian ? "id" : facts.statedLanguage
        metadata.publisher = facts.statedPublisher
        let lines = PageSurroundings(page, body: body, title: title)
        metadata.section =
            facts.article?.section ?? facts.meta("article:section") ?? page.breadcrumb(source, title: title) ?? facts.breadcrumb
        let dates = PublicationDates(page: page, facts: facts, lines: lines, url: metadata.url, source: source)
        metadata.published = dates.published?.iso
        metadata.modified = dates.modified?.iso
        diagnostics += dates.diagnostics
        if let day = dates.published?.day {
            metadata.referenceDate = day
            metadata.referenceDateFrom = dates.origin
        }
        let byline = Byline(page: page, facts: facts, lines: lines, source: source)
        metadata.authors = byline.authors
        metadata.signature = byline.signature
        if let first = lines.firstParagraph {
            metadata.dateline = Dateline.place(of: page.string(page.lines[first]), publisher: metadata.publisher)
            // The place may stand in a block of its own, `Natuna -`.
            if metadata.dateline == nil, first > 0, body.isBody[first - 1], page.lines[first - 1].words <= 3 {
                metadata.dateline = Dateline.place(of: page.string(page.lines[first - 1]), publisher: metadata.publisher)
            }
        }
    }
}

extension PageFacts {
    /// `id` of `id-ID`, as the root element, linked data or a meta element says.
    var statedLanguage: String? {
        let stated = language ?? article?.language ?? meta("content-language", "language", "og:locale")
        guard let code = stated?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first?.lowercased(),
            (2...3).contains(code.utf8.count)
        else { return nil }
        return code == "in" ? "id" : code
    }

    var statedPublisher: String? {
        let named = [
            article?.publisher, meta("og:site_name"), descriptions.compactMap(\.publisher).first,
            meta("publisher", "application-name"),
        ]
        if let name = named.compactMap({ $0 }).first(where: { !$0.isEmpty && !$0.hasPrefix("http") }) {
            return PageFacts.plain(name)
        }
        // The tail of the page's title, where it is like the name in the address.
        guard let title = titles.first,
            let host = [canonical, meta("og:url")].compactMap({ $0 }).compactMap(PageAddress.host).first
        else { return nil }
        // Blogs put their name before the title.
        if let head = title.split(separatorText: ": ").first, head != title, PageTitle.isName(head, of: PageAddress.siteName(host))
        {
            return head.split(separator: ":")[0].split(separator: " ").joined(separator: " ")
        }
        for mark in [" | ", " - ", " – ", " — ", " :: "] {
            if let tail = title.split(separatorText: mark).last, tail != title,
                PageTitle.withoutSite(title, [host, PageAddress.siteName(host)]) != title
            {
                return tail
            }
        }
        return host
    }
}

extension PageLines {
    /// The last step of the breadcrumb above the title, but for the title and the home page.
    func breadcrumb(_ source: Bytes, title: PageTitle) -> String? {
        var last: String?
        var crumbs = CrumbElements(count: arena.nodes.count)
        for (index, line) in lines.enumerated().prefix(title.line ?? lines.count) where line.linkBytes > 0 && line.words <= 40 {
            guard index < 400, line.hash != title.hash, isBreadcrumb(line, source, &crumbs) else { continue }
            let steps = linkTexts(of: line).filter { !PlainTextWords.home.contains($0.lowercased()) && !$0.contains(".") }
            if let step = unlinkedEnd(of: line) ?? steps.last { last = step }
        }
        return last
    }

    private func isBreadcrumb(_ line: PageLine, _ source: Bytes, _ crumbs: inout CrumbElements) -> Bool {
        var at = Int(line.firstNode)
        for _ in 0..<5 where at >= 0 {
            if crumbs.contains(at, of: arena, source) { return true }
            at = Int(arena.nodes[at].parent)
        }
        return false
    }

    /// Whether a line is a link to what somebody wrote: `/author/…`.
    func linksToAuthor(_ line: PageLine, _ source: Bytes) -> Bool {
        guard line.linkBytes * 2 >= line.count else { return false }
        var at = Int(line.firstNode)
        for _ in 0..<4 where at >= 0 {
            let node = arena.nodes[at]
            if node.tag == .a, node.start < arena.tags.count {
                let tag = arena.tags[Int(node.start)]
                let href = (Int(tag.first)..<Int(tag.first) + Int(tag.count)).first { arena.attributes[$0].name == .href }
                guard let href = href.map({ arena.attributes[$0] }) else { return false }
                return PageClassWords.authorPaths.contains { path in
                    (Int(href.start)..<Int(href.end)).contains { source.has(path, at: $0) }
                }
            }
            at = Int(node.parent)
        }
        return false
    }

    /// What stands behind the last link of a breadcrumb, where that is a short name.
    private func unlinkedEnd(of line: PageLine) -> String? {
        let node = arena.nodes[Int(line.lastNode)]
        guard node.tag == .text, nodes[Int(line.lastNode)].marks & PageLines.link == 0 else { return nil }
        let text = String(decoding: arena.text[Int(node.start)..<Int(node.stop)], as: UTF8.self).split(separator: " ").joined(
            separator: " ")
        let isName = text.utf8.first.map(ByteTable.isLetter) ?? false
        return isName && text.split(separator: " ").count <= 3 && !PlainTextWords.home.contains(text.lowercased()) ? text : nil
    }

    /// The texts of a line's links.
    private func linkTexts(of line: PageLine) -> [String] {
        (Int(line.firstNode)...Int(line.lastNode)).filter { arena.nodes[$0].tag == .text && nodes[$0].marks & PageLines.link != 0 }
            .map {
                String(decoding: arena.text[Int(arena.nodes[$0].start)..<Int(arena.nodes[$0].stop)], as: UTF8.self)
            }.map { $0.split(separator: " ").filter { $0 != ">" && $0 != "/" && $0 != "»" && $0 != "›" }.joined(separator: " ") }
            .filter { !$0.isEmpty }
    }
}

/// Which elements call themselves a breadcrumb. Each is looked at once: the lines of a menu have the same elements around them.
private struct CrumbElements {
    private enum Answer: UInt8 { case open, no, yes }
    private var answers: ContiguousArray<Answer>

    init(count: Int) { answers = ContiguousArray(repeating: .open, count: count) }

    mutating func contains(_ index: Int, of arena: PageArena, _ source: Bytes) -> Bool {
        if answers[index] == .open {
            answers[index] = CrumbElements.isCrumb(arena.nodes[index], arena, source) ? .yes : .no
        }
        return answers[index] == .yes
    }

    private static func isCrumb(_ node: PageNode, _ arena: PageArena, _ source: Bytes) -> Bool {
        guard node.tag != .text, node.start < arena.tags.count else { return false }
        let tag = arena.tags[Int(node.start)]
        for number in Int(tag.first)..<Int(tag.first) + Int(tag.count) {
            let attribute = arena.attributes[number]
            guard attribute.name == .class || attribute.name == .id else { continue }
            if says(source, Int(attribute.start), Int(attribute.end)) { return true }
        }
        return false
    }

    /// Whether `crumb` or `breadcome` begins within a range.
    private static func says(_ source: Bytes, _ start: Int, _ end: Int) -> Bool {
        for at in start..<max(start, end) {
            let letter = source[at] | 0x20
            if letter == UInt8(ascii: "c")
                ? source.has("crumb", at: at) : letter == UInt8(ascii: "b") && source.has("breadcome", at: at)
            {
                return true
            }
        }
        return false
    }
}

/// The lines around the body in which pages say when and by whom.
struct PageSurroundings {
    /// Lines from a little before the title to the first paragraph of the body, and the few after its end.
    private(set) var before: [Int] = []
    private(set) var after: [Int] = []
    private(set) var firstParagraph: Int?
    /// Where the title stands, as far as that is known.
    private(set) var titleLine = -1

    init(_ page: PageLines, body: BodyReader, title: PageTitle) {
        let kept = page.lines.indices.filter { body.isBody[$0] && $0 != title.line && page.lines[$0].hash != title.hash }
        firstParagraph =
            kept.first { page.lines[$0].words >= 6 && page.nodes[Int(page.lines[$0].firstNode)].marks & PageLines.heading == 0 }
            ?? kept.first
        guard let first = firstParagraph, let last = kept.last else {
            before = Array(page.lines.indices.prefix(60))
            return
        }
        let titleLine = title.line ?? page.lines.indices.first { page.lines[$0].hash == title.hash } ?? max(0, first - 12)
        self.titleLine = title.line == nil ? -1 : titleLine
        let start = max(0, min(titleLine, first) - 8)
        before = Array(start..<max(start, first))
        if before.count > 60 { before = Array(before.prefix(30) + before.suffix(30)) }
        after = Array((last + 1)..<min(page.lines.count, last + 13))
        // Signatures and datelines may also stand between kept lines.
        after =
            page.lines.indices.filter { $0 > first && $0 <= last && !body.isBody[$0] && page.lines[$0].words <= 12 }.suffix(8)
            + after
    }
}

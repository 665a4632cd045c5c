/// What a page says of its article: who, when, where, by whom; the most precise statement of each, and where statements disagree.
struct PageMetadata {
    private(set) var metadata = ArticleMetadata()
    private(set) var diagnostics: [Diagnostic] = []

    init(page: PageLines, facts: PageFacts, body: BodyReader, title: PageTitle, source: Bytes, document: SourceDocument) {
        metadata.title = title.text
        metadata.url = document.url ?? facts.canonical ?? facts.meta("og:url") ?? facts.article?.url
        // Templates declare English for Indonesian texts often enough; the words know better.
        metadata.language = TextLanguage.isIndonesian(page.proseSample) ? "id" : facts.statedLanguage
        metadata.publisher = facts.statedPublisher
        metadata.section = facts.article?.section ?? facts.meta("article:section")
        let lines = PageSurroundings(page, body: body, title: title)
        let dates = PublicationDates(page: page, facts: facts, lines: lines, url: metadata.url, source: source)
        metadata.published = dates.published?.iso
        metadata.modified = dates.modified?.iso
        diagnostics += dates.diagnostics
        if let day = dates.published?.day {
            metadata.referenceDate = day
            metadata.referenceDateFrom = dates.origin
        }
        let byline = Byline(page: page, facts: facts, lines: lines)
        metadata.authors = byline.authors
        metadata.signature = byline.signature
        if let first = lines.firstParagraph {
            metadata.dateline = Dateline.place(of: page.string(page.lines[first]), publisher: metadata.publisher)
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

/// The lines around the body in which pages say when and by whom.
struct PageSurroundings {
    /// Lines from a little before the title to the first paragraph of the body, and the few after its end.
    private(set) var before: [Int] = []
    private(set) var after: [Int] = []
    private(set) var firstParagraph: Int?

    init(_ page: PageLines, body: BodyReader, title: PageTitle) {
        let kept = page.lines.indices.filter { body.isBody[$0] && $0 != title.line && page.lines[$0].hash != title.hash }
        firstParagraph =
            kept.first { page.lines[$0].words >= 6 && page.marks[Int(page.lines[$0].firstNode)] & PageLines.heading == 0 }
            ?? kept.first
        guard let first = firstParagraph, let last = kept.last else {
            before = Array(page.lines.indices.prefix(60))
            return
        }
        let titleLine = title.line ?? page.lines.indices.first { page.lines[$0].hash == title.hash } ?? max(0, first - 12)
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

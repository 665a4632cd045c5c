/// When an article was published and changed: the most precise of what linked data, meta elements, time elements, visible lines
/// and the address say.
struct PublicationDates {
    private(set) var published: PageDate?
    private(set) var modified: PageDate?
    private(set) var origin = ReferenceOrigin.none
    private(set) var diagnostics: [Diagnostic] = []

    private struct Claim {
        var date: PageDate
        var origin: ReferenceOrigin
        /// Whether it stands after the body, where dates are as often those of other articles.
        var isAside = false
    }

    init(page: PageLines, facts: PageFacts, lines: PageSurroundings, url: String?, source: Bytes) {
        let article = facts.article
        var claims: [Claim] = []
        func claim(_ text: String?, _ origin: ReferenceOrigin) {
            guard let text, let date = PageDateReader.date(in: text) else { return }
            claims.append(Claim(date: date, origin: origin))
        }
        claim(article?.published, .jsonLD)
        claim(facts.meta("article:published_time", "og:article:published_time", "article:published", "og:published_time"), .meta)
        claim(
            facts.meta(
                "datepublished", "content_publisheddate", "content_published_date", "publishdate", "pubdate", "date", "dc.date",
                "dc.date.issued", "dcterms.date", "dcterms.created", "parsely-pub-date", "sailthru.date", "publish-date",
                "publication_date", "article.published", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
                "last_updated_date", "publishtime", "jpnn:publishdate", "dtk:publishdate"), .meta)
        let times = PublicationDates.timeElements(page, source, near: lines)
        claims += times.filter { !$0.isModified }.map { Claim(date: $0.date, origin: .timeElement) }
        let visible = PublicationDates.visible(page, lines)
        claims += visible.filter { !$0.isModified }.map { Claim(date: $0.date, origin: .text, isAside: $0.isAside) }
        claim(facts.descriptions.first { !$0.isArticle && $0.type == "WebPage" }?.published, .jsonLD)
        if claims.isEmpty, let stored = StoredDate.date(in: source) { claims.append(Claim(date: stored, origin: .meta)) }
        if claims.isEmpty { claims += times.map { Claim(date: $0.date, origin: .timeElement) } }
        if claims.isEmpty { claims += visible.map { Claim(date: $0.date, origin: .text) } }
        if let day = url.flatMap(ReferenceDate.day(inURL:)) { claims.append(Claim(date: PageDate(day: day), origin: .url)) }
        // Blogs keep the hour in an attribute that no browser shows.
        if !claims.contains(where: { $0.date.hour != nil }), let date = AbbreviatedDate.date(in: source) {
            claims.append(Claim(date: date, origin: .timeElement))
        }
        let stated = choose(claims, visible: visible.map(\.date))
        let changed =
            article?.modified ?? facts.meta("article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod")
        modified =
            changed.flatMap { PageDateReader.date(in: $0) } ?? PublicationDates.timeElements(page, source, named: "datemodified")
            .first ?? times.first { $0.isModified && $0.date != stated }?.date ?? visible.first { $0.isModified }?.date
        takeZone(stated: stated)
    }

    /// The change in the zone of the publication; where that claimed a zone that is not its own, so does the change.
    private mutating func takeZone(stated: PageDate?) {
        guard let published, let zone = published.zone, var own = modified else { return }
        if let stated, stated.zone != zone, stated.zone == own.zone, stated.hour == published.hour,
            stated.minute == published.minute
        {
            own.zone = zone
        }
        modified = own.moved(to: zone) ?? own
    }

    /// Takes the best claim, and gives it as it was stated.
    private mutating func choose(_ claims: [Claim], visible: [PageDate]) -> PageDate? {
        guard var best = claims.first else { return nil }
        // A day alone gives way to the same day with a time.
        if best.date.hour == nil, let precise = claims.first(where: { $0.date.hour != nil && $0.date.day == best.date.day }) {
            best = precise
        }
        published = zoned(best.date, visible: visible)
        origin = best.origin
        for other in claims.dropFirst()
        where other.origin != .url && !other.isAside && abs(other.date.day.dayNumber - best.date.day.dayNumber) > 1
            && other.origin != best.origin
        {
            diagnostics.append(
                Diagnostic(
                    "dates_disagree", .info,
                    "\(best.origin.rawValue) says published \(best.date.iso), \(other.origin.rawValue) says \(other.date.iso)"))
            break
        }
        return best.date
    }

    /// The time in the zone that the visible line names: an ISO `Z` can be local time in truth.
    private func zoned(_ date: PageDate, visible: [PageDate]) -> PageDate {
        guard date.hour != nil else { return date }
        for line in visible {
            guard let hour = line.hour, let zone = line.zone else { continue }
            // The same clock time: the zone is that of the line, whatever the machine-readable form claims.
            if line.day == date.day, hour == date.hour, line.minute == date.minute {
                var corrected = date
                corrected.zone = zone
                return corrected
            }
            if let moved = date.moved(to: zone), moved.day == line.day, moved.hour == hour, moved.minute == line.minute {
                return moved
            }
        }
        return date
    }

    /// The `datetime` of time elements beside the title and the body, and of elements that say they are the publication date.
    private static func timeElements(
        _ page: PageLines, _ source: Bytes, near lines: PageSurroundings
    ) -> [(date: PageDate, isModified: Bool)] {
        var dates: [(date: PageDate, isModified: Bool)] = []
        guard let first = lines.before.first ?? lines.firstParagraph, let last = lines.after.last ?? lines.firstParagraph else {
            return []
        }
        let range = page.lines[first].firstNode...max(page.lines[first].firstNode, page.lines[last].lastNode)
        let (nodes, tags, attributes) = (page.arena.nodes, page.arena.tags, page.arena.attributes)
        for index in nodes.indices where dates.count < 4 {
            let node = nodes[index]
            guard node.tag != .text, node.start < tags.count else { continue }
            let tag = tags[Int(node.start)]
            guard tag.count > 0 else { continue }
            var value: PageAttribute?
            var isPublication = node.tag == .time && range.contains(Int32(truncatingIfNeeded: index))
            var isNamed = false
            for number in Int(tag.first)..<Int(tag.first) + Int(tag.count) {
                let attribute = attributes[number]
                if attribute.name == .datetime || (attribute.name == .content && value == nil) { value = attribute }
                if attribute.name == .itemprop, source.has("datepublished", at: Int(attribute.start)) {
                    isPublication = true
                    isNamed = true
                }
                if attribute.name == .itemprop, source.has("datemodified", at: Int(attribute.start)) {
                    isPublication = false
                    value = nil
                    break
                }
            }
            guard isPublication, let value,
                let date = PageDateReader.date(in: PlainText.string(source, Int(value.start), Int(value.end)))
            else { continue }
            dates.append((date, !isNamed && node.tag == .time && isOfChange(page, source, index, tag)))
        }
        return dates
    }

    /// Whether a time element says that it is the time of a change: by its class, where that does not say the opposite as well, or
    /// by the word before it.
    private static func isOfChange(_ page: PageLines, _ source: Bytes, _ index: Int, _ tag: PageTag) -> Bool {
        for attribute in page.arena.attributes[Int(tag.first)..<Int(tag.first) + Int(tag.count)] where attribute.name == .class {
            func says(_ word: StaticString) -> Bool {
                (Int(attribute.start)..<min(Int(attribute.end), Int(attribute.start) + 200)).contains { source.has(word, at: $0) }
            }
            if says("updated") || says("modified"), !says("publish"), !says("entry-date") { return true }
        }
        let before = page.arena.nodes[max(0, index - 3)..<index].last { $0.tag == .text }
        return before.map { text in
            page.arena.text.withUnsafeBufferPointer {
                PageDateReader.announcesChange(UnsafeBufferPointer(rebasing: $0[Int(text.start)..<Int(text.stop)]))
            }
        } ?? false
    }

    /// The `datetime` or `content` of elements of one itemprop.
    private static func timeElements(_ page: PageLines, _ source: Bytes, named name: StaticString) -> [PageDate] {
        let all = page.arena.attributes
        return page.arena.tags.prefix(20_000).compactMap { tag -> PageDate? in
            let range = Int(tag.first)..<Int(tag.first) + Int(tag.count)
            guard tag.count > 1, range.contains(where: { all[$0].name == .itemprop }) else { return nil }
            let attributes = all[range]
            guard attributes.contains(where: { $0.name == .itemprop && source.has(name, at: Int($0.start)) }),
                let value = attributes.first(where: { $0.name == .datetime }) ?? attributes.first(where: { $0.name == .content })
            else { return nil }
            return PageDateReader.date(in: PlainText.string(source, Int(value.start), Int(value.end)))
        }
    }

    /// The dates of the short lines between title and body, those with a time first; then of those after the body.
    private static func visible(
        _ page: PageLines, _ lines: PageSurroundings
    ) -> [(date: PageDate, isModified: Bool, isAside: Bool)] {
        func read(_ indices: [Int]) -> [(date: PageDate, isModified: Bool)] {
            indices.filter { page.lines[$0].digits >= 5 && page.lines[$0].words <= 30 && !page.isCaption(page.lines[$0]) }.flatMap {
                PageDateReader.dates(in: page.string(page.lines[$0]))
            }
        }
        // What stands between title and body comes before what stands above the title: an agenda, the day of today.
        let before = read(lines.before.filter { $0 > lines.titleLine } + lines.before.filter { $0 <= lines.titleLine })
        let timed = before.filter { $0.date.hour != nil }
        return (timed + before.filter { $0.date.hour == nil }).map { ($0.date, $0.isModified, false) }
            + read(lines.after).map { ($0.date, $0.isModified, true) }
    }
}

/// `<abbr class="published" title="2020-09-23T08:15:00+07:00">08.15</abbr>`, as blogs have it.
private enum AbbreviatedDate {
    static func date(in source: Bytes) -> PageDate? {
        var at = 0
        for _ in 0..<20 {
            while at < source.count, !source.has("<abbr", at: at) { at = source.first(UInt8(ascii: "<"), from: at + 1) }
            guard at < source.count else { return nil }
            let end = min(source.first(UInt8(ascii: ">"), from: at), at + 400)
            let isPublication = (at..<end).contains { source.has("published", at: $0) }
            if isPublication, let date = PageDateReader.date(in: PlainText.string(source, at + 5, end)), date.hour != nil {
                return date
            }
            at = end
        }
        return nil
    }
}

/// The publication date in the data that scripts draw a page from, for pages that have it nowhere else.
private enum StoredDate {
    /// Keys under which content systems keep it, as far as they tell it from other dates; in lower case.
    private static let keys: [StaticString] = ["publish", "datepub", "pubdate", "pub_date", "deploydt", "firstpub"]

    static func date(in source: Bytes) -> PageDate? {
        var at = 0
        while at < source.count {
            at = source.first(UInt8(ascii: "\""), from: at) + 1
            guard keys.contains(where: { source.has($0, at: at) }) else { continue }
            let end = min(at + 80, source.count)
            let colon = source.first(UInt8(ascii: ":"), from: at, until: min(at + 30, end))
            guard colon < end, colon < at + 30 else { continue }
            let value = PlainText.string(source, colon + 1, min(colon + 40, end))
            if let date = PageDateReader.date(in: value), value.prefix(4).contains("2") { return date }
        }
        return nil
    }
}

extension PageLines {
    /// Whether a line stands in a figure or an element that calls itself a caption.
    fileprivate func isCaption(_ line: PageLine) -> Bool {
        var at = Int(line.block)
        for _ in 0..<4 where at >= 0 {
            let tag = arena.nodes[at].tag
            if tag == .figure || tag == .figcaption || nodes[at].hints.contains(.caption) { return true }
            at = Int(arena.nodes[at].parent)
        }
        return false
    }
}

/// What a page says of itself outside its text: linked data, meta elements, the root element.
struct PageFacts {
    /// An article, or the page, as linked data describes it.
    struct Description: Sendable {
        var type = ""
        var headline: String?
        var summary: String?
        var body: String?
        var published: String?
        var modified: String?
        var authors: [String] = []
        var publisher: String?
        var section: String?
        var url: String?
        var language: String?
        var isArticle = false
    }

    var descriptions: [Description] = []
    var canonical: String?
    /// The address of the next page of the same article.
    var next: String?
    var language: String?
    /// The last step of the breadcrumb that linked data gives, but for the page itself.
    var breadcrumb: String?
    /// The description of the article itself: the first that is one, the fullest first.
    private(set) var article: Description?
    /// How the page calls its site.
    private(set) var siteNames: [String] = []
    /// A meta element: ranges of the page, which are read when they are asked for, since most never are.
    private struct Meta {
        let key: UInt64
        let name: Range<Int>
        let content: Range<Int>
    }

    private var metas: [Meta] = []
    private let source: Bytes
    /// `<title>`s of the page.
    var titles: [String] = []

    init(_ arena: PageArena, source: Bytes) {
        self.source = source
        titles = arena.head.titles.prefix(3).map { PlainText.string(source, $0.lowerBound, $0.upperBound) }.filter { !$0.isEmpty }
        for number in arena.head.metaTags { read(arena, arena.tags[number], source) }
        for range in arena.head.linkedData {
            guard let value = LinkedDataParser.value(source, range) else { continue }
            for entry in value.list { collect(entry, depth: 0) }
        }
        article = descriptions.filter(\.isArticle).max { a, b in weight(a) < weight(b) }
        siteNames = namesOfSite
    }

    /// The content of the first meta element with one of these names, in the order of the names.
    func meta(_ names: StaticString...) -> String? {
        for name in names {
            let letters = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
            let key = NameKey.of(Bytes(letters), 0, letters.count)
            for meta in metas
            where meta.key == key && meta.name.count == letters.count && source.has(name, at: meta.name.lowerBound) {
                let content = PlainText.string(source, meta.content.lowerBound, meta.content.upperBound)
                if !content.isEmpty { return content }
            }
        }
        return nil
    }

    private func weight(_ description: Description) -> Int {
        (description.body != nil ? 4 : 0) + (description.published != nil ? 2 : 0) + (description.headline != nil ? 1 : 0)
    }

    private mutating func read(_ arena: PageArena, _ tag: PageTag, _ source: Bytes) {
        let attributes = arena.attributes[Int(tag.first)..<Int(tag.first) + Int(tag.count)]
        func attribute(_ name: AttributeName) -> PageAttribute? { attributes.first { $0.name == name } }
        func text(_ name: AttributeName) -> String? {
            attribute(name).map { PlainText.string(source, Int($0.start), Int($0.end)) }
        }
        func isRelation(_ word: StaticString) -> Bool {
            guard let rel = attribute(.rel) else { return false }
            return Int(rel.end - rel.start) == word.utf8CodeUnitCount && source.has(word, at: Int(rel.start))
        }
        switch tag.name {
        case .html: language = text(.lang) ?? language
        case .link:
            if isRelation("next") { next = text(.href) }
            if canonical == nil, isRelation("canonical") { canonical = text(.href) }
        case .meta:
            guard let name = attribute(.property) ?? attribute(.name) ?? attribute(.itemprop), let content = attribute(.content)
            else { return }
            var (start, end) = (Int(name.start), Int(name.end))
            while start < end, ByteTable.isSpace(source[start]) { start += 1 }
            while end > start, ByteTable.isSpace(source[end - 1]) { end -= 1 }
            metas.append(
                Meta(
                    key: NameKey.of(source, start, end), name: start..<end,
                    content: Int(content.start)..<max(Int(content.start), Int(content.end))))
        default: break
        }
    }

    // MARK: Linked data

    private mutating func collect(_ value: LinkedDataJSON, depth: Int) {
        guard depth < 6 else { return }
        if let graph = value["@graph"] { for entry in graph.list { collect(entry, depth: depth + 1) } }
        for key in ["mainEntity", "mainEntityOfPage", "hasPart"] {
            if let inner = value[key], inner["@type"] != nil { collect(inner, depth: depth + 1) }
        }
        let types = value["@type"]?.list.compactMap(\.text) ?? []
        guard let type = types.first(where: PageFacts.isArticle) ?? types.first else { return }
        if type == "BreadcrumbList" { breadcrumb = breadcrumb ?? lastStep(value) }
        var description = Description()
        description.type = type
        description.isArticle = PageFacts.isArticle(type)
        guard description.isArticle || type == "WebPage" || type == "WebSite" || type.hasSuffix("Organization") else { return }
        description.headline = (value["headline"] ?? value["name"])?.text.map(PageFacts.plain)
        description.summary = value["description"]?.text.map(PageFacts.plain)
        description.body = (value["articleBody"] ?? value["text"])?.text
        description.published = value["datePublished"]?.text ?? value["uploadDate"]?.text ?? value["dateCreated"]?.text
        description.modified = value["dateModified"]?.text
        description.authors = names(value["author"])
        description.publisher = names(value["publisher"]).first ?? (type.hasSuffix("Organization") ? description.headline : nil)
        description.section = (value["articleSection"]?.list.first?.text).map(PageFacts.plain)
        description.language = value["inLanguage"]?.text
        description.url = value["url"]?.text ?? value["mainEntityOfPage"]?.text ?? value["mainEntityOfPage"]?["@id"]?.text
        descriptions.append(description)
    }

    private func lastStep(_ value: LinkedDataJSON) -> String? {
        let names = (value["itemListElement"]?.list ?? []).compactMap {
            ($0["name"] ?? $0["item"]?["name"])?.text.map(PageFacts.plain)
        }
        return names.last { name in
            name.split(separator: " ").count <= 3 && !PlainTextWords.home.contains(name.lowercased()) && !name.contains(".")
                && !titles.contains { $0.hasPrefix(name) && $0.utf8.count > name.utf8.count + 20 }
        }
    }

    private static func isArticle(_ type: String) -> Bool {
        type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report" || type == "Article" || type == "NewsArticle"
            || type == "Review" || type == "Recipe" || type == "LiveBlogPosting" || type == "SocialMediaPosting"
    }

    private func names(_ value: LinkedDataJSON?) -> [String] {
        guard let value else { return [] }
        let people = value.list.filter { !($0["@type"]?.text?.hasSuffix("Organization") ?? false) }
        return (people.isEmpty ? value.list : people).compactMap { $0.text ?? $0["name"]?.list.first?.text }.map(PageFacts.plain)
            .filter {
                !$0.isEmpty
            }
    }

    /// Text of an attribute or of linked data as plain text: entities read once more, since pages write them twice.
    static func plain(_ text: String) -> String {
        var bytes = Array(text.utf8)
        return bytes.withUnsafeMutableBufferPointer { buffer in
            PlainText.string(Bytes(UnsafeBufferPointer(buffer)), 0, buffer.count)
        }
    }
}

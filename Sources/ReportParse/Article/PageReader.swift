/// Reads an article from a page.
struct PageReader {
    private let page: PageLines
    private let facts: PageFacts
    private let source: Bytes
    private let document: SourceDocument

    init(_ bytes: Bytes, document: SourceDocument) {
        source = bytes
        self.document = document
        let arena = PageTree.arena(of: bytes)
        page = PageLines(arena, source: bytes)
        facts = PageFacts(arena, source: bytes)
    }

    func article() -> Article {
        let title = PageTitle(page, facts: facts, given: document.title)
        let body = BodyReader(page, facts: facts, title: title)
        var writer = ArticleWriter()
        if let text = title.text { writer.writeTitle(stretch(of: title, text)) }
        BodyWriter(page: page, body: body, title: title).write(to: &writer)
        var article = Article()
        let metadata = PageMetadata(page: page, facts: facts, body: body, title: title, source: source, document: document)
        article.metadata = metadata.metadata
        article.diagnostics = metadata.diagnostics + PageParts.diagnostics(page, facts: facts, body: body, source: source)
        article.diagnostics += ArticleShape(page, facts: facts, body: body, title: title).diagnostics
        (article.text, article.blocks, article.offsets) = writer.finished()
        if page.arena.isTruncated {
            article.diagnostics.append(
                Diagnostic("truncated", .warning, "the page breaks off inside an element; what it swallowed is lost"))
        }
        return article
    }

    /// The title with its way back: to its line, or to the head.
    private func stretch(of title: PageTitle, _ text: String) -> ArticleWriter.Stretch {
        if let line = title.line { return page.stretch(of: page.lines[line]) }
        let bytes = Array(text.utf8)
        return ArticleWriter.Stretch(
            bytes: bytes[...],
            origins: TitleSource(page.arena, source).origins(of: bytes) ?? [TextOrigin(text: 0, source: OffsetMap.nowhere)])
    }
}

extension PageLines {
    /// A line's text with its way back to the source.
    func stretch(of line: PageLine) -> ArticleWriter.Stretch {
        ArticleWriter.Stretch(
            bytes: Array(arena.text[line.start..<line.stop])[...], origins: origins(from: line.start, to: line.stop))
    }

    private func origins(from start: Int, to stop: Int) -> [TextOrigin] {
        var low = 0
        var high = arena.origins.count
        while low < high {
            let middle = (low + high) / 2
            if Int(arena.origins[middle].text) <= start { low = middle + 1 } else { high = middle }
        }
        var found: [TextOrigin] = []
        if low > 0 {
            let origin = arena.origins[low - 1]
            found.append(TextOrigin(text: 0, source: origin.source &+ UInt32(truncatingIfNeeded: start) &- origin.text))
        }
        while low < arena.origins.count, Int(arena.origins[low].text) < stop {
            let origin = arena.origins[low]
            found.append(TextOrigin(text: origin.text &- UInt32(truncatingIfNeeded: start), source: origin.source))
            low += 1
        }
        return found
    }
}

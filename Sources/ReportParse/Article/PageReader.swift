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
        let stated = StatedBody(page, facts: facts, body: body, title: title, source: source)
        if let stated {
            stated.write(to: &writer)
        } else {
            BodyWriter(page: page, body: body, title: title, source: source).write(to: &writer)
        }
        var article = Article()
        let metadata = PageMetadata(page: page, facts: facts, body: body, title: title, source: source, document: document)
        article.metadata = metadata.metadata
        article.diagnostics = metadata.diagnostics + PageParts.diagnostics(page, facts: facts, body: body, source: source)
        article.diagnostics +=
            stated.map { [$0.diagnostic] } ?? ArticleShape(page, facts: facts, body: body, title: title).diagnostics
        stated?.note(in: &article.metadata)
        (article.text, article.blocks, article.offsets) = writer.finished()
        if page.arena.isTruncated {
            article.diagnostics.append(
                Diagnostic("truncated", .warning, "the page breaks off inside an element; what it swallowed is lost"))
        } else if losesWhatLiesTooDeep(body) {
            article.diagnostics.append(
                Diagnostic("truncated", .warning, "elements nest deeper than any page needs; text that lies there is left out"))
        }
        return article
    }

    /// Whether text that lay too deep, of which nothing tells any more what stands around it, is no part of the body.
    private func losesWhatLiesTooDeep(_ body: BodyReader) -> Bool {
        guard let first = page.arena.firstTooDeep else { return false }
        return page.lines.indices.contains { page.lines[$0].firstNode >= first && page.lines[$0].words > 2 && !body.isBody[$0] }
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
        stretch(from: line.start, to: line.stop)
    }

    func stretch(from start: Int, to stop: Int) -> ArticleWriter.Stretch {
        ArticleWriter.Stretch(bytes: Array(arena.text[start..<stop])[...], origins: origins(from: start, to: stop))
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

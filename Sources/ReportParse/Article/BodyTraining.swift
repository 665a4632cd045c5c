extension ReportParser {
    /// The article's text alone, without facts: what the speed of pages is measured by.
    package func articleText(of document: SourceDocument) throws(SourceError) -> [UInt8] {
        try ArticleReader().article(of: document).text
    }

    /// The lines of a page and what the body model sees of them; nil for lines that it is not asked about.
    package func lineFeatures(of document: SourceDocument) throws(SourceError) -> (
        names: [String], texts: [String], rows: [[Float]?], groups: [[Int]]
    ) {
        let source = try SourceText(document)
        return source.bytes.withUnsafeBufferPointer { buffer in
            let arena = PageTree.arena(of: Bytes(buffer))
            let page = PageLines(arena, source: Bytes(buffer))
            let facts = PageFacts(arena, source: Bytes(buffer))
            let title = PageTitle(page, facts: facts, given: document.title)
            var rows: [[Float]?] = []
            let features = LineFeatures(page, facts: facts, title: title.text)
            features.forEachRow { _, row in rows.append(row.map(Array.init)) }
            return (LineFeatures.names, page.lines.map(page.string), rows, ReportParser.groups(of: page))
        }
    }

    /// By line: the numbers of its block, parent, host; hashes of its make, for experiments.
    private static func groups(of page: PageLines) -> [[Int]] {
        page.lines.map { line in
            let node = page.arena.nodes[Int(line.block)]
            let above = max(0, Int(page.arena.nodes[max(0, Int(node.parent))].parent))
            return [
                Int(line.block), Int(node.parent), above, Int(LineFeatures.makes(page, line.block).two),
                Int(LineFeatures.makes(page, line.block).four),
                page.nodes[Int(line.firstNode)].marks & PageLines.heading != 0 ? 1 : 0,
            ]
        }
    }
}

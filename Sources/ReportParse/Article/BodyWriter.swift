/// Writes a page's body lines as blocks: what is a subhead, a list item, a row of a table.
struct BodyWriter {
    let page: PageLines
    let body: BodyReader
    let title: PageTitle
    let source: Bytes

    func write(to writer: inout ArticleWriter) {
        var tables = TableWriter(page, source: source)
        var index = 0
        let lines = page.lines
        while index < lines.count {
            guard body.isBody[index], !isTitle(index) else {
                index += 1
                continue
            }
            if let row = tables.row(around: lines[index].block) {
                // A row begins with its first cell, though that be a bare number.
                while index > 0, lines[index - 1].block > row, !isTitle(index - 1) { index -= 1 }
                index = tables.write(row, from: index, to: &writer)
            } else {
                for stretch in page.stretches(of: lines[index]) { writer.append(kind(of: lines[index]), [stretch]) }
                index += 1
            }
        }
    }

    /// The title is written once, not again where the page shows it.
    private func isTitle(_ index: Int) -> Bool {
        index == title.line || page.lines[index].hash == title.hash
    }

    private func kind(of line: PageLine) -> Block.Kind {
        if page.nodes[Int(line.firstNode)].marks & PageLines.heading != 0 { return .subhead }
        var at = Int(line.block)
        for _ in 0..<3 where at >= 0 {
            if page.arena.nodes[at].tag == .li { return .listItem }
            at = Int(page.arena.nodes[at].parent)
        }
        // A short line all in bold with nothing else in its block is how pages without headings write them.
        let isBold = line.boldBytes == line.count && line.words <= 12 && page.arena.nodes[Int(line.block)].tag == .p
        return isBold && !endsSentence(line) ? .subhead : .paragraph
    }

    private func endsSentence(_ line: PageLine) -> Bool {
        let last = page.arena.text[line.stop - 1]
        return last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == UInt8(ascii: "!") || last == UInt8(ascii: ":")
    }
}

/// Writes a page's body lines as blocks: what is a subhead, a list item, a row of a table.
struct BodyWriter {
    let page: PageLines
    let body: BodyReader
    let title: PageTitle

    func write(to writer: inout ArticleWriter) {
        var index = 0
        let lines = page.lines
        while index < lines.count {
            guard body.isBody[index], !isTitle(index) else {
                index += 1
                continue
            }
            if let row = row(around: lines[index].block) {
                // A row begins with its first cell, though that be a bare number.
                while index > 0, lines[index - 1].block > row, !isTitle(index - 1) { index -= 1 }
                index = writeRow(row, from: index, to: &writer)
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

    // MARK: Tables

    /// The `tr` of a table's cell, unless the table only lays out the page.
    private func row(around block: Int32) -> Int? {
        var at = Int(block)
        while at >= 0 {
            let node = page.arena.nodes[at]
            if node.tag == .tr { return isLayout(at) ? nil : at }
            if node.tag == .table || node.tag == .article || node.tag == .main { return nil }
            at = Int(node.parent)
        }
        return nil
    }

    /// Rows that hold whole articles: a cell with more than a few lines, or a table with one column.
    private func isLayout(_ row: Int) -> Bool {
        var cells = 0
        var at = row + 1
        let end = Int(page.arena.nodes[row].end)
        while at < end {
            let node = page.arena.nodes[at]
            if node.tag == .td || node.tag == .th {
                cells += 1
                if Int(node.end) - at > 60 || holdsProse(at) { return true }
            }
            at = Int(node.end)
        }
        return cells < 2
    }

    /// Whether a cell holds more text than a table of facts does, or several paragraphs of it.
    private func holdsProse(_ cell: Int) -> Bool {
        var (bytes, breaks) = (0, 0)
        var paragraphs: [Int32: Int] = [:]
        for node in page.arena.nodes[cell..<max(cell, Int(page.arena.nodes[cell].end))] {
            if node.tag == .br || node.tag == .p { breaks += 1 }
            guard node.tag == .text else { continue }
            bytes += Int(node.stop - node.start)
            var block = node.parent
            while block > cell, !page.arena.nodes[Int(block)].tag.isBlock { block = page.arena.nodes[Int(block)].parent }
            if block > cell { paragraphs[block, default: 0] += Int(node.stop - node.start) }
        }
        return bytes > 500 || bytes > 250 && breaks >= 4 || paragraphs.values.count { $0 >= 80 } >= 2
    }

    /// Writes the cells of a row as one line; gives the index of the first line after it.
    private func writeRow(_ row: Int, from first: Int, to writer: inout ArticleWriter) -> Int {
        let end = page.arena.nodes[row].end
        var index = first
        var cells: [ArticleWriter.Stretch] = []
        var cell: Int32 = -1
        var isHeader = true
        while index < page.lines.count, page.lines[index].block < end {
            let line = page.lines[index]
            index += 1
            let around = self.cell(around: line.block)
            if page.arena.nodes[Int(around)].tag != .th { isHeader = false }
            let stretch = page.stretch(of: line)
            if around == cell, var last = cells.popLast() {
                last.append(stretch)
                cells.append(last)
            } else {
                cells.append(stretch)
            }
            cell = around
        }
        let header =
            isHeader || !hasHeader(writer, before: row) && isFirstRow(row) && !hasDigits(cells) ? nil : headerIndex(writer, of: row)
        let kind: Block.Kind = isHeader || (isFirstRow(row) && !hasDigits(cells)) ? .tableHeader : .tableRow
        writer.append(kind, cells, header: kind == .tableRow ? header : nil)
        return index
    }

    private func cell(around block: Int32) -> Int32 {
        var at = block
        while at > 0, ![.td, .th, .tr].contains(page.arena.nodes[Int(at)].tag) { at = page.arena.nodes[Int(at)].parent }
        return at
    }

    private func hasDigits(_ cells: [ArticleWriter.Stretch]) -> Bool {
        cells.dropFirst().contains { $0.bytes.contains(where: ByteTable.isDigit) }
    }

    private func table(of row: Int) -> Int32 {
        var at = Int32(truncatingIfNeeded: row)
        while at > 0, page.arena.nodes[Int(at)].tag != .table { at = page.arena.nodes[Int(at)].parent }
        return at
    }

    private func isFirstRow(_ row: Int) -> Bool {
        let table = Int(table(of: row))
        return !page.arena.nodes[table..<row].contains { $0.tag == .tr }
    }

    private func hasHeader(_ writer: ArticleWriter, before row: Int) -> Bool { headerIndex(writer, of: row) != nil }

    /// The last header row written, as long as only rows of tables came after it.
    private func headerIndex(_ writer: ArticleWriter, of row: Int) -> Int? {
        isFirstRow(row) ? nil : writer.openHeader
    }
}

extension ArticleWriter.Stretch {
    /// Adds another line of the same cell after a space.
    mutating func append(_ other: ArticleWriter.Stretch) {
        let start = bytes.count + 1
        bytes.append(0x20)
        bytes.append(contentsOf: other.bytes)
        for origin in other.origins {
            origins.append(TextOrigin(text: UInt32(truncatingIfNeeded: start) &+ origin.text, source: origin.source))
        }
    }
}

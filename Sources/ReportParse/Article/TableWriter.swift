/// Writes the rows of a page's tables: their own cells as one line, and beside it which heads stand over each of them.
struct TableWriter {
    private let page: PageLines
    private let source: Bytes
    private var grids: [Int32: TableGrid] = [:]
    /// The table whose rows are being written, and what of it was written so far.
    private var table: Int32 = -1
    private var heads = TableHeads()
    private var written: [Head] = []
    private var header: Int?
    private var labels: [Label] = []
    private var section: ByteRange?
    /// The row that was asked about last, as every line of one asks.
    private var asked: (row: Int, isLayout: Bool)?

    private struct Head {
        let range: ByteRange
        let columns: Range<Int>
    }

    /// A cell that reaches down to the rows below.
    private struct Label {
        let range: ByteRange
        let node: Int32
    }

    /// A cell with its words.
    private struct Cell {
        let node: Int32
        var stretch: ArticleWriter.Stretch
    }

    /// The most bytes of a row that is one cell across the table; a longer one is a text that the table lays out.
    private static let longestSection = 200
    /// So that an endless head takes linear time.
    private static let mostHeads = 400

    init(_ page: PageLines, source: Bytes) {
        self.page = page
        self.source = source
    }

    // MARK: Which lines are rows

    /// The `tr` of a table's cell, unless the table only lays out the page.
    mutating func row(around block: Int32) -> Int? {
        var at = Int(block)
        while at >= 0 {
            let node = page.arena.nodes[at]
            if node.tag == .tr {
                if asked?.row != at { asked = (at, isLayout(at)) }
                return asked?.isLayout == true ? nil : at
            }
            if node.tag == .table || node.tag == .article || node.tag == .main { return nil }
            at = Int(node.parent)
        }
        return nil
    }

    /// Rows that hold whole articles: a cell with more than a few lines, or a table with one column.
    private mutating func isLayout(_ row: Int) -> Bool {
        guard let cells = count(row) else { return true }
        return cells < 2 && (cells == 0 || !isAmongRows(row))
    }

    /// The cells of a row; nil where one holds an article.
    private func count(_ row: Int) -> Int? {
        var cells = 0
        var at = row + 1
        let end = Int(page.arena.nodes[row].end)
        while at < end {
            let node = page.arena.nodes[at]
            if node.tag == .td || node.tag == .th {
                cells += 1
                if Int(node.end) - at > 60 || holdsProse(at) { return nil }
            }
            at = max(at + 1, Int(node.end))
        }
        return cells
    }

    /// Whether a row of one cell belongs to a table of facts: cells from above reach down to it, or it is a line across the table.
    private mutating func isAmongRows(_ row: Int) -> Bool {
        let table = table(of: row)
        let grid = grid(of: table)
        guard let number = grid.numbers[Int32(truncatingIfNeeded: row)] else { return false }
        if grid.reaching[number] != nil { return true }
        guard grid.width > 1, bytes(of: row) <= Self.longestSection else { return false }
        if table == self.table, header != nil { return true }
        // Over the first row of two cells.
        guard number == 0, let next = grid.numbers.first(where: { $0.value == 1 })?.key else { return false }
        return count(Int(next)).map { $0 >= 2 } ?? false
    }

    private func bytes(of element: Int) -> Int {
        page.arena.nodes[element..<max(element, Int(page.arena.nodes[element].end))].reduce(0) {
            $0 + ($1.tag == .text ? Int($1.stop - $1.start) : 0)
        }
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

    // MARK: Writing

    /// Writes the cells of a row as one line; gives the index of the first line after it.
    mutating func write(_ row: Int, from first: Int, to writer: inout ArticleWriter) -> Int {
        let (cells, next) = cells(of: row, from: first)
        let table = table(of: row)
        if table != self.table { begin(table) }
        let grid = grid(of: table)
        let number = grid.numbers[Int32(truncatingIfNeeded: row)] ?? 0
        let places = cells.enumerated().map { index, cell in
            grid.cells[cell.node] ?? TableGrid.Cell(columns: index..<index + 1, rows: number..<number + 1)
        }
        let kind = heads.kind(
            of: TableHeads.Row(
                number: number, cells: zip(cells, places).map { ($0.stretch.bytes, $1) },
                isMarked: cells.allSatisfy { page.arena.nodes[Int($0.node)].tag == .th }, isInHead: grid.headRows.contains(number),
                width: grid.width))
        switch kind {
        case .head, .caption, .numbering: writeHead(cells, places, kind, to: &writer)
        case .section, .row: writeRow(cells, places, kind, reaching: grid.reaching[number] ?? [], to: &writer)
        }
        return next
    }

    private mutating func begin(_ table: Int32) {
        self.table = table
        (heads, written, header, labels, section) = (TableHeads(), [], nil, [], nil)
    }

    /// A head that stands below rows opens a new part of the table; one right below another says more of its columns.
    private mutating func writeHead(
        _ cells: [Cell], _ places: [TableGrid.Cell], _ kind: TableHeads.Kind, to writer: inout ArticleWriter
    ) {
        if let header, header + 1 < writer.blocks.count { (written, labels, section) = ([], [], nil) }
        var added: [Head] = []
        let index = writer.blocks.count
        writer.append(.tableHeader, cells.map(\.stretch)) { ranges, block in
            block.cells = zip(ranges, places).map { TableCell(range: $0, column: $1.columns.lowerBound) }
            added = zip(ranges, places).map { Head(range: $0, columns: $1.columns) }
        }
        guard writer.blocks.count > index else { return }
        header = index
        if kind != .numbering, written.count < Self.mostHeads { written += added }
    }

    private mutating func writeRow(
        _ cells: [Cell], _ places: [TableGrid.Cell], _ kind: TableHeads.Kind, reaching: [Int32], to writer: inout ArticleWriter
    ) {
        labels.removeAll { !reaching.contains($0.node) }
        let above = (section.map { [$0] } ?? []) + labels.map(\.range)
        var ranges: [ByteRange] = []
        writer.append(.tableRow, cells.map(\.stretch)) { found, block in
            ranges = found
            block.cells = zip(found, places).map { range, place in
                TableCell(range: range, column: place.columns.lowerBound, heads: heads(over: place.columns))
            }
            block.header = header
            block.above = kind == .section ? [] : above
        }
        if kind == .section { section = ranges.first }
        for (index, range) in ranges.enumerated() where places[index].rows.count > 1 {
            labels.append(Label(range: range, node: cells[index].node))
        }
    }

    /// The heads that hold all of the columns, the nearest first.
    private func heads(over columns: Range<Int>) -> [ByteRange] {
        written.reversed().filter { $0.columns.lowerBound <= columns.lowerBound && columns.upperBound <= $0.columns.upperBound }
            .map(\.range)
    }

    /// The cells of a row that hold words, and the first line after it.
    private func cells(of row: Int, from first: Int) -> (cells: [Cell], next: Int) {
        let end = page.arena.nodes[row].end
        var index = first
        var cells: [Cell] = []
        while index < page.lines.count, page.lines[index].block < end {
            let line = page.lines[index]
            index += 1
            let node = cell(around: line.block)
            let stretch = page.stretch(of: line)
            if cells.last?.node == node {
                cells[cells.count - 1].stretch.append(stretch)
            } else {
                cells.append(Cell(node: node, stretch: stretch))
            }
        }
        return (cells, index)
    }

    private func cell(around block: Int32) -> Int32 {
        var at = block
        while at > 0, ![.td, .th, .tr].contains(page.arena.nodes[Int(at)].tag) { at = page.arena.nodes[Int(at)].parent }
        return at
    }

    private func table(of row: Int) -> Int32 {
        var at = Int32(truncatingIfNeeded: row)
        while at > 0, page.arena.nodes[Int(at)].tag != .table { at = page.arena.nodes[Int(at)].parent }
        return at
    }

    private mutating func grid(of table: Int32) -> TableGrid {
        if let known = grids[table] { return known }
        let grid = TableGrid(of: Int(table), in: page, source: source)
        grids[table] = grid
        return grid
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

/// A page's table laid out as HTML's table model does it: which rows and columns each cell covers.
struct TableGrid {
    struct Cell {
        let columns: Range<Int>
        let rows: Range<Int>
    }

    /// The cells by their nodes.
    private(set) var cells: [Int32: Cell] = [:]
    /// The number of each row by its node.
    private(set) var numbers: [Int32: Int] = [:]
    /// The cells of rows above that reach down to a row, by its number.
    private(set) var reaching: [Int: [Int32]] = [:]
    /// The rows that stand in a `thead`.
    private(set) var headRows: Set<Int> = []
    private(set) var width = 0

    /// No table of facts is wider; what lies beyond is laid on the last column, so that a hostile one takes linear time.
    private static let mostColumns = 100
    private static let mostRows = 65_534

    private let page: PageLines
    private let source: Bytes
    /// Of each column how many rows further the cell over it reaches, and its node.
    private var open: [(rows: Int, cell: Int32)] = []

    init(of table: Int, in page: PageLines, source: Bytes) {
        self.page = page
        self.source = source
        var group: Int32 = -1
        var at = table + 1
        let end = Int(page.arena.nodes[table].end)
        while at < end {
            let node = page.arena.nodes[at]
            switch node.tag {
            case .tr:
                // Cells reach no further than their group of rows.
                if node.parent != group { open.removeAll(keepingCapacity: true) }
                group = node.parent
                addRow(at)
                at = Int(node.end)
            case .thead, .tbody, .tfoot: at += 1
            default: at = max(at + 1, Int(node.end))
            }
        }
    }

    private mutating func addRow(_ row: Int) {
        let number = numbers.count
        numbers[Int32(truncatingIfNeeded: row)] = number
        let parent = page.arena.nodes[row].parent
        if parent >= 0, page.arena.nodes[Int(parent)].tag == .thead { headRows.insert(number) }
        note(reachingDownTo: number)
        var column = 0
        var at = row + 1
        let end = Int(page.arena.nodes[row].end)
        while at < end {
            let node = page.arena.nodes[at]
            if node.tag == .td || node.tag == .th {
                while column < open.count, open[column].rows > 0 { column += 1 }
                column = place(Int32(truncatingIfNeeded: at), from: column, in: number)
            }
            at = max(at + 1, Int(node.end))
        }
        width = max(width, min(open.count, Self.mostColumns))
        for index in open.indices where open[index].rows > 0 { open[index].rows -= 1 }
    }

    private mutating func note(reachingDownTo number: Int) {
        var last: Int32 = -1
        for column in open where column.rows > 0 && column.cell != last {
            reaching[number, default: []].append(column.cell)
            last = column.cell
        }
    }

    /// Places a cell and says which column comes after it.
    private mutating func place(_ cell: Int32, from first: Int, in row: Int) -> Int {
        let columns = max(1, span(.colspan, of: cell))
        // None means as far as the group goes.
        let rows = span(.rowspan, of: cell)
        let start = min(first, Self.mostColumns - 1)
        let end = min(start + columns, Self.mostColumns)
        while open.count < end { open.append((0, -1)) }
        for column in start..<end { open[column] = (rows == 0 ? Self.mostRows : rows, cell) }
        cells[cell] = Cell(columns: start..<end, rows: row..<row + (rows == 0 ? Self.mostRows : rows))
        return end
    }

    /// What an attribute says of how far a cell reaches; 1 where it says nothing.
    private func span(_ name: AttributeName, of cell: Int32) -> Int {
        let node = page.arena.nodes[Int(cell)]
        guard node.start < page.arena.tags.count else { return 1 }
        let tag = page.arena.tags[Int(node.start)]
        for number in Int(tag.first)..<Int(tag.first) + Int(tag.count) where page.arena.attributes[number].name == name {
            let attribute = page.arena.attributes[number]
            var value: Int?
            for at in Int(attribute.start)..<Int(attribute.end) {
                if source[at] == 0x20, value == nil { continue }
                guard ByteTable.isDigit(source[at]) else { break }
                value = min(Self.mostRows, (value ?? 0) * 10 + Int(source[at] - UInt8(ascii: "0")))
            }
            return value ?? 1
        }
        return 1
    }
}

/// Tells which rows of a table are its heads, row by row from the top.
struct TableHeads {
    /// A row with the cells that hold words.
    struct Row {
        let number: Int
        let cells: [(text: ArraySlice<UInt8>, grid: TableGrid.Cell)]
        /// Whether all of its cells are `th`.
        let isMarked: Bool
        /// Whether it stands in a `thead`.
        let isInHead: Bool
        /// How many columns the table has.
        let width: Int

        /// One cell across the whole table.
        var isAcross: Bool { cells.count == 1 && width > 1 && cells[0].grid.columns.count == width }
    }

    enum Kind { case head, caption, numbering, section, row }

    /// Whether only heads came so far.
    private var isOpen = true
    private var hasHeads = false
    /// Whether the last head has cells over several columns, which the next one names.
    private var hasGroups = false
    /// The rows that cells of heads reach down through.
    private var depth = 0

    mutating func kind(of row: Row) -> Kind {
        let kind = seen(row)
        switch kind {
        case .head:
            isOpen = true
            hasHeads = true
            hasGroups = row.cells.contains { $0.grid.columns.count > 1 && $0.grid.columns.count < row.width }
            // A head of a few rows: a cell that reaches through the whole table names its rows.
            depth = max(depth, row.cells.map(\.grid.rows.upperBound).filter { $0 - row.number <= 4 }.max() ?? 0)
        case .caption, .numbering: break
        case .section: isOpen = false
        case .row: isOpen = false
        }
        return kind
    }

    private func seen(_ row: Row) -> Kind {
        if row.isAcross { return isOpen && !hasHeads ? .caption : .section }
        if row.isMarked || row.isInHead { return .head }
        guard isOpen else { return .row }
        if hasHeads, Self.isNumbering(row) { return .numbering }
        // The first cell of a row may be called what it likes, unless the one over it reaches down.
        let isBelow = row.number < depth
        guard !row.cells.dropFirst(isBelow ? 0 : 1).contains(where: { Self.isFigure($0.text) }) else { return .row }
        return isBelow || !hasHeads || hasGroups ? .head : .row
    }

    /// `(1) (2) (3)`, `1 2 3`: the numbers of the columns.
    private static func isNumbering(_ row: Row) -> Bool {
        guard row.cells.count > 2 else { return false }
        return row.cells.enumerated().allSatisfy { index, cell in
            let digits = cell.text.filter(ByteTable.isDigit)
            return String(decoding: digits, as: UTF8.self) == String(index + 1) && cell.text.count - digits.count <= 2
                && !cell.text.contains(where: ByteTable.isLetter)
        }
    }

    /// Whether a cell holds an amount; years and what counts at the end of a name (*Triwulan 2*) are none.
    static func isFigure(_ text: ArraySlice<UInt8>) -> Bool {
        var runs: [(start: Int, end: Int)] = []
        for at in text.indices where ByteTable.isDigit(text[at]) {
            if let last = runs.last, last.end == at { runs[runs.count - 1].end = at + 1 } else { runs.append((at, at + 1)) }
        }
        let isDated = runs.contains { isYear(text[$0.start..<$0.end]) }
        return runs.contains { run in
            if isYear(text[run.start..<run.end]) { return false }
            guard run.end - run.start <= 2 else { return true }
            let isLast =
                run.end == text.endIndex && run.start > text.startIndex && text[..<run.start].contains(where: ByteTable.isLetter)
            return !isDated && !isLast
        }
    }

    private static func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
        digits.count == 4 && (digits.starts(with: Array("19".utf8)) || digits.starts(with: Array("20".utf8)))
    }
}

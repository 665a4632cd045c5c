/// Finds the tables of a text without markup: neighbouring lines with as many cells, which tabs or upright bars part.
struct PlainTextTable {
    /// The lines of each table, in order.
    private(set) var tables: [Range<Int>] = []

    init(_ lines: [PlainTextReader.Line]) {
        var start = 0
        while start < lines.count {
            let width = lines[start].cells.count
            var end = start + 1
            while end < lines.count, lines[end].cells.count == width { end += 1 }
            if width > 1, end - start > 1, Self.hasFigures(lines[start..<end]) { tables.append(start..<end) }
            start = end
        }
    }

    /// A menu's columns hold words alone.
    private static func hasFigures(_ rows: ArraySlice<PlainTextReader.Line>) -> Bool {
        rows.contains { row in row.cells.dropFirst().contains { $0.bytes.contains(where: ByteTable.isDigit) } }
    }

    /// The cells of the bytes of a line; empty where nothing parts it.
    static func cells(of source: Bytes, _ start: Int, _ end: Int) -> [ArticleWriter.Stretch] {
        var cells: [ArticleWriter.Stretch] = []
        for mark in [UInt8(ascii: "\t"), UInt8(ascii: "|")] where cells.count < 2 {
            cells = parts(of: source, start, end, at: mark)
        }
        return cells.count > 1 ? cells : []
    }

    /// Whether a gap of three spaces stands within the bytes of a line.
    static func hasGap(_ source: Bytes, _ start: Int, _ end: Int) -> Bool {
        var spaces = 0
        var at = start
        while at < end, ByteTable.isSpace(source[at]) { at += 1 }
        while at < end {
            if ByteTable.isSpace(source[at]) {
                spaces += 1
            } else {
                if spaces >= 3 { return true }
                spaces = 0
            }
            at += 1
        }
        return false
    }

    private static func parts(of source: Bytes, _ start: Int, _ end: Int, at mark: UInt8) -> [ArticleWriter.Stretch] {
        guard source.first(mark, from: start, until: end) < end else { return [] }
        var cells: [ArticleWriter.Stretch] = []
        var at = start
        while at <= end {
            let stop = source.first(mark, from: at, until: end)
            if let cell = PlainTextReader.stretch(of: source, at, stop) { cells.append(cell) }
            at = stop + 1
        }
        return cells
    }
}

extension ArticleWriter {
    /// Writes the lines of a table: its first row is its header if it holds no figures.
    mutating func append(table rows: ArraySlice<PlainTextReader.Line>) {
        closeTable()
        for (number, row) in rows.enumerated() {
            let isHeader = number == 0 && !row.cells.contains { $0.bytes.contains(where: ByteTable.isDigit) }
            append(isHeader ? .tableHeader : .tableRow, row.cells)
        }
    }
}

/// Puts an article's text together, block by block, and keeps where each stretch came from.
struct ArticleWriter {
    private(set) var text: [UInt8] = []
    private(set) var blocks: [Block] = []
    private(set) var offsets = OffsetMap()
    /// The last header of a table in `blocks` that only rows came after.
    private(set) var openHeader: Int?

    /// A stretch of plain text with its way back; origins are relative to the arena or line that holds the bytes.
    struct Stretch {
        var bytes: ArraySlice<UInt8>
        /// Where stretches of `bytes` (by index from its start) stand in the decoded document.
        var origins: [TextOrigin]
    }

    /// Begins with the title, followed by an empty line.
    mutating func writeTitle(_ title: Stretch) {
        append(.title, [title])
        if !text.isEmpty { text.append(0x0A) }
    }

    /// Adds one line; the cells of a table row stand apart by ` | `, each below the head that stands in its place.
    mutating func append(_ kind: Block.Kind, _ cells: [Stretch]) {
        let header = kind == .tableRow ? openHeader : nil
        let heads = header.map { blocks[$0].cells } ?? []
        append(kind, cells) { ranges, block in
            block.header = header
            block.cells = ranges.enumerated().map { column, range in
                TableCell(range: range, column: column, heads: heads.count == ranges.count ? [heads[column].range] : [])
            }
        }
    }

    /// Adds one line; `describe` notes what is known of its cells, whose ranges it is given, should it be of a table.
    mutating func append(_ kind: Block.Kind, _ cells: [Stretch], describe: ([ByteRange], inout Block) -> Void) {
        let start = text.count
        var ranges: [ByteRange] = []
        for (index, cell) in cells.enumerated() {
            if index > 0 { text.append(contentsOf: [0x20, 0x7C, 0x20]) }
            let from = text.count
            for origin in cell.origins { offsets.add(text: from + Int(origin.text), source: origin.source) }
            text.append(contentsOf: cell.bytes)
            ranges.append(ByteRange(from, text.count))
        }
        guard text.count > start else { return }
        var block = Block(kind: kind, range: ByteRange(start, text.count))
        if kind == .tableRow || kind == .tableHeader { describe(ranges, &block) }
        if kind != .tableRow { openHeader = kind == .tableHeader ? blocks.count : nil }
        blocks.append(block)
        text.append(0x0A)
    }

    /// What comes next is of another table than what came before.
    mutating func closeTable() { openHeader = nil }

    /// The text without the line breaks at its end.
    consuming func finished() -> (text: [UInt8], blocks: [Block], offsets: OffsetMap) {
        while text.last == 0x0A { text.removeLast() }
        return (text, blocks, offsets)
    }
}

/// Where an amount stands in a table.
struct TableSpot {
    /// The number of the header's sentence, by which tables are told apart.
    let table: Int
    /// The number of the row's sentence.
    let row: Int
    let column: Int
    /// The cell of the header over the amount.
    let header: Range<Int>
    /// What the row is called.
    let label: Range<Int>
}

/// Tables as facts see them: rows with cells, and lines whose cells only spaces part.
extension FactScene {
    /// The cell of the table's header over an amount, where the amount fills a cell of a row.
    func headerCell(over tokens: Range<Int>) -> Range<Int>? { tableSpot(of: tokens)?.header }

    func tableSpot(of tokens: Range<Int>) -> TableSpot? {
        let row = text.sentence(of: tokens.lowerBound)
        let block = context.article.blocks[text.sentenceBlocks[row]]
        guard let header = block.header else { return spacedSpot(of: tokens, row) }
        guard let column = block.cells.firstIndex(where: { text.tokens(in: $0).overlaps(tokens) }),
            case let cells = context.article.blocks[header].cells, cells.indices.contains(column)
        else { return nil }
        return TableSpot(
            table: header, row: row, column: column, header: text.tokens(in: cells[column]), label: text.tokens(in: block.cells[0]))
    }

    /// In rows; so that an endless table takes linear time.
    private static let longestTable = 200

    /// A line of figures below a line of labels that each end in their unit: *Kecamatan Padi (ton) Jagung (ton)*.
    private func spacedSpot(of tokens: Range<Int>, _ row: Int) -> TableSpot? {
        guard let index = amounts.index(at: tokens.lowerBound), quantities[index].rule == .tableCell else { return nil }
        var line = row - 1
        while line >= 0, row - line < Self.longestTable, !amounts.isFree(line) { line -= 1 }
        guard line >= 0, row - line < Self.longestTable else { return nil }
        let cells = labels(in: text.sentences[line])
        let row = amounts.members(with: index).filter { quantities[$0].rule == .tableCell }
        guard row.count == cells.count, let column = row.firstIndex(of: index) else { return nil }
        let sentence = text.sentences[amounts.sentenceOf[index]]
        return TableSpot(
            table: line, row: amounts.sentenceOf[index], column: column, header: cells[column],
            label: sentence.lowerBound..<quantities[row[0]].tokens.lowerBound)
    }

    /// The labels of a header line, each closed by a bracket.
    private func labels(in line: Range<Int>) -> [Range<Int>] {
        var labels: [Range<Int>] = []
        for token in line where isMark(token, ")") {
            labels.append((labels.last?.upperBound ?? line.lowerBound)..<token + 1)
        }
        return labels
    }

    /// Whether a label names a sum: *Jumlah*, *Total (ton)*.
    func namesSum(_ label: Range<Int>) -> Bool {
        label.first { self.tokens[$0].isWord }.map { lexicon.amounts.sums.contains(self.tokens[$0].word) } ?? false
    }
}

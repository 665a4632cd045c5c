/// Where an amount stands in a table.
struct TableSpot {
    /// The number of the header's sentence, by which tables are told apart.
    let table: Int
    /// The number of the row's sentence.
    let row: Int
    let column: Int
    /// The heads of the column over the amount, the nearest first.
    let heads: [Range<Int>]
    /// What the row is called.
    let label: Range<Int>
    /// What names the row beside its own cells: the line that heads its part of the table, cells that reach down to it.
    var above: [Range<Int>] = []

    /// Whatever names the amount from outside its row, the nearest first.
    var names: [Range<Int>] { heads + above.reversed() }
}

/// Tables as facts see them: rows with cells, and lines whose cells only spaces part.
extension FactScene {
    /// What names an amount from outside its row, the heads of its column first, where the amount fills a cell of a table.
    func tableNames(of tokens: Range<Int>) -> [Range<Int>] { tableSpot(of: tokens)?.names ?? [] }

    func tableSpot(of tokens: Range<Int>) -> TableSpot? {
        let row = text.sentence(of: tokens.lowerBound)
        let block = context.article.blocks[text.sentenceBlocks[row]]
        guard let header = block.header else { return spacedSpot(of: tokens, row) }
        guard let cell = block.cells.first(where: { text.tokens(in: $0.range).overlaps(tokens) }), !cell.heads.isEmpty else {
            return nil
        }
        return TableSpot(
            table: header, row: row, column: cell.column, heads: cell.heads.map { text.tokens(in: $0) }, label: label(of: block),
            above: block.above.map { text.tokens(in: $0) })
    }

    /// The first cell of a row that is more than a number.
    private func label(of block: Block) -> Range<Int> {
        let cells = block.cells.map { text.tokens(in: $0.range) }
        return cells.first { $0.contains { tokens[$0].isWord } } ?? cells.first ?? 0..<0
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
            table: line, row: amounts.sentenceOf[index], column: column, heads: [cells[column]],
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

    /// Whether a column holds sums: *Jumlah*, under whatever stands over it.
    func namesSum(_ spot: TableSpot) -> Bool { spot.heads.first.map(namesSum) ?? false }

    /// Whether a label names a sum: *Jumlah*, *Total (ton)*.
    func namesSum(_ label: Range<Int>) -> Bool {
        label.first { self.tokens[$0].isWord }.map { lexicon.amounts.sums.contains(self.tokens[$0].word) } ?? false
    }
}

extension AreaReader {
    /// The area of a cell that its row does not name: that of its column or of its part of the table; of a row of sums the whole.
    func tableArea(of tokens: Range<Int>) -> Place? {
        guard let spot = scene.tableSpot(of: tokens), groups(in: spot.label).isEmpty else { return nil }
        for name in spot.names {
            if let group = groups(in: name).last(where: { area(of: $0).code != nil }) { return area(of: group) }
        }
        return scene.namesSum(spot.label) ? whole(of: spot) : nil
    }

    /// In rows; so that a table of nothing but sums takes linear time.
    private static let mostRows = 60

    /// The area that was named last before a table of those that hold the areas of all its rows, else the article's main one.
    private func whole(of spot: TableSpot) -> Place? {
        var row = spot.row - 1
        var parts: [Place] = []
        while row >= 0, spot.row - row < Self.mostRows, scene.isRow(row) {
            parts += groups(in: scene.text.sentences[row]).map { area(of: $0) }.filter { $0.code != nil }
            row -= 1
        }
        guard row >= 0, !parts.isEmpty else { return main }
        let before = scene.places(in: 0..<scene.text.sentences[row].upperBound)
        let holder = before.last { outer in
            outer.place.code != nil && parts.allSatisfy { $0.code != outer.place.code && lies($0, in: outer.place) }
        }
        return holder.map { lifted($0.place) } ?? main
    }
}

/// Reads a line of a table whose cells only spaces part: a name, then a figure for each column, or a dash where there is none.
struct SpacedRow {
    let text: TokenisedText

    /// The last cells of a line, as many as there are columns; nil for a line that is no such row.
    ///
    /// - Parameter isFigure: whether the tokens of a cell are a figure of the column with that number.
    func cells(_ line: Int, columns: Int, isFigure: (Range<Int>, Int) -> Bool) -> [Range<Int>]? {
        var sentence = text.sentences[line]
        if let last = sentence.last, text.tokens[last].kind == .mark, [UInt8(ascii: ";"), UInt8(ascii: ".")].contains(byte(last)) {
            sentence = sentence.lowerBound..<last
        }
        guard sentence.count > columns, sentence.count <= columns + Self.longestName, let first = sentence.first,
            text.tokens[first].flags.contains(.blockStart),
            sentence.dropLast(columns).contains(where: { text.tokens[$0].isWord && text.tokens[$0].isCapitalised })
        else { return nil }
        let cells = (sentence.upperBound - columns..<sentence.upperBound).map { $0..<$0 + 1 }
        let figures = cells.indices.map { isFigure(cells[$0], $0) }
        let areCells = zip(cells, figures).allSatisfy { cell, isFigure in
            isFigure || text.tokens[cell.lowerBound].kind == .mark && text.tokens[cell.lowerBound].spaceBefore
        }
        return areCells && figures.contains(true) ? cells : nil
    }

    /// In tokens, with the number or the mark that a list puts before it.
    private static let longestName = 12

    private func byte(_ index: Int) -> UInt8 { text.text[Int(text.tokens[index].start)] }
}

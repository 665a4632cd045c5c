/// Tables whose cells only spaces part, a row a line: *Daerah BOR Isolasi (%) BOR ICU (%)* over *Kota Jambi 87,4 96,2*.
extension BedTables {
    /// Rows right below a header whose last columns say that they are percentages of beds.
    func readSpacedRows(_ result: inout Result) {
        var line = 0
        while line < text.sentences.count {
            let kinds = percentColumns(text.sentences[line])
            line += 1
            guard !kinds.isEmpty else { continue }
            var rows: [(line: Int, cells: [Range<Int>])] = []
            while line < text.sentences.count, let cells = lastCells(line, kinds.count) {
                rows.append((line, cells))
                line += 1
            }
            // One line alone may be a sentence that happens to end in a number.
            guard rows.count >= 2 else { continue }
            // A page's own table has told its cells already.
            for row in rows where !result.sentences.contains(row.line) {
                for (cell, kind) in zip(row.cells, kinds) { append(cell, kind, &result) }
                result.sentences.insert(row.line)
            }
        }
    }

    private func append(_ cell: Range<Int>, _ kind: BedKind, _ result: inout Result) {
        guard let value = number(cell) else { return }
        result.mentions.append(
            OccupancyMention(
                range: text.range(of: cell), tokens: cell, amount: Amount(min: value.min, max: value.max), beds: kind,
                bedsUsed: nil, bedsTotal: nil, rule: "occupancy/table"))
    }

    /// The kinds of beds of the columns that end a header line, each closed by its sign in brackets; empty for other lines.
    private func percentColumns(_ sentence: Range<Int>) -> [BedKind] {
        var kinds: [BedKind] = []
        var start = sentence.lowerBound
        var at = sentence.lowerBound
        while at < sentence.upperBound {
            guard isBracketedPercent(at, until: sentence.upperBound) else {
                if text.tokens[at].isNumber { return [] }
                at += 1
                continue
            }
            // A header's first column stands before its words: only the nearest ones name the percentage.
            guard case .percent(let kind) = column(max(start, at - Self.longestLabel)..<at) else { return [] }
            kinds.append(kind)
            at += 3
            start = at
        }
        return start == sentence.upperBound ? kinds : []
    }

    private static let longestLabel = 5

    private func isBracketedPercent(_ index: Int, until end: Int) -> Bool {
        index + 2 < end && mark(index) == UInt8(ascii: "(") && mark(index + 2) == UInt8(ascii: ")")
            && lexicon.amounts.units.match(text.tokens, at: index + 1, until: end)?.value.unit == .percent
    }

    /// Figures no larger than a share of beds can be.
    private func lastCells(_ line: Int, _ count: Int) -> [Range<Int>]? {
        SpacedRow(text: text).cells(line, columns: count) { cell, _ in number(cell).map { $0.max <= ExactDecimal(200) } ?? false }
    }
}

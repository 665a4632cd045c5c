/// Reads tables whose cells only spaces part, a row a line: *Kecamatan Padi (ton) Jagung (ton)* over `Cibadak 4.950 310`; and
/// lists of a name and a number a line below a heading that names the unit.
struct SpacedTables {
    let text: TokenisedText
    let reader: TableMeasures

    func measures() -> [Measure] {
        var found: [Measure] = []
        var line = 0
        while line < text.sentences.count {
            let units = columns(text.sentences[line])
            line += 1
            guard !units.isEmpty else { continue }
            var rows: [[Measure]] = []
            while line < text.sentences.count, let row = row(line, units) {
                rows.append(row)
                line += 1
            }
            // One line alone may be a sentence that happens to end in a number.
            if rows.count > 1 { found += rows.joined() }
        }
        return found
    }

    /// The units of the columns that end a line, each closed by its unit in brackets; a colon may follow.
    private func columns(_ line: Range<Int>) -> [TableUnit] {
        var units: [TableUnit] = []
        var end = line.upperBound
        if let last = line.last, reader.isMark(last, ":") { end -= 1 }
        var start = line.lowerBound
        for index in line.lowerBound..<max(line.lowerBound, end) {
            guard reader.isMark(index, ")"), let unit = reader.unit(named: start..<index) else { continue }
            guard unit.tokens.upperBound == index || unit.per != nil else { return [] }
            units.append(unit)
            start = index + 1
        }
        return start == end ? units : headed(line, end)
    }

    /// *Stok beras (ton) per kabupaten:*: a heading that names one unit in brackets and ends in a colon.
    private func headed(_ line: Range<Int>, _ end: Int) -> [TableUnit] {
        guard end < line.upperBound, let open = (line.lowerBound..<end).first(where: { reader.isMark($0, "(") }), open + 2 < end,
            reader.isMark(open + 2, ")"), let unit = reader.unit(named: line.lowerBound..<open + 2)
        else { return [] }
        return [unit]
    }

    private func row(_ line: Int, _ units: [TableUnit]) -> [Measure]? {
        let row = SpacedRow(text: text).cells(line, columns: units.count) { reader.measure($0, units[$1]) != nil }
        return row.map { zip($0, units).compactMap { reader.measure($0, $1) } }
    }
}

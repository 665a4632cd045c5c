/// Gives the numbers of a table's column the unit that its header names: *Produksi (ton)* over `6.480`.
struct TableMeasures {
    let lexicon: AmountLexicon
    let text: TokenisedText
    private let numbers: NumberReader

    init(lexicon: AmountLexicon, text: TokenisedText) {
        self.lexicon = lexicon
        self.text = text
        numbers = NumberReader(lexicon: lexicon, text: text.text, tokens: text.tokens)
    }

    /// The measures with those of table cells among them, in order.
    func completed(_ measures: [Measure], in blocks: [Block]) -> [Measure] {
        var added: [Measure] = []
        var units: [Spot: TableUnit?] = [:]
        for block in blocks where block.kind == .tableRow {
            guard let header = block.header else { continue }
            for cell in block.cells where !cell.heads.isEmpty {
                let spot = Spot(header: header, column: cell.column)
                let unit = units[spot] ?? unit(of: cell)
                units[spot] = unit
                if let unit, let measure = measure(text.tokens(in: cell.range), unit) { added.append(measure) }
            }
        }
        added += SpacedTables(text: text, reader: self).measures()
        guard !added.isEmpty else { return measures }
        var known = Set(measures.map(\.tokens.lowerBound))
        added.removeAll { !known.insert($0.tokens.lowerBound).inserted }
        return (measures + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private struct Spot: Hashable {
        let header: Int
        let column: Int
    }

    /// The unit of a column: that of its nearest head, or of one over several columns that the nearer ones only part.
    private func unit(of cell: TableCell) -> TableUnit? {
        for (number, head) in cell.heads.enumerated() {
            let label = text.tokens(in: head)
            if let unit = unit(named: label) { return unit }
            // Numbers and names of rows stand in the first column.
            guard cell.column > 0, !countsOtherwise(label), number + 1 < cell.heads.count else { return nil }
        }
        return nil
    }

    /// Whether a head says that its column counts something that has no mass: *Persentase*, *Harga (Rp)*, *Petani (orang)*.
    private func countsOtherwise(_ label: Range<Int>) -> Bool {
        label.contains { index in
            let word = text.tokens[index].word
            if lexicon.otherColumns.contains(word) || lexicon.currencies.contains(word) || lexicon.percentWords.contains(word) {
                return true
            }
            guard index > label.lowerBound, isMark(index - 1, "(") else { return false }
            return lexicon.denominators.match(text.tokens, at: index, until: label.upperBound) != nil
                || lexicon.people.contains(word) || lexicon.units.match(text.tokens, at: index, until: label.upperBound) != nil
        }
    }

    /// The unit of a label: a word for a mass alone, at its end, or in brackets; not what something else is counted by, as in
    /// *Harga (Rp/kg)*.
    func unit(named label: Range<Int>) -> TableUnit? {
        for index in label {
            guard let match = lexicon.units.match(text.tokens, at: index, until: label.upperBound),
                case .amount(let code) = match.value.unit,
                code.tonnes != nil
            else { continue }
            let end = index + match.length
            let rate = RateFinder(lexicon: lexicon, text: text).rate(at: end, until: label.upperBound, nouns: false)
            let isBracketed = index > label.lowerBound && isMark(index - 1, "(")
            guard isBracketed || end + (rate?.length ?? 0) == label.upperBound, !isDenominator(index, label.lowerBound) else {
                return nil
            }
            if label.contains(where: { lexicon.currencies.contains(text.tokens[$0].word) }) { return nil }
            return TableUnit(unit: match.value, tokens: index..<end, per: rate?.code)
        }
        return nil
    }

    private func isDenominator(_ index: Int, _ floor: Int) -> Bool {
        index > floor && (isMark(index - 1, "/") || lexicon.rateOpeners.contains(text.tokens[index - 1].word))
    }

    /// The measure of a cell that a number fills.
    func measure(_ cell: Range<Int>, _ unit: TableUnit) -> Measure? {
        guard let first = cell.first, text.tokens[first].isNumber, let number = numbers.number(at: first, until: cell.upperBound),
            number.tokens == cell, !number.isMoney
        else { return nil }
        let power = unit.unit.scale
        return Measure(
            tokens: cell, range: text.range(of: cell),
            amount: Amount(
                min: number.min.scaled(by: power), max: number.max.scaled(by: power), comparator: number.isVague ? .about : .equal),
            unit: unit.unit.unit, unitRange: text.range(of: unit.tokens), lead: cell.lowerBound, tail: cell.upperBound,
            number: number, isElided: true, unitScale: power, isCell: true, per: unit.per)
    }

    func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
        text.tokens[index].kind == .mark && text.text[Int(text.tokens[index].start)] == UInt8(ascii: mark)
    }
}

/// The unit that a label names, and where.
struct TableUnit {
    let unit: AmountLexicon.Unit
    let tokens: Range<Int>
    /// The denominator of the rate that it states: *kuintal/ha*.
    let per: String?
}

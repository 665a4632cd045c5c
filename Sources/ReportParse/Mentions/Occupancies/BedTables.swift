/// Reads tables of occupancy: rows with cells, and tables that a copy has broken into one cell a line.
struct BedTables {
    let lexicon: Lexicon
    let text: TokenisedText
    let subjects: BedSubjectReader

    struct Result {
        var mentions: [OccupancyMention] = []
        /// Sentences that are part of a table.
        var sentences: Set<Int> = []
    }

    /// What a column holds.
    enum Column {
        case percent(BedKind)
        case used, total, nothing
    }

    func occupancies(in blocks: [Block]) -> Result {
        var result = Result()
        readRows(blocks, &result)
        readLines(blocks, &result)
        readSpacedRows(&result)
        readItems(&result)
        return result
    }

    // MARK: - Rows with cells

    private func readRows(_ blocks: [Block], _ result: inout Result) {
        for block in blocks where block.kind == .tableRow {
            guard block.header != nil, block.cells.count > 1 else { continue }
            let cells = block.cells.map { text.tokens(in: $0.range) }
            let columns = block.cells.map { column($0.heads.map { text.tokens(in: $0) }) }
            read(cells, columns, groups: block.cells.map { $0.heads.count > 1 ? $0.heads.last : nil }, &result)
        }
    }

    // MARK: - One cell a line

    /// Labels, then rows of a label and numbers: as many numbers as there are labels but one.
    private func readLines(_ blocks: [Block], _ result: inout Result) {
        let lines = text.sentences.indices.filter { isLine($0) }
        var run: [Int] = []
        for line in lines {
            if let last = run.last, line != last + 1 {
                readRun(run, &result)
                run = []
            }
            run.append(line)
        }
        readRun(run, &result)
    }

    /// A block of one short sentence.
    private func isLine(_ number: Int) -> Bool {
        let sentence = text.sentences[number]
        guard sentence.count <= 8, text.tokens[sentence.lowerBound].flags.contains(.blockStart) else { return false }
        return number + 1 == text.sentences.count || text.sentenceBlocks[number + 1] != text.sentenceBlocks[number]
    }

    private func readRun(_ run: [Int], _ result: inout Result) {
        guard run.count >= 6 else { return }
        let isNumber = run.map { number(text.sentences[$0]) != nil }
        guard let first = isNumber.firstIndex(of: true), first >= 3 else { return }
        let width = (isNumber[first...].firstIndex(of: false) ?? run.count) - first + 1
        guard first >= width + 1 else { return }
        let header = run[(first - 1 - width)..<(first - 1)].map { text.sentences[$0] }
        let columns = header.map(column)
        var row = first - 1
        while row + width <= run.count, !isNumber[row], isNumber[(row + 1)..<(row + width)].allSatisfy({ $0 }) {
            read(run[row..<row + width].map { text.sentences[$0] }, columns, &result)
            row += width
        }
        guard columns.contains(where: { if case .percent = $0 { true } else { false } }) else { return }
        result.sentences.formUnion(run[(first - 1 - width)..<row])
    }

    // MARK: - One name and number a line

    /// Lines that end in a bare number, below a sentence that names beds and the unit: *BOR tiap rumah sakit (persen):*.
    private func readItems(_ result: inout Result) {
        var kind: BedKind?
        for (line, sentence) in text.sentences.enumerated() {
            if let heading = heading(sentence) {
                kind = heading
                continue
            }
            guard let current = kind else { continue }
            guard isItem(line), let cell = lastNumber(sentence), let value = number(cell), value.max <= ExactDecimal(200) else {
                // The number of a numbered item may be a sentence of its own.
                if sentence.count > 2 || !text.tokens[sentence.lowerBound].isNumber { kind = nil }
                continue
            }
            guard !result.sentences.contains(line) else { continue }
            result.mentions.append(
                OccupancyMention(
                    range: text.range(of: cell), tokens: cell, amount: Amount(min: value.min, max: value.max), beds: current,
                    bedsUsed: nil, bedsTotal: nil, rule: "occupancy/table"))
            result.sentences.insert(line)
        }
    }

    /// The end of a short block, of which it may lack the number in front (*1.*), a sentence by itself.
    private func isItem(_ number: Int) -> Bool {
        let sentence = text.sentences[number]
        guard sentence.count <= 10,
            number + 1 == text.sentences.count || text.sentenceBlocks[number + 1] != text.sentenceBlocks[number]
        else { return false }
        if text.tokens[sentence.lowerBound].flags.contains(.blockStart) { return true }
        guard number > 0, let first = text.sentences[number - 1].first else { return false }
        return text.tokens[first].flags.contains(.blockStart) && text.tokens[first].isNumber
            && text.sentences[number - 1].count <= 2
    }

    /// The kind of beds of a sentence that heads such a list: it ends in a colon and names the unit without a number.
    private func heading(_ sentence: Range<Int>) -> BedKind? {
        guard let last = sentence.last, text.tokens[last].kind == .mark, mark(last) == UInt8(ascii: ":") else { return nil }
        let namesUnit = sentence.dropFirst().contains { index in
            lexicon.amounts.units.value(of: text.tokens[index].word)?.unit == .percent && !text.tokens[index - 1].isNumber
        }
        let said = subjects.subject(in: sentence)
        guard namesUnit, said.subject == .beds, !said.isStandard else { return nil }
        return said.kind ?? .all
    }

    /// The number a line ends in, behind a name.
    private func lastNumber(_ sentence: Range<Int>) -> Range<Int>? {
        var end = sentence.upperBound
        if end > sentence.lowerBound, text.tokens[end - 1].kind == .mark { end -= 1 }
        for start in sentence.dropFirst() where start < end && text.tokens[start].isNumber && text.tokens[start - 1].isWord {
            if number(start..<end) != nil { return start..<end }
        }
        return nil
    }

    func mark(_ index: Int) -> UInt8 { text.text[Int(text.tokens[index].start)] }

    // MARK: - Cells

    func column(_ tokens: Range<Int>) -> Column {
        let said = subjects.subject(in: tokens)
        switch said.subject {
        case .beds: return .percent(said.kind ?? .all)
        case .fullness where said.site != .elsewhere: return .percent(said.kind ?? .all)
        case .filling: return hasPercent(tokens) ? .percent(said.kind ?? .all) : .used
        default: break
        }
        let isBeds = tokens.contains { lexicon.beds.nouns.match(text.tokens, at: $0, until: tokens.upperBound) != nil }
        return isBeds ? .total : .nothing
    }

    /// What a column holds by its heads, the nearest first: *Terisi* below *Isolasi*, *ICU* below *BOR (%)*.
    private func column(_ heads: [Range<Int>]) -> Column {
        guard let near = heads.first else { return .nothing }
        let own = column(near)
        let kinds = heads.lazy.compactMap { self.subjects.subject(in: $0).kind }
        switch own {
        case .percent(.all): return .percent(kinds.first ?? .all)
        case .percent, .used, .total: return own
        case .nothing: break
        }
        guard !heads.dropFirst().isEmpty else { return own }
        let isPercent = heads.dropFirst().contains { if case .percent = column($0) { true } else { false } }
        return isPercent || hasPercent(near) && heads.dropFirst().contains { isFilling($0) } ? .percent(kinds.first ?? .all) : own
    }

    private func isFilling(_ tokens: Range<Int>) -> Bool {
        let said = subjects.subject(in: tokens)
        return said.subject == .filling || said.subject == .fullness
    }

    private func hasPercent(_ tokens: Range<Int>) -> Bool {
        tokens.contains { lexicon.amounts.units.value(of: text.tokens[$0].word)?.unit == .percent }
    }

    private func read(
        _ cells: [Range<Int>], _ columns: [Column], groups: [ByteRange?] = [], _ result: inout Result
    ) {
        guard columns.contains(where: { if case .percent = $0 { true } else { false } }) else { return }
        let row = cells.lazy.filter { number($0) == nil }.compactMap { self.subjects.subject(in: $0).kind }.first
        for (index, (cell, column)) in zip(cells, columns).enumerated() {
            guard case .percent(let kind) = column, let value = number(cell), !cell.isEmpty else { continue }
            let own = groups.indices.contains(index) ? groups[index] : nil
            // Counts stand under the head that the percentage stands under.
            let beside = groups.isEmpty ? Array(columns.indices) : columns.indices.filter { groups[$0] == own || groups[$0] == nil }
            let counts = counts(beside: value.min, beside.map { cells[$0] }, beside.map { columns[$0] })
            result.mentions.append(
                OccupancyMention(
                    range: text.range(of: cell), tokens: cell, amount: Amount(min: value.min, max: value.max),
                    beds: kind == .all ? row ?? .all : kind, bedsUsed: counts?.used, bedsTotal: counts?.total,
                    rule: "occupancy/table"))
        }
        for cell in cells where !cell.isEmpty { result.sentences.insert(text.sentence(of: cell.lowerBound)) }
    }

    /// The two whole numbers of a row whose ratio the percentage is, if a header says of one of them what it is.
    private func counts(beside percent: ExactDecimal, _ cells: [Range<Int>], _ columns: [Column]) -> (used: Int, total: Int)? {
        let wholes = zip(cells, columns).compactMap { cell, column -> (value: Int, column: Column)? in
            guard let value = number(cell), value.min == value.max, let whole = value.min.integer else { return nil }
            return (whole, column)
        }
        for total in wholes {
            for used in wholes {
                switch (used.column, total.column) {
                case (.used, .total), (.used, .nothing), (.nothing, .total):
                    if used.value <= total.value, BedCounts.isRatio(used.value, total.value, percent) {
                        return (used.value, total.value)
                    }
                default: continue
                }
            }
        }
        return nil
    }

    /// The number that fills a cell, with or without a percent sign.
    func number(_ cell: Range<Int>) -> NumberReading? {
        guard let first = cell.first else { return nil }
        let reader = NumberReader(lexicon: lexicon.amounts, text: text.text, tokens: text.tokens)
        guard text.tokens[first].isNumber, let number = reader.number(at: first, until: cell.upperBound) else { return nil }
        let rest = number.tokens.upperBound
        if rest == cell.upperBound { return number }
        guard let unit = lexicon.amounts.units.match(text.tokens, at: rest, until: cell.upperBound), unit.value.unit == .percent,
            rest + unit.length == cell.upperBound
        else { return nil }
        return number
    }
}

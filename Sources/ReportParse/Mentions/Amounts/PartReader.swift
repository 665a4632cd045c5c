/// Finds which amounts are parts of a stated total, where the grammar says so: *700 ton, terdiri dari 500 ton … dan 200 ton*.
struct PartReader {
    let lexicon: AmountLexicon
    let text: TokenisedText

    /// How many sentences a list of parts may go on.
    private static let sentences = 4

    /// For each measure the index of its total.
    func totals(of measures: [Measure]) -> [Int?] {
        var result: [Int?] = Array(repeating: nil, count: measures.count)
        for index in measures.indices where result[index] == nil { mark(partsOf: index, measures, &result) }
        for index in measures.indices.dropFirst() where result[index] == nil && isMarked(measures[index]) {
            let total = result[index - 1] ?? index - 1
            if fits(measures[index], into: measures[total]) { result[index] = total }
        }
        return pointedAtFirst(result, measures)
    }

    /// A total that was stated before is meant where it was stated first.
    private func pointedAtFirst(_ totals: [Int?], _ measures: [Measure]) -> [Int?] {
        guard totals.contains(where: { $0 != nil }) else { return totals }
        var first: [MeasureUnit: [Amount: Int]] = [:]
        for index in measures.indices.reversed() { first[measures[index].unit, default: [:]][measures[index].amount] = index }
        return totals.map { total in total.flatMap { first[measures[$0].unit]?[measures[$0].amount] } }
    }

    /// Marks the amounts of the list that opens behind a total.
    private func mark(partsOf total: Int, _ measures: [Measure], _ result: inout [Int?]) {
        guard total + 1 < measures.count, opens(measures[total].tail..<measures[total + 1].lead) else { return }
        var rest = sum(measures[total])
        var last = total
        for index in total + 1..<measures.count {
            let between = measures[last].tail..<max(measures[last].tail, measures[index].lead)
            guard continues(between, isFirst: index == total + 1, from: measures[total], to: measures[index]),
                fits(measures[index], into: measures[total])
            else { break }
            guard let left = rest, let part = sum(measures[index]), let now = left.adding(part.negated),
                now >= Self.slack(measures[total], self)
            else { break }
            rest = now
            result[index] = total
            last = index
        }
    }

    /// An opener stands between the total and its first part.
    private func opens(_ tokens: Range<Int>) -> Bool {
        guard tokens.count <= 16 else { return false }
        for index in tokens where lexicon.partOpeners.match(text.tokens, at: index, until: tokens.upperBound) != nil { return true }
        return false
    }

    private func continues(_ tokens: Range<Int>, isFirst: Bool, from total: Measure, to part: Measure) -> Bool {
        let distance = text.sentence(of: part.tokens.lowerBound) - text.sentence(of: total.tokens.lowerBound)
        guard distance <= Self.sentences, tokens.count <= 16 else { return false }
        return !tokens.contains { lexicon.partBreakers.match(text.tokens, at: $0, until: tokens.upperBound) != nil }
    }

    private func isMarked(_ measure: Measure) -> Bool {
        guard measure.tail < text.tokens.count else { return false }
        for index in measure.tail..<min(text.tokens.count, measure.tail + 3)
        where lexicon.partMarks.match(text.tokens, at: index, until: text.tokens.count) != nil { return true }
        return false
    }

    private func fits(_ part: Measure, into total: Measure) -> Bool {
        guard let a = sum(part), let b = sum(total) else { return false }
        return a < b
    }

    /// The amount in tonnes, or in its unit where it is no mass.
    private func sum(_ measure: Measure) -> ExactDecimal? {
        guard case .amount(let unit) = measure.unit else { return nil }
        return measure.amount.max.multiplied(by: unit.tonnes ?? .one)
    }

    /// Parts may exceed a rounded total by a fiftieth.
    private static func slack(_ total: Measure, _ reader: PartReader) -> ExactDecimal {
        reader.sum(total)?.multiplied(by: ExactDecimal(coefficient: -2, exponent: -2)) ?? .zero
    }
}

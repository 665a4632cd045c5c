/// Gives numbers without a unit the unit that stands once for several: `dari 10 menjadi 15 ton`, `15 ton, 20, dan 30`.
struct SharedUnits {
    let lexicon: AmountLexicon
    let text: TokenisedText

    /// The measures with the recovered ones among them, in order.
    func completed(_ found: Measures) -> [Measure] {
        guard !found.bare.isEmpty, !found.measures.isEmpty else { return found.measures }
        var result = backward(found)
        result = forward(found, result)
        return result
    }

    /// Numbers before a measure that it shares its unit with.
    private func backward(_ found: Measures) -> [Measure] {
        var result: [Measure] = []
        var bare = found.bare.count - 1
        for measure in found.measures.reversed() {
            var next = measure
            result.append(measure)
            while bare >= 0, found.bare[bare].tokens.lowerBound >= next.tokens.lowerBound { bare -= 1 }
            while bare >= 0, let shared = shared(found.bare[bare], with: next) {
                result.append(shared)
                next = shared
                bare -= 1
            }
        }
        return result.reversed()
    }

    private func shared(_ number: NumberReading, with next: Measure) -> Measure? {
        guard !number.isMoney, !number.isPlainYear, number.tokens.upperBound < next.tokens.lowerBound, canLack(number),
            joins(number.tokens.upperBound, next.lead) || joins(number.tokens.upperBound, next.tokens.lowerBound),
            isPlausible(number, next.unit, from: number.tokens.upperBound, to: next.lead)
        else { return nil }
        var value = number
        if value.scale == 0, next.number.scale > 0, value.max < next.number.min.scaled(by: 1 - next.number.scale) {
            value.scale(by: next.number.scale)
        }
        return measure(value, like: next)
    }

    /// Only the grammar of a list or a change lets a number lack its unit: *dari 10 menjadi*, *masing-masing 5, 10*.
    private func canLack(_ number: NumberReading) -> Bool {
        let start = number.tokens.lowerBound
        guard start > 0, text.tokens[start].spaceBefore || byte(start - 1) == UInt8(ascii: "(") else { return false }
        // *Di bawah separuh, sekitar 47 persen*: a half by itself is one of whatever was spoken of.
        if case .fraction? = lexicon.number(text.tokens[start].word) { return false }
        return text.sentence(of: start) == text.sentence(of: number.tokens.upperBound)
    }

    /// Whether the tokens between two numbers are a list mark or the middle of a change.
    private func joins(_ start: Int, _ end: Int) -> Bool {
        guard start < end, text.sentence(of: start) == text.sentence(of: end) else { return false }
        if let mark = lexicon.listMarks.match(text.tokens, at: start, until: end), start + mark.length == end { return true }
        guard let turn = lexicon.toWords.match(text.tokens, at: start, until: end) else { return false }
        return text.tokens[(start + turn.length)..<end].allSatisfy { lexicon.fillers.contains($0.word) }
    }

    /// Numbers after a measure, up to a mark that ends the list.
    private func forward(_ found: Measures, _ measures: [Measure]) -> [Measure] {
        var result: [Measure] = []
        var bare = found.bare.startIndex
        for (index, measure) in measures.enumerated() {
            result.append(measure)
            var last = measure
            let limit = index + 1 < measures.count ? measures[index + 1].tokens.lowerBound : Int.max
            while bare < found.bare.count, found.bare[bare].tokens.lowerBound < measure.tokens.upperBound { bare += 1 }
            while bare < found.bare.count, found.bare[bare].tokens.upperBound <= limit {
                let number = found.bare[bare]
                guard !number.isMoney, !number.isPlainYear, number.max >= .zero, canLack(number),
                    joins(last.tail, number.tokens.lowerBound), closes(number.tokens.upperBound),
                    isPlausible(number, last.unit, from: last.tail, to: number.tokens.lowerBound)
                else { break }
                let shared = self.measure(number, like: last)
                result.append(shared)
                last = shared
                bare += 1
            }
        }
        return result
    }

    /// A mark or the end of the sentence: a noun would say what the number counts.
    private func closes(_ index: Int) -> Bool {
        guard index < text.tokens.count, !text.tokens[index].flags.contains(.sentenceStart) else { return true }
        let token = text.tokens[index]
        if token.kind == .mark { return Self.closers.contains(text.text[Int(token.start)]) }
        guard let mark = lexicon.listMarks.match(text.tokens, at: index, until: text.tokens.count) else { return false }
        let next = index + mark.length
        return next < text.tokens.count && text.tokens[next].isNumber
    }

    /// A share of beds is no count: `terpakai 360, hampir 88 persen`.
    private func isPlausible(_ number: NumberReading, _ unit: MeasureUnit, from: Int, to: Int) -> Bool {
        guard unit == .percent else { return true }
        guard number.max <= ExactDecimal(200) else { return false }
        return !(from..<to).contains {
            lexicon.connectors.match(text.tokens, at: $0, until: to)?.value == true && !lexicon.joins.contains(text.tokens[$0].word)
        }
    }

    private func byte(_ index: Int) -> UInt8 { text.text[Int(text.tokens[index].start)] }

    private static let closers: Set<UInt8> = Set(",.;)\"".utf8)

    private func measure(_ number: NumberReading, like other: Measure) -> Measure {
        var shared = other
        shared.tokens = number.tokens
        shared.range = text.range(of: number.tokens)
        shared.amount = Amount(
            min: number.min.scaled(by: other.unitScale), max: number.max.scaled(by: other.unitScale),
            comparator: number.isVague ? .about : .equal)
        shared.lead = number.tokens.lowerBound
        shared.tail = number.tokens.upperBound
        shared.number = number
        shared.upper = nil
        shared.isElided = true
        return shared
    }
}

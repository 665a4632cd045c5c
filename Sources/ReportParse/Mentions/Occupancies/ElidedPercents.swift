/// Finds the percentages of a list whose percent word stands once: `Kudus 80, Pati 76, dan Jepara 65 persen`,
/// `BOR dalam persen: Kudus 80, Pati 76`.
struct ElidedPercents {
    let lexicon: Lexicon
    let text: TokenisedText

    func completed(_ percents: [Measure]) -> [Measure] {
        var added: [Measure] = []
        var next = 0
        for sentence in text.sentences {
            var inside: [Measure] = []
            while next < percents.count, percents[next].tokens.lowerBound < sentence.upperBound {
                inside.append(percents[next])
                next += 1
            }
            guard !inside.isEmpty || namesUnit(sentence) != nil else { continue }
            added += elided(in: sentence, beside: inside)
        }
        guard !added.isEmpty else { return percents }
        return (percents + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// Bare numbers right behind a name and before a mark or a joint, up to the percentage that states the unit.
    private func elided(in sentence: Range<Int>, beside percents: [Measure]) -> [Measure] {
        let head = namesUnit(sentence)
        let stated = Set(percents.flatMap(\.tokens))
        var found: [Measure] = []
        for index in sentence where text.tokens[index].isNumber && index > sentence.lowerBound {
            guard head.map({ $0 < index }) ?? (percents.last.map { index < $0.tokens.lowerBound } ?? false),
                !stated.contains(index), followsName(index, sentence.lowerBound),
                precedesItem(index, until: sentence.upperBound), let measure = measure(index)
            else { continue }
            found.append(measure)
        }
        return found
    }

    /// Where the sentence names the unit by itself: *(persen)*, *dalam persen*, *(%)*.
    private func namesUnit(_ sentence: Range<Int>) -> Int? {
        sentence.first { index in
            guard text.tokens[index].word != 0, lexicon.amounts.units.value(of: text.tokens[index].word)?.unit == .percent else {
                return false
            }
            return index > sentence.lowerBound && !text.tokens[index - 1].isNumber
                && lexicon.amounts.number(text.tokens[index - 1].word) == nil
        }
    }

    private func followsName(_ index: Int, _ floor: Int) -> Bool {
        let before = text.tokens[index - 1]
        return before.isWord && before.isCapitalised && text.tokens[index].spaceBefore
            && lexicon.beds.kinds.value(of: before.word) == nil
    }

    private func precedesItem(_ index: Int, until end: Int) -> Bool {
        guard index + 1 < end else { return true }
        let token = text.tokens[index + 1]
        if token.kind == .mark {
            return [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ".")].contains(text.text[Int(token.start)])
        }
        return lexicon.amounts.joins.contains(token.word)
    }

    private func measure(_ index: Int) -> Measure? {
        let reader = NumberReader(lexicon: lexicon.amounts, text: text.text, tokens: text.tokens)
        guard let number = reader.number(at: index, until: index + 1), number.max <= ExactDecimal(200), !number.isMoney else {
            return nil
        }
        return Measure(percent: number, range: text.range(of: number.tokens))
    }
}

extension Measure {
    /// A percentage whose unit stands elsewhere.
    init(percent number: NumberReading, range: ByteRange) {
        self.init(
            tokens: number.tokens, range: range, amount: Amount(min: number.min, max: number.max), unit: .percent,
            unitRange: ByteRange(range.upperBound, range.upperBound), lead: number.tokens.lowerBound,
            tail: number.tokens.upperBound,
            number: number, isElided: true)
    }
}

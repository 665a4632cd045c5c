/// Where an amount stands in its sentence.
struct AmountClause {
    let scene: FactScene
    let index: Int
    let sentence: MarkedSentence
    let quantity: Range<Int>
    /// From the amount before, or the sentence's start, to the amount.
    let lead: Range<Int>
    /// From the amount to the next one, or the sentence's end.
    let tail: Range<Int>

    init(_ index: Int, _ scene: FactScene) {
        self.scene = scene
        self.index = index
        sentence = scene.sentence(of: index)
        quantity = scene.quantities[index].tokens
        lead = scene.lead(of: index)
        tail = scene.tail(of: index)
    }
}

/// What finds possibilities around an amount: its role, its thing, its parties.
protocol ClauseReader {
    var clause: AmountClause { get }
}

extension ClauseReader {
    var scene: FactScene { clause.scene }
    var index: Int { clause.index }
    var sentence: MarkedSentence { clause.sentence }
    var quantity: Range<Int> { clause.quantity }
    var lead: Range<Int> { clause.lead }
    var tail: Range<Int> { clause.tail }

    /// How many marks lie in a run whole.
    func count<Value>(of marks: [Mark<Value>], in run: Range<Int>) -> Int {
        marks.count { $0.tokens.lowerBound >= run.lowerBound && $0.tokens.upperBound <= run.upperBound }
    }

    /// The numbers of the cues that words lying in a run have, each once.
    func cueNumbers(in run: Range<Int>, of sentence: MarkedSentence) -> [Int] {
        var seen: ClauseCues = []
        var numbers: [Int] = []
        for mark in sentence.cues where mark.tokens.lowerBound >= run.lowerBound && mark.tokens.upperBound <= run.upperBound {
            numbers += ClueNumbers.of(mark.value.subtracting(seen))
            seen.formUnion(mark.value)
        }
        return numbers
    }
}

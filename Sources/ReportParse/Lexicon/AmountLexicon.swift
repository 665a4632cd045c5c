/// The tables that amounts are read with.
final class AmountLexicon: Sendable {
    /// A unit and how much of the token before its end belongs to it.
    struct Unit: Sendable {
        let unit: MeasureUnit
        let scale: Int
        let letters: UnitWord.Letters
        /// Bytes of a glued ending that the unit's text leaves out.
        let ending: Int
        /// Whether the ending makes the number a rough one (*20 tonan*).
        let rough: Bool

        /// The same with the next word glued to it.
        func glued(ending: Int) -> Unit { Unit(unit: unit, scale: scale, letters: letters, ending: ending, rough: rough) }
    }

    struct Before: Sendable {
        let comparator: Comparator
        let reach: ComparatorRow.Reach
        let onlySingle: Bool

        /// *Maksimal*, *tidak lebih dari*, but not *hingga*, which means a level as well.
        var isCeiling: Bool { comparator == .lessOrEqual && reach == .loose }
    }

    private let numbers: [NumberWord?]
    let units: PhraseTable<Unit>
    let fusedUnits: PhraseTable<Unit>
    /// Words and signs of percent.
    let percentWords: WordSet
    let moneyScales: PhraseTable<Int>
    let gluedScales: PhraseTable<Int>
    let currencies: WordSet
    let disproofs: WordSet
    let before: PhraseTable<Before>
    let after: PhraseTable<Comparator>
    let approximations: WordSet
    let fillers: WordSet
    let comparisons: WordSet
    let connectors: PhraseTable<Bool>
    let openers: WordSet
    let listMarks: PhraseTable<Bool>
    let joins: WordSet
    let partOpeners: PhraseTable<Bool>
    let partMarks: PhraseTable<Bool>
    let partBreakers: PhraseTable<Bool>
    let sums: WordSet
    let otherColumns: WordSet
    let fromWords: WordSet
    let toWords: PhraseTable<Bool>
    let denominators: PhraseTable<String>
    let rateOpeners: WordSet
    let rateSpans: PhraseTable<Bool>
    let comparingOn: WordSet
    let manner: WordSet
    let nounRateOpeners: WordSet
    let notDenominators: WordSet
    let comparing: PhraseTable<Bool>
    let standing: PhraseTable<Bool>
    let fusedRates: PhraseTable<String>
    let ratesBehind: PhraseTable<String>
    let heads: WordSet
    let people: WordSet

    init(_ builder: inout VocabularyBuilder) {
        units = builder.table(Self.unitRows())
        percentWords = builder.set(UnitWords.rows.filter { $0.unit == .percent && !$0.word.contains(" ") }.map(\.word))
        fusedUnits = builder.table(
            UnitWords.fused.map { ($0.word, Unit(unit: $0.unit, scale: 0, letters: .any, ending: 0, rough: false)) })
        var numbers: [NumberWord?] = []
        for row in NumberWords.rows + NumberWords.glued {
            let id = Int(builder.id(of: row.word))
            while numbers.count <= id { numbers.append(nil) }
            numbers[id] = row.meaning
        }
        self.numbers = numbers
        moneyScales = builder.table(NumberWords.moneyScales.map { ($0.word, $0.power) })
        gluedScales = builder.table(NumberWords.gluedScales.map { ($0.word, $0.power) })
        currencies = builder.set(NumberWords.currencies)
        disproofs = builder.set(UnitWords.disproofs)
        before = builder.table(
            ComparatorWords.before.map {
                ($0.phrase, Before(comparator: $0.comparator, reach: $0.reach, onlySingle: $0.onlySingle))
            })
        after = builder.table(ComparatorWords.after.map { ($0.phrase, $0.comparator) })
        approximations = builder.set(ComparatorWords.approximations)
        fillers = builder.set(ComparatorWords.fillers)
        comparisons = builder.set(ComparatorWords.comparisons)
        connectors = builder.table(RangeWords.connectors.map { ($0, RangeWords.onlyAfterOpener.contains($0)) })
        openers = builder.set(RangeWords.openers)
        listMarks = builder.table(RangeWords.listMarks.map { ($0, true) })
        partOpeners = builder.table(PartWords.openers.map { ($0, true) })
        partMarks = builder.table(PartWords.marks.map { ($0, true) })
        partBreakers = builder.table(PartWords.breakers.map { ($0, true) })
        joins = builder.set(RangeWords.joins)
        sums = builder.set(PartWords.sums)
        otherColumns = builder.set(PartWords.otherColumns)
        fromWords = builder.set(RangeWords.fromWords)
        toWords = builder.table(RangeWords.toWords.map { ($0, true) })
        denominators = builder.table(RateWords.rows.map { ($0.word, $0.code) })
        rateSpans = builder.table(RateWords.spans.map { ($0, true) })
        comparingOn = builder.set(RateWords.comparingOn)
        manner = builder.set(RateWords.manner)
        nounRateOpeners = builder.set(RateWords.openersOfNouns)
        notDenominators = builder.set(RateWords.notDenominators)
        comparing = builder.table(RateWords.comparing.map { ($0, true) })
        standing = builder.table(RateWords.standing.map { ($0, true) })
        rateOpeners = builder.set(RateWords.openers)
        ratesBehind = builder.table(RateWords.behind.map { ($0.0, $0.1) })
        heads = builder.set(RateWords.heads)
        people = builder.set(RateWords.people)
        fusedRates = builder.table(RateWords.rows.filter(\.standsAlone).map { ($0.word, $0.code) })
    }

    /// What a word says in a number, if anything.
    @inline(__always)
    func number(_ word: WordID) -> NumberWord? { Int(word) < numbers.count ? numbers[Int(word)] : nil }

    private static func unitRows() -> [(String, Unit)] {
        UnitWords.rows.flatMap { row in
            let plain = Unit(unit: row.unit, scale: row.scale, letters: row.letters, ending: 0, rough: false)
            guard row.word.utf8.count > 2 else { return [(row.word, plain)] }
            return [(row.word, plain)]
                + UnitWords.endings.map {
                    let unit = Unit(
                        unit: row.unit, scale: row.scale, letters: row.letters, ending: $0.utf8.count, rough: $0 == "an")
                    return (row.word + $0, unit)
                }
        }
    }
}

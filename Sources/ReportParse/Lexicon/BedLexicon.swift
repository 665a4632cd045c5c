/// The tables that bed occupancies are read with.
final class BedLexicon: Sendable {
    /// What a word or phrase tells of the subject.
    enum Subject: UInt8, Sendable { case beds, fullness, filling, other }
    /// What stands where: beds or something else that can be full.
    enum Site: UInt8, Sendable {
        case ward, hospital, vessel, port, elsewhere

        var hasBeds: Bool { self == .ward || self == .hospital }
    }

    let subjects: PhraseTable<Subject>
    let sites: PhraseTable<Site>
    let kinds: PhraseTable<BedKind>
    let standards: PhraseTable<Bool>
    let changes: WordSet
    let leftovers: WordSet
    let levels: WordSet
    let conditions: WordSet
    let asides: WordSet
    let reaching: WordSet
    let exceeding: WordSet
    let settling: WordSet
    let forWords: WordSet
    let once: WordSet
    let counted: PhraseTable<Bool>
    let filled: PhraseTable<Bool>
    let nouns: PhraseTable<Bool>
    let negations: WordSet
    let light: WordSet

    init(_ builder: inout VocabularyBuilder) {
        subjects = builder.table(
            BedWords.beds.map { ($0, .beds) } + BedWords.fullness.map { ($0, .fullness) }
                + BedWords.filling.map { ($0, .filling) } + BedWords.others.map { ($0, .other) })
        sites = builder.table(
            BedWords.wards.map { ($0, .ward) } + BedWords.hospital.map { ($0, .hospital) } + BedWords.vessels.map { ($0, .vessel) }
                + BedWords.ports.map { ($0, .port) } + BedWords.elsewhere.map { ($0, .elsewhere) })
        kinds = builder.table(BedWords.kinds)
        standards = builder.table(BedWords.standards.map { ($0, true) })
        changes = builder.set(BedWords.changes)
        leftovers = builder.set(BedWords.leftovers)
        conditions = builder.set(BedWords.conditions)
        asides = builder.set(BedWords.asides)
        reaching = builder.set(BedWords.reaching + BedWords.exceeding)
        exceeding = builder.set(BedWords.exceeding)
        settling = builder.set(BedWords.settling)
        forWords = builder.set(BedWords.forWords)
        once = builder.set(BedWords.once)
        levels = builder.set(BedWords.levels)
        counted = builder.table(BedWords.countedThings.map { ($0, true) })
        filled = builder.table(BedWords.filled.map { ($0, true) })
        nouns = builder.table(BedWords.bedNouns.map { ($0, true) })
        negations = builder.set(BedWords.negations)
        light = builder.set(BedWords.light)
    }
}

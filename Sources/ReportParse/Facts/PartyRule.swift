/// Reads who gives, who gets and who holds an amount: by *dari*, *oleh*, *kepada*, *milik*, by the subject of the verb, by the
/// noun of the role (*bantuan PMI*), in lists by each entry's own body, by pronouns and general nouns that point back.
///
/// Guidelines, *giver, receiver, holder*: an organisation as named in the sentence, or in the article when the sentence only
/// refers to it; a target's owner is its holder and it has no receiver; what is bought in has the buyer as receiver.
struct PartyRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        let reader = PartyReader(scene: scene)
        for index in facts.quantities.indices where facts.quantities[index].role != .weight {
            fill(index, &facts, reader)
            carry(to: index, &facts, reader)
            pointBack(from: index, &facts, reader)
            tidy(&facts.quantities[index])
        }
    }

    private enum Slot { case giver, receiver, holder }

    private func fill(_ index: Int, _ facts: inout Facts, _ reader: PartyReader) {
        let fact = facts.quantities[index]
        for party in reader.parties(of: index, fact).reversed() {
            guard let slot = slot(of: party, index, facts, reader) else { continue }
            set(slot, to: party.organisation, &facts.quantities[index], "\(party.place)")
        }
    }

    private func set(_ slot: Slot, to organisation: Int, _ fact: inout QuantityFact, _ reason: @autoclosure () -> String) {
        switch slot {
        case .giver where fact.giver == nil: fact.giver = organisation
        case .receiver where fact.receiver == nil: fact.receiver = organisation
        case .holder where fact.holder == nil: fact.holder = organisation
        default: return
        }
        fact.steps.append("\(slot) o\(organisation + 1): \(reason())")
    }

    private static let moving: Set<Role> = [.aid, .supply, .sale, .export, .transport]
    private static let arriving: Set<Role> = [.purchase, .import]

    private func slot(of party: Party, _ index: Int, _ facts: Facts, _ reader: PartyReader) -> Slot? {
        let fact = facts.quantities[index]
        let moves = Self.moving.contains(fact.role)
        let arrives = Self.arriving.contains(fact.role)
        switch party.place {
        case .from: return moves || arrives ? .giver : nil
        case .by: return moves ? .giver : arrives ? .receiver : .holder
        case .to: return moves ? .receiver : fact.role == .need ? .holder : nil
        case .owner: return moves || arrives ? nil : .holder
        case .inside: return moves ? nil : fact.role == .stock || fact.role == .capacity ? .holder : nil
        case .behindWord: return moves ? (isQuota(fact, reader) ? .receiver : .giver) : arrives ? .receiver : .holder
        case .entry: return entry(party, index, facts, reader)
        case .subject: return subject(party, fact, reader)
        }
    }

    /// *jatah SPBU X*: the owner of a quota gets it.
    private func isQuota(_ fact: QuantityFact, _ reader: PartyReader) -> Bool {
        guard let word = fact.evidence.word else { return false }
        return reader.scene.lexicon.clauses.value(of: reader.scene.tokens[word.tokens.lowerBound].word)?.contains(.quota) ?? false
    }

    /// A list's entries fill the slot that its first entry filled.
    private func entry(_ party: Party, _ index: Int, _ facts: Facts, _ reader: PartyReader) -> Slot? {
        if let previous = reader.scene.previous(index), facts.quantities[previous].role == facts.quantities[index].role {
            if facts.quantities[previous].receiver != nil { return .receiver }
        }
        return Self.moving.contains(facts.quantities[index].role) ? .giver : Self.arriving.contains(facts.quantities[index].role) ? .receiver : .holder
    }

    private func subject(_ party: Party, _ fact: QuantityFact, _ reader: PartyReader) -> Slot? {
        let scene = reader.scene
        let sentence = scene.sentence(scene.text.sentence(of: party.tokens.lowerBound))
        let between = party.tokens.upperBound..<max(party.tokens.upperBound, fact.mention.tokens.lowerBound)
        let gets = sentence.has(.gets, in: between)
        if Self.moving.contains(fact.role) {
            if gets { return .receiver }
            guard let word = fact.evidence.word, word.tokens.lowerBound >= party.tokens.upperBound, word.value.form != .passive else { return nil }
            return .giver
        }
        if Self.arriving.contains(fact.role) { return .receiver }
        if let word = fact.evidence.word, word.tokens.lowerBound < party.tokens.lowerBound { return nil }
        return .holder
    }

    // MARK: - lists and pointing back

    /// An amount of a list has the parties of the one before where it names none itself.
    private func carry(to index: Int, _ facts: inout Facts, _ reader: PartyReader) {
        let fact = facts.quantities[index]
        let scene = reader.scene
        guard index > 0, case let before = facts.quantities[index - 1] else { return }
        let apart = scene.sentenceIndex(of: index) - scene.sentenceIndex(of: index - 1)
        let isList = apart == 0 && (before.role == fact.role || Self.moving.contains(before.role) && Self.moving.contains(fact.role))
        let isAfter = apart > 0 && apart <= 3 && before.role == fact.role && fact.giver == nil && fact.receiver == nil && fact.holder == nil
            && RateRule.sameThing(before.commodity, fact.commodity) && fact.evidence.role != .clause
        guard isList || isAfter else { return }
        if let giver = before.giver { set(.giver, to: giver, &facts.quantities[index], "as the amount before") }
        if let receiver = before.receiver, isList { set(.receiver, to: receiver, &facts.quantities[index], "as the amount before") }
        if let holder = before.holder { set(.holder, to: holder, &facts.quantities[index], "as the amount before") }
    }

    private func pointBack(from index: Int, _ facts: inout Facts, _ reader: PartyReader) {
        let fact = facts.quantities[index]
        let moves = Self.moving.contains(fact.role)
        if moves ? fact.giver != nil && fact.receiver != nil : fact.holder != nil || fact.receiver != nil { return }
        guard let body = reader.pointedTo(from: index) else { return }
        let scene = reader.scene
        let gets = scene.sentence(of: index).has(.gets, in: scene.sentence(of: index).tokens.lowerBound..<fact.mention.tokens.lowerBound)
        let slot: Slot = moves ? (gets ? .receiver : .giver) : Self.arriving.contains(fact.role) ? .receiver : .holder
        set(slot, to: body, &facts.quantities[index], "pointed back to")
    }

    /// Takes out what the role has no place for.
    private func tidy(_ fact: inout QuantityFact) {
        if fact.giver == fact.receiver { fact.receiver = nil }
        if fact.role == .target { (fact.giver, fact.receiver) = (nil, nil) }
        if Self.moving.contains(fact.role) || Self.arriving.contains(fact.role) { fact.holder = nil }
    }
}

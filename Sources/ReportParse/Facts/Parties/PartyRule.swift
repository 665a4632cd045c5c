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
            fillFromBefore(index, &facts, reader)
            pointBack(from: index, &facts, reader)
            tidy(&facts.quantities[index], scene)
            withdrawPlace(&facts.quantities[index], scene)
        }
    }

    /// What a company makes or holds is not about the area that the article happens to name elsewhere.
    private func withdrawPlace(_ fact: inout QuantityFact, _ scene: FactScene) {
        guard fact.evidence.placeIsFar, Self.corporate.contains(fact.role) || fact.role == .stock,
            let owner = fact.holder ?? fact.giver, scene.context.mentions.organisations[owner].kind == .company
        else { return }
        fact.place = nil
        fact.steps.append("no place: a company's, and none is named beside it")
    }

    /// Whether an amount of this role is somebody's, rather than on its way from one to another.
    static func isHeld(_ role: Role) -> Bool { !moving.contains(role) && !arriving.contains(role) && role != .weight }

    /// Whether an amount of this role goes from one to another.
    static func isMoving(_ role: Role) -> Bool { moving.contains(role) && role != .transport }

    enum Slot { case giver, receiver, holder }

    private func fill(_ index: Int, _ facts: inout Facts, _ reader: PartyReader) {
        let fact = facts.quantities[index]
        // The nearest first, and the surer kinds before it.
        let around = reader.partiesOfIntroduction(index, fact) + reader.partiesBehindList(index, facts)
        let found = around + reader.parties(of: index, fact)
        let parties = found.reversed().sorted { Self.rank($0, fact) < Self.rank($1, fact) }
        for party in parties {
            guard let slot = slot(of: party, index, facts, reader) else { continue }
            if slot == .receiver, party.place == .to, reader.isOfAmountBefore(party, index) { continue }
            if slot == .giver, facts.quantities[index].giver == nil {
                facts.quantities[index].evidence.giverIsEntry = party.place == .entry
                facts.quantities[index].evidence.giverIsListed =
                    party.place == .entry || party.place == .from && party.tokens.upperBound == fact.mention.tokens.lowerBound
            }
            set(slot, to: party.organisation, &facts.quantities[index], "\(party.place)")
        }
    }

    /// *Bulog menyewa gudang milik UD X yang menampung 400 ton*: whose the room is goes before who does something with it.
    private static func rank(_ party: Party, _ fact: QuantityFact) -> Int {
        party.place == .owner && (fact.role == .capacity || fact.role == .stock) ? Party.Place.subject.rank - 1 : party.place.rank
    }

    /// What the sentence before says of who does it, where this one names nobody and only counts.
    private func fillFromBefore(_ index: Int, _ facts: inout Facts, _ reader: PartyReader) {
        let fact = facts.quantities[index]
        guard fact.giver == nil, fact.receiver == nil, fact.holder == nil, fact.evidence.role != .clause,
            Self.moving.contains(fact.role) || Self.arriving.contains(fact.role), let told = reader.partiesBefore(index, fact)
        else { return }
        let word = fact.evidence.word
        facts.quantities[index].evidence.word = told.word
        for party in told.parties.reversed().sorted(by: { $0.place.rank < $1.place.rank }) {
            guard let slot = slot(of: party, index, facts, reader) else { continue }
            set(slot, to: party.organisation, &facts.quantities[index], "\(party.place), the sentence before")
        }
        facts.quantities[index].evidence.word = word
    }

    func set(_ slot: Slot, to organisation: Int, _ fact: inout QuantityFact, _ reason: @autoclosure () -> String) {
        switch slot {
        case .giver where fact.giver == nil: fact.giver = organisation
        case .receiver where fact.receiver == nil: fact.receiver = organisation
        case .holder where fact.holder == nil: fact.holder = organisation
        default: return
        }
        fact.steps.append("\(slot) o\(organisation + 1): \(reason())")
    }

    static let moving: Set<Role> = [.aid, .supply, .sale, .export, .transport]
    static let arriving: Set<Role> = [.purchase, .import]

    private func slot(of party: Party, _ index: Int, _ facts: Facts, _ reader: PartyReader) -> Slot? {
        let fact = facts.quantities[index]
        let moves = Self.moving.contains(fact.role)
        let arrives = Self.arriving.contains(fact.role)
        switch party.place {
        case .from: return moves || arrives ? .giver : nil
        case .by:
            if arrives { return fact.role == .purchase && reader.supplies(party) ? .giver : .receiver }
            return moves ? .giver : fact.role == .waste ? .receiver : .holder
        case .to:
            if arrives { return fact.role == .import || reader.isMeantFor(party) ? .receiver : .giver }
            return moves || fact.role == .waste ? .receiver : fact.role == .need ? .holder : nil
        case .owner:
            // *milik PT X 300 ton*
            if fact.role == .transport { return party.tokens.upperBound == fact.mention.tokens.lowerBound ? .holder : nil }
            return moves || arrives ? nil : .holder
        case .inside:
            return moves
                ? (gets(party, fact, reader) ? .receiver : nil) : isHeldInside(party, fact, reader) ? .holder : nil
        case .behindWord: return moves ? (isQuota(party, fact, reader) ? .receiver : .giver) : arrives ? .receiver : .holder
        case .entry: return entry(party, index, facts, reader)
        case .subject: return subject(party, fact, reader)
        }
    }

    /// *stok di gudang X*, *kebutuhan oksigen di RSUD X*: what is used in a hospital or works is theirs.
    private func isHeldInside(_ party: Party, _ fact: QuantityFact, _ reader: PartyReader) -> Bool {
        if fact.role == .stock || fact.role == .capacity { return true }
        let kind = reader.scene.context.mentions.organisations[party.organisation].kind
        return (kind == .hospital || kind == .company) && [.need, .shortage, .consumption, .waste].contains(fact.role)
    }

    /// *jatah SPBU X*, *pasokan RSUD X*: the owner of a quota gets it, and a hospital gives no supplies.
    private func isQuota(_ party: Party, _ fact: QuantityFact, _ reader: PartyReader) -> Bool {
        guard let word = fact.evidence.word else { return false }
        if fact.role == .supply, reader.scene.context.mentions.organisations[party.organisation].kind == .hospital { return true }
        return reader.scene.lexicon.clauses.value(of: reader.scene.tokens[word.tokens.lowerBound].word)?.contains(.quota) ?? false
    }

    /// A list's entries fill the slot that its first entry filled.
    private func entry(_ party: Party, _ index: Int, _ facts: Facts, _ reader: PartyReader) -> Slot? {
        if let previous = reader.scene.previous(index), facts.quantities[previous].role == facts.quantities[index].role {
            // *dari Yayasan X 12 ton beras, PMI 7 ton*
            if facts.quantities[previous].evidence.giverIsListed { return .giver }
            if facts.quantities[previous].receiver != nil { return .receiver }
        }
        return Self.moving.contains(facts.quantities[index].role)
            ? .giver : Self.arriving.contains(facts.quantities[index].role) ? .receiver : .holder
    }

    private func subject(_ party: Party, _ fact: QuantityFact, _ reader: PartyReader) -> Slot? {
        if Self.moving.contains(fact.role) {
            if gets(party, fact, reader) { return .receiver }
            if asks(party, fact, reader) { return nil }
            // The army and the navy carry what others send.
            if fact.role == .transport, reader.scene.context.mentions.organisations[party.organisation].kind == .security {
                return .holder
            }
            return verb(behind: party, fact, reader).map { isGiven($0, reader) } == true ? .giver : nil
        }
        if Self.arriving.contains(fact.role) {
            guard let word = fact.evidence.word else { return nil }
            return word.tokens.lowerBound >= party.tokens.upperBound && isOfOwnStretch(party, fact, reader) ? .receiver : nil
        }
        if let word = fact.evidence.word, word.tokens.lowerBound < party.tokens.lowerBound { return nil }
        if fact.role == .target, isOnlyHopeful(party, fact, reader) { return nil }
        return .holder
    }

    /// *Kementerian X optimistis target 550 juta ton tercapai*: an office owns a target that it sets (*menargetkan*).
    private func isOnlyHopeful(_ party: Party, _ fact: QuantityFact, _ reader: PartyReader) -> Bool {
        reader.scene.context.mentions.organisations[party.organisation].kind == .government
            && fact.evidence.word?.value.form == .noun
    }

    /// The role's word behind the body; where the role came from elsewhere, a verb of sending between the body and the amount.
    private func verb(behind party: Party, _ fact: QuantityFact, _ reader: PartyReader) -> Mark<RoleWord>? {
        if let word = fact.evidence.word { return word.tokens.lowerBound >= party.tokens.upperBound ? word : nil }
        let sentence = reader.scene.sentence(of: fact.mention)
        return sentence.roles.last {
            $0.value.form == .active && Self.moving.contains($0.value.role) && $0.tokens.lowerBound >= party.tokens.upperBound
                && $0.tokens.upperBound <= fact.mention.tokens.lowerBound
        }
    }

    /// A verb of giving, or a noun right behind one: *membagikan bantuan*.
    private func isGiven(_ word: Mark<RoleWord>, _ reader: PartyReader) -> Bool {
        if word.value.form == .active { return true }
        let sentence = reader.scene.sentence(reader.scene.text.sentence(of: word.tokens.lowerBound))
        return sentence.roles.contains {
            $0.value.form == .active && Self.moving.contains($0.value.role) && $0.tokens.upperBound == word.tokens.lowerBound
        }
    }

    private func gets(_ party: Party, _ fact: QuantityFact, _ reader: PartyReader) -> Bool {
        stands(.gets, between: party, fact, reader)
    }

    /// *Pemkot X mengusulkan kuota 5 ton*: who asks for it does not give it.
    private func asks(_ party: Party, _ fact: QuantityFact, _ reader: PartyReader) -> Bool {
        stands(.asks, between: party, fact, reader)
    }

    private func stands(_ cue: ClauseCues, between party: Party, _ fact: QuantityFact, _ reader: PartyReader) -> Bool {
        let scene = reader.scene
        let between = party.tokens.upperBound..<max(party.tokens.upperBound, fact.mention.tokens.lowerBound)
        return scene.sentence(scene.text.sentence(of: party.tokens.lowerBound)).has(cue, in: between)
    }

    /// Whether no other amount stands between the body and this one.
    private func isOfOwnStretch(_ party: Party, _ fact: QuantityFact, _ reader: PartyReader) -> Bool {
        let scene = reader.scene
        let index = scene.amounts.index(at: fact.mention.tokens.lowerBound)
        return index.flatMap(scene.previous).map { scene.quantities[$0].tokens.lowerBound < party.tokens.lowerBound } ?? true
    }

    /// Takes out what the role has no place for.
    private func tidy(_ fact: inout QuantityFact, _ scene: FactScene) {
        if fact.giver == fact.receiver { fact.receiver = nil }
        if fact.role == .target { (fact.giver, fact.receiver) = (nil, nil) }
        if Self.isMoving(fact.role) || Self.arriving.contains(fact.role) { fact.holder = nil }
        if let holder = fact.holder, !Self.holds(scene.context.mentions.organisations[holder].kind, fact.role),
            !Self.isUsed(fact)
        {
            fact.holder = nil
        }
    }

    /// *BNPB menyemai 2 ton garam*: an office that the clause says uses it.
    private static func isUsed(_ fact: QuantityFact) -> Bool {
        fact.role == .consumption && fact.evidence.word?.value.form == .active
    }

    /// Whether such a body can be who makes or uses it: offices count what others harvest and eat. Of 410 annotated
    /// amounts of these roles 2 have one for their holder.
    static func holds(_ kind: OrganisationKind, _ role: Role) -> Bool {
        if kind == .media { return false }
        guard [.production, .consumption, .other].contains(role) else { return true }
        return kind != .government && kind != .international && kind != .party
    }
}

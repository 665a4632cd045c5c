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

    private enum Slot { case giver, receiver, holder }

    private func fill(_ index: Int, _ facts: inout Facts, _ reader: PartyReader) {
        let fact = facts.quantities[index]
        // The nearest first, and the surer kinds before it.
        let parties = reader.parties(of: index, fact).reversed().sorted { $0.place.rank < $1.place.rank }
        for party in parties {
            guard let slot = slot(of: party, index, facts, reader) else { continue }
            if slot == .giver, facts.quantities[index].giver == nil {
                facts.quantities[index].evidence.giverIsEntry = party.place == .entry
            }
            set(slot, to: party.organisation, &facts.quantities[index], "\(party.place)")
        }
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
        case .by:
            if arrives { return reader.supplies(party) ? .giver : .receiver }
            return moves ? .giver : fact.role == .waste ? .receiver : .holder
        case .to:
            if arrives { return reader.isMeantFor(party) ? .receiver : .giver }
            return moves || fact.role == .waste ? .receiver : fact.role == .need ? .holder : nil
        case .owner: return moves || arrives ? nil : .holder
        case .inside:
            return moves
                ? (gets(party, fact, reader) ? .receiver : nil) : isHeldInside(party, fact, reader) ? .holder : nil
        case .behindWord: return moves ? (isQuota(fact, reader) ? .receiver : .giver) : arrives ? .receiver : .holder
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
        return Self.moving.contains(facts.quantities[index].role)
            ? .giver : Self.arriving.contains(facts.quantities[index].role) ? .receiver : .holder
    }

    private func subject(_ party: Party, _ fact: QuantityFact, _ reader: PartyReader) -> Slot? {
        if Self.moving.contains(fact.role) {
            if gets(party, fact, reader) { return .receiver }
            if asks(party, fact, reader) { return nil }
            guard let word = fact.evidence.word, word.tokens.lowerBound >= party.tokens.upperBound, isGiven(word, reader) else {
                return nil
            }
            return .giver
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

    // MARK: - lists and pointing back

    /// An amount of a list has the parties of the one before where it names none itself.
    private func carry(to index: Int, _ facts: inout Facts, _ reader: PartyReader) {
        let fact = facts.quantities[index]
        let scene = reader.scene
        guard index > 0, case let before = facts.quantities[index - 1] else { return }
        let apart = scene.sentenceIndex(of: index) - scene.sentenceIndex(of: index - 1)
        let isList =
            apart == 0 && (before.role == fact.role || Self.moving.contains(before.role) && Self.moving.contains(fact.role))
        let goesOn =
            apart > 0 && apart <= 3 && before.role == fact.role && fact.giver == nil && fact.receiver == nil
            && fact.holder == nil && RateRule.sameThing(before.commodity, fact.commodity)
        let isAfter = goesOn && fact.evidence.role != .clause
        if before.role == fact.role, apart > 0, apart <= 2, let giver = before.giver {
            if isShare(index, scene) {
                set(.giver, to: giver, &facts.quantities[index], "of what it is a part of")
            } else if fact.role == .aid, CommodityNames.agree(before.commodity, fact.commodity), !before.evidence.giverIsEntry {
                set(.giver, to: giver, &facts.quantities[index], "of the aid before")
            }
        }
        guard isList || isAfter else {
            // Who makes, stores or needs it goes on, whatever word says so this time; a gift of its own has its own giver.
            if goesOn, let holder = before.holder { set(.holder, to: holder, &facts.quantities[index], "as the amount before") }
            return
        }
        if let giver = before.giver { set(.giver, to: giver, &facts.quantities[index], "as the amount before") }
        if let receiver = before.receiver, isList, fact.role != .waste {
            set(.receiver, to: receiver, &facts.quantities[index], "as the amount before")
        }
        if let holder = before.holder { set(.holder, to: holder, &facts.quantities[index], "as the amount before") }
    }

    /// *Dari jumlah itu, 2 ton untuk Yayasan X*
    private func isShare(_ index: Int, _ scene: FactScene) -> Bool {
        scene.previous(index) == nil && scene.sentence(of: index).has(.within, in: scene.lead(of: index))
    }

    private func pointBack(from index: Int, _ facts: inout Facts, _ reader: PartyReader) {
        let fact = facts.quantities[index]
        let moves = Self.moving.contains(fact.role)
        let arrives = Self.arriving.contains(fact.role)
        let isOpen = moves ? fact.giver == nil || fact.receiver == nil : arrives ? fact.receiver == nil : fact.holder == nil
        guard isOpen else { return }
        let scene = reader.scene
        let sentence = scene.sentence(of: index)
        let before = sentence.tokens.lowerBound..<fact.mention.tokens.lowerBound
        let gets = sentence.has(.gets, in: before)
        // *Pihaknya mengusulkan 5 ton*.
        if moves, !gets, sentence.has(.asks, in: before) { return }
        if let body = reader.pointedTo(from: index, voices: moves || arrives || Self.owned.contains(fact.role)) {
            set(
                moves ? (gets ? .receiver : .giver) : arrives ? .receiver : .holder, to: body, &facts.quantities[index],
                "pointed back to")
        } else if moves, gets, fact.receiver == nil, let body = reader.teller(before: fact.mention.tokens.lowerBound) {
            set(.receiver, to: body, &facts.quantities[index], "who tells of getting it")
        } else if moves, fact.giver == nil, !gets, isHandedOut(fact), let body = reader.firstGiver(before: index) {
            set(.giver, to: body, &facts.quantities[index], "who hands out in this article")
        } else if Self.corporate.contains(fact.role), !fact.evidence.placeIsBeside, let company = reader.mainCompany(before: index)
        {
            set(fact.role == .sale ? .giver : .holder, to: company, &facts.quantities[index], "the article's company")
        }
    }

    /// What a speaker's *kita* and *pihaknya* may own.
    private static let owned: Set<Role> = [.target, .stock, .seizure]
    private static let corporate: Set<Role> = [.production, .capacity, .target, .sale]

    /// Aid, and goods moved by a verb rather than by a quota.
    private func isHandedOut(_ fact: QuantityFact) -> Bool {
        fact.role == .aid || fact.role == .supply && fact.evidence.word.map { $0.value.form != .noun } ?? false
    }

    /// Takes out what the role has no place for.
    private func tidy(_ fact: inout QuantityFact, _ scene: FactScene) {
        if fact.giver == fact.receiver { fact.receiver = nil }
        if fact.role == .target { (fact.giver, fact.receiver) = (nil, nil) }
        if Self.moving.contains(fact.role) || Self.arriving.contains(fact.role) { fact.holder = nil }
        if let holder = fact.holder, !Self.holds(scene.context.mentions.organisations[holder].kind, fact.role) { fact.holder = nil }
    }

    /// Whether such a body can be who makes or uses it: offices count what others harvest and eat. Of 410 annotated
    /// amounts of these roles 2 have one for their holder.
    static func holds(_ kind: OrganisationKind, _ role: Role) -> Bool {
        if kind == .media { return false }
        guard [.production, .consumption, .other].contains(role) else { return true }
        return kind != .government && kind != .international && kind != .party
    }
}

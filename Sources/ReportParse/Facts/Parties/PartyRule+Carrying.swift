/// Parties that an amount has from the amounts before it, and those that its clause only points back to.
extension PartyRule {
    /// An amount of a list has the parties of the one before where it names none itself.
    func carry(to index: Int, _ facts: inout Facts, _ reader: PartyReader) {
        let fact = facts.quantities[index]
        let scene = reader.scene
        guard index > 0, case let before = facts.quantities[index - 1] else { return }
        let apart = scene.sentenceIndex(of: index) - scene.sentenceIndex(of: index - 1)
        let isList =
            apart == 0 && !reader.anotherActs(on: index)
            && (before.role == fact.role || Self.moving.contains(before.role) && Self.moving.contains(fact.role))
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
        if let receiver = before.receiver, isList, fact.role != .waste, !reader.hasNamelessReceiver(index) {
            set(.receiver, to: receiver, &facts.quantities[index], "as the amount before")
        }
        if let holder = before.holder { set(.holder, to: holder, &facts.quantities[index], "as the amount before") }
    }

    /// *Dari jumlah itu, 2 ton untuk Yayasan X*
    private func isShare(_ index: Int, _ scene: FactScene) -> Bool {
        scene.previous(index) == nil && scene.sentence(of: index).has(.within, in: scene.lead(of: index))
    }

    func pointBack(from index: Int, _ facts: inout Facts, _ reader: PartyReader) {
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
        if let body = reader.pointedTo(from: index, voices: true), body != fact.receiver,
            moves || arrives || Self.owned.contains(fact.role) || !isVoiced(index, scene)
                || Self.used.contains(fact.role)
                    && [.hospital, .company].contains(scene.context.mentions.organisations[body].kind)
        {
            set(
                moves ? (gets ? .receiver : .giver) : arrives ? .receiver : .holder, to: body, &facts.quantities[index],
                "pointed back to")
        } else if moves, gets, fact.receiver == nil, let body = reader.teller(before: fact.mention.tokens.lowerBound) {
            set(.receiver, to: body, &facts.quantities[index], "who tells of getting it")
        } else if moves, fact.giver == nil, !gets, isHandedOut(fact), !reader.hasNamelessGiver(fact),
            let body = reader.firstGiver(before: index)
        {
            set(.giver, to: body, &facts.quantities[index], "who hands out in this article")
        } else if fact.role == .sale, fact.giver == nil, let body = reader.voice(near: fact.mention.tokens.lowerBound),
            body != fact.receiver, scene.context.mentions.organisations[body].kind == .company
        {
            set(.giver, to: body, &facts.quantities[index], "the firm that tells of its sales")
        } else if Self.corporate.contains(fact.role), !fact.evidence.placeIsBeside, !scene.isNational(index),
            let company = reader.mainCompany(before: index)
        {
            set(fact.role == .sale ? .giver : .holder, to: company, &facts.quantities[index], "the article's company")
        }
    }

    /// *Kami memakai 120 kg*
    private func isVoiced(_ index: Int, _ scene: FactScene) -> Bool {
        let sentence = scene.sentence(of: index)
        return sentence.cues.contains { $0.value.contains(.ours) && !$0.value.contains(.company) }
    }

    /// What a hospital or a firm says of itself; an office that says *kebutuhan kita* speaks of its people.
    private static let used: Set<Role> = [.consumption, .need, .capacity]

    /// What an office's *kita* and *pihaknya* may own.
    private static let owned: Set<Role> = [.target, .stock, .seizure]
    static let corporate: Set<Role> = [.production, .capacity, .target, .sale]

    /// Aid, and goods moved by a verb rather than by a quota.
    private func isHandedOut(_ fact: QuantityFact) -> Bool {
        fact.role == .aid || fact.role == .supply && fact.evidence.word.map { $0.value.form != .noun } ?? false
    }
}

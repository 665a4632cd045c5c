/// Fills the parties that `PartyRule` found no firm words for, where one body is likelier than nobody by learnt weights: by where it
/// stands, what it is, how often the article names it, and what it was to the amount before.
///
/// Only open slots: of the union more is right than of either (models/facts/README.md).
struct LearntPartyRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        guard !scene.bodies.isEmpty else { return }
        for index in facts.quantities.indices {
            let open = Self.slots(of: facts.quantities[index].role).filter { facts.quantities[index][$0] == nil }
            guard !open.isEmpty else { continue }
            let candidates = PartyCandidates(index, facts.quantities[index], scene).all()
            for slot in open { fill(slot, of: index, &facts, candidates, scene) }
        }
    }

    /// What moves has a giver and a receiver, everything else a holder; the pack has none.
    private static func slots(of role: Role) -> [PartySlot] {
        switch role {
        case .aid, .supply, .sale, .export, .purchase, .import: [.giver, .receiver]
        case .weight: []
        default: [.holder]
        }
    }

    private func fill(
        _ slot: PartySlot, of index: Int, _ facts: inout Facts, _ candidates: [PartyCandidate], _ scene: FactScene
    ) {
        let role = facts.quantities[index].role
        var sums: [(body: Int?, sum: Int)] = []
        for candidate in candidates {
            let score = Self.score(candidate, slot, role, Self.precedence(candidate.organisation, slot, index, facts, scene))
            if let at = sums.firstIndex(where: { $0.body == candidate.organisation }) {
                sums[at].sum = LogSum.of(sums[at].sum, score)
            } else {
                sums.append((candidate.organisation, score))
            }
        }
        let nobody = sums.first { $0.body == nil }?.sum ?? 0
        guard let best = sums.filter({ $0.body != nil }).max(by: { $0.sum < $1.sum }), best.sum > nobody,
            !facts.quantities[index].isParty(best.body), let body = best.body,
            slot != .holder || Self.holds(scene.context.mentions.organisations[body].kind, role),
            !isOfItsArea(facts.quantities[index], candidates.filter { $0.organisation == body }, scene),
            slot != .holder || !isNational(index, candidates.filter { $0.organisation == body }, scene)
        else { return }
        facts.quantities[index][slot] = body
        facts.quantities[index].steps.append("\(slot) o\(body + 1): the likeliest body, learnt")
    }

    /// *Disperindag menyatakan kapasitas produksi 1.500 ton*: an office that tells of a capacity or a target owns none, unless words
    /// say so.
    private static func holds(_ kind: OrganisationKind, _ role: Role) -> Bool {
        PartyRule.holds(kind, role) && !(kind == .government && (role == .capacity || role == .target))
    }

    /// *Dinas X mencatat stok beras di Jawa Timur 5 ton*: an office that tells of the stock of an area owns none of it.
    private func isOfItsArea(_ fact: QuantityFact, _ body: [PartyCandidate], _ scene: FactScene) -> Bool {
        guard fact.role == .stock, fact.place != nil, !fact.evidence.placeIsFar, let organisation = body.first?.organisation else {
            return false
        }
        return scene.context.mentions.organisations[organisation].kind == .government && body.contains(where: \.isTeller)
    }

    /// *stok nasional tinggal 180 ribu ton*: the country's is nobody's whom the sentence does not name.
    private func isNational(_ index: Int, _ body: [PartyCandidate], _ scene: FactScene) -> Bool {
        !body.contains { [.lead, .crossed, .tail, .beyond].contains($0.spot) } && scene.isNational(index)
    }

    private static func score(_ candidate: PartyCandidate, _ slot: PartySlot, _ role: Role, _ before: [(ClueName, Int)]) -> Int {
        let joined = candidate.joined.map { ($0.0, 20_000 + $0.1 * Role.count + role.number) }
        let rule = (ClueName.partyRule, candidate.organisation == nil ? 2 : 1)
        var sum = 0
        // Each clue by its slot, and once for all slots, because what makes a likely party is much the same.
        for (name, value) in candidate.clues + joined + before + [rule] {
            sum += FactWeights.shared[Clue(name, value * PartySlot.count + slot.rawValue)]
            sum += FactWeights.shared[Clue(name, 600_000 + value)]
        }
        return sum
    }

    /// What the body was to the amount before.
    private static func precedence(
        _ body: Int?, _ slot: PartySlot, _ index: Int, _ facts: Facts, _ scene: FactScene
    ) -> [(ClueName, Int)] {
        guard index > 0 else { return [] }
        let last = facts.quantities[index - 1]
        let apart = min(3, scene.sentenceIndex(of: index) - scene.sentenceIndex(of: index - 1))
        let role = facts.quantities[index].role
        let kind = (last[slot] == body ? 2 : last[slot] == nil ? 0 : 1) * 8 + apart * 2 + (last.role == role ? 1 : 0)
        return [(.partySame, kind), (.partySameRole, kind * Role.count + role.number)]
    }
}

extension QuantityFact {
    subscript(_ slot: PartySlot) -> Int? {
        get {
            switch slot {
            case .giver: giver
            case .receiver: receiver
            case .holder: holder
            }
        }
        set {
            switch slot {
            case .giver: giver = newValue
            case .receiver: receiver = newValue
            case .holder: holder = newValue
            }
        }
    }

    /// Whether a body is a party already.
    func isParty(_ body: Int?) -> Bool { body != nil && (giver == body || receiver == body || holder == body) }
}

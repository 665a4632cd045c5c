/// Gives the parts of a total who gave and who got the whole of it, where they name nobody themselves: *menerima 20 ton, yakni 12 ton dari
/// A dan 8 ton dari B*.
struct PartPartiesRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        for index in facts.quantities.indices {
            guard let total = facts.quantities[index].partOf else { continue }
            let whole = facts.quantities[total]
            guard PartyRule.isMoving(whole.role), PartyRule.isMoving(facts.quantities[index].role) else { continue }
            if !whole.evidence.giverIsEntry { share(.giver, of: whole, with: index, &facts) }
            if !isForOthers(index, scene) { share(.receiver, of: whole, with: index, &facts) }
        }
    }

    private func share(_ slot: PartySlot, of whole: QuantityFact, with index: Int, _ facts: inout Facts) {
        guard let body = whole[slot], facts.quantities[index][slot] == nil, !facts.quantities[index].isParty(body) else { return }
        facts.quantities[index][slot] = body
        facts.quantities[index].steps.append("\(slot) o\(body + 1): the whole's")
    }

    /// *8 ton untuk warga*: a part that goes on to somebody is no longer its receiver's.
    private func isForOthers(_ index: Int, _ scene: FactScene) -> Bool {
        let sentence = scene.sentence(of: index)
        return sentence.has(.to, in: scene.tail(of: index)) || sentence.has(.purpose, in: scene.lead(of: index))
    }
}

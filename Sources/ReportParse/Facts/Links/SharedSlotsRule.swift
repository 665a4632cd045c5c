/// Lets the tellings of one amount complete one another: what one of them leaves open, or only assumes, another may state.
///
/// Of annotated repeats 110 in 112 have the same time, and nearly all the same giver and holder. *Kemarin* holds for its clause alone,
/// and each telling names its own receiver.
struct SharedSlotsRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        for index in facts.quantities.indices {
            guard let first = facts.quantities[index].sameAs else { continue }
            share(from: first, to: index, &facts)
            share(from: index, to: first, &facts)
        }
    }

    private func share(from giver: Int, to taker: Int, _ facts: inout Facts) {
        let source = facts.quantities[giver]
        let role = facts.quantities[taker].role
        if let time = source.time, !source.timeIsPassing, !source.evidence.timeIsAssumed,
            facts.quantities[taker].time == nil || facts.quantities[taker].evidence.timeIsAssumed
                || facts.quantities[taker].evidence.timeIsLent && !source.evidence.timeIsLent
        {
            facts.quantities[taker].time = time
            facts.quantities[taker].evidence.timeIsAssumed = false
            facts.quantities[taker].steps.append("time \(time.iso): as q\(giver + 1), which tells the same")
        }
        guard source.role == role else { return }
        for slot in [PartySlot.giver, .holder] {
            guard let body = source[slot], facts.quantities[taker][slot] == nil, !facts.quantities[taker].isParty(body) else {
                continue
            }
            facts.quantities[taker][slot] = body
            facts.quantities[taker].steps.append("\(slot) o\(body + 1): as q\(giver + 1), which tells the same")
        }
    }
}

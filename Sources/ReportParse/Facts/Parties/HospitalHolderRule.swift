/// An article that counts what a hospital has and uses goes on about that hospital through the paragraph, also where it says only *sisa
/// di tangki 3,2 ton. Pemakaian harian 1.600 kg*. Behind the rules that find whose the first of these amounts is.
struct HospitalHolderRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        for index in facts.quantities.indices.dropFirst() {
            let (before, fact) = (facts.quantities[index - 1], facts.quantities[index])
            guard let holder = before.holder, scene.context.mentions.organisations[holder].kind == .hospital,
                fact.holder == nil, PartyRule.isHeld(fact.role),
                scene.sentenceIndex(of: index) > scene.sentenceIndex(of: index - 1),
                scene.block(of: index) == scene.block(of: index - 1)
            else { continue }
            facts.quantities[index].holder = holder
            facts.quantities[index].steps.append("holder o\(holder + 1): the hospital of the amount before")
        }
    }
}

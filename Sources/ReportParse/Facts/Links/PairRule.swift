/// Joins the two ends of a change, *dari 45 ton … menjadi 15 ton*, where the words of the amounts alone did not.
struct PairRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        let calendar = MomentReader(scene: scene)
        for index in facts.quantities.indices where facts.quantities[index].pair == nil && calendar.opensChange(index) {
            facts.quantities[index].pair = index + 1
            if facts.quantities[index + 1].pair == nil { facts.quantities[index + 1].pair = index }
        }
    }
}

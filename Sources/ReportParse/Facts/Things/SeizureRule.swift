/// Reads who seized it where only the article says so: the body of police or army named last before the amount, else the first; an
/// office too that the article says to seize (*Bea Cukai X menyita*).
struct SeizureRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        guard facts.quantities.contains(where: { $0.role == .seizure && $0.holder == nil }) else { return }
        let forces = scene.bodies.filter {
            scene.context.mentions.organisations[$0.organisation].kind == .security || seizes($0.tokens, scene)
        }
        guard let first = forces.first else { return }
        for index in facts.quantities.indices
        where facts.quantities[index].role == .seizure && facts.quantities[index].holder == nil {
            let start = facts.quantities[index].mention.tokens.lowerBound
            let body = forces.last { $0.tokens.lowerBound < start } ?? first
            facts.quantities[index].holder = body.organisation
            facts.quantities[index].steps.append("holder o\(body.organisation + 1): who seizes in this article")
        }
    }

    /// Right before a verb of seizing, or right behind its passive.
    private func seizes(_ body: Range<Int>, _ scene: FactScene) -> Bool {
        let sentence = scene.sentence(scene.text.sentence(of: body.lowerBound))
        return sentence.roles.contains {
            $0.value.role == .seizure
                && ($0.value.form == .active && (0...2).contains($0.tokens.lowerBound - body.upperBound)
                    || $0.value.form == .passive && $0.tokens.upperBound == body.lowerBound)
        }
    }
}

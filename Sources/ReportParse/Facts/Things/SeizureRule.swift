/// Reads who seized it where only the article says so: the body of police or army named last before the amount, else the first.
struct SeizureRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        let forces = scene.bodies.filter { scene.context.mentions.organisations[$0.organisation].kind == .security }
        guard let first = forces.first else { return }
        for index in facts.quantities.indices
        where facts.quantities[index].role == .seizure && facts.quantities[index].holder == nil {
            let start = facts.quantities[index].mention.tokens.lowerBound
            let body = forces.last { $0.tokens.lowerBound < start } ?? first
            facts.quantities[index].holder = body.organisation
            facts.quantities[index].steps.append("holder o\(body.organisation + 1): who seizes in this article")
        }
    }
}

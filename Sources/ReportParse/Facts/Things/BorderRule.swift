/// Calls what is carried over the border by its name: *mengapalkan 5 ton kopi ke Jepang* is an export, *5 ton daging dari Australia*
/// that comes in is an import. Aid stays aid.
///
/// Guidelines, *role*: the one the clause states, and *ke* with a foreign country states it.
struct BorderRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        for index in facts.quantities.indices {
            let fact = facts.quantities[index]
            guard Self.moving.contains(fact.role), !fact.evidence.isPlain, let country = country(of: index, scene) else { continue }
            facts.quantities[index].role = country.isGoal ? .export : .import
            facts.quantities[index].steps.append("role \(facts.quantities[index].role.rawValue): over the border")
        }
    }

    private static let moving: Set<Role> = [.transport, .supply]

    /// A foreign country right behind *ke* or *dari* in the amount's own stretch.
    private func country(of index: Int, _ scene: FactScene) -> (name: String, isGoal: Bool)? {
        let sentence = scene.sentence(of: index)
        let tail = scene.tail(of: index)
        for place in scene.places(in: tail) where place.place.level == .country && place.place.code == nil {
            guard !PlaceAliases.country.contains(place.place.name), place.tokens.lowerBound > tail.lowerBound,
                !sentence.hasBreak(from: tail.lowerBound - 1, to: place.tokens.lowerBound)
            else { continue }
            let cues = sentence.cues(at: place.tokens.lowerBound - 1)
            if cues.contains(.to) || cues.contains(.inside) { return (place.place.name, true) }
            if cues.contains(.from) { return (place.place.name, false) }
        }
        return nil
    }
}

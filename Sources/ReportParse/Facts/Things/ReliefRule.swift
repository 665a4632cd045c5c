/// Calls aid what bodies bring after a disaster, where no word says more than that it is brought; what a reserve hands out stays a supply.
///
/// Of annotated amounts in articles that speak of a disaster in six words or more, about nine in ten that are given are `aid`.
struct ReliefRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        for index in facts.quantities.indices where facts.quantities[index].role == .aid && isOfReserve(index, scene) {
            guard !scene.sentence(of: index).roles.contains(where: { $0.value.role == .aid }) else { continue }
            facts.quantities[index].role = .supply
            facts.quantities[index].steps.append("role supply: out of a reserve")
        }
        guard scene.count(of: .relief) >= Self.often else { return }
        for index in facts.quantities.indices where facts.quantities[index].role == .supply {
            guard !comesFromReserve(index, scene) else { continue }
            facts.quantities[index].role = .aid
            facts.quantities[index].steps.append("role aid: what is brought after a disaster")
        }
    }

    /// Words of disaster in the article's beginning; below six the article may be about something else.
    private static let often = 6

    private func comesFromReserve(_ index: Int, _ scene: FactScene) -> Bool {
        let sentence = scene.sentence(of: index)
        return sentence.roles.contains { $0.value.role == .stock || $0.value.role == .sale } || isOfReserve(index, scene)
    }

    /// *18 ton beras cadangan pemerintah*
    private func isOfReserve(_ index: Int, _ scene: FactScene) -> Bool {
        let tail = scene.tail(of: index).prefix(5)
        return tail.contains { scene.lexicon.roles.match(scene.tokens, at: $0, until: tail.upperBound)?.value.role == .stock }
    }
}

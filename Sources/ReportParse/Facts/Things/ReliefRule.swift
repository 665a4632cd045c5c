/// Calls aid what bodies bring after a disaster, where no word says more than that it is brought; what a reserve hands out stays a supply.
///
/// Of annotated amounts in articles that speak of a disaster in six words or more, about nine in ten that are given are `aid`.
struct ReliefRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
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
        return sentence.roles.contains { $0.value.role == .stock || $0.value.role == .sale }
    }
}

/// Deals names out to the amounts behind them: *Natuna dan Anambas masing-masing 22 persen dan 12 persen*.
enum Dealing {
    /// The name for one of the percentages of a sentence, where a word deals out as many names as percentages follow it.
    static func name(for index: Int, among names: (Range<Int>) -> [Range<Int>], _ scene: FactScene) -> Range<Int>? {
        let sentence = scene.sentence(scene.rates.sentenceOf[index])
        let spot = scene.rates.spots[index]
        guard let dealer = sentence.cues.last(where: { $0.value.contains(.each) && $0.tokens.upperBound <= spot.lowerBound }) else {
            return nil
        }
        let members = scene.rates.members(with: index).filter { scene.rates.spots[$0].lowerBound >= dealer.tokens.upperBound }
        guard members.count > 1, let position = members.firstIndex(of: index) else { return nil }
        let start =
            members.first.flatMap { scene.rates.previous($0) }.map { scene.rates.spots[$0].upperBound }
            ?? sentence.tokens.lowerBound
        let found = names(min(start, dealer.tokens.lowerBound)..<dealer.tokens.lowerBound)
        guard found.count >= members.count else { return nil }
        return found[found.count - members.count + position]
    }
}

/// Calls a delivery aid where the text around it does: *menyalurkan 5 ton beras* beside *bantuan beras*, *bantuan tersebut*.
///
/// Guidelines, *Quantities*: `bantuan` is `aid`; reserve rice handed out and subsidised goods are `supply`.
struct AidRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        for index in facts.quantities.indices where facts.quantities[index].role == .supply && isHandedOut(facts.quantities[index])
        {
            guard let word = aid(around: facts.quantities[index], scene.sentenceIndex(of: index), scene) else { continue }
            facts.quantities[index].role = .aid
            facts.quantities[index].steps.append("role aid: \(word)")
        }
    }

    /// Goods that are moved by verbs of handing out; quotas, allocations and stocks are no aid.
    private func isHandedOut(_ fact: QuantityFact) -> Bool {
        guard let word = fact.evidence.word else { return fact.evidence.role != .none }
        return word.value.form != .noun
    }

    /// In the amount's own sentence the noun stands before it, or shortly behind it.
    private func isBeside(_ word: Range<Int>, _ fact: QuantityFact, _ sentence: MarkedSentence) -> Bool {
        let amount = fact.mention.tokens
        return word.upperBound <= amount.lowerBound
            || word.lowerBound - amount.upperBound <= 6 && word.lowerBound >= amount.upperBound
                && !sentence.hasBreak(from: amount.upperBound, to: word.lowerBound)
    }

    /// The words of a sentence that only says what the next ones are about.
    private static let brief = 8

    private func aid(around fact: QuantityFact, _ own: Int, _ scene: FactScene) -> String? {
        for sentence in max(0, own - 2)...own + 1 {
            if let word = aid(in: sentence, fact, scene) { return word }
        }
        return nil
    }

    /// A noun of aid that stands with the thing or points at what was told: *bantuan beras*, *beras bantuan*, *bantuan itu*.
    private func aid(in index: Int, _ fact: QuantityFact, _ scene: FactScene) -> String? {
        guard scene.text.sentences.indices.contains(index) else { return nil }
        let sentence = scene.sentence(index)
        for mark in sentence.roles where mark.value.role == .aid && mark.value.form == .noun {
            let near =
                max(
                    sentence.tokens.lowerBound, mark.tokens.lowerBound - 2)..<min(
                    sentence.tokens.upperBound, mark.tokens.upperBound + 2)
            let thing = sentence.commodities.contains {
                near.overlaps($0.tokens) && CommodityNames.agree(scene.string($0.tokens).lowercased(), fact.commodity)
            }
            let next = mark.tokens.upperBound
            let points = next < sentence.tokens.upperBound && scene.lexicon.demonstratives.value(of: scene.tokens[next].word) != nil
            let own = scene.sentenceIndex(of: fact.mention)
            // *Bantuan sudah dijanjikan. PT X akan menyerahkan 20 ton*
            if index == own - 1, mark.tokens.lowerBound == sentence.tokens.lowerBound, sentence.tokens.count <= Self.brief {
                return scene.string(mark.tokens)
            }
            if index == own ? isBeside(mark.tokens, fact, sentence) : thing || points { return scene.string(mark.tokens) }
        }
        return nil
    }
}

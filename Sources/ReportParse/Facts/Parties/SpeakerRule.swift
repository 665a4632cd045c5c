/// Reads who stated a fact: the person whom the sentence names with its speech verb, else the last one named before.
struct SpeakerRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        guard !scene.context.mentions.persons.isEmpty else { return }
        let reader = PartyReader(scene: scene)
        for index in facts.quantities.indices {
            facts.quantities[index].speaker = speaker(of: facts.quantities[index].mention.tokens.lowerBound, reader)
        }
        for index in facts.occupancies.indices {
            facts.occupancies[index].speaker = speaker(of: facts.occupancies[index].mention.tokens.lowerBound, reader)
        }
    }

    /// Only a sentence that is said has a speaker.
    private func speaker(of token: Int, _ reader: PartyReader) -> Speaker? {
        let scene = reader.scene
        let sentence = scene.sentence(scene.text.sentence(of: token))
        guard sentence.has(.speech, in: sentence.tokens) || sentence.has(.report, in: sentence.tokens) || isQuoted(sentence, scene),
            let person = reader.speaker(near: token)
        else { return nil }
        return Speaker(name: person.name, title: person.title, organisation: person.organisation)
    }

    private func isQuoted(_ sentence: MarkedSentence, _ scene: FactScene) -> Bool {
        let quote = FNV.mix(FNV.basis, UInt8(ascii: "\""))
        return sentence.tokens.contains { scene.tokens[$0].kind == .mark && scene.tokens[$0].hash == quote }
    }
}

/// What training and its checks see of the facts: every amount of an article with what there is to choose for it.
package enum FactDevelopment {
    /// The amounts of a document as values for JSON; nil where it cannot be read.
    package static func rows(of document: SourceDocument) -> [String: Any]? {
        guard let (reading, _) = try? ReportParser().read(document) else { return nil }
        let context = FactContext(
            article: reading.article, text: reading.text, mentions: reading.mentions, lexicon: .indonesian)
        let scene = FactScene(context)
        let things = facts(before: ThingRule.self, scene)
        let roles = facts(before: LearntRoleRule.self, scene)
        let parties = facts(before: PartyRule.self, scene)
        let settled = facts(before: LearntPartyRule.self, scene)
        let amounts = reading.facts.quantities.indices.map { index in
            let amount = FactRow(reading: reading, scene: scene, index: index)
            return amount.values.merging(amount.things(things)) { $1 }.merging(amount.roles(roles)) { $1 }
                .merging(amount.parties(parties, settled: settled)) { $1 }
        }
        let bodies = reading.mentions.organisations.map { body in
            Set(body.mentions.map(reading.text.string) + [body.name]).sorted()
        }
        return ["amounts": amounts, "bodies": bodies, "repeats": repeats(scene), "parts": parts(scene)]
    }

    /// Two amounts each that may be one, with the signals by which that is weighed.
    private static func repeats(_ scene: FactScene) -> [[Any]] {
        let facts = facts(before: RepeatRule.self, scene)
        let reader = RepeatReader(scene: scene)
        return facts.quantities.indices.flatMap { later in
            (max(0, later - 60)..<later).compactMap { first in
                reader.signals(first, later, facts).map { [first, later, $0.map { "\($0)" }] }
            }
        }
    }

    /// An amount and its possible total each, with the signals by which that is weighed.
    private static func parts(_ scene: FactScene) -> [[Any]] {
        let facts = facts(before: PartRule.self, scene)
        let reader = TotalReader(scene: scene, facts: facts)
        return facts.quantities.indices.flatMap { part in
            (max(0, part - 60)..<min(facts.quantities.count, part + 60)).compactMap { total in
                reader.signals(part: part, total: total, facts).map { [part, total, $0.map { "\($0)" }] }
            }
        }
    }

    /// The facts as a rule meets them.
    private static func facts(before end: any FactRule.Type, _ scene: FactScene) -> Facts {
        var facts = Facts()
        facts.quantities = scene.quantities.map(QuantityFact.init)
        for rule in FactReader.rules {
            if rule == end { break }
            rule.init().apply(to: &facts, in: scene)
        }
        return facts
    }
}

/// One amount as training sees it.
private struct FactRow {
    let reading: Reading
    let scene: FactScene
    let index: Int

    private var fact: QuantityFact { reading.facts.quantities[index] }

    /// The amount and its facts as read.
    var values: [String: Any] {
        let mention = fact.mention
        return [
            "unit": mention.unit.rawValue, "min": Double(mention.amount.min.description) ?? 0,
            "max": Double(mention.amount.max.description) ?? 0, "comparator": mention.amount.comparator.rawValue,
            "per": fact.per ?? "", "role": fact.role.rawValue, "commodity": fact.commodity ?? "",
            "place": fact.place?.name ?? "", "time": fact.time?.iso ?? "",
            "giver": fact.giver ?? -1, "receiver": fact.receiver ?? -1, "holder": fact.holder ?? -1,
            "sentence": scene.sentenceIndex(of: index), "around": around, "steps": fact.steps, "confidence": fact.confidence,
            "signals": ConfidenceRule().signals(of: index, reading.facts, in: scene),
        ]
    }

    /// The sentence with the amount marked in it.
    private var around: String {
        let text = reading.text
        let sentence = text.range(of: text.sentences[scene.sentenceIndex(of: index)])
        let amount = text.range(of: fact.mention.tokens)
        return text.string(ByteRange(sentence.lowerBound, amount.lowerBound)) + "[[" + text.string(amount) + "]]"
            + text.string(ByteRange(amount.upperBound, max(amount.upperBound, sentence.upperBound)))
    }

    func things(_ facts: Facts) -> [String: Any] {
        // What the head of its column says is not chosen.
        if let name = ThingRule.columnThing(of: index, scene) {
            return ["things": [["text": name, "carried": -1, "clues": [String]()] as [String: Any]]]
        }
        let candidates = ThingCandidates(index, scene).all().map { candidate -> [String: Any] in
            ["text": candidate.text, "carried": candidate.carried ?? -1, "clues": candidate.clues.map(\.text)]
        }
        return ["things": candidates]
    }

    func roles(_ facts: Facts) -> [String: Any] {
        let reader = RoleCandidates(index, scene)
        let context = reader.context(facts.quantities[index])
        let candidates = reader.all().map { candidate -> [String: Any] in
            [
                "role": candidate.role?.number ?? -1, "carried": candidate.carried ?? -1, "clues": candidate.clues.map(\.text),
                "joined": candidate.joined.map { ["\($0.0)", $0.1] as [Any] },
            ]
        }
        return [
            "roles": candidates, "context": context.joined.map { ["\($0.0)", $0.1] as [Any] },
            "voices": context.voiced.map { ["\($0.0)", $0.1, Int($0.roles)] as [Any] },
            "isSettled": facts.quantities[index].evidence.isPlain,
            "ballot": facts.quantities[index].role.rawValue,
        ]
    }

    /// The bodies that could be parties, and the parties that the rule named.
    func parties(_ facts: Facts, settled: Facts) -> [String: Any] {
        let candidates = PartyCandidates(index, facts.quantities[index], scene).all().map { candidate -> [String: Any] in
            [
                "body": candidate.organisation ?? -1, "clues": candidate.clues.map { ["\($0.0)", $0.1] as [Any] },
                "joined": candidate.joined.map { ["\($0.0)", $0.1] as [Any] },
            ]
        }
        let rule = PartySlot.allCases.map { settled.quantities[index][$0] ?? -1 }
        return ["parties": candidates, "rule": rule]
    }
}

/// Reads what is weighed: of the things named around an amount the likeliest by learnt weights, or none.
///
/// Guidelines, *commodity*: the shortest noun phrase, as written, resolved within the article when the clause leaves it out.
struct ThingRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        for index in facts.quantities.indices {
            if !readColumn(index, &facts, scene) { read(index, &facts, scene) }
        }
    }

    /// *Gula (ton)* over a column: each column has its own thing, and one of sums that of the whole table.
    static func columnThing(of index: Int, _ scene: FactScene) -> String? {
        guard let spot = scene.tableSpot(of: scene.quantities[index].tokens) else { return nil }
        for head in spot.heads {
            if let thing = lastThing(in: head, scene) { return scene.thingName(thing) }
        }
        // What the row itself names goes before what stands beside its part of the table, and before the whole table's.
        guard lastThing(in: scene.text.sentences[spot.row], scene) == nil else { return nil }
        for label in spot.above.reversed() {
            if let thing = lastThing(in: label, scene) { return scene.thingName(thing) }
        }
        guard scene.namesSum(spot), let title = scene.titleSentence else { return nil }
        return lastThing(in: scene.text.sentences[title], scene, orGeneric: true).map { scene.thingName($0) }
    }

    private func readColumn(_ index: Int, _ facts: inout Facts, _ scene: FactScene) -> Bool {
        guard let name = Self.columnThing(of: index, scene) else { return false }
        facts.quantities[index].commodity = name
        facts.quantities[index].evidence.thingOdds = 200
        facts.quantities[index].evidence.commodityIsListed = true
        facts.quantities[index].evidence.commodity = .clause
        facts.quantities[index].steps.append("commodity \(name): over its column")
        return true
    }

    /// Looked up word by word: in *Kecamatan Beras (ton)* the names of two columns stand together.
    private static func lastThing(in label: Range<Int>, _ scene: FactScene, orGeneric: Bool = false) -> Range<Int>? {
        var last: Range<Int>?
        var at = label.lowerBound
        while at < label.upperBound {
            guard let match = scene.lexicon.commodities.match(scene.tokens, at: at, until: label.upperBound) else {
                at += 1
                continue
            }
            if match.value != .object, orGeneric || match.value != .generic { last = at..<at + match.length }
            at += match.length
        }
        return last
    }

    private struct Tally {
        var sum: Int
        var best: Int
        var candidate: ThingCandidate
    }

    private func read(_ index: Int, _ facts: inout Facts, _ scene: FactScene) {
        var tallies: [(text: String, tally: Tally)] = []
        for candidate in ThingCandidates(index, scene).all() {
            let text = candidate.carried.map { facts.quantities[$0].commodity ?? "" } ?? candidate.text
            if candidate.carried != nil, text.isEmpty { continue }
            let score = FactWeights.shared.sum(of: candidate.clues + Self.likeness(text, index, facts, scene))
            if let at = tallies.firstIndex(where: { $0.text == text }) {
                tallies[at].tally.sum = LogSum.of(tallies[at].tally.sum, score)
                if score > tallies[at].tally.best { (tallies[at].tally.best, tallies[at].tally.candidate) = (score, candidate) }
            } else {
                tallies.append((text, Tally(sum: score, best: score, candidate: candidate)))
            }
        }
        guard let top = tallies.indices.max(by: { tallies[$0].tally.sum < tallies[$1].tally.sum }) else { return }
        let others = tallies.indices.filter { $0 != top }.map { tallies[$0].tally.sum }
        let rest = others.dropFirst().reduce(others.first ?? tallies[top].tally.sum - 1000, LogSum.of)
        fill(&facts.quantities[index], tallies[top].text, tallies[top].tally.candidate, tallies[top].tally.sum - rest)
    }

    /// Whether the thing is that of the amount before, or names it more or less closely.
    static func likeness(_ text: String, _ index: Int, _ facts: Facts, _ scene: FactScene) -> [Clue] {
        guard index > 0, let before = facts.quantities[index - 1].commodity, !text.isEmpty else { return [] }
        let apart = min(2, scene.sentenceIndex(of: index) - scene.sentenceIndex(of: index - 1))
        if text == before { return [Clue(.thingSame, apart)] }
        return CommodityNames.share(text, before) ? [Clue(.thingAgrees, apart)] : []
    }

    private func fill(_ fact: inout QuantityFact, _ text: String, _ candidate: ThingCandidate, _ odds: Int) {
        fact.evidence.thingOdds = odds
        guard !text.isEmpty else { return }
        fact.commodity = text
        fact.evidence.commodityIsListed = candidate.isListed
        fact.evidence.commodity = Self.source(of: candidate.spot)
        fact.steps.append("commodity \(text): \(Self.words(for: candidate.spot))")
    }

    private static func source(of spot: ThingCandidate.Spot) -> Evidence.Source {
        switch spot {
        case .behind, .lead, .tail: .clause
        case .crossed, .beyond: .sentence
        case .before1, .before2, .before3, .before, .after, .header: .before
        case .title: .title
        case .carried: .list
        case .none: .none
        }
    }

    private static func words(for spot: ThingCandidate.Spot) -> String {
        switch spot {
        case .behind: "right behind the amount"
        case .lead: "before the amount"
        case .crossed: "earlier in the sentence"
        case .tail, .beyond: "later in the sentence"
        case .before1, .before2, .before3, .before, .header: "from a sentence before"
        case .after: "from the sentence behind"
        case .title: "from the title"
        case .carried: "as an amount before"
        case .none: "none"
        }
    }
}

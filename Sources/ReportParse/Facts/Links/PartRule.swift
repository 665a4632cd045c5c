/// Links the parts of a stated total to it: amounts that add up to it, that the text calls its parts (*terdiri dari*, *di
/// antaranya*), and those of a month or an area within the total's.
///
/// Guidelines, *part_of*: the index of the first mention of the total; a share reached against a target is not a part.
struct PartRule: FactRule {
    /// How many amounts away a total may be, so that a long table takes linear time.
    private static let reach = 60

    func apply(to facts: inout Facts, in scene: FactScene) {
        let reader = TotalReader(scene: scene, facts: facts)
        // What a table adds up is plain; a cell of it is part of nothing else.
        let summed = TableTotals(scene: scene).totals()
        var totals = facts.quantities.indices.map { summed[$0] ?? total(of: $0, facts, reader) }
        for index in facts.quantities.indices where totals[index] == nil {
            totals[index] = reader.totalOfList(index, totals, facts)
        }
        for index in facts.quantities.indices { facts.quantities[index].partOf = nil }
        for (index, total) in totals.enumerated() {
            guard let total else { continue }
            link(index, to: facts.quantities[total].sameAs ?? total, &facts)
        }
        for index in facts.quantities.indices { agree(index, &facts) }
        for index in facts.quantities.indices { inherit(index, &facts) }
    }

    private func total(of index: Int, _ facts: Facts, _ reader: TotalReader) -> Int? {
        var best: (index: Int, score: Int)?
        let near = max(0, index - Self.reach)..<min(facts.quantities.count, index + Self.reach)
        for other in near {
            guard let signals = reader.signals(part: index, total: other, facts) else { continue }
            let score = signals.reduce(0) { $0 + $1.weight }
            if score > best?.score ?? 0 { best = (other, score) }
        }
        return best?.index
    }

    private func link(_ part: Int, to total: Int, _ facts: inout Facts) {
        // No total is a part of its part.
        guard total != part, facts.quantities[total].partOf != part else { return }
        facts.quantities[part].partOf = total
        facts.quantities[part].steps.append("part of q\(total + 1)")
    }

    /// All mentions of one amount are part of the same total.
    private func agree(_ index: Int, _ facts: inout Facts) {
        guard let root = facts.quantities[index].sameAs else { return }
        if let total = facts.quantities[root].partOf {
            if facts.quantities[index].partOf != total { link(index, to: total, &facts) }
        } else if let total = facts.quantities[index].partOf, total != root {
            link(root, to: total, &facts)
        }
    }

    /// A part without a time or a place of its own has those of its total.
    private func inherit(_ index: Int, _ facts: inout Facts) {
        guard let total = facts.quantities[index].partOf, facts.quantities[index].role != .weight else { return }
        let whole = facts.quantities[total]
        if facts.quantities[index].time == nil, let time = whole.time, !whole.timeIsPassing {
            facts.quantities[index].time = time
            facts.quantities[index].steps.append("time \(time.iso): the total's")
        }
        if facts.quantities[index].place == nil { facts.quantities[index].place = whole.place }
    }
}

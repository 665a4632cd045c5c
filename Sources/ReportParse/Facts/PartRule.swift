/// Links the parts of a stated total to it: amounts that follow and add up to it, amounts that the text calls its parts
/// (*terdiri dari*, *di antaranya*), and amounts that go before a total that is their sum.
///
/// Guidelines, *part_of*: the index of the first mention of the total; a share reached against a target is not a part.
struct PartRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        for index in facts.quantities.indices {
            sumBefore(index, &facts, scene)
            partsBehind(index, &facts, scene)
        }
        for index in facts.quantities.indices { within(index, &facts, scene) }
        for index in facts.quantities.indices { contained(index, &facts, scene) }
        for index in facts.quantities.indices { point(index, &facts) }
    }

    // MARK: - by time and place

    /// The month of a year, the district of a regency: the same thing of a time or an area that lies within the total's.
    private func contained(_ index: Int, _ facts: inout Facts, _ scene: FactScene) {
        let part = facts.quantities[index]
        guard part.partOf == nil, part.sameAs == nil, part.pair == nil, let value = part.mention.bounds?.max else { return }
        let near = max(0, index - 20)..<min(facts.quantities.count, index + 3)
        let total = near.first { other in
            let whole = facts.quantities[other]
            guard other != index, whole.sameAs == nil, whole.partOf == nil, whole.role == part.role, whole.per == part.per,
                Self.summed.contains(part.role), let most = whole.mention.bounds?.max, value < most,
                CommodityNames.agree(whole.commodity, part.commodity)
            else { return false }
            return lies(part, within: whole)
        }
        if let total { link([index], to: total, &facts) }
    }

    /// What adds up over months and areas; a stock of May is no part of the year's.
    private static let summed: Set<Role> = [
        .production, .consumption, .import, .export, .sale, .supply, .aid, .waste, .loss, .purchase,
    ]

    private func lies(_ part: QuantityFact, within whole: QuantityFact) -> Bool {
        let isSamePlace =
            part.place == nil || part.place?.name == whole.place?.name
            || part.place?.code != nil && part.place?.code == whole.place?.code
        if isSamePlace { return isWithin(part.time, whole.time) }
        guard part.time == whole.time, part.time != nil, let code = part.place?.code, let outer = whole.place?.code else {
            return false
        }
        return code.utf8.count > outer.utf8.count && code.hasPrefix(outer)
    }

    private func isWithin(_ part: DateValue?, _ whole: DateValue?) -> Bool {
        guard let part, let whole, part != whole, let start = whole.startDay, let end = whole.endDay, let first = part.startDay,
            let last = part.endDay
        else { return false }
        return start <= first && last <= end
    }

    /// A part points at the first mention of its total, whoever linked it.
    private func point(_ index: Int, _ facts: inout Facts) {
        guard let total = facts.quantities[index].partOf, let root = facts.quantities[total].sameAs else { return }
        facts.quantities[index].partOf = root == index ? nil : root
    }

    // MARK: - by adding up

    /// How many amounts belong to one total at most, so that a long table takes linear time.
    private static let reach = 250

    /// The amounts right behind a total, as far as they stay below it; all of them where they add up, or where the text says
    /// that they are parts.
    private func partsBehind(_ total: Int, _ facts: inout Facts, _ scene: FactScene) {
        guard let whole = facts.quantities[total].mention.bounds?.max, facts.quantities[total].partOf == nil, whole > .zero else {
            return
        }
        var sum = ExactDecimal.zero
        var parts: [Int] = []
        var complete: [Int]?
        for index in facts.quantities.indices.dropFirst(total + 1).prefix(Self.reach) {
            guard let value = facts.quantities[index].mention.bounds?.max else { break }
            if facts.quantities[index].sameAs != nil || isRival(value, whole, facts.quantities[index], facts.quantities[total]) {
                continue
            }
            guard canBePart(index, of: total, facts, scene), let next = sum.adding(value), next <= slack(whole) else { break }
            sum = next
            parts.append(index)
            if parts.count > 2 && isNear(sum, whole) || parts.count == 2 && sum == whole { complete = parts }
        }
        if let complete { return link(complete, to: total, &facts) }
        guard let first = parts.first, opensParts(total, first, scene) else { return }
        link(run(of: parts, facts, scene), to: total, &facts)
    }

    /// The parts that follow one another closely, each of another place or thing.
    private func run(of parts: [Int], _ facts: Facts, _ scene: FactScene) -> [Int] {
        var run: [Int] = []
        var seen: Set<String> = []
        for part in parts {
            if let last = run.last, scene.sentenceIndex(of: part) - scene.sentenceIndex(of: last) > 2 { break }
            let fact = facts.quantities[part]
            guard
                seen.insert((fact.place?.name ?? "") + "|" + (fact.commodity ?? "") + "|\(fact.giver ?? -1)|\(fact.receiver ?? -1)")
                    .inserted || run.isEmpty
                    || scene.previous(part) != nil
            else { break }
            run.append(part)
        }
        return run
    }

    /// The figure of another year beside the total is no part of it.
    private func isRival(_ value: ExactDecimal, _ whole: ExactDecimal, _ fact: QuantityFact, _ total: QuantityFact) -> Bool {
        guard fact.role == total.role, let half = whole.multiplied(by: ExactDecimal(coefficient: 5, exponent: -1)), value > half,
            let a = fact.time, let b = total.time
        else { return false }
        return a != b
    }

    /// *18 ton … 22 ton lagi. Jadi totalnya 40 ton*.
    private func sumBefore(_ total: Int, _ facts: inout Facts, _ scene: FactScene) {
        guard total >= 2, let whole = facts.quantities[total].mention.bounds?.max,
            scene.sentence(of: total).has(.total, in: scene.lead(of: total))
        else { return }
        var sum = ExactDecimal.zero
        var parts: [Int] = []
        for index in (max(0, total - Self.reach)..<total).reversed() {
            guard canBePart(index, of: total, facts, scene), let value = facts.quantities[index].mention.bounds?.max,
                let next = sum.adding(value)
            else { return }
            sum = next
            parts.append(index)
            if parts.count > 1, isNear(sum, whole) { return link(parts, to: total, &facts) }
            if sum > whole { return }
        }
    }

    private func canBePart(_ index: Int, of total: Int, _ facts: Facts, _ scene: FactScene) -> Bool {
        let part = facts.quantities[index]
        let whole = facts.quantities[total]
        let gap = abs(scene.block(of: index) - scene.block(of: min(index + 1, total < index ? index - 1 : index + 1)))
        return PartRule.areCompatible(part.role, whole.role) && part.per == whole.per && part.sameAs != total && part.partOf == nil
            && part.pair == nil
            && gap <= 2 && part.role != .weight
    }

    private static let moving: Set<Role> = [.aid, .supply, .purchase]

    static func areCompatible(_ a: Role, _ b: Role) -> Bool { a == b || moving.contains(a) && moving.contains(b) }

    /// Within a hundredth.
    private func isNear(_ sum: ExactDecimal, _ whole: ExactDecimal) -> Bool {
        guard let least = whole.multiplied(by: ExactDecimal(coefficient: 99, exponent: -2)) else { return false }
        return sum >= least && sum <= slack(whole)
    }

    private func slack(_ whole: ExactDecimal) -> ExactDecimal {
        whole.multiplied(by: ExactDecimal(coefficient: 101, exponent: -2)) ?? whole
    }

    private func link(_ parts: [Int], to total: Int, _ facts: inout Facts) {
        let root = facts.quantities[total].sameAs ?? total
        for part in parts where part != root && facts.quantities[part].partOf == nil {
            facts.quantities[part].partOf = root
            facts.quantities[part].steps.append("part of q\(root + 1)")
        }
    }

    // MARK: - by words

    /// Whether the text opens a list of parts between a total and the next amount.
    private func opensParts(_ total: Int, _ first: Int, _ scene: FactScene) -> Bool {
        let apart = scene.sentenceIndex(of: first) - scene.sentenceIndex(of: total)
        guard apart <= 1 else { return false }
        let tail = scene.tail(of: total)
        let lead = scene.lead(of: first)
        return scene.sentence(of: total).has(.parts, in: tail) || apart == 0 && scene.hasMark(":", in: tail)
            || apart == 1 && scene.sentence(of: first).has(.parts, in: lead)
    }

    /// *23 ton di antaranya*, *dari jumlah itu 12 ton*: part of the amount before, whatever that does.
    private func within(_ index: Int, _ facts: inout Facts, _ scene: FactScene) {
        guard index > 0, facts.quantities[index].partOf == nil, facts.quantities[index].role != .weight,
            facts.quantities[index].role != .other
        else { return }
        if let previous = scene.previous(index), let total = facts.quantities[previous].partOf,
            facts.quantities[previous].role == facts.quantities[index].role,
            !scene.sentence(of: index).hasBreak(from: scene.lead(of: index).lowerBound - 1, to: scene.lead(of: index).upperBound)
        {
            return link([index], to: total, &facts)
        }
        let sentence = scene.sentence(of: index)
        let tail = scene.tail(of: index)
        let near = tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 4)
        guard sentence.has(.within, in: scene.lead(of: index)) || sentence.has(.within, in: near),
            let part = facts.quantities[index].mention.bounds?.max
        else { return }
        let total = (max(0, index - 12)..<index).last { other in
            guard let whole = facts.quantities[other].mention.bounds?.max, facts.quantities[other].partOf == nil else {
                return false
            }
            return whole > part && CommodityNames.agree(facts.quantities[other].commodity, facts.quantities[index].commodity)
                && facts.quantities[other].per == facts.quantities[index].per && facts.quantities[other].role != .target
                && scene.sentenceIndex(of: index) - scene.sentenceIndex(of: other) <= 2
        }
        if let total { link([index], to: total, &facts) }
    }
}

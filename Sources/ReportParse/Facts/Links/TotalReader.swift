/// Compares an amount with one that may be its total.
struct TotalReader {
    let scene: FactScene
    private let sums: SumFinder
    /// The most that each amount can be, in tonnes where it is a mass.
    private let values: [ExactDecimal]

    init(scene: FactScene, facts: Facts) {
        self.scene = scene
        sums = SumFinder(facts, scene.bounds)
        values = scene.quantities.indices.map { (scene.bounds[$0] ?? scene.quantities[$0].amount).max }
    }

    /// What is seen of the two; nil where one cannot be part of the other.
    func signals(part: Int, total: Int, _ facts: Facts) -> [PartSignal]? {
        let isMass = scene.bounds[part] != nil
        guard part != total, isMass == (scene.bounds[total] != nil),
            isMass || scene.quantities[part].unit == scene.quantities[total].unit, values[part] < values[total],
            (facts.quantities[part].sameAs ?? part) != (facts.quantities[total].sameAs ?? total)
        else { return nil }
        let a = facts.quantities[part]
        let b = facts.quantities[total]
        // *naik 1.799 ton*: a change is a part of nothing.
        if a.role == .other, a.evidence.isChange { return nil }
        if isBesidePart(part, total, facts) { return nil }
        var signals: [PartSignal] = [.always]
        signals.reserveCapacity(24)
        if let sum = sums.sum(of: part, to: total) {
            let kinds: [PartSignal] = sum.isExact ? [.exact2, .exact3, .exact4] : [.near2, .near3, .near4]
            signals.append(kinds[min(sum.parts, 4) - 2])
        }
        if isListed(part, total, facts) { signals.append(.listed) }
        if isInPeriod(a, b) {
            let others = run(of: part, below: total, facts).filter { facts.quantities[$0].time != a.time }
            signals.append(others.contains { isInPeriod(facts.quantities[$0], b) } ? .listedByTime : .inPeriod)
        }
        signals += distance(part, total)
        slots(a, b, &signals)
        if signals.contains(.otherTime), sums.sum(of: part, to: total) != nil { signals.append(.addsOtherTime) }
        words(part, total, facts, &signals)
        if total < part { behind(part, total, facts, &signals) } else if isAhead(total) { signals.append(.summed) }
        if isCalled(total) { signals.append(.called) }
        if scene.isTitle(block: scene.block(of: total)) { signals.append(.title) }
        signals.append(share(values[part], values[total]))
        if let read = a.mention.partOf { signals.append(read == total || b.sameAs == read ? .read : .readOther) }
        if a.sameAs != nil { signals.append(.repeated) }
        if let giver = a.giver, let other = b.giver, giver != other {
            // *120 ton dari A dan 309 ton dari B*
            signals.append(part < total || a.sameAs.map { $0 < total } == true ? .otherGiver : .otherGiverBefore)
        }
        if a.role == .shortage || a.role == .surplus, b.role != a.role { signals.append(.lacking) }
        return signals
    }

    /// *Dari jumlah itu RSUD A mendapat 5 ton, RSU B 7 ton*: what goes on a list of a total's parts is a part, while all fit into it.
    func totalOfList(_ index: Int, _ totals: [Int?], _ facts: Facts) -> Int? {
        guard let before = scene.previous(index), let total = totals[before], total != index else { return nil }
        let (a, b) = (facts.quantities[before], facts.quantities[index])
        let lead = scene.lead(of: index)
        let sentence = scene.sentence(of: index)
        // *masing-masing 10 kg* is what each gets of the part.
        guard a.role == b.role, a.per == b.per, a.pair == nil, b.pair == nil, b.sameAs == nil, a.time == b.time,
            CommodityNames.agree(a.commodity, b.commodity), scene.hasMark(",", in: lead),
            !sentence.has(.compare, in: lead), !sentence.has(.each, in: lead), !sentence.has(.eachOf, in: lead),
            values[index] < values[total], fits(index, total, facts)
        else { return nil }
        return total
    }

    /// Whether the list of an item has another one of the total's thing, of which this is none: *gula 700 kg* under *beras 5 ton*, of 9
    /// tons of rice.
    private func isBesidePart(_ part: Int, _ total: Int, _ facts: Facts) -> Bool {
        let introductions = scene.introductions
        guard let line = introductions[part], introductions[total] != line, let thing = facts.quantities[total].commodity,
            let own = facts.quantities[part].commodity, !CommodityNames.agree(own, thing)
        else { return false }
        return (max(0, part - 20)..<min(part + 20, introductions.count)).contains {
            introductions[$0] == line && CommodityNames.agree(facts.quantities[$0].commodity, thing)
        }
    }

    private func distance(_ part: Int, _ total: Int) -> [PartSignal] {
        let sentences = abs(scene.sentenceIndex(of: part) - scene.sentenceIndex(of: total))
        let gap = abs(part - total)
        return [
            total < part ? .before : .behind, [.sentence0, .sentence1, .sentence2, .sentence3][min(sentences, 3)],
            gap == 1 ? .beside : gap <= 3 ? .close : .far,
        ]
    }

    // MARK: - slots

    private static let moving: [Role] = [.aid, .supply, .purchase, .sale, .transport]

    private func slots(_ a: QuantityFact, _ b: QuantityFact, _ signals: inout [PartSignal]) {
        let isKin = Self.moving.contains(a.role) && Self.moving.contains(b.role)
        signals.append(
            a.role == b.role
                ? .sameRole
                : isKin ? .kindredRole : b.role == .target ? .totalIsTarget : a.role == .target ? .partIsTarget : .otherRole)
        if a.role == .weight || b.role == .weight { signals.append(.weighs) }
        if a.role == .capacity || b.role == .capacity { signals.append(.holds) }
        signals.append(
            a.commodity == nil || b.commodity == nil
                ? .unknownThing : CommodityNames.agree(a.commodity, b.commodity) ? .sameThing : .otherThing)
        if a.per != b.per { signals.append(.otherRate) }
        if let x = a.place, let y = b.place {
            let isSame = x.code == y.code && x.code != nil || x.name == y.name
            let isInner = x.code.flatMap { inner in y.code.map { inner.hasPrefix($0) } } ?? false
            signals.append(isSame ? .samePlace : isInner ? .innerPlace : .otherPlace)
        }
        if let x = a.time, let y = b.time { signals.append(x == y ? .sameTime : isWithin(x, y) ? .innerTime : .otherTime) }
        if a.pair != nil { signals.append(.paired) }
    }

    private func isWithin(_ part: DateValue, _ whole: DateValue) -> Bool {
        guard let start = whole.startDay, let end = whole.endDay, let first = part.startDay, let last = part.endDay else {
            return false
        }
        return start <= first && last <= end
    }

    private static let shares = [(5, PartSignal.tiny), (50, .small), (500, .middling), (900, .large)].map {
        (ExactDecimal(coefficient: Int128($0), exponent: -3), $1)
    }

    private func share(_ a: ExactDecimal, _ b: ExactDecimal) -> PartSignal {
        for (share, signal) in Self.shares {
            guard let limit = b.multiplied(by: share) else { continue }
            if a < limit { return signal }
        }
        return .most
    }

    // MARK: - words

    private func words(_ part: Int, _ total: Int, _ facts: Facts, _ signals: inout [PartSignal]) {
        let lead = scene.lead(of: part)
        let tail = scene.tail(of: part)
        let sentence = scene.sentence(of: part)
        let isNearest = total < part && !hasLarger(between: total, and: part, facts)
        let near = tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 4)
        if sentence.has(.within, in: lead) || sentence.has(.within, in: near) {
            signals.append(isNearest ? .within : .withinOther)
        }
        let close = max(lead.lowerBound, lead.upperBound - 8)..<lead.upperBound
        if close.contains(where: { scene.lexicon.shareWords.value(of: scene.tokens[$0].word) != nil }) {
            signals.append(isNearest && scene.sentenceIndex(of: part) - scene.sentenceIndex(of: total) <= 1 ? .share : .shareOther)
        }
    }

    private func hasLarger(between total: Int, and part: Int, _ facts: Facts) -> Bool {
        (total + 1..<part).contains {
            facts.quantities[$0].sameAs == nil && values[$0] > values[part]
        }
    }

    /// What speaks where the total goes before.
    private func behind(_ part: Int, _ total: Int, _ facts: Facts, _ signals: inout [PartSignal]) {
        signals += opening(of: total, up: part)
        let sentence = scene.sentence(of: part)
        let start = scene.quantities[total].tokens
        let between = start.upperBound..<scene.quantities[part].tokens.lowerBound
        if scene.sentenceIndex(of: part) == scene.sentenceIndex(of: total) {
            if sentence.cues(at: start.lowerBound - 1).contains(.from), start.lowerBound > sentence.tokens.lowerBound {
                let next = start.upperBound..<min(scene.tokens.count, start.upperBound + 3)
                let isThis = next.contains { scene.lexicon.demonstratives.value(of: scene.tokens[$0].word) != nil }
                signals.append(isThis ? .outOfThis : .outOf)
                if sentence.has(.become, in: between) { signals.append(.becomes) }
            }
            if sentence.hasBreak(from: start.upperBound - 1, to: between.upperBound) { signals.append(.broken) }
        }
        if sentence.has(.compare, in: scene.lead(of: part)) { signals.append(.compared) }
        if let ranked = ranking(of: part, below: total, facts) { signals.append(ranked) }
        signals.append(fits(part, total, facts) ? .fits : .overflows)
        signals.append(hasLarger(between: total, and: part, facts) ? .notNearest : .nearestLarger)
    }

    /// *4.126 ton. Layang mendominasi, yakni 1.890 ton, disusul swanggi 870 ton*: a list in the order of size behind its total.
    private func ranking(of part: Int, below total: Int, _ facts: Facts) -> PartSignal? {
        let first = scene.sentenceIndex(of: total)
        let last = scene.sentenceIndex(of: part)
        guard last - first <= 3 else { return nil }
        let between = scene.quantities[total].tokens.upperBound..<scene.quantities[part].tokens.lowerBound
        guard (first...last).contains(where: { scene.sentence($0).has(.ranked, in: between) }) else { return nil }
        let run = run(of: part, below: total, facts)
        return (total + 1..<part).allSatisfy { run.contains($0) || facts.quantities[$0].sameAs == total } ? .ranked : .rankedFar
    }

    /// Whether words between the total and the amount after it open a list of parts.
    private func opening(of total: Int, up part: Int) -> [PartSignal] {
        let tail = scene.quantities[total].tokens.upperBound
        guard total + 1 < scene.quantities.count else { return [] }
        let next = scene.quantities[total + 1].tokens.lowerBound
        let sentences = scene.sentenceIndex(of: total)...scene.sentenceIndex(of: total + 1)
        guard sentences.count <= 3, tail < next, scene.sentenceIndex(of: part) - sentences.upperBound <= 6 else { return [] }
        var signals: [PartSignal] = []
        if sentences.contains(where: { scene.sentence($0).has(.parts, in: tail..<next) }) {
            signals.append(sentences.count == 1 ? .opened : .openedBefore)
        }
        if scene.hasMark(":", in: tail..<min(next, tail + 12)) { signals.append(.colon) }
        return signals
    }

    /// Whether the amounts that stand in a list with this one fit into the total together.
    private func fits(_ part: Int, _ total: Int, _ facts: Facts) -> Bool {
        var sum = ExactDecimal.zero
        for index in run(of: part, below: total, facts) where facts.quantities[index].sameAs == nil {
            guard let next = sum.adding(values[index]) else { return false }
            sum = next
        }
        return values[total].multiplied(by: ExactDecimal(coefficient: 102, exponent: -2)).map { sum <= $0 } ?? false
    }

    /// The amounts around one that do the same and follow one another closely.
    private func run(of part: Int, below total: Int, _ facts: Facts) -> Range<Int> {
        func belongs(_ index: Int, beside other: Int) -> Bool {
            index != total && facts.quantities[index].role == facts.quantities[part].role
                && facts.quantities[index].per == facts.quantities[part].per
                && (scene.bounds[index] == nil) == (scene.bounds[part] == nil) && values[index] < values[total]
                && abs(scene.sentenceIndex(of: index) - scene.sentenceIndex(of: other)) <= 1
        }
        var low = part
        var high = part + 1
        while low > 0, part - low < 20, belongs(low - 1, beside: low) { low -= 1 }
        while high < facts.quantities.count, high - part < 20, belongs(high, beside: high - 1) { high += 1 }
        return low..<high
    }

    /// What adds up over months; a stock of May is no part of the year's.
    private static let summed: [Role] = [
        .production, .consumption, .import, .export, .sale, .supply, .aid, .waste, .loss, .purchase, .transport,
    ]

    /// Whether an amount is that of a shorter time within the total's, of the same thing at the same place.
    private func isInPeriod(_ a: QuantityFact, _ b: QuantityFact) -> Bool {
        guard let x = a.time, let y = b.time, x != y, isWithin(x, y), a.role == b.role, a.per == b.per,
            Self.summed.contains(a.role), CommodityNames.agree(a.commodity, b.commodity)
        else { return false }
        return a.place == nil || b.place == nil || a.place?.name == b.place?.name || a.place?.code == b.place?.code
    }

    /// Whether the amount stands in a list by areas, all within the total's area.
    private func isListed(_ part: Int, _ total: Int, _ facts: Facts) -> Bool {
        guard let outer = facts.quantities[total].place?.code, let own = facts.quantities[part].place?.code, own != outer,
            own.hasPrefix(outer)
        else { return false }
        return run(of: part, below: total, facts).contains { index in
            guard index != part, let other = facts.quantities[index].place?.code else { return false }
            return other != own && other != outer && other.hasPrefix(outer)
        }
    }

    /// What speaks where the total stands behind.
    private func isAhead(_ total: Int) -> Bool { scene.sentence(of: total).has(.total, in: scene.lead(of: total)) }

    private func isCalled(_ total: Int) -> Bool {
        let lead = scene.lead(of: total)
        let near = max(lead.lowerBound, lead.upperBound - 5)..<lead.upperBound
        return scene.sentence(of: total).has(.total, in: near)
    }
}

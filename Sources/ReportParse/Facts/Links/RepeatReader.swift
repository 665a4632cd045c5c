/// Compares two mentions of amounts.
struct RepeatReader {
    let scene: FactScene
    private let figures: [Figure]

    init(scene: FactScene) {
        self.scene = scene
        figures = scene.quantities.indices.map { Figure(scene.bounds[$0] ?? scene.quantities[$0].amount) }
    }

    /// What is seen of two mentions; nil where their figures do not agree.
    func signals(_ first: Int, _ later: Int, _ facts: Facts) -> [RepeatSignal]? {
        let isMass = scene.bounds[first] != nil
        guard facts.quantities[first].pair != later, facts.quantities[later].pair != first,
            isMass == (scene.bounds[later] != nil), isMass || scene.quantities[first].unit == scene.quantities[later].unit,
            let figure = figure(first, later)
        else { return nil }
        let a = facts.quantities[first]
        let b = facts.quantities[later]
        var signals: [RepeatSignal] = [.always, figure.signal]
        signals += roles(a, b)
        signals.append(thing(a, b))
        signals += position(first, later, digits: figure.digits)
        signals += context(a, b)
        signals += parties(a, b)
        if a.per != b.per {
            signals.append(a.per == nil || b.per == nil ? .noRate : .otherRate)
        } else if a.per != nil {
            signals.append(.sameRate)
        }
        if a.mention.unit != b.mention.unit { signals.append(.otherUnit) }
        return signals
    }

    // MARK: - figures

    private func figure(_ first: Int, _ later: Int) -> (signal: RepeatSignal, digits: Int)? {
        let (x, y) = (figures[first], figures[later])
        let isVague = (Self.isVague(scene.quantities[first]), Self.isVague(scene.quantities[later]))
        switch x.agreement(with: y) {
        case .equal(let digits): return ([.equal1, .equal2, .equal3, .equal4][min(digits, 4) - 1], digits)
        case .rounded(let digits) where !isVague.0 && !isVague.1:
            return ([.rounded1, .rounded2, .rounded3, .rounded4][min(digits, 4) - 1], digits)
        case .slipped: return (.slipped, 3)
        case .swapped: return (.swapped, 4)
        default: break
        }
        guard isVague.0 != isVague.1, x.bounds.min <= y.bounds.max, y.bounds.min <= x.bounds.max else { return nil }
        return (.vague, 1)
    }

    /// *belasan ton*: a span of values that only says how large.
    static func isVague(_ mention: QuantityMention) -> Bool {
        mention.amount.comparator == .about && mention.amount.min != mention.amount.max
    }

    // MARK: - roles and things

    private static let moving: [Role] = [.aid, .supply, .sale]

    private func roles(_ a: QuantityFact, _ b: QuantityFact) -> [RepeatSignal] {
        if a.role == b.role { return a.role == .weight ? [.sameRole, .bothWeigh] : [.sameRole] }
        if Self.moving.contains(a.role), Self.moving.contains(b.role) { return [.kindredRole] }
        if a.role == .target || b.role == .target { return [.targetRole] }
        return [[a.role, b.role].contains { $0 == .other || $0 == .weight } ? .weakRole : .otherRole]
    }

    private func thing(_ a: QuantityFact, _ b: QuantityFact) -> RepeatSignal {
        guard let x = a.commodity, let y = b.commodity else { return .unknownThing }
        if x == y { return .sameThing }
        if CommodityNames.agree(x, y) { return .agreeingThing }
        // *stok pangan 64,4 ton* is one with *64,4 ton* of rice.
        let isVague = [x, y].contains { RoleByCommodityRule.hint($0, scene) == .generic }
        return isVague ? .unknownThing : .otherThing
    }

    // MARK: - where they stand

    private func position(_ first: Int, _ later: Int, digits: Int) -> [RepeatSignal] {
        var signals: [RepeatSignal] = []
        if scene.isTitle(block: scene.block(of: first)) { signals += digits > 1 ? [.title, .titleDistinct] : [.title] }
        let gap = scene.sentenceIndex(of: later) - scene.sentenceIndex(of: first)
        let quantity = scene.quantities[later].tokens
        if gap == 0 {
            let isNext = later == first + 1 && quantity.lowerBound - scene.quantities[first].tokens.upperBound <= 4
            signals.append(isNext ? .restated : .apart)
        }
        signals.append(gap <= 2 ? .near : gap <= 8 ? .further : .far)
        let behind = quantity.upperBound..<min(scene.tokens.count, quantity.upperBound + 2)
        if behind.contains(where: { scene.lexicon.demonstratives.value(of: scene.tokens[$0].word) != nil }) {
            signals.append(.pointsBack)
        }
        return signals
    }

    // MARK: - places, times and parties

    private func context(_ a: QuantityFact, _ b: QuantityFact) -> [RepeatSignal] {
        var signals: [RepeatSignal] = []
        if let x = a.place, let y = b.place { signals.append(Self.compare(x, y)) }
        if let x = a.time, let y = b.time {
            if x == y {
                signals.append(.sameTime)
            } else if Self.isNested(x, y) {
                signals.append(.nestedTime)
            } else {
                signals.append(a.evidence.timeIsAssumed || b.evidence.timeIsAssumed ? .assumedTime : .otherTime)
            }
        }
        let (x, y) = (a.evidence, b.evidence)
        if signals.contains(.otherPlace), x.placeIsBeside, y.placeIsBeside { signals.append(.statedOtherPlace) }
        if signals.contains(.otherTime), x.timeIsBeside, y.timeIsBeside { signals.append(.statedOtherTime) }
        return signals
    }

    private static func compare(_ a: Place, _ b: Place) -> RepeatSignal {
        // *RI* and *Indonesia* are one.
        if AreaReader.isHomeland(a), AreaReader.isHomeland(b) { return .samePlace }
        guard let x = a.code, let y = b.code else { return a.name == b.name ? .samePlace : .otherPlace }
        return x == y ? .samePlace : x.hasPrefix(y) || y.hasPrefix(x) ? .nestedPlace : .otherPlace
    }

    /// Whether one time holds the other.
    private static func isNested(_ a: DateValue, _ b: DateValue) -> Bool {
        guard let start = a.startDay, let end = a.endDay, let first = b.startDay, let last = b.endDay else { return false }
        return start <= first && last <= end || first <= start && end <= last
    }

    private func parties(_ a: QuantityFact, _ b: QuantityFact) -> [RepeatSignal] {
        var signals: [RepeatSignal] = []
        if let x = a.holder, let y = b.holder { signals.append(x == y ? .sameHolder : .otherHolder) }
        if let x = a.receiver, let y = b.receiver { signals.append(x == y ? .sameReceiver : .otherReceiver) }
        if let x = a.giver, let y = b.giver { signals.append(x == y ? .sameGiver : .otherGiver) }
        return signals
    }
}

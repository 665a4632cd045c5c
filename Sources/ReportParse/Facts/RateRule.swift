/// Reads the rate that stands apart from its amount: *kapasitas produksi per hari … 1.500 ton*, *setiap hari menghasilkan 2 ton*;
/// and carries a rate over to the amounts that are compared with it.
///
/// Guidelines, *per*: the denominator that the clause states; it carries over to amounts compared with a rate.
struct RateRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        for index in facts.quantities.indices where facts.quantities[index].per == nil && facts.quantities[index].role != .weight {
            guard let found = stated(index, scene) else { continue }
            facts.quantities[index].per = found.code
            facts.quantities[index].steps.append("per \(found.code): \(found.words)")
        }
        for index in facts.quantities.indices where facts.quantities[index].per == nil {
            carry(to: index, &facts, scene)
        }
    }

    /// A rate in the amount's own stretch, or in the one behind it.
    private func stated(_ index: Int, _ scene: FactScene) -> (code: String, words: String)? {
        let sentence = scene.sentence(of: index)
        let lead = scene.lead(of: index)
        let near = max(lead.lowerBound, lead.upperBound - 12)
        for mark in sentence.rates.reversed() where mark.tokens.lowerBound >= near && mark.tokens.upperBound <= lead.upperBound {
            guard !sentence.hasBreak(from: mark.tokens.lowerBound, to: lead.upperBound) else { break }
            if let code = code(mark, sentence, scene) { return (code, scene.string(mark.tokens)) }
        }
        let tail = scene.tail(of: index)
        for mark in sentence.rates where mark.tokens.lowerBound >= tail.lowerBound && mark.tokens.upperBound <= tail.upperBound {
            guard mark.tokens.lowerBound - tail.lowerBound <= 6, !isApart(tail.lowerBound..<mark.tokens.lowerBound, sentence, scene)
            else { break }
            if let code = code(mark, sentence, scene) { return (code, scene.string(mark.tokens)) }
        }
        return nil
    }

    private func isApart(_ range: Range<Int>, _ sentence: MarkedSentence, _ scene: FactScene) -> Bool {
        range.contains { scene.tokens[$0].kind == .mark && scene.byte($0) != UInt8(ascii: "/") }
            || sentence.hasBreak(from: range.lowerBound - 1, to: range.upperBound)
    }

    /// A word that stands alone, or one with *per*, *setiap* or a slash before it.
    private func code(_ mark: Mark<RateWord>, _ sentence: MarkedSentence, _ scene: FactScene) -> String? {
        guard mark.tokens.lowerBound > sentence.tokens.lowerBound else { return mark.value.standsAlone ? mark.value.code : nil }
        let before = mark.tokens.lowerBound - 1
        if !scene.dates(in: before..<mark.tokens.upperBound).isEmpty { return nil }
        if mark.value.standsAlone { return mark.value.code }
        // A price stands right before its slash: *Rp12.000/kg*; a rate's amount is no number of money.
        let slash = scene.tokens[before].kind == .mark && scene.byte(before) == UInt8(ascii: "/")
        return slash || sentence.cues(at: before).contains(.habit) || sentence.cues(at: before).contains(.eachOf) ? mark.value.code : nil
    }

    /// An amount that is compared with a rate, or listed with it, has the rate too.
    private func carry(to index: Int, _ facts: inout Facts, _ scene: FactScene) {
        let fact = facts.quantities[index]
        for other in [index - 1, index + 1] where facts.quantities.indices.contains(other) {
            let neighbour = facts.quantities[other]
            guard let per = neighbour.per, abs(scene.sentenceIndex(of: other) - scene.sentenceIndex(of: index)) <= (other < index ? 1 : 0),
                Self.areCompared(fact, neighbour)
            else { continue }
            facts.quantities[index].per = per
            facts.quantities[index].steps.append("per \(per): compared with a rate")
            return
        }
    }

    private static let flows: Set<Role> = [.need, .supply, .shortage, .surplus, .capacity, .consumption]

    private static func areCompared(_ a: QuantityFact, _ b: QuantityFact) -> Bool {
        flows.contains(a.role) && flows.contains(b.role) && sameThing(a.commodity, b.commodity) && b.per != "ha" && b.per != "person"
    }

    static func sameThing(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return true }
        return a == b || a.hasPrefix(b) || b.hasPrefix(a)
    }
}

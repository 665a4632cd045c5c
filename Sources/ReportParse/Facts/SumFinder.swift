/// Finds runs of amounts that add up to another amount before or behind them.
struct SumFinder {
    /// How well and with how many others an amount adds up to a total.
    struct Sum {
        var isExact: Bool
        var parts: Int
    }

    private var sums: [Int: Sum] = [:]
    private let count: Int

    /// How many amounts a run may have, and how many places away it may begin, so that a long table takes linear time.
    private static let longest = 60
    private static let starts = 5

    init(_ facts: Facts) {
        count = facts.quantities.count
        for total in facts.quantities.indices { look(around: total, facts) }
    }

    /// What an amount adds up to with its neighbours.
    func sum(of part: Int, to total: Int) -> Sum? { sums[part * count + total] }

    private mutating func look(around total: Int, _ facts: Facts) {
        let whole = facts.quantities[total]
        guard let value = Self.value(whole), value > .zero else { return }
        for start in total + 1..<total + 1 + Self.starts { add(from: start, step: 1, to: total, value, facts) }
        for start in stride(from: total - 1, to: total - 3, by: -1) { add(from: start, step: -1, to: total, value, facts) }
    }

    private mutating func add(from start: Int, step: Int, to total: Int, _ value: ExactDecimal, _ facts: Facts) {
        let whole = facts.quantities[total]
        var sum = ExactDecimal.zero
        var parts: [Int] = []
        var skipped = 0
        var index = start
        while facts.quantities.indices.contains(index), parts.count < Self.longest, skipped <= 3 {
            let part = facts.quantities[index]
            defer { index += step }
            if part.sameAs != nil || part.role == .other && whole.role != .other {
                skipped += 1
                continue
            }
            // *2.000 liter, 2 ton*: what is no mass tells of another measure.
            if (part.mention.bounds == nil) != (whole.mention.bounds == nil) { continue }
            guard let own = Self.value(part), own < value,
                let next = sum.adding(own), next <= Self.slack(value)
            else { return }
            sum = next
            parts.append(index)
            if parts.count > 1, let isExact = agreement(sum, value, parts.count) { note(parts, total, isExact) }
        }
    }

    private mutating func note(_ parts: [Int], _ total: Int, _ isExact: Bool) {
        for part in parts {
            let key = part * count + total
            if let known = sums[key], known.isExact && !isExact || known.isExact == isExact && known.parts >= parts.count {
                continue
            }
            sums[key] = Sum(isExact: isExact, parts: parts.count)
        }
    }

    /// A single value; vague and open amounts add up to nothing.
    private static func value(_ fact: QuantityFact) -> ExactDecimal? {
        let bounds = fact.mention.bounds ?? fact.mention.amount
        return bounds.min == bounds.max ? bounds.max : nil
    }

    /// Whether a sum is the total exactly or nearly; nil when it is neither.
    private func agreement(_ sum: ExactDecimal, _ total: ExactDecimal, _ parts: Int) -> Bool? {
        if sum == total { return true }
        guard let difference = sum.adding(total.negated),
            let slack = total.multiplied(by: ExactDecimal(coefficient: 1, exponent: -2))
        else { return nil }
        return (difference < .zero ? difference.negated : difference) <= slack ? false : nil
    }

    private static func slack(_ total: ExactDecimal) -> ExactDecimal {
        total.multiplied(by: ExactDecimal(coefficient: 101, exponent: -2)) ?? total
    }
}

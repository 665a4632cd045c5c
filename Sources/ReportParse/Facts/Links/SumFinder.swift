/// Finds runs of amounts that add up to another amount before or behind them.
struct SumFinder {
    /// How well and with how many others an amount adds up to a total.
    struct Sum {
        var isExact: Bool
        var parts: Int
    }

    private var sums: [Int: Sum] = [:]
    private let count: Int
    /// The amounts that are single values, in tonnes where they are masses; vague and open ones add up to nothing.
    private let values: [ExactDecimal?]
    private let bounds: [Amount?]

    /// How many amounts a run may have, and how many places away it may begin, so that a long table takes linear time.
    private static let longest = 60
    private static let starts = 5

    init(_ facts: Facts, _ bounds: [Amount?]) {
        count = facts.quantities.count
        self.bounds = bounds
        values = facts.quantities.indices.map { index in
            let amount = bounds[index] ?? facts.quantities[index].mention.amount
            return amount.min == amount.max ? amount.max : nil
        }
        for total in facts.quantities.indices { look(around: total, facts) }
    }

    /// What an amount adds up to with its neighbours.
    func sum(of part: Int, to total: Int) -> Sum? { sums[part * count + total] }

    private mutating func look(around total: Int, _ facts: Facts) {
        guard let value = values[total], value > .zero else { return }
        for start in total + 1..<total + 1 + Self.starts { add(from: start, step: 1, to: total, value, facts) }
        for start in stride(from: total - 1, to: total - 3, by: -1) { add(from: start, step: -1, to: total, value, facts) }
    }

    private mutating func add(from start: Int, step: Int, to total: Int, _ value: ExactDecimal, _ facts: Facts) {
        let isOther = facts.quantities[total].role == .other
        let most = Self.slack(value)
        var sum = ExactDecimal.zero
        var parts: [Int] = []
        var skipped = 0
        var index = start
        while facts.quantities.indices.contains(index), parts.count < Self.longest, skipped <= 3 {
            let part = index
            index += step
            if facts.quantities[part].sameAs != nil || facts.quantities[part].role == .other && !isOther {
                skipped += 1
                continue
            }
            // *2.000 liter, 2 ton*: what is no mass tells of another measure; so does a yield beside each harvest of a table.
            if (bounds[part] == nil) != (bounds[total] == nil) { continue }
            if let per = facts.quantities[part].per, per != facts.quantities[total].per { continue }
            guard let own = values[part], own < value, let next = sum.adding(own), next <= most else { return }
            sum = next
            parts.append(part)
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

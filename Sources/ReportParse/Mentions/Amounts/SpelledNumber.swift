/// Reads numbers in words: groups below a thousand, each with its magnitude, in falling order.
struct SpelledNumber {
    let lexicon: AmountLexicon
    let tokens: [Token]
    let end: Int

    /// The value of words from `index` on and the index behind them; nil when no number begins there.
    func number(at index: Int) -> (value: ExactDecimal, next: Int)? {
        var next = index
        var total = Int128(0)
        var limit = Int.max
        var found = false
        while next < end, let group = group(at: next) {
            guard let power = magnitude(at: group.next), power < limit else {
                guard limit > 0 else { break }
                // A last group without magnitude; *seribu* and its like carry their own.
                if group.power >= limit && group.power > 0 { break }
                total += Int128(group.value)
                next = group.next
                found = true
                if group.power >= 3 {
                    limit = group.power
                    continue
                }
                break
            }
            if group.power >= 3 { break }
            let (sum, overflow) = total.addingReportingOverflow(Int128(group.value) &* Self.power(power))
            if overflow { return nil }
            total = sum
            limit = power
            next = group.next + 1
            found = true
        }
        guard found else { return nil }
        return fraction(ExactDecimal(coefficient: total, exponent: 0), at: next)
    }

    /// A number below a thousand, or one of the fused magnitudes (*seribu*), with its power.
    private func group(at index: Int) -> (value: Int, next: Int, power: Int)? {
        guard index < end, let word = word(index) else { return nil }
        if case .counted(let count, let power) = word, power >= 3 { return (count * Self.small(power), index + 1, power) }
        var value = 0
        var next = index
        var room = 1000
        while next < end, let part = part(at: next, below: room) {
            value += part.value
            next = part.next
            room = part.room
            if room <= 1 { break }
        }
        return next > index ? (value, next, 0) : nil
    }

    /// One part of a group: hundreds, tens, teens or units, and what may still follow.
    private func part(at index: Int, below room: Int) -> (value: Int, next: Int, room: Int)? {
        guard let word = word(index) else { return nil }
        switch word {
        case .counted(let count, power: 2) where room > 100: return (count * 100, index + 1, 100)
        case .counted(let count, power: 1) where room > 10: return (count * 10, index + 1, 10)
        case .whole(let value) where room > 10: return (value, index + 1, 1)
        case .digit(let digit):
            let following = index + 1 < end ? self.word(index + 1) : nil
            switch following {
            case .scale(2) where room > 100: return (digit * 100, index + 2, 100)
            case .scale(1) where room > 10: return (digit * 10, index + 2, 10)
            case .teen where room > 10: return (digit + 10, index + 2, 1)
            case .scale(1), .scale(2), .teen: return nil
            default: return room > 1 ? (digit, index + 1, 1) : nil
            }
        default: return nil
        }
    }

    /// Decimals after *koma*, or a part of a whole after the number, or the parts that it counts.
    private func fraction(_ value: ExactDecimal, at index: Int) -> (value: ExactDecimal, next: Int)? {
        guard index < end, let word = word(index) else { return (value, index) }
        switch word {
        case .point:
            guard let decimals = decimals(at: index + 1) else { return (value, index) }
            return value.adding(decimals.value).map { ($0, decimals.next) }
        case .fraction(let parts):
            return value.adding(.fraction(1, of: parts)).map { ($0, index + 1) }
        case .parts(let parts):
            guard let count = value.integer, count < parts else { return (value, index) }
            return (.fraction(count, of: parts), index + 1)
        default: return (value, index)
        }
    }

    /// Digits named one by one (*koma enam tujuh*) or as a number (*koma dua puluh lima*).
    private func decimals(at index: Int) -> (value: ExactDecimal, next: Int)? {
        var next = index
        var coefficient = Int128(0)
        var places = 0
        while next < end, places < 20, case .digit(let digit)? = word(next), !countsMagnitude(next + 1) {
            coefficient = coefficient * 10 + Int128(digit)
            places += 1
            next += 1
        }
        if places > 0 { return (ExactDecimal(coefficient: coefficient, exponent: -places), next) }
        guard let group = group(at: index), group.power == 0 else { return nil }
        return (ExactDecimal(coefficient: Int128(group.value), exponent: -String(group.value).utf8.count), group.next)
    }

    /// Whether the word makes tens, teens or hundreds of the digit before it.
    private func countsMagnitude(_ index: Int) -> Bool {
        guard index < end, let word = word(index) else { return false }
        switch word {
        case .teen: return true
        case .scale(let power): return power < 3
        default: return false
        }
    }

    private func magnitude(at index: Int) -> Int? {
        guard index < end, case .scale(let power)? = word(index), power >= 3 else { return nil }
        return power
    }

    private func word(_ index: Int) -> NumberWord? { lexicon.number(tokens[index].word) }

    private static func small(_ power: Int) -> Int { Int(clamping: Self.power(power)) }

    static func power(_ exponent: Int) -> Int128 {
        var value = Int128(1)
        for _ in 0..<Swift.min(exponent, 35) { value *= 10 }
        return value
    }
}

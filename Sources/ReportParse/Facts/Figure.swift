extension QuantityMention {
    /// In tonnes; nil where the unit is no mass.
    var bounds: Amount? { unit.tonnes.flatMap { amount.multiplied(by: $0) } }
}

/// The digits of an amount, by which a rounded or misplaced repeat is known again.
struct Figure {
    let bounds: Amount

    init(_ mention: QuantityMention) {
        bounds = mention.bounds ?? mention.amount
    }

    /// Equal, or equal after rounding, or with the decimal point slipped by three places: *108.721 ton* and *108,721 ton*.
    func isSame(as other: Figure) -> Bool {
        if bounds.min == other.bounds.min, bounds.max == other.bounds.max { return true }
        guard bounds.min == bounds.max, other.bounds.min == other.bounds.max else { return false }
        return agrees(with: other, slips: [0, 3, -3])
    }

    /// Within a hundredth.
    func isNear(_ other: Figure) -> Bool {
        guard let least = bounds.max.multiplied(by: ExactDecimal(coefficient: 99, exponent: -2)),
            let most = bounds.max.multiplied(by: ExactDecimal(coefficient: 101, exponent: -2))
        else { return false }
        return other.bounds.max >= least && other.bounds.max <= most
    }

    private func agrees(with other: Figure, slips: [Int]) -> Bool {
        let (long, short) =
            digits(bounds.max) >= digits(other.bounds.max) ? (bounds.max, other.bounds.max) : (other.bounds.max, bounds.max)
        guard digits(short) >= 3 else { return false }
        for slip in slips {
            let moved = long.scaled(by: slip)
            // Within half a unit of the shorter one's last digit, or cut off there.
            let unit = ExactDecimal(coefficient: 1, exponent: short.exponent)
            guard let difference = moved.adding(short.negated) else { continue }
            let size = difference < .zero ? difference.negated : difference
            if size < unit { return true }
        }
        return false
    }

    private func digits(_ value: ExactDecimal) -> Int { String(value.coefficient.magnitude).utf8.count }
}

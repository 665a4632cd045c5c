extension QuantityMention {
    /// In tonnes; nil where the unit is no mass.
    var bounds: Amount? { unit.tonnes.flatMap { amount.multiplied(by: $0) } }
}

/// The digits of an amount, by which a rounded or misplaced repeat is known again.
struct Figure {
    let bounds: Amount
    /// How many significant digits its greater bound has.
    private let digits: Int

    init(_ bounds: Amount) {
        self.bounds = bounds
        digits = String(bounds.max.coefficient.magnitude).utf8.count
    }

    init(_ mention: QuantityMention) { self.init(mention.bounds ?? mention.amount) }

    /// How the digits of two amounts agree, with how many significant ones the shorter has.
    enum Agreement: Equatable {
        case equal(Int)
        case rounded(Int)
        /// The decimal point slipped by three places.
        case slipped
        /// Two neighbouring digits changed places: *12.450* and *12.540*.
        case swapped
    }

    func agreement(with other: Figure) -> Agreement? {
        if bounds.min == other.bounds.min, bounds.max == other.bounds.max { return .equal(digits) }
        guard bounds.min == bounds.max, other.bounds.min == other.bounds.max, bounds.max > .zero, other.bounds.max > .zero else {
            return nil
        }
        let size = min(digits, other.digits)
        if matches(other, slip: 0) { return .rounded(size) }
        if size >= 3, matches(other, slip: 3) || matches(other, slip: -3) { return .slipped }
        return isSwapped(other) ? .swapped : nil
    }

    /// Whether the shorter amount is the longer one rounded or cut off, with its point moved.
    private func matches(_ other: Figure, slip: Int) -> Bool {
        let (long, short) = digits >= other.digits ? (bounds.max, other.bounds.max) : (other.bounds.max, bounds.max)
        let unit = ExactDecimal(coefficient: 1, exponent: short.exponent)
        guard let difference = long.scaled(by: slip).adding(short.negated) else { return false }
        return (difference < .zero ? difference.negated : difference) < unit
    }

    private func isSwapped(_ other: Figure) -> Bool {
        let (a, b) = (bounds.max, other.bounds.max)
        guard a.exponent == b.exponent, digits == other.digits, digits >= 4 else { return false }
        let (x, y) = (Array(String(a.coefficient).utf8), Array(String(b.coefficient).utf8))
        let apart = x.indices.filter { x[$0] != y[$0] }
        guard apart.count == 2, apart[1] == apart[0] + 1 else { return false }
        return x[apart[0]] == y[apart[1]] && x[apart[1]] == y[apart[0]]
    }
}

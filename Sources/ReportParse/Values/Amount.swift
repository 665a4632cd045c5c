/// Which side of the stated value the truth may lie on. Raw values are what the record writes.
public enum Comparator: String, Sendable, CaseIterable {
    case equal = "="
    case about = "~"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}

/// A number as an article states it: one value or two bounds, and how it is qualified.
///
/// `min` and `max` are equal for one value, also beside `<` and `>`: the comparator says the direction.
public struct Amount: Hashable, Sendable {
    public var min: ExactDecimal
    public var max: ExactDecimal
    public var comparator: Comparator

    public init(min: ExactDecimal, max: ExactDecimal, comparator: Comparator = .equal) {
        self.min = Swift.min(min, max)
        self.max = Swift.max(min, max)
        self.comparator = comparator
    }

    public init(_ value: ExactDecimal, comparator: Comparator = .equal) {
        self.init(min: value, max: value, comparator: comparator)
    }

    /// Both bounds times a factor, or nil when they do not fit.
    public func multiplied(by factor: ExactDecimal) -> Amount? {
        guard let low = min.multiplied(by: factor), let high = max.multiplied(by: factor) else { return nil }
        return Amount(min: low, max: high, comparator: comparator)
    }
}

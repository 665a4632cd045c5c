/// An exact decimal number: `coefficient × 10^exponent`, always in lowest terms (no trailing zeros in the coefficient).
///
/// Amounts are money-like: what an article writes is what the record says, so no binary floating point touches them.
/// Operations that would not fit return nil instead of trapping.
public struct ExactDecimal: Hashable, Sendable {
    public let coefficient: Int128
    public let exponent: Int

    public static let zero = ExactDecimal(0)
    public static let one = ExactDecimal(1)

    public init(_ value: Int) {
        self.init(coefficient: Int128(value), exponent: 0)
    }

    public init(coefficient: Int128, exponent: Int) {
        var c = coefficient
        var e = exponent
        if c == 0 { e = 0 }
        // Nearly all amounts fit into a word of the machine, where dividing is quick.
        if var small = Int(exactly: c) {
            while small != 0, small % 10 == 0 {
                small /= 10
                e += 1
            }
            c = Int128(small)
        } else {
            while c % 10 == 0 {
                c /= 10
                e += 1
            }
        }
        self.coefficient = c
        self.exponent = e
    }

    /// Reads plain notation: an optional minus sign, digits, an optional point and digits. Nil for anything else.
    public init?(_ text: some StringProtocol) {
        var c: Int128 = 0
        var e = 0
        var seenPoint = false
        var digits = 0
        var negative = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: negative = true
            case UInt8(ascii: ".") where !seenPoint: seenPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard digits < 36 else { return nil }
                c = c * 10 + Int128(byte - UInt8(ascii: "0"))
                digits += 1
                if seenPoint { e -= 1 }
            default: return nil
            }
        }
        guard digits > 0 else { return nil }
        self.init(coefficient: negative ? -c : c, exponent: e)
    }

    /// The product, or nil when it does not fit.
    public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
        return overflow ? nil : ExactDecimal(coefficient: product, exponent: exponent + other.exponent)
    }

    /// The sum, or nil when it does not fit.
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        guard let (a, b, e) = aligned(with: other) else { return nil }
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? nil : ExactDecimal(coefficient: sum, exponent: e)
    }

    /// So many parts of a whole: halves, quarters, fifths and eighths exactly, all others to the nearest thousandth (*dua pertiga*
    /// is 0.667).
    static func fraction(_ count: Int, of parts: Int) -> ExactDecimal {
        ExactDecimal(coefficient: Int128((2 * count * 1000 + parts) / (2 * parts)), exponent: -3)
    }

    public var negated: ExactDecimal { ExactDecimal(coefficient: -coefficient, exponent: exponent) }

    /// Shifts the decimal point: `scaled(by: 3)` is a thousand times the value.
    public func scaled(by powerOfTen: Int) -> ExactDecimal {
        ExactDecimal(coefficient: coefficient, exponent: exponent + powerOfTen)
    }

    /// The value as an integer, or nil when it has a fraction or does not fit.
    public var integer: Int? {
        guard exponent >= 0, exponent <= 30 else { return coefficient == 0 ? 0 : nil }
        var value = coefficient
        for _ in 0..<exponent {
            let (next, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = next
        }
        return Int(exactly: value)
    }

    /// Both coefficients at the smaller exponent; nil when that does not fit.
    private func aligned(with other: ExactDecimal) -> (Int128, Int128, Int)? {
        let e = min(exponent, other.exponent)
        guard let a = Self.raise(coefficient, by: exponent - e), let b = Self.raise(other.coefficient, by: other.exponent - e)
        else { return nil }
        return (a, b, e)
    }

    private static func raise(_ value: Int128, by power: Int) -> Int128? {
        guard value != 0 else { return 0 }
        guard power <= 38 else { return nil }
        var value = value
        for _ in 0..<power {
            let (next, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = next
        }
        return value
    }
}

extension ExactDecimal: Comparable {
    public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
        if let (x, y, _) = a.aligned(with: b) { return x < y }
        // Only magnitudes further apart than 38 digits get here: the sign and the exponent decide.
        if (a.coefficient < 0) != (b.coefficient < 0) { return a.coefficient < 0 }
        return (a.exponent < b.exponent) == (a.coefficient >= 0)
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// Plain notation without an exponent: `1500`, `0.0005`, `-2.5`.
    public var description: String {
        if exponent >= 0 { return "\(coefficient)" + String(repeating: "0", count: exponent) }
        let digits = "\(coefficient.magnitude)"
        let sign = coefficient < 0 ? "-" : ""
        let places = -exponent
        if digits.utf8.count > places {
            let split = digits.index(digits.endIndex, offsetBy: -places)
            return sign + digits[..<split] + "." + digits[split...]
        }
        return sign + "0." + String(repeating: "0", count: places - digits.utf8.count) + digits
    }
}

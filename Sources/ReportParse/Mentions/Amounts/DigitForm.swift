/// What a run of digits with dots and commas stands for.
struct DigitForm: Sendable {
    /// Which sign groups thousands, where a number proves it: by both signs in it, or one of them twice.
    enum Proof: Sendable { case dotsGroup, commasGroup }

    let value: ExactDecimal
    /// The other reading of a single separator before three digits: `11,792` as 11792, `38.675` as 38.675.
    var alternative: ExactDecimal?
    /// Whether a comma is that separator.
    private(set) var commaDecides = false
    private(set) var proof: Proof?
    /// Four digits that may be a year.
    private(set) var isYearLike = false
    /// One to three digits without a separator, as before a space that groups thousands.
    private(set) var isShort = false

    /// Nil for what is no number, such as `25.08.2021`.
    ///
    /// Indonesian groups by dots and opens the fraction with a comma; English papers and careless ones do it the other way
    /// round. Three digits after a lone separator are the only form where the shape does not tell.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard let shape = Shape(bytes) else { return nil }
        let whole = ExactDecimal(coefficient: shape.digits, exponent: 0)
        let fraction = ExactDecimal(coefficient: shape.digits, exponent: -shape.lastGroup)
        guard shape.separators > 0 else {
            value = whole
            isYearLike = bytes.count == 4 && shape.digits > 1899 && shape.digits < 2100
            isShort = bytes.count <= 3
            return
        }
        if shape.separators == 1 {
            commaDecides = shape.first == UInt8(ascii: ",")
            let threes = shape.groupsThousands && shape.lastGroup == 3
            value = threes && !commaDecides ? whole : fraction
            if threes { alternative = commaDecides ? whole : fraction }
            return
        }
        guard shape.groupsThousands, shape.switches <= 1, shape.switches == 1 || shape.lastGroup == 3 else { return nil }
        value = shape.switches == 1 ? fraction : whole
        proof = shape.first == UInt8(ascii: ".") ? .dotsGroup : .commasGroup
    }

    /// The digits and where the separators stand among them.
    private struct Shape {
        var digits = Int128(0)
        var separators = 0
        var first = UInt8(0)
        var last = UInt8(0)
        /// How often the separator changes, at most once and at the end in a number.
        var switches = 0
        var firstGroup = 0
        var lastGroup = 0
        var innerThrees = true
        var leadingZero = false

        /// One to three digits before the first separator and three in every group between.
        var groupsThousands: Bool { firstGroup >= 1 && firstGroup <= 3 && innerThrees && !leadingZero }

        init?(_ bytes: ArraySlice<UInt8>) {
            guard bytes.count <= 48 else { return nil }
            leadingZero = bytes.first == UInt8(ascii: "0")
            var count = 0
            for byte in bytes {
                guard byte >= 48 else {
                    note(byte)
                    continue
                }
                digits = digits &* 10 &+ Int128(byte &- 48)
                lastGroup += 1
                if digits != 0 { count += 1 }
            }
            if separators == 0 { firstGroup = lastGroup }
            guard count <= 36 else { return nil }
        }

        private mutating func note(_ byte: UInt8) {
            if separators == 0 {
                first = byte
                firstGroup = lastGroup
            } else {
                if lastGroup != 3 { innerThrees = false }
                if byte != last { switches += 1 }
                if switches > 0, byte == last || byte == first { switches = 2 }
            }
            last = byte
            separators += 1
            lastGroup = 0
        }
    }
}

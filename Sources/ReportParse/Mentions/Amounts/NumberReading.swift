/// A number as it stands in the text: in digits, in words or in both.
struct NumberReading: Sendable {
    var tokens: Range<Int>
    var min: ExactDecimal
    var max: ExactDecimal
    /// Known within bounds only: *puluhan*, *delapan puluhan*.
    var isVague = false
    /// The power of ten that a magnitude word multiplied it by.
    var scale = 0
    /// Digits, as they were read; nil for a number in words.
    var form: DigitForm?
    /// Whether a currency stands before it.
    var isMoney = false

    var isPlainYear: Bool { scale == 0 && form?.isYearLike == true }

    init(tokens: Range<Int>, value: ExactDecimal) {
        self.tokens = tokens
        min = value
        max = value
    }

    /// Multiplies by a power of ten.
    mutating func scale(by power: Int) {
        min = min.scaled(by: power)
        max = max.scaled(by: power)
        scale += power
    }
}

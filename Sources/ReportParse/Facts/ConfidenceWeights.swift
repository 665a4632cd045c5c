/// The weight of each signal, and what a sum of them is worth.
///
/// Fitted by `models/facts/train`, which writes the numbers here.
enum ConfidenceWeights {
    /// In hundredths, in the order of `ConfidenceRule.signals`.
    static let rows: [(signal: StaticString, weight: Int)] = [
        ("odds of the role up to 3", 99),
        ("odds of the role from 3 to 6", 54),
        ("odds of the commodity up to 3", 65),
        ("odds of the commodity from 3 to 6", 13),
        ("the less of both odds", 38),
        ("odds of the roles around it", 22),
        ("odds of the commodities around it", 12),
        ("always", -146),
        ("ballot of role words agrees", 18),
        ("lead in the ballot", -4),
        ("role in the clause", 63),
        ("commodity in the clause", 44),
        ("commodity in the table", -30),
        ("other", -52),
        ("rate", -4),
        ("the only amount", -33),
        ("more than eight amounts", -33),
        ("linked to another amount", 21),
        ("things in the sentence", 45),
        ("role words in the sentence", -43),
        ("no role word in the sentence", 105),
        ("in tons", 7),
        ("in grams", -50),
        ("in the title", -19),
    ]

    /// The share of facts with such signals that are right.
    static func share(of signals: [Int]) -> Double {
        var sum = 0
        for (signal, row) in zip(signals, rows) { sum += signal * row.weight }
        return logistic(hundredths: sum / 100)
    }

    /// 1 / (1 + e^-z) between points a half apart, so that no library of the system decides a digit.
    static func logistic(hundredths z: Int) -> Double {
        let points = [50, 62, 73, 82, 88, 92, 95, 97, 98, 99]
        let size = min(abs(z), 449)
        let low = points[size / 50]
        let high = points[size / 50 + 1 < points.count ? size / 50 + 1 : points.count - 1]
        let value = low + (high - low) * (size % 50) / 50
        return Double(z < 0 ? 100 - value : value) / 100
    }
}

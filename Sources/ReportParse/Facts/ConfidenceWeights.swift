/// The weight of each signal, and what a sum of them is worth.
///
/// Fitted by `models/facts/train`, which writes the numbers here.
enum ConfidenceWeights {
    /// In hundredths, in the order of `ConfidenceRule.signals`.
    static let rows: [(signal: StaticString, weight: Int)] = [
        ("odds of the role up to 3", 58),
        ("odds of the role from 3 to 6", 57),
        ("odds of the commodity up to 3", 42),
        ("odds of the commodity from 3 to 6", 21),
        ("the less of both odds", 53),
        ("odds of the roles around it", 25),
        ("odds of the commodities around it", 13),
        ("always", -127),
        ("ballot of role words agrees", 10),
        ("lead in the ballot", 16),
        ("role in the clause", 60),
        ("commodity in the clause", 63),
        ("commodity in the table", -23),
        ("other", -71),
        ("rate", 6),
        ("the only amount", -46),
        ("more than eight amounts", -26),
        ("linked to another amount", 28),
        ("things in the sentence", 23),
        ("role words in the sentence", -40),
        ("no role word in the sentence", 93),
        ("in tons", -3),
        ("in grams", -40),
        ("in the title", -45),
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

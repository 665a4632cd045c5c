/// The weight of each signal, and what a sum of them is worth.
///
/// Fitted by `models/facts/train`, which writes the numbers here.
enum ConfidenceWeights {
    /// In hundredths, in the order of `ConfidenceRule.signals`.
    static let rows: [(signal: StaticString, weight: Int)] = [
        ("odds of the role up to 3", 70),
        ("odds of the role from 3 to 6", 45),
        ("odds of the commodity up to 3", 54),
        ("odds of the commodity from 3 to 6", 0),
        ("the less of both odds", 42),
        ("odds of the roles around it", 17),
        ("odds of the commodities around it", 27),
        ("always", -152),
        ("ballot of role words agrees", -2),
        ("lead in the ballot", 33),
        ("role in the clause", 51),
        ("commodity in the clause", 41),
        ("commodity in the table", -29),
        ("other", -52),
        ("rate", -9),
        ("the only amount", -19),
        ("more than eight amounts", -44),
        ("linked to another amount", 11),
        ("things in the sentence", 58),
        ("role words in the sentence", 14),
        ("no role word in the sentence", 99),
        ("in tons", 19),
        ("in grams", -23),
        ("in the title", -30),
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

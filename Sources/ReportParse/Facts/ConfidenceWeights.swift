/// The weight of each signal, and what a sum of them is worth.
///
/// Fitted by `models/facts/fit_confidence.py`; run it again after rules change and paste what it prints.
enum ConfidenceWeights {
    /// In hundredths, in the order of `ConfidenceRule.signals`.
    static let rows: [(signal: StaticString, weight: Int)] = [
        ("always", -310),
        ("role in the clause", 59),
        ("score of the role", 105),
        ("lead over the next role", 84),
        ("lead of 15 or more", 88),
        ("commodity in the clause", 68),
        ("commodity of a sentence before", -90),
        ("commodity in the table", 105),
        ("role by a noun", 27),
        ("role by a verb", -43),
        ("commodity behind the role's word", 89),
        ("commodity somewhere before", -43),
        ("role's word a few words away", 41),
        ("long sentence", -94),
        ("the only amount", -105),
        ("more than eight amounts", 88),
        ("share of the role", 107),
        ("share of the commodity", 63),
        ("production, capacity, need or stock", 57),
        ("aid", 58),
        ("other", -52),
        ("consumption", -55),
        ("linked to another amount", 86),
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

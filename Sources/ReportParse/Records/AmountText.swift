// Amounts as people read them, in explanations and tables.

extension Record.Quantity {
    /// `~ 10–15 t per d`.
    var amountText: String {
        bounds(minValue, maxValue, comparator, " " + unit.rawValue) + (per.map { " per \($0)" } ?? "")
    }
}

extension Record.Occupancy {
    /// `< 100 %`.
    var amountText: String { bounds(minPercent, maxPercent, comparator, " %") }
}

private func bounds(_ min: ExactDecimal, _ max: ExactDecimal, _ comparator: Comparator, _ unit: String) -> String {
    (comparator == .equal ? "" : comparator.rawValue + " ") + (min == max ? min.description : "\(min)–\(max)") + unit
}

extension DateValue {
    /// Reads a value as `iso` writes it; nil for a length, which covers no days of the calendar, and for anything else.
    package init?(iso text: some StringProtocol) {
        if let slash = text.firstIndex(of: "/") {
            guard let from = DateValue(simple: text[..<slash]), let to = DateValue(simple: text[text.index(after: slash)...]) else {
                return nil
            }
            self = .interval(from, to)
        } else {
            self.init(simple: text)
        }
    }

    /// Reads a value without a slash.
    private init?(simple text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4 else { return nil }
        guard let year = Int(first) else {
            guard first.hasSuffix("X"), parts.count == 1, let decade = Int(first.dropLast()) else { return nil }
            self = .decade(decade * 10)
            return
        }
        switch parts.count {
        case 1: self = .year(year)
        case 2: self.init(year: year, part: parts[1])
        case 3:
            guard let day = CalendarDate(iso: text) else { return nil }
            self = .day(day)
        default: return nil
        }
    }

    /// Reads what follows the year: `07`, `W30`, `Q3`, `H1`.
    private init?(year: Int, part: some StringProtocol) {
        guard let letter = part.first, let number = Int(letter.isLetter ? part.dropFirst() : part[...]) else { return nil }
        switch (letter, number) {
        case ("W", 1...53): self = .week(year: year, week: number)
        case ("Q", 1...4): self = .quarter(year: year, quarter: number)
        case ("H", 1...2): self = .half(year: year, half: number)
        case (_, 1...12) where !letter.isLetter: self = .month(year: year, month: number)
        default: return nil
        }
    }
}

import ReportParse

/// One telling of an event: a fact of one document, as far as it bears on which event it tells.
struct Telling: Hashable, Sendable {
    /// What an amount is compared in: tonnes, cubic metres, percent of beds, or a unit of its own.
    let measure: String
    let low: Double
    let high: Double
    /// The denominator of a rate, or which beds.
    let kind: String
    let commodity: Set<String>
    /// Nil for occupancies.
    let role: Role?
    /// Giver, receiver and holder, or the facility.
    let parties: [String?]
    let place: String?
    let placeCode: String?
    /// The days it is about, as day numbers.
    let days: ClosedRange<Int>?
    /// The day of the news.
    let newsDay: Int?
    /// The same for near-identical articles.
    let article: String?
    let sentence: String
    /// The capitalised words of the whole document.
    let names: String
    /// Which of several equal facts of its document it is.
    var occurrence = 0

    var isOccupancy: Bool { role == nil }
}

extension Telling {
    /// Of what is compared, what tells most of them apart: hashing sentences and names takes longer than comparing the few that agree.
    func hash(into hasher: inout Hasher) {
        hasher.combine(low)
        hasher.combine(high)
        hasher.combine(newsDay)
        hasher.combine(sentence.utf8.count)
        hasher.combine(occurrence)
    }

    /// From a row of a `TellingQuery`; nil where it has no amount.
    init?(row: [String?]) {
        let isOccupancy = row[10] == nil
        let unit = row[7] ?? "%"
        // Litres are compared in cubic metres.
        let scale = unit == UnitCode.litre.rawValue ? 0.001 : 1
        func amount(_ common: Int, _ stated: Int) -> Double? {
            if let value = row[common] { return Double(value) }
            return row[stated].flatMap(Double.init).map { $0 * scale }
        }
        guard let low = amount(3, 5), let high = amount(4, 6) else { return nil }
        self.low = low
        self.high = max(low, high)
        measure = row[3] != nil && !isOccupancy ? "t" : unit == UnitCode.litre.rawValue ? UnitCode.cubicMetre.rawValue : unit
        kind = row[8] ?? ""
        commodity = NameComparison.words(of: row[9])
        role = row[10].map { Role(rawValue: $0) ?? .other }
        parties = Array(row[11...13])
        place = row[14]
        placeCode = row[15]
        let bounds = row[16...17].compactMap { $0.flatMap { CalendarDate(iso: $0) }?.dayNumber }
        days = bounds.count == 2 && bounds[0] <= bounds[1] ? bounds[0]...bounds[1] : nil
        newsDay = row[18].flatMap { CalendarDate(iso: $0) }?.dayNumber
        article = row[19]
        sentence = row[20] ?? ""
        names = row[21] ?? ""
    }
}

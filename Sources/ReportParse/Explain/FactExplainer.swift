/// Puts the facts of a record beside what the reading knows of them.
struct FactExplainer {
    private let reading: Reading
    private let record: Record
    private let source: SourceText
    private let names: [String: String]

    init(reading: Reading, record: Record, source: SourceText) {
        self.source = source
        self.reading = reading
        self.record = record
        names = Dictionary(record.organisations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    func facts() -> [Explanation.Fact] {
        let mentions = reading.mentions
        let quantities = reading.facts.quantities.sorted { $0.mention.range < $1.mention.range }
        let occupancies = reading.facts.occupancies.sorted { $0.mention.range < $1.mention.range }
        let dates = mentions.dates.sorted { $0.range < $1.range }
        var facts: [Explanation.Fact] = []
        for (part, organisation) in zip(record.organisations, mentions.organisations.sorted(by: Self.firstMention)) {
            facts.append(fact(part, organisation))
        }
        for (part, date) in zip(record.dates, dates) {
            facts.append(fact(part.id, claim(part), date.rule.description, date.range, [], part.selector))
        }
        for (part, quantity) in zip(record.quantities, quantities) {
            facts.append(fact(part.id, claim(part), part.rule, quantity.mention.range, quantity.steps, part.selector))
        }
        for (part, occupancy) in zip(record.occupancies, occupancies) {
            facts.append(fact(part.id, claim(part), part.rule, occupancy.mention.range, occupancy.steps, part.selector))
        }
        return facts.sorted { ($0.offsets.lowerBound, $0.id) < ($1.offsets.lowerBound, $1.id) }
    }

    private static func firstMention(_ a: Organisation, _ b: Organisation) -> Bool {
        (a.mentions.first ?? ByteRange(0, 0)) < (b.mentions.first ?? ByteRange(0, 0))
    }

    private func fact(
        _ id: String, _ claim: String, _ rule: String, _ range: ByteRange, _ steps: [String], _ selector: Record.Selector
    ) -> Explanation.Fact {
        let sentence = reading.text.sentences.lazy.map(reading.text.range).first { $0.contains(range) } ?? range
        let text = reading.text
        return Explanation.Fact(
            id: id, claim: claim, rule: rule,
            sentence: (
                text.string(ByteRange(sentence.lowerBound, range.lowerBound)), text.string(range),
                text.string(ByteRange(range.upperBound, sentence.upperBound))
            ),
            steps: steps, offsets: selector.start..<max(selector.start, selector.end),
            source: reading.article.offsets.sourceRange(of: range, in: source))
    }

    private func fact(_ part: Record.Organisation, _ organisation: Organisation) -> Explanation.Fact {
        let first = organisation.mentions.first ?? ByteRange(0, 0)
        let mention = part.mentions.first ?? Record.Mention(start: 0, end: 0, exact: "")
        let selector = Record.Selector(start: mention.start, end: mention.end, exact: mention.exact, prefix: "", suffix: "")
        var claim = "organisation · \(part.name) · \(part.kind.rawValue)"
        if let region = part.region { claim += " · \(region.name)" }
        if !part.aliases.isEmpty { claim += " · also " + part.aliases.joined(separator: ", ") }
        return fact(part.id, claim, "organisations/name", first, ["\(part.mentions.count) mentions"], selector)
    }

    private func claim(_ date: Record.Date) -> String {
        let value = date.value ?? "unresolved"
        return (["date", value] + (date.modifier.map { [$0.rawValue] } ?? []) + [date.resolution.rawValue])
            .joined(separator: " · ")
    }

    private func claim(_ fact: Record.Quantity) -> String {
        var parts = ["quantity", fact.role.rawValue, fact.amountText]
        if let commodity = fact.commodity { parts.append(commodity) }
        for (slot, value) in [
            ("giver", fact.giver.flatMap { names[$0] }), ("receiver", fact.receiver.flatMap { names[$0] }),
            ("holder", fact.holder.flatMap { names[$0] }), ("place", fact.place.map(described)), ("time", fact.time),
            ("said by", fact.speaker?.name), ("same as", fact.sameAs), ("part of", fact.partOf), ("pair", fact.pair),
        ] {
            if let value { parts.append("\(slot) \(value)") }
        }
        return parts.joined(separator: " · ")
    }

    private func claim(_ fact: Record.Occupancy) -> String {
        var parts = ["occupancy", fact.amountText, "beds \(fact.beds.rawValue)"]
        for (slot, value) in [
            ("facility", fact.facility?.name), ("place", fact.place.map(described)), ("time", fact.time),
            ("said by", fact.speaker?.name), ("pair", fact.pair),
        ] {
            if let value { parts.append("\(slot) \(value)") }
        }
        return parts.joined(separator: " · ")
    }

    private func described(_ place: Record.Place) -> String {
        place.name + (place.kodeKemendagri.map { " (\($0))" } ?? "")
    }
}

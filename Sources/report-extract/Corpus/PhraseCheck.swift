import ReportParse

/// Whether a phrasing gives exactly the facts that are marked in it.
struct PhraseCheck {
    let parser: ReportParser

    /// What is wrong; nil when nothing is.
    func difference(_ phrasing: PhraseFile.Phrasing, in block: PhraseFile.Block) -> String? {
        var document = SourceDocument(bytes: Array(phrasing.text.utf8), source: "phrase", mediaType: .plain, charset: "utf-8")
        document.referenceDate = block.referenceDate
        let record: Record
        do {
            record = try parser.record(of: document)
        } catch {
            return error.message
        }
        let found = facts(of: block.kind, in: record)
        let marks = block.truths.isEmpty ? [] : phrasing.marks.map(Self.plain)
        let words = found.map { Self.plain($0.words) }
        if block.kind == .place ? words.count != marks.count : words != marks {
            return "expected \(Self.list(marks)), got \(Self.list(words))"
        }
        for (index, fact) in found.enumerated() {
            let truth =
                block.truths.count == 1 ? block.truths[0] : block.truths.indices.contains(index) ? block.truths[index] : .null
            if block.kind == .place, !SurfaceText.isSamePlace(words[index], marks[index]) {
                return "expected \(marks[index]), got \(words[index])"
            }
            for member in truth.members ?? [] {
                let got = fact.values[member.name] ?? .null
                if got == member.value || (got.number != nil && got.number == member.value.number) { continue }
                return "\(words[index]): \(member.name) expected \(Self.brief(member.value)), got \(Self.brief(got))"
            }
        }
        return nil
    }

    fileprivate struct Found {
        let start: Int
        let end: Int
        let words: String
        let values: [String: JSONValue]
    }

    private func facts(of kind: PhraseFile.Kind, in record: Record) -> [Found] {
        switch kind {
        case .quantity: record.quantities.map { Found($0.selector, values($0, in: record)) }
        case .occupancy: record.occupancies.map { Found($0.selector, values($0)) }
        case .date: record.dates.map { Found($0.selector, values($0)) }
        case .organisation: organisations(of: record)
        case .place: places(of: record)
        }
    }

    /// A party is expected by its name.
    private func values(_ fact: Record.Quantity, in record: Record) -> [String: JSONValue] {
        func name(_ id: String?) -> JSONValue { string(record.organisations.first { $0.id == id }?.name) }
        return [
            "min": number(fact.minValue), "max": number(fact.maxValue), "unit": .string(fact.unit.rawValue),
            "comparator": .string(fact.comparator.rawValue), "per": string(fact.per), "unit_text": .string(fact.unitText),
            "commodity": string(fact.commodity), "role": .string(fact.role.rawValue), "giver": name(fact.giver),
            "receiver": name(fact.receiver), "holder": name(fact.holder), "time": string(fact.time),
            "place": string(fact.place?.name),
        ]
    }

    private func values(_ fact: Record.Occupancy) -> [String: JSONValue] {
        [
            "min": number(fact.minPercent), "max": number(fact.maxPercent), "comparator": .string(fact.comparator.rawValue),
            "beds": .string(fact.beds.rawValue), "beds_used": number(fact.bedsUsed.map { ExactDecimal($0) }),
            "beds_total": number(fact.bedsTotal.map { ExactDecimal($0) }), "facility": string(fact.facility?.name),
            "time": string(fact.time), "place": string(fact.place?.name),
        ]
    }

    private func values(_ fact: Record.Date) -> [String: JSONValue] {
        [
            "value": string(fact.value), "type": .string(fact.type.rawValue), "modifier": string(fact.modifier?.rawValue),
            "granularity": .string(fact.granularity.rawValue),
        ]
    }

    /// Every mention; of two that begin together the longer comes first, as its mark opens first.
    private func organisations(of record: Record) -> [Found] {
        record.organisations.flatMap { organisation in
            organisation.mentions.map { mention in
                Found(
                    start: mention.start, end: mention.end, words: mention.exact,
                    values: ["kind": .string(organisation.kind.rawValue), "name": .string(organisation.name)])
            }
        }.sorted { ($0.start, -$0.end) < ($1.start, -$1.end) }
    }

    /// The places of all amounts, in order of the amounts.
    private func places(of record: Record) -> [Found] {
        let quantities = record.quantities.map { ($0.selector, $0.place) }
        let occupancies = record.occupancies.map { ($0.selector, $0.place) }
        return (quantities + occupancies).sorted { $0.0.start < $1.0.start }.map { selector, place in
            Found(
                start: selector.start, end: selector.end, words: place?.name ?? "",
                values: ["code": string(place?.kodeKemendagri), "official": string(place?.official)])
        }
    }

    private func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    private func number(_ value: ExactDecimal?) -> JSONValue { value.map { .number($0.description) } ?? .null }

    private static func plain(_ words: String) -> String { words.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    private static func list(_ words: [String]) -> String {
        words.isEmpty ? "nothing" : words.map { "«\($0)»" }.joined(separator: " ")
    }
    private static func brief(_ value: JSONValue) -> String { String(value.text.dropLast()) }
}

extension PhraseCheck.Found {
    fileprivate init(_ selector: Record.Selector, _ values: [String: JSONValue]) {
        self.init(start: selector.start, end: selector.end, words: selector.exact, values: values)
    }
}

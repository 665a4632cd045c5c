import ReportArchive
import ReportParse

/// Writes what was read in place of what was expected; reasons and tags are in another file and stay.
struct ExpectationRewriter {
    let document: CorpusDocument
    let record: Record

    func write() throws(InputFailure) {
        try FileContents.write(expectation.text, to: document.folder.appending(Array("expected.json".utf8)))
    }

    /// The record in the form of an annotation, with those members of `document` that were expected before.
    private var expectation: JSONValue {
        let metadata = DocumentCheck.document(of: record)
        let members = (document.expected["document"]?.members ?? []).map {
            JSONValue.Member($0.name, metadata?[$0.name] ?? .null)
        }
        let facts = FactSet(record: record)
        return .object([
            JSONValue.Member("document", .object(members)),
            JSONValue.Member("organisations", .array(facts.organisations.map(organisation))),
            JSONValue.Member("dates", .array(facts.dates.map(date))),
            JSONValue.Member("quantities", .array(facts.quantities.map { amount($0, FactSlot.ofQuantities) })),
            JSONValue.Member("occupancies", .array(facts.occupancies.map { amount($0, FactSlot.ofOccupancies) })),
        ])
    }

    private func organisation(_ organisation: FactSet.Organisation) -> JSONValue {
        .object([
            JSONValue.Member("name", .string(organisation.name)), JSONValue.Member("kind", string(organisation.kind)),
            JSONValue.Member("mentions", .array(organisation.mentions.map { .string($0) })),
        ])
    }

    private func date(_ date: FactSet.Date) -> JSONValue {
        .object([JSONValue.Member("text", .string(date.text)), JSONValue.Member("value", string(date.value))])
    }

    private func amount(_ amount: FactSet.Amount, _ slots: [FactSlot]) -> JSONValue {
        var members = [
            JSONValue.Member("text", .string(amount.text)), JSONValue.Member("min", number(amount.min)),
            JSONValue.Member("max", number(amount.max)),
        ]
        if let unit = amount.unit { members.append(JSONValue.Member("unit", .string(unit))) }
        for slot in slots { members.append(JSONValue.Member(slot.rawValue, string(amount.slots[slot]?.first))) }
        if amount.unit != nil {
            members.append(JSONValue.Member("same_as", number(amount.sameAs.map { ExactDecimal($0) })))
            members.append(JSONValue.Member("part_of", number(amount.partOf.map { ExactDecimal($0) })))
        }
        return .object(members)
    }

    private func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    private func number(_ value: ExactDecimal?) -> JSONValue { value.map { .number($0.description) } ?? .null }
}

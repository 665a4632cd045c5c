import ReportParse

/// The facts of one document as the gold annotation writes them, made from an annotation or from a record.
struct FactSet {
    struct Organisation {
        let name: String
        let kind: String?
        let mentions: [String]
    }

    struct Date {
        let text: String
        let value: String?
    }

    /// A quantity or an occupancy.
    struct Amount {
        let text: String
        let min: ExactDecimal?
        let max: ExactDecimal?
        /// Nil for percentages.
        let unit: String?
        /// What each slot says; absent where it says nothing. An organisation of a record comes with all its forms.
        var slots: [FactSlot: [String]] = [:]
        var sameAs: Int?
        var partOf: Int?
    }

    var organisations: [Organisation] = []
    var dates: [Date] = []
    var quantities: [Amount] = []
    var occupancies: [Amount] = []
}

/// A slot of an amount, by its key in the annotation.
enum FactSlot: String, CaseIterable {
    case comparator, per, commodity, role, giver, receiver, holder, place
    case placeCode = "place_code"
    case time, beds, facility

    static let ofQuantities: [FactSlot] = [
        .comparator, .per, .commodity, .role, .giver, .receiver, .holder, .place, .placeCode, .time,
    ]
    static let ofOccupancies: [FactSlot] = [.comparator, .beds, .facility, .place, .placeCode, .time]
}

// MARK: From an annotation

extension FactSet {
    /// Reads an annotated article; what is missing or of another type counts as not annotated.
    init(annotation: JSONValue) {
        organisations = (annotation["organisations"]?.array ?? []).map { entry in
            Organisation(
                name: entry["name"]?.string ?? "", kind: entry["kind"]?.string,
                mentions: (entry["mentions"]?.array ?? []).compactMap(\.string))
        }
        dates = (annotation["dates"]?.array ?? []).map { Date(text: $0["text"]?.string ?? "", value: $0["value"]?.string) }
        quantities = (annotation["quantities"]?.array ?? []).map { Amount(annotation: $0, slots: FactSlot.ofQuantities) }
        occupancies = (annotation["occupancies"]?.array ?? []).map { Amount(annotation: $0, slots: FactSlot.ofOccupancies) }
    }
}

extension FactSet.Amount {
    fileprivate init(annotation: JSONValue, slots: [FactSlot]) {
        text = annotation["text"]?.string ?? ""
        min = annotation["min"]?.number
        max = annotation["max"]?.number
        unit = annotation["unit"]?.string
        for slot in slots { self.slots[slot] = annotation[slot.rawValue]?.string.map { [$0] } }
        sameAs = annotation["same_as"]?.int
        partOf = annotation["part_of"]?.int
    }
}

// MARK: From a record

extension FactSet {
    /// The units that the annotation knows; volumes and containers are not part of it.
    static let massUnits: Set<String> = ["t", "kw", "kg", "g", "mg", "lb", "oz", "other"]

    init(record: Record) {
        let forms = Dictionary(
            record.organisations.map { ($0.id, [$0.name] + $0.mentions.map(\.exact)) }, uniquingKeysWith: { first, _ in first })
        organisations = record.organisations.map {
            Organisation(name: $0.name, kind: $0.kind.rawValue, mentions: Set($0.mentions.map(\.exact)).sorted())
        }
        dates = record.dates.map { Date(text: $0.selector.exact, value: $0.value) }
        let masses = record.quantities.filter { Self.massUnits.contains($0.unit.rawValue) }
        let index = Dictionary(masses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        quantities = masses.map { quantity in
            var amount = Amount(quantity, forms: forms)
            amount.sameAs = quantity.sameAs.flatMap { index[$0] }
            amount.partOf = quantity.partOf.flatMap { index[$0] }
            return amount
        }
        occupancies = record.occupancies.map { Amount($0, forms: forms) }
    }
}

extension FactSet.Amount {
    fileprivate init(_ quantity: Record.Quantity, forms: [String: [String]]) {
        text = quantity.selector.exact
        min = quantity.minValue
        max = quantity.maxValue
        unit = quantity.unit.rawValue
        slots[.comparator] = [quantity.comparator.rawValue]
        slots[.per] = quantity.per.map { [$0] }
        slots[.commodity] = quantity.commodity.map { [$0] }
        slots[.role] = [quantity.role.rawValue]
        slots[.giver] = quantity.giver.flatMap { forms[$0] }
        slots[.receiver] = quantity.receiver.flatMap { forms[$0] }
        slots[.holder] = quantity.holder.flatMap { forms[$0] }
        setPlaceAndTime(quantity.place, quantity.time)
    }

    fileprivate init(_ occupancy: Record.Occupancy, forms: [String: [String]]) {
        text = occupancy.selector.exact
        min = occupancy.minPercent
        max = occupancy.maxPercent
        unit = nil
        slots[.comparator] = [occupancy.comparator.rawValue]
        slots[.beds] = [occupancy.beds.rawValue]
        slots[.facility] = occupancy.facility.map { $0.organisation.flatMap { forms[$0] } ?? [$0.name] }
        setPlaceAndTime(occupancy.place, occupancy.time)
    }

    private mutating func setPlaceAndTime(_ place: Record.Place?, _ time: String?) {
        slots[.place] = place.map { [$0.name] }
        slots[.placeCode] = place?.kodeKemendagri.map { [$0] }
        slots[.time] = time.map { [$0] }
    }
}

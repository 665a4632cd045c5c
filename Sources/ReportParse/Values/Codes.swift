// The closed sets of words that a record may hold, after the guidelines. Raw values are what the record writes.

/// What an amount is counted in. Masses first; volumes and containers have no tonnes.
public enum UnitCode: String, Sendable, CaseIterable {
    case tonne = "t"
    case quintal = "kw"
    case kilogram = "kg"
    case gram = "g"
    case milligram = "mg"
    case pound = "lb"
    case ounce = "oz"
    /// A mass-like unit that says nothing of tonnes, such as deadweight (DWT).
    case other = "other"
    case litre = "L"
    case cubicMetre = "m3"
    case cylinder = "tabung"

    /// Tonnes in one of the unit, exactly; nil where it is no mass.
    public var tonnes: ExactDecimal? {
        switch self {
        case .tonne: ExactDecimal(1)
        case .quintal: ExactDecimal(coefficient: 1, exponent: -1)
        case .kilogram: ExactDecimal(coefficient: 1, exponent: -3)
        case .gram: ExactDecimal(coefficient: 1, exponent: -6)
        case .milligram: ExactDecimal(coefficient: 1, exponent: -9)
        case .pound: ExactDecimal(coefficient: 45_359_237, exponent: -11)
        case .ounce: ExactDecimal(coefficient: 28_349_523_125, exponent: -15)
        case .other, .litre, .cubicMetre, .cylinder: nil
        }
    }
}

/// What an amount does in its clause.
public enum Role: String, Sendable, CaseIterable {
    case capacity, production, need, shortage, surplus, stock, aid, supply, `import`, export, sale, purchase, consumption
    case waste, loss, seizure, target, transport, weight, other
}

/// What sort of body an organisation is.
public enum OrganisationKind: String, Sendable, CaseIterable {
    case government, company, hospital, association, security, education, party, media, international, other
}

/// Which beds an occupancy speaks of; `standard` is a threshold rather than a state.
public enum BedKind: String, Sendable, CaseIterable {
    case all, isolation, icu, emergency, standard, other
}

/// Whether a date expression names a date, a span with two ends or a length.
public enum DateType: String, Sendable, CaseIterable { case date, interval, duration }

/// The finest part of the calendar that a date expression names.
public enum DateGranularity: String, Sendable, CaseIterable { case day, week, month, quarter, half, year, decade }

/// Which part of the named time is meant: its beginning, middle or end, or about it.
public enum DateModifier: String, Sendable, CaseIterable { case start, mid, end, about }

/// How a date came by its value.
public enum DateResolution: String, Sendable, CaseIterable { case explicit, relative, unresolved }

/// What stated the day that relative dates count from.
public enum ReferenceOrigin: String, Sendable, CaseIterable {
    case jsonLD = "json_ld"
    case meta
    case timeElement = "time_element"
    case url, text, option, input, none
}

// The plain values that fields of a record hold.

extension String: RecordValue {
    static var shape: RecordShape { .string() }
    func write(to json: inout JSONWriter) { json.string(self) }
}

extension Int: RecordValue {
    static var shape: RecordShape { .integer }
    func write(to json: inout JSONWriter) { json.number(self) }
}

extension Bool: RecordValue {
    static var shape: RecordShape { .boolean }
    func write(to json: inout JSONWriter) { json.bool(self) }
}

/// Only confidences are binary fractions, and those are hundredths.
extension Double: RecordValue {
    static var shape: RecordShape { .probability }
    func write(to json: inout JSONWriter) { json.number(ExactDecimal(hundredths: self)) }
}

extension ExactDecimal {
    /// A share from 0 to 1 in hundredths; anything that is no such share is the nearest one.
    init(hundredths share: Double) {
        let hundredths = share > 0 ? Int((min(share, 1) * 100).rounded()) : 0
        self.init(coefficient: Int128(hundredths), exponent: -2)
    }
}

extension Optional: RecordValue where Wrapped: RecordValue {
    static var shape: RecordShape { .optional(Wrapped.shape) }
    func write(to json: inout JSONWriter) {
        if let self { self.write(to: &json) } else { json.null() }
    }
}

extension Array: RecordValue where Element: RecordValue {
    static var shape: RecordShape { .list(Element.shape) }
    func write(to json: inout JSONWriter) {
        json.array { json in for element in self { element.write(to: &json) } }
    }
}

/// A decimal is written exactly by `Record.json()`. Coders know no exact decimals: through them whole numbers stay exact and
/// fractions have the precision of a double.
extension ExactDecimal: RecordValue {
    static var shape: RecordShape { .decimal }
    func write(to json: inout JSONWriter) { json.number(self) }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let integer = try? container.decode(Int.self) {
            self.init(integer)
            return
        }
        let text = String(try container.decode(Double.self))
        guard let decimal = ExactDecimal(jsonNumber: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no plain decimal number")
        }
        self = decimal
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let integer { try container.encode(integer) } else { try container.encode(Double(description) ?? 0) }
    }
}

/// A day is `YYYY-MM-DD`.
extension CalendarDate: RecordValue {
    static var shape: RecordShape { .day }
    func write(to json: inout JSONWriter) { json.string(description) }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = CalendarDate(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no day")
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension RecordValue where Self: RawRepresentable & CaseIterable, RawValue == String {
    static var shape: RecordShape { .codes(allCases.map(\.rawValue)) }
    func write(to json: inout JSONWriter) { json.string(rawValue) }
}

extension ReferenceOrigin: RecordValue {}
extension OrganisationKind: RecordValue {}
extension DateType: RecordValue {}
extension DateGranularity: RecordValue {}
extension DateModifier: RecordValue {}
extension DateResolution: RecordValue {}
extension Comparator: RecordValue {}
extension UnitCode: RecordValue {}
extension Role: RecordValue {}
extension BedKind: RecordValue {}
extension Diagnostic.Severity: RecordValue {}

/// A row of the flat form while it is being made.
struct RecordRow {
    private(set) var values: [ColumnValue] = []
    /// The names of the record's organisations by their ids.
    let names: [String: String]

    mutating func append(_ value: ColumnValue) { values.append(value) }
    mutating func append(text: String?) { values.append(text.map(ColumnValue.text) ?? .null) }
    mutating func append(day: CalendarDate?) { values.append(day.map(ColumnValue.day) ?? .null) }
    mutating func appendNulls(_ count: Int) { values.append(contentsOf: repeatElement(.null, count: count)) }

    /// Appends the columns of all fields of a part.
    mutating func append<Part: RecordPart>(_ part: Part) {
        for field in Part.fields { field.append(part, &self) }
    }
}

// How the values of fields become the columns that `RecordColumn.columns` names for their shapes.

extension RecordValue {
    /// Parts are spread over columns of their own.
    func append(to row: inout RecordRow, as shape: RecordShape, width: Int) { row.append(.null) }
}

extension RecordPart {
    func append(to row: inout RecordRow, as shape: RecordShape, width: Int) { row.append(self) }
}

extension String {
    func append(to row: inout RecordRow, as shape: RecordShape, width: Int) {
        switch shape {
        case .optional(let inner): append(to: &row, as: inner, width: width)
        case .reference("o"):
            row.append(text: row.names[self])
            row.append(.text(self))
        case .moment:
            row.append(.text(self))
            row.append(day: CalendarDate(iso: self))
        case .time:
            row.append(.text(self))
            let value = DateValue(iso: self)
            row.append(day: value?.startDay)
            row.append(day: value?.endDay)
        default: row.append(.text(self))
        }
    }
}

extension Int {
    func append(to row: inout RecordRow, as shape: RecordShape, width: Int) { row.append(.integer(self)) }
}

extension Bool {
    func append(to row: inout RecordRow, as shape: RecordShape, width: Int) { row.append(.boolean(self)) }
}

extension Double {
    func append(to row: inout RecordRow, as shape: RecordShape, width: Int) { row.append(.decimal(ExactDecimal(hundredths: self))) }
}

extension ExactDecimal {
    func append(to row: inout RecordRow, as shape: RecordShape, width: Int) { row.append(.decimal(self)) }
}

extension CalendarDate {
    func append(to row: inout RecordRow, as shape: RecordShape, width: Int) { row.append(.day(self)) }
}

extension Optional where Wrapped: RecordValue {
    func append(to row: inout RecordRow, as shape: RecordShape, width: Int) {
        guard let self else { return row.appendNulls(width) }
        if case .optional(let inner) = shape {
            self.append(to: &row, as: inner, width: width)
        } else {
            self.append(to: &row, as: shape, width: width)
        }
    }
}

extension Array where Element: RecordValue {
    func append(to row: inout RecordRow, as shape: RecordShape, width: Int) {
        guard width > 0 else { return }
        var json = JSONWriter()
        write(to: &json)
        row.append(.json(String(decoding: json.bytes, as: UTF8.self)))
    }
}

extension RecordValue where Self: RawRepresentable & CaseIterable, RawValue == String {
    func append(to row: inout RecordRow, as shape: RecordShape, width: Int) { row.append(.text(rawValue)) }
}

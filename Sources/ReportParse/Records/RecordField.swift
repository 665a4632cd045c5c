/// A value that may stand in a record.
protocol RecordValue: Codable, Sendable {
    static var shape: RecordShape { get }
    func write(to json: inout JSONWriter)
    /// Appends the columns that the flat form has for a field of this shape, `width` of them.
    func append(to row: inout RecordRow, as shape: RecordShape, width: Int)
}

/// An object of the record, described by its fields.
protocol RecordPart: RecordValue {
    associatedtype CodingKeys: CodingKey, RawRepresentable, CaseIterable where CodingKeys.RawValue == String
    /// What the type is called in the schema: `quantity`.
    static var name: String { get }
    /// One line for the schema and the README.
    static var about: String { get }
    /// Every key in the order it is written.
    static var fields: [RecordField<Self>] { get }
}

/// One key of a record: its name, its JSON type, what it means and how it is written.
struct RecordField<Owner: RecordPart>: Sendable {
    let key: Owner.CodingKeys
    let shape: RecordShape
    /// What the value means and, where it has one, its unit.
    let about: String
    /// `"name":`, ready to be written.
    let label: [UInt8]
    let write: @Sendable (Owner, inout JSONWriter) -> Void
    let append: @Sendable (Owner, inout RecordRow) -> Void
    let encode: @Sendable (Owner, inout KeyedEncodingContainer<Owner.CodingKeys>) throws -> Void

    /// - Parameter shape: what the type of the value alone doesn't say.
    init<Value: RecordValue>(
        _ key: Owner.CodingKeys, _ about: String, shape: RecordShape? = nil, _ value: @escaping @Sendable (Owner) -> Value
    ) {
        self.key = key
        self.about = about
        let shape = shape ?? Value.shape
        self.shape = shape
        let width = RecordColumn.columns("", "", of: shape).count
        label = Array("\"\(key.rawValue)\":".utf8)
        write = { owner, json in value(owner).write(to: &json) }
        append = { owner, row in value(owner).append(to: &row, as: shape, width: width) }
        encode = { owner, container in try container.encode(value(owner), forKey: key) }
    }
}

/// A field of any part, as schema and table see it.
struct RecordFieldDescription: Sendable {
    let name: String
    let shape: RecordShape
    let about: String
}

extension RecordPart {
    static var shape: RecordShape { .part(Self.self) }

    static var fieldDescriptions: [RecordFieldDescription] {
        fields.map { RecordFieldDescription(name: $0.key.rawValue, shape: $0.shape, about: $0.about) }
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            // By number: a copy of a field counts a reference for everything that it holds.
            let fields = Self.fields
            for number in fields.indices {
                json.label(fields[number].label)
                fields[number].write(self, &json)
            }
        }
    }

    /// Every key is present: what is absent is null, which the compiler's own encoding would leave out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        for field in Self.fields { try field.encode(self, &container) }
    }
}

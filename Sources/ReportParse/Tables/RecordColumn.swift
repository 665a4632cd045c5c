/// What a column of the flat form holds.
package enum ColumnType: Hashable, Sendable {
    case text
    case integer
    /// An exact decimal.
    case decimal
    case boolean
    case day
    case json
}

/// One value of the flat form.
package enum ColumnValue: Hashable, Sendable {
    case null
    case text(String)
    case integer(Int)
    case decimal(ExactDecimal)
    case boolean(Bool)
    case day(CalendarDate)
    /// A JSON text.
    case json(String)
}

/// A column of CSV files and database tables. Most follow from the description of a record's fields.
package struct RecordColumn: Hashable, Sendable {
    package let name: String
    package let type: ColumnType
    package let isNullable: Bool
    /// What the value means and, where it has one, its unit.
    package let about: String
    /// The words that it may hold; empty for any.
    package var codes: [String] = []
    /// The letter of the ids that it refers to within the record: `o`, `q` or `b`.
    package var reference: String?

    package init(_ name: String, _ type: ColumnType, isNullable: Bool = false, _ about: String) {
        self.name = name
        self.type = type
        self.isNullable = isNullable
        self.about = about
    }
}

extension RecordColumn {
    /// The columns that a key of a record becomes.
    ///
    /// A part becomes a column for each of its keys, the first of them, its name, under the key itself (`place`,
    /// `place_official`). A reference to an organisation becomes its name and its id. A moment and a time get the days that they
    /// cover beside them. A list of parts is a table of its own and no column here.
    static func columns(_ name: String, _ about: String, of shape: RecordShape, isNullable: Bool = false) -> [RecordColumn] {
        func column(_ suffix: String, _ type: ColumnType, _ about: String, isNullable null: Bool? = nil) -> RecordColumn {
            RecordColumn(name + suffix, type, isNullable: null ?? isNullable, about)
        }
        switch shape {
        case .optional(let inner): return columns(name, about, of: inner, isNullable: true)
        case .string, .constant: return [column("", .text, about)]
        case .codes(let codes):
            var closed = column("", .text, about)
            closed.codes = codes
            return [closed]
        case .integer: return [column("", .integer, about)]
        case .decimal, .probability: return [column("", .decimal, about)]
        case .boolean: return [column("", .boolean, about)]
        case .day: return [column("", .day, about)]
        case .moment:
            return [column("", .text, about), column("_on", .day, "The day of it, where it is that precise.", isNullable: true)]
        case .time:
            return [
                column("", .text, about), column("_start", .day, "The first day that `\(name)` covers.", isNullable: true),
                column("_end", .day, "The last day that `\(name)` covers.", isNullable: true),
            ]
        case .reference(let letter):
            var id = column(letter == "o" ? "_id" : "", .text, letter == "o" ? "The organisation's `fact_id`." : about)
            id.reference = letter
            return letter == "o" ? [column("", .text, about), id] : [id]
        case .list(.part): return []
        case .list: return [column("", .json, about)]
        case .part(let part): return part.columns(prefix: part == Record.Selector.self ? "" : name, isNullable: isNullable)
        }
    }
}

extension RecordPart {
    /// The columns of all fields; a field called `name` takes the prefix as its own name.
    static func columns(prefix: String, isNullable: Bool = false) -> [RecordColumn] {
        fieldDescriptions.flatMap { field in
            let name = prefix.isEmpty ? field.name : field.name == "name" ? prefix : "\(prefix)_\(field.name)"
            return RecordColumn.columns(name, field.about, of: field.shape, isNullable: isNullable)
        }
    }
}

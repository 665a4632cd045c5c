/// What a value of a record is in JSON.
indirect enum RecordShape: Sendable {
    /// A string; `pattern` is a regular expression that it matches.
    case string(pattern: String? = nil)
    /// One of a closed set of strings.
    case codes([String])
    case constant(String)
    case integer
    /// An exact decimal, written without an exponent.
    case decimal
    /// From 0 to 1.
    case probability
    case boolean
    case list(RecordShape)
    case part(any RecordPart.Type)
    case optional(RecordShape)
}

/// Shapes that several fields share.
enum RecordShapes {
    static func id(_ letter: String) -> RecordShape { .string(pattern: "^\(letter)[1-9][0-9]*$") }
    static func reference(_ letter: String) -> RecordShape { .optional(id(letter)) }
    /// A value of a date: a day, month, year, week, quarter, half, decade, two of them joined by a slash, or a length.
    static let dateValue: RecordShape = {
        let part = "([0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-W[0-9]{2}|-Q[1-4]|-H[12])?|[0-9]{3}X)"
        return .optional(.string(pattern: "^(\(part)(/\(part))?|P([0-9]+([.][0-9]+)?[YMWD])+)$"))
    }()
    static let moment = RecordShape.optional(
        .string(
            pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?$"))
}

/// What a value of a record is in JSON.
indirect enum RecordShape: Sendable {
    /// A string; `pattern` is a regular expression that it matches.
    case string(pattern: String? = nil)
    /// One of a closed set of strings.
    case codes([String])
    case constant(String)
    /// The id of another part of the same record: `o` for organisations, `q` for quantities, `b` for occupancies.
    case reference(String)
    /// A day, as `YYYY-MM-DD`.
    case day
    /// A moment as precise as the document says: a year, a day, a time of day with its offset.
    case moment
    /// When something was so, as a value of a date.
    case time
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
    static func id(_ letter: String) -> RecordShape { .string(pattern: idPattern(letter)) }
    static func reference(_ letter: String) -> RecordShape { .optional(.reference(letter)) }
    static func idPattern(_ letter: String) -> String { "^\(letter)[1-9][0-9]*$" }

    static let dateValue = RecordShape.optional(.string(pattern: datePattern))
    static let time = RecordShape.optional(.time)
    static let moment = RecordShape.optional(.moment)

    static let dayPattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    /// A value of a date: a day, month, year, week, quarter, half, decade or length, or two of them joined by a slash.
    static let datePattern: String = {
        let part = "([0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-W[0-9]{2}|-Q[1-4]|-H[12])?|[0-9]{3}X|P([0-9]+([.][0-9]+)?[YMWD])+)"
        return "^\(part)(/\(part))?$"
    }()
    static let momentPattern =
        "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?$"
}

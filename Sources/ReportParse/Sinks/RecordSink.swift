/// Turns records into the bytes of an output format, one record at a time. Writing them somewhere is the caller's affair.
public protocol RecordSink: Sendable {
    /// The bytes that begin the output.
    mutating func opening() -> [UInt8]
    /// The bytes that a record adds to the output.
    mutating func bytes(of record: Record) -> [UInt8]
    /// The bytes that end the output.
    mutating func closing() -> [UInt8]
}

extension RecordSink {
    public mutating func opening() -> [UInt8] { [] }
    public mutating func closing() -> [UInt8] { [] }
}

/// The formats that records can be written in.
public enum OutputFormat: String, CaseIterable, Sendable {
    /// A record a line.
    case ndjson
    /// Indented JSON, one record after another.
    case json
    /// The facts as tables for people.
    case table
    /// A fact a line, as an object with the keys of the CSV file.
    case flat
    /// A fact a row, with a header, after RFC 4180.
    case csv
    /// The same with a byte order mark before it.
    case markedCSV = "csv-bom"

    /// Whether records need the sentences of their facts for it.
    package var showsSentences: Bool {
        switch self {
        case .ndjson, .json, .table: false
        case .flat, .csv, .markedCSV: true
        }
    }

    /// A fresh writer of the format.
    public func sink() -> any RecordSink {
        switch self {
        case .ndjson: NDJSONSink()
        case .json: PrettyJSONSink()
        case .table: TableSink()
        case .flat: FlatSink()
        case .csv: CSVSink()
        case .markedCSV: CSVSink(marksOrder: true)
        }
    }
}

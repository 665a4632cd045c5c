/// One JSON object a fact, with the keys of the CSV file: what DuckDB, pandas and Spark read as a table.
public struct FlatSink: RecordSink {
    public init() {}

    public mutating func bytes(of record: Record) -> [UInt8] {
        var bytes: [UInt8] = []
        for row in FlatTable.rows(of: record, recordID: FlatTable.recordID(of: record)) {
            var json = JSONWriter()
            json.object { json in
                for (name, value) in zip(FlatTable.header, row) { json.member(name) { Self.write(value, to: &$0) } }
            }
            bytes += json.bytes + [0x0A]
        }
        return bytes
    }

    private static func write(_ value: ColumnValue, to json: inout JSONWriter) {
        switch value {
        case .null: json.null()
        case .text(let text): json.string(text)
        case .json(let text): json.literal(text)
        case .integer(let integer): json.number(integer)
        case .decimal(let decimal): json.number(decimal)
        case .boolean(let flag): json.bool(flag)
        case .day(let day): json.string(day.description)
        }
    }
}

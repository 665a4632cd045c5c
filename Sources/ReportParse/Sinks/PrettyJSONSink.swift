/// Indented JSON for reading: one object after another, as `jq` prints and reads them.
public struct PrettyJSONSink: RecordSink {
    public init() {}

    public mutating func bytes(of record: Record) -> [UInt8] { IndentedJSON.text(of: record.json()) + [0x0A] }
}

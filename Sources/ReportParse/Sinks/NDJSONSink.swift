/// One record a line, in the order the documents came.
public struct NDJSONSink: RecordSink {
    public init() {}

    public mutating func bytes(of record: Record) -> [UInt8] { record.json() + [0x0A] }
}

/// One document's facts, as contract.md promises them to other systems.
public struct Record: Sendable {
    let source: SourceDocument
    let reading: Reading
    let includesText: Bool

    init(document: SourceDocument, reading: Reading, includesText: Bool) {
        source = document
        self.reading = reading
        self.includesText = includesText
    }

    /// The record as one line of JSON, without the line feed.
    public func json() -> [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes
    }
}

extension Record {
    /// The record as one line of JSON, without the line feed. Decimals are exact, keys are in order, absent values are null.
    public func json() -> [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes
    }
}

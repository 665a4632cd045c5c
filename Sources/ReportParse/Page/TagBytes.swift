/// Which bytes end a name inside a tag, in memory that is never given back: an array would be counted at every tag of a page.
struct TagBytes: @unchecked Sendable {
    static let shared = TagBytes()

    /// White space, `/` and `>`: they end the name of a tag, and of an attribute.
    static let name: UInt8 = 1
    /// `=`: it ends the name of an attribute, unless the name begins with it.
    static let equals: UInt8 = 2

    let ends: UnsafePointer<UInt8>

    private init() {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for byte in UInt8.min...UInt8.max {
            let isEnd = ByteTable.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
            table[Int(byte)] = isEnd ? TagBytes.name : byte == UInt8(ascii: "=") ? TagBytes.equals : 0
        }
        ends = UnsafePointer(table)
    }
}

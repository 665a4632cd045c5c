/// Finds the attributes that are kept.
struct AttributeNames: Sendable {
    static let shared = AttributeNames()

    private var rows: [(key: UInt64, name: AttributeName)] = []
    private var filter = [Bool](repeating: false, count: 256)

    private init() {
        let kept: [(StaticString, AttributeName)] = [
            ("id", .id), ("class", .class), ("href", .href), ("rel", .rel), ("name", .name), ("content", .content),
            ("property", .property), ("itemprop", .itemprop), ("datetime", .datetime), ("role", .role), ("hidden", .hidden),
            ("type", .type), ("lang", .lang), ("style", .style), ("aria-hidden", .ariaHidden),
        ]
        for (name, attribute) in kept {
            let buffer = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
            let key = TagNames.key(Bytes(buffer), 0, buffer.count)
            rows.append((key, attribute))
            filter[Int(key & 255)] = true
        }
    }

    @inline(__always) func name(_ key: UInt64) -> AttributeName? {
        guard filter[Int(key & 255)] else { return nil }
        for row in rows where row.key == key { return row.name }
        return nil
    }
}

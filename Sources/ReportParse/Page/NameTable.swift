/// Finds a tag or an attribute by the bytes of its name, whatever their case.
struct NameTable<Name: Sendable>: @unchecked Sendable {
    /// In memory that is never given back, as that of `TagMarkup`.
    private let keys: UnsafePointer<UInt64>
    private let names: UnsafePointer<Name>
    /// At least half of the slots stay free, so that most looks that find nothing are short.
    private let slotBits: Int

    init(_ rows: [(spelling: String, name: Name)]) {
        slotBits = Int.bitWidth - (rows.count * 4).leadingZeroBitCount
        let slots = 1 << slotBits
        let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: slots)
        let names = UnsafeMutablePointer<Name>.allocate(capacity: slots)
        keys.initialize(repeating: 0, count: slots)
        if let first = rows.first { names.initialize(repeating: first.name, count: slots) }
        for row in rows {
            let key = Array(row.spelling.utf8).withUnsafeBufferPointer { NameKey.of(Bytes($0), 0, $0.count) }
            var slot = Self.slot(key, slotBits)
            while keys[slot] != 0 { slot = (slot + 1) & (slots - 1) }
            keys[slot] = key
            names[slot] = row.name
        }
        self.keys = UnsafePointer(keys)
        self.names = UnsafePointer(names)
    }

    @inline(__always) private static func slot(_ key: UInt64, _ bits: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
    }

    @inline(__always) func name(_ key: UInt64) -> Name? {
        var slot = Self.slot(key, slotBits)
        while keys[slot] != 0 {
            if keys[slot] == key { return names[slot] }
            slot = (slot + 1) & (1 << slotBits - 1)
        }
        return nil
    }
}

extension NameTable where Name == TagName {
    static let tags = NameTable(
        TagName.allCases.filter { ![.text, .custom, .unknown, .amp].contains($0) }.map { (String(describing: $0), $0) })
}

extension NameTable where Name == AttributeName {
    /// The attributes that are kept.
    static let attributes = NameTable([
        ("id", .id), ("class", .class), ("href", .href), ("rel", .rel), ("name", .name), ("content", .content),
        ("property", .property), ("itemprop", .itemprop), ("datetime", .datetime), ("role", .role), ("hidden", .hidden),
        ("type", .type), ("lang", .lang), ("style", .style), ("aria-hidden", .ariaHidden), ("colspan", .colspan),
        ("rowspan", .rowspan),
    ])
}

/// A name as one number: its first eight bytes in lower case, mixed with the length. No two names that matter share one.
enum NameKey {
    @inline(__always) static func of(_ bytes: Bytes, _ start: Int, _ end: Int) -> UInt64 {
        if let base = bytes.base, start >= 0, start + 8 <= bytes.count {
            let word = UInt64(bigEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: start, as: UInt64.self))
            let length = end - start
            let letters = length >= 8 ? word : length <= 0 ? 0 : word >> UInt64(64 - 8 * length)
            return lowered(letters) ^ (UInt64(truncatingIfNeeded: length) << 56)
        }
        var key: UInt64 = 0
        var at = start
        let stop = min(end, start + 8)
        while at < stop {
            key = key << 8 | UInt64(ByteTable.lowered(bytes[at]))
            at += 1
        }
        return key ^ (UInt64(truncatingIfNeeded: end - start) << 56)
    }

    /// Eight letters at once in lower case, as `ByteTable.lowered` does it with each.
    @inline(__always) private static func lowered(_ letters: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low = letters & (ones &* 0x7F)
        // In the highest bit of each byte: whether it is `A` or above, and whether it is above `Z`.
        let capitals = (low &+ ones &* (0x80 - 0x41)) & ~(low &+ ones &* (0x7F - 0x5A)) & ~letters & (ones &* 0x80)
        return letters | capitals >> 2
    }
}

/// Reads hints out of class, id, role and itemprop values.
struct NodeHinting: Sendable {
    static let shared = NodeHinting()

    /// Open addressing by the hash of the word.
    private var hashes = [UInt32](repeating: 0, count: 2048)
    private var hints = [UInt32](repeating: 0, count: 2048)

    private init() {
        for row in PageClassWords.rows {
            for word in row.words {
                var hash = FNV.basis
                for offset in 0..<word.utf8CodeUnitCount { hash = FNV.mix(hash, word.utf8Start[offset]) }
                insert(hash, row.hint.rawValue)
            }
        }
    }

    private mutating func insert(_ hash: UInt32, _ hint: UInt32) {
        var slot = Int(hash & 2047)
        while hints[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & 2047 }
        hashes[slot] = hash
        hints[slot] |= hint
    }

    /// The hints of a range of the source; at most its first 200 bytes count.
    func hints(_ source: Bytes, _ start: Int, _ end: Int) -> NodeHints { read(source, start, end).hints }

    /// The same, and a hash of those bytes.
    func read(_ source: Bytes, _ start: Int, _ end: Int) -> (hints: NodeHints, make: UInt32) {
        let stop = min(end, start + 200, source.count)
        guard start >= 0, start < stop, let base = source.base else { return ([], 0) }
        var found: UInt32 = 0
        var make = FNV.basis
        var hash = FNV.basis
        var wasLower = false
        hashes.withUnsafeBufferPointer { hashes in
            hints.withUnsafeBufferPointer { hints in
                for at in start..<stop {
                    let byte = base[at]
                    let lower = byte | 0x20
                    make = FNV.mix(make, byte)
                    guard lower >= 97, lower <= 122 else {
                        if hash != FNV.basis { found |= NodeHinting.hint(of: hash, hashes, hints) }
                        hash = FNV.basis
                        wasLower = false
                        continue
                    }
                    if lower != byte, wasLower {
                        found |= NodeHinting.hint(of: hash, hashes, hints)
                        hash = FNV.basis
                    }
                    wasLower = lower == byte
                    hash = FNV.mix(hash, lower)
                }
                if hash != FNV.basis { found |= NodeHinting.hint(of: hash, hashes, hints) }
            }
        }
        return (NodeHints(rawValue: found), make)
    }

    /// The hints of a word by its hash; 0 for none.
    @inline(__always) private static func hint(
        of hash: UInt32, _ hashes: UnsafeBufferPointer<UInt32>, _ hints: UnsafeBufferPointer<UInt32>
    ) -> UInt32 {
        var slot = Int(hash & 2047)
        while hints[slot] != 0 {
            if hashes[slot] == hash { return hints[slot] }
            slot = (slot + 1) & 2047
        }
        return 0
    }
}

/// Remembers what was read of values: the same classes come again and again on a page.
struct NodeHintMemo {
    private let hinting = NodeHinting.shared
    private var keys = ContiguousArray<UInt64>(repeating: 0, count: 256)
    private var reads = ContiguousArray<(hints: NodeHints, make: UInt32)>(repeating: ([], 0), count: 256)

    mutating func read(_ source: Bytes, _ start: Int, _ end: Int) -> (hints: NodeHints, make: UInt32) {
        let stop = min(end, start + 200, source.count)
        guard start >= 0, start < stop, let base = source.base else { return ([], 0) }
        let key = NodeHintMemo.key(UnsafeRawBufferPointer(start: base + start, count: stop - start))
        let slot = Int(truncatingIfNeeded: key >> 56)
        if keys[slot] == key { return reads[slot] }
        let read = hinting.read(source, start, end)
        keys[slot] = key
        reads[slot] = read
        return read
    }

    /// A hash of bytes, eight at a time.
    private static func key(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(bytes.count) &+ 0x9E37_79B9_7F4A_7C15
        var at = 0
        while at + 8 <= bytes.count {
            hash = (hash ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
            at += 8
        }
        var rest: UInt64 = 0
        while at < bytes.count {
            rest = rest << 8 | UInt64(bytes[at])
            at += 1
        }
        hash = (hash ^ rest) &* 0xC4CE_B9FE_1A85_EC53
        return (hash ^ hash >> 29) | 1
    }
}

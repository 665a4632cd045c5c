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

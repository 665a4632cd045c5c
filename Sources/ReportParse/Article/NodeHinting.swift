/// Reads hints out of class, id, role and itemprop values.
struct NodeHinting: Sendable {
    static let shared = NodeHinting()

    /// Open addressing by the hash of the word.
    private var hashes = [UInt32](repeating: 0, count: 2048)
    private var hints = [UInt32](repeating: 0, count: 2048)

    private init() {
        for row in PageClassWords.rows {
            for word in row.words {
                var hash = NodeHinting.seed
                for offset in 0..<word.utf8CodeUnitCount { hash = NodeHinting.mix(hash, word.utf8Start[offset]) }
                insert(hash, row.hint.rawValue)
            }
        }
    }

    private static let seed: UInt32 = 2_166_136_261

    @inline(__always) private static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

    private mutating func insert(_ hash: UInt32, _ hint: UInt32) {
        var slot = Int(hash & 2047)
        while hints[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & 2047 }
        hashes[slot] = hash
        hints[slot] |= hint
    }

    @inline(__always) private func hint(_ hash: UInt32) -> UInt32 {
        var slot = Int(hash & 2047)
        while hints[slot] != 0 {
            if hashes[slot] == hash { return hints[slot] }
            slot = (slot + 1) & 2047
        }
        return 0
    }

    /// The hints of a range of the source; at most its first 200 bytes count.
    func hints(_ source: Bytes, _ start: Int, _ end: Int) -> NodeHints {
        var found: UInt32 = 0
        var hash = NodeHinting.seed
        var length = 0
        var wasLower = false
        for at in start..<min(end, start + 200, source.count) {
            let byte = source[at]
            let isUpper = byte >= 65 && byte <= 90
            if !ByteTable.isLetter(byte) || (isUpper && wasLower) {
                if length > 0 { found |= hint(hash) }
                hash = NodeHinting.seed
                length = 0
            }
            wasLower = byte >= 97 && byte <= 122
            guard ByteTable.isLetter(byte) else { continue }
            hash = NodeHinting.mix(hash, byte | 0x20)
            length += 1
        }
        if length > 0 { found |= hint(hash) }
        return NodeHints(rawValue: found)
    }
}

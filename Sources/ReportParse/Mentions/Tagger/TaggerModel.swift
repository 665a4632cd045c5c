import CEmbedded

/// The weights of the tagger as they lie in the binary.
///
/// A header of 32 bytes (`nametag1`, labels, scale, slots, digest), sixteen rows of sixteen transition weights, then the slots of
/// a hash table: 32 bytes each, the feature's number followed by a weight for every label. Weights are whole numbers, `scale`
/// to one, so that sums are exact and the same everywhere.
struct TaggerModel: Sendable {
    static let headerLength = 32
    /// The lanes of a vector before its first label hold the feature's number.
    static let firstLane = 2

    /// The embedded model; nil in a build that carries none.
    static let embedded = TaggerModel(bytes: UnsafeRawBufferPointer(embeddedBytes))

    static var embeddedBytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: embedded_tagger_bytes(), count: embedded_tagger_length())
    }

    private nonisolated(unsafe) let table: UnsafeRawPointer
    private let slots: UInt64
    /// For each label a name's tag may go to, the weights from every label, by lane.
    let transitions: [SIMD16<Int32>]
    /// The first hexadecimal digits of the SHA-256 of weights and transitions.
    let digest: String

    init?(bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress, bytes.count >= Self.headerLength + 1024,
            bytes.prefix(8).elementsEqual("nametag1".utf8), bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self) == 13
        else { return nil }
        let count = bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self)
        guard count > 0, bytes.count == Self.headerLength + 1024 + Int(count) * 32 else { return nil }
        slots = UInt64(count)
        table = base + Self.headerLength + 1024
        transitions = (0..<16).map { row in
            bytes.loadUnaligned(fromByteOffset: Self.headerLength + row * 64, as: SIMD16<Int32>.self)
        }
        digest = String(decoding: bytes[20..<32], as: UTF8.self)
    }

    /// Where a feature's slot is looked for first.
    @inline(__always) private func home(of feature: UInt32) -> Int { Int(truncatingIfNeeded: (UInt64(feature) &* slots) >> 32) }

    /// The sum of the weights of some features, by lane.
    @inline(__always) func score(_ features: UnsafePointer<UInt32>, _ count: Int) -> SIMD16<Int32> {
        var sum = SIMD16<Int32>.zero
        for index in 0..<count {
            let feature = features[index]
            var slot = home(of: feature)
            while true {
                let row = table + slot * 32
                let key = row.loadUnaligned(as: UInt32.self)
                if key == feature {
                    sum &+= SIMD16<Int32>(truncatingIfNeeded: row.loadUnaligned(as: SIMD16<Int16>.self))
                    break
                }
                if key == 0 { break }
                slot += 1
                if slot == Int(slots) { slot = 0 }
            }
        }
        return sum
    }
}

import CEmbedded

/// The weights of the tagger.
///
/// As they lie in the binary: a header of 32 bytes (`nametag1`, labels, scale, slots, digest), sixteen rows of sixteen transition
/// weights, then slots of 32 bytes each, the feature's number followed by a weight for every label. Weights are whole
/// numbers, `scale` to one, so that sums are exact and the same everywhere.
struct TaggerModel: Sendable {
    static let headerLength = 32
    /// The lanes of a vector before its first label hold the feature's number.
    static let firstLane = 2

    /// The embedded model; nil in a build that carries none.
    static let embedded = TaggerModel(bytes: UnsafeRawBufferPointer(embeddedBytes))

    static var embeddedBytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: embedded_tagger_bytes(), count: embedded_tagger_length())
    }

    /// For each label a name's tag may go to, the weights from every label, by lane.
    let transitions: [SIMD16<Float>]
    let features: FeatureTable
    /// By the number of the shapes of a token and its neighbours, the sum of the weights that they have by themselves.
    let shapes: [SIMD16<Int32>]
    /// The first hexadecimal digits of the SHA-256 of weights and transitions.
    let digest: String

    init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= Self.headerLength + 1024, bytes.prefix(8).elementsEqual("nametag1".utf8),
            bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self) == 13
        else { return nil }
        let slots = UnsafeRawBufferPointer(rebasing: bytes[(Self.headerLength + 1024)...])
        guard slots.count > 0, slots.count <= FeatureTable.most * 32,
            slots.count == Int(bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self)) * 32
        else { return nil }
        transitions = (0..<16).map { row in
            SIMD16<Float>(bytes.loadUnaligned(fromByteOffset: Self.headerLength + row * 64, as: SIMD16<Int32>.self))
        }
        let features = FeatureTable(slots: slots)
        self.features = features
        shapes = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureTable.roomForFeatures) { buffer in
            guard let out = buffer.baseAddress else { return [] }
            return features.withSums { sums in
                (0..<NameFeatures.shapeCount).map { sums.sum(of: out, NameFeatures.write(shapes: $0, to: out)) }
            }
        }
        digest = String(decoding: bytes[20..<32], as: UTF8.self)
    }
}

/// The weights of every feature, laid out for looking up: a third of a token's features has none, and the rows of the others lie all
/// over two megabytes.
///
/// A quarter of a million bits, few enough for the nearest cache, one for each ending of a feature's number, say which features can
/// have weights, and the count of the bits before one is the number of its row. The rows of features that end alike are a chain.
struct FeatureTable: Sendable {
    private static let bits = 18
    /// More features than this would make more chained rows than two bytes count.
    static let most = 200_000

    /// What the features of one token take while their weights are looked up: their numbers and those of their rows.
    static let roomForFeatures = 2 * NameFeatures.maximum

    private let present: [UInt64]
    /// How many bits are set before each word of `present`.
    private let before: [UInt32]
    /// Two lanes of the feature's number, a weight for every label, and the row of the next feature that ends alike, counted from
    /// the end of the rows that bits stand for.
    private let rows: [SIMD16<Int16>]
    private let chained: Int
    /// How many rows are sure to add up within sixteen bits.
    private let together: Int

    /// - Parameter slots: 32 bytes a feature.
    init(slots: UnsafeRawBufferPointer) {
        var present = [UInt64](repeating: 0, count: 1 << (Self.bits - 6))
        var count = 0
        // Twice through the slots: first for the bits, then for the rows that follow from them.
        Self.forEach(slots) { feature, _ in
            let place = Self.place(of: feature)
            present[place.word] |= 1 << place.bit
            count += 1
        }
        var first = 0
        let before = present.map { word in
            defer { first += word.nonzeroBitCount }
            return UInt32(truncatingIfNeeded: first)
        }
        var next = first
        rows = [SIMD16<Int16>](unsafeUninitializedCapacity: count) { rows, initialised in
            rows[..<first].initialize(repeating: .zero)
            Self.forEach(slots) { feature, weights in
                let place = Self.place(of: feature)
                var row = Int(before[place.word]) + Self.rank(of: place.bit, in: present[place.word])
                if Self.feature(of: rows[row]) != 0 {
                    while rows[row][15] != 0 { row = Self.next(of: rows[row]) + first - 1 }
                    rows[row][15] = Int16(truncatingIfNeeded: next - first + 1)
                    row = next
                    next += 1
                }
                rows[row] = weights
                rows[row][15] = 0
            }
            initialised = next
        }
        self.present = present
        self.before = before
        chained = first - 1
        together = Self.together(rows)
    }

    private static func together(_ rows: [SIMD16<Int16>]) -> Int {
        var (least, most) = (SIMD16<Int16>.zero, SIMD16<Int16>.zero)
        for row in rows {
            least = pointwiseMin(least, row)
            most = pointwiseMax(most, row)
        }
        var greatest = 1
        for label in 0..<NameTag.count {
            greatest = max(greatest, Int(most[TaggerModel.firstLane + label]), -Int(least[TaggerModel.firstLane + label]))
        }
        return max(1, Int(Int16.max) / greatest)
    }

    private static func forEach(_ slots: UnsafeRawBufferPointer, _ body: (UInt32, SIMD16<Int16>) -> Void) {
        for slot in stride(from: 0, to: slots.count, by: 32) {
            let weights = slots.loadUnaligned(fromByteOffset: slot, as: SIMD16<Int16>.self)
            if feature(of: weights) != 0 { body(feature(of: weights), weights) }
        }
    }

    @inline(__always) private static func next(of row: SIMD16<Int16>) -> Int { Int(UInt16(bitPattern: row[15])) }

    @inline(__always) private static func feature(of row: SIMD16<Int16>) -> UInt32 { unsafeBitCast(row, to: SIMD8<UInt32>.self)[0] }

    @inline(__always) private static func place(of feature: UInt32) -> (word: Int, bit: UInt64) {
        (Int(feature & (1 << bits - 1)) >> 6, UInt64(feature & 63))
    }

    /// How many bits of a word are set below one.
    @inline(__always) private static func rank(of bit: UInt64, in word: UInt64) -> Int {
        (word & ((1 << bit) &- 1)).nonzeroBitCount
    }

    /// Calls `body` with what adds up the weights of features.
    @inline(__always) func withSums<Result>(_ body: (FeatureSums) -> Result) -> Result {
        present.withUnsafeBufferPointer { present in
            before.withUnsafeBufferPointer { before in
                rows.withUnsafeBufferPointer { rows in
                    body(FeatureSums(present: present, before: before, rows: rows, chained: chained, together: together))
                }
            }
        }
    }

    /// Adds up the weights of features; borrowed from a table.
    struct FeatureSums {
        fileprivate let present: UnsafeBufferPointer<UInt64>
        fileprivate let before: UnsafeBufferPointer<UInt32>
        fileprivate let rows: UnsafeBufferPointer<SIMD16<Int16>>
        fileprivate let chained: Int
        fileprivate let together: Int

        /// The sum of the weights of some features, by lane; the features are overwritten. The lanes beside the labels' mean nothing.
        @inline(__always) func sum(of features: UnsafeMutablePointer<UInt32>, _ count: Int) -> SIMD16<Int32> {
            sum(ofFound: features, find(features, count))
        }

        /// Keeps the features that can have weights, at the front, and has their rows fetched, which lie farther away than anything
        /// else that tagging reads: whoever does something else before asking for the sum need not wait for them.
        @inline(__always) func find(_ features: UnsafeMutablePointer<UInt32>, _ count: Int) -> Int {
            // First which can have weights, without a branch that could be guessed wrong; then their rows.
            var kept = 0
            for index in 0..<count {
                let feature = features[index]
                let place = FeatureTable.place(of: feature)
                features[kept] = feature
                kept += Int(truncatingIfNeeded: present[place.word] >> place.bit & 1)
            }
            guard let base = rows.baseAddress else { return 0 }
            for index in 0..<kept {
                let row = row(of: features[index])
                features[NameFeatures.maximum + index] = UInt32(truncatingIfNeeded: row)
                embedded_prefetch(base + row)
            }
            return kept
        }

        /// The sum of the weights of features that were found.
        @inline(__always) func sum(ofFound features: UnsafeMutablePointer<UInt32>, _ count: Int) -> SIMD16<Int32> {
            var sum = SIMD16<Int32>.zero
            var index = 0
            while index < count {
                // In sixteen bits as long as they hold: widening takes longer than adding.
                var part = SIMD16<Int16>.zero
                let end = min(count, index + together)
                while index < end {
                    if let weights = weights(of: features[index], at: Int(features[NameFeatures.maximum + index])) {
                        part &+= weights
                    }
                    index += 1
                }
                sum &+= SIMD16<Int32>(truncatingIfNeeded: part)
            }
            return sum
        }

        /// The first row of the features that end as this one does, one of which has weights.
        @inline(__always) private func row(of feature: UInt32) -> Int {
            let place = FeatureTable.place(of: feature)
            return Int(before[place.word]) + FeatureTable.rank(of: place.bit, in: present[place.word])
        }

        @inline(__always) private func weights(of feature: UInt32, at first: Int) -> SIMD16<Int16>? {
            var row = first
            while true {
                let weights = rows[row]
                if FeatureTable.feature(of: weights) == feature { return weights }
                if weights[15] == 0 { return nil }
                row = FeatureTable.next(of: weights) + chained
            }
        }
    }
}

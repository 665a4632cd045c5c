import CEmbedded

/// Boosted decision trees over `LineFeatures`: whether a line of a page belongs to its article.
struct BodyModel: Sendable {
    static let shared = BodyModel(UnsafeRawBufferPointer(start: embedded_body_model_bytes(), count: embedded_body_model_length()))

    private struct Split: Sendable {
        var threshold: Float
        var feature: Int16
        /// The next split; below zero the leaf, counted from -1.
        var left: Int16
        var right: Int16
    }

    private var roots = ContiguousArray<Int16>()
    private var splits = ContiguousArray<Split>()
    private var leaves = ContiguousArray<Float>()
    let featureCount: Int
    /// The trees before which no score is settled, and the score that is: later trees only polish it. Of the lines of fundus-dev,
    /// wcxb-dev and indonesian-dev one in eight hundred would be told apart otherwise by all trees; a third of them are asked.
    private static let firstLook = 24
    private static let settled: Float = 2

    /// Reads the file that `models/body/train.py` writes; a file of another make gives a model that keeps nothing.
    init(_ file: UnsafeRawBufferPointer) {
        func word(_ at: Int) -> Int { at + 4 <= file.count ? Int(file.loadUnaligned(fromByteOffset: at, as: UInt32.self)) : 0 }
        func half(_ at: Int) -> Int16 { at + 2 <= file.count ? file.loadUnaligned(fromByteOffset: at, as: Int16.self) : -1 }
        func real(_ at: Int) -> Float { at + 4 <= file.count ? file.loadUnaligned(fromByteOffset: at, as: Float.self) : 0 }
        let (trees, count, ends) = (word(12), word(16), word(20))
        let firstSplit = 24 + (trees * 2 + 3) / 4 * 4
        let firstLeaf = firstSplit + count * 12
        guard file.count == firstLeaf + ends * 4, word(4) == 1 else {
            featureCount = 0
            return
        }
        featureCount = word(8)
        for tree in 0..<trees { roots.append(half(24 + tree * 2)) }
        for split in 0..<count {
            let at = firstSplit + split * 12
            splits.append(Split(threshold: real(at), feature: half(at + 4), left: half(at + 6), right: half(at + 8)))
        }
        for leaf in 0..<ends { leaves.append(real(firstLeaf + leaf * 4)) }
    }

    /// The log-odds that the line with these features belongs to the article.
    func score(_ row: UnsafeBufferPointer<Float>) -> Float {
        guard row.count == featureCount, featureCount > 0 else { return -10 }
        return splits.withUnsafeBufferPointer { splits in
            leaves.withUnsafeBufferPointer { leaves in
                var sum: Float = 0
                let last = roots.count - 1
                // Four at a time, so that the processor has something to do while it waits for one.
                for tree in stride(from: 0, to: roots.count, by: 4) {
                    if tree >= BodyModel.firstLook, abs(sum) > BodyModel.settled { return sum }
                    let at = BodyModel.leaves(
                        SIMD4(roots[tree], roots[min(tree + 1, last)], roots[min(tree + 2, last)], roots[min(tree + 3, last)]),
                        splits, row)
                    for lane in 0..<min(4, roots.count - tree) { sum += leaves[-Int(at[lane]) - 1] }
                }
                return sum
            }
        }
    }

    /// The leaves that four trees lead to.
    @inline(__always) private static func leaves(
        _ roots: SIMD4<Int16>, _ splits: UnsafeBufferPointer<Split>, _ row: UnsafeBufferPointer<Float>
    ) -> SIMD4<Int16> {
        var (a, b, c, d) = (roots[0], roots[1], roots[2], roots[3])
        func next(_ at: Int16) -> Int16 {
            let split = splits[max(0, Int(at))]
            let below = row[Int(split.feature)] <= split.threshold ? split.left : split.right
            return at < 0 ? at : below
        }
        while a & b & c & d >= 0 { (a, b, c, d) = (next(a), next(b), next(c), next(d)) }
        return SIMD4(a, b, c, d)
    }
}

import ReportParse

/// Gathers near-identical articles: syndicated copies and updates.
///
/// Articles that agree in one band of their fingerprints are compared; the bands are so narrow that copies with one triple in
/// three changed are still met nearly always.
struct ArticleGrouping {
    /// The least share of common word triples that makes a copy.
    private static let likeness = 0.6
    private static let band = 2

    private var groups = Groups()
    private var prints: [TextFingerprint] = []

    mutating func add(_ key: GroupKey, _ fingerprint: TextFingerprint) {
        _ = groups.add(key)
        prints.append(fingerprint)
    }

    /// The key of every article's group.
    mutating func keys() -> [GroupKey] {
        for start in stride(from: 0, to: TextFingerprint.places, by: Self.band) { joinCopies(inBandAt: start) }
        return groups.groupKeys()
    }

    private mutating func joinCopies(inBandAt start: Int) {
        var buckets: [UInt64: [Int]] = [:]
        for index in prints.indices {
            let minima = prints[index].minima
            buckets[UInt64(minima[start]) << 32 | UInt64(minima[start + 1]), default: []].append(index)
        }
        for bucket in buckets.values where bucket.count > 1 { join(bucket) }
    }

    /// Equal fingerprints are compared once for all of them, so that a thousand copies are not compared a million times.
    private mutating func join(_ bucket: [Int]) {
        var heads: [TextFingerprint: Int] = [:]
        for index in bucket {
            if let head = heads[prints[index]] {
                groups.join(index, head)
                continue
            }
            for (print, head) in heads where print.likeness(to: prints[index]) >= Self.likeness { groups.join(index, head) }
            heads[prints[index]] = index
        }
    }
}

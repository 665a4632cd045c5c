/// Sums over lines whose elements are of one make: the paragraphs of an article look alike, and so do the teasers beside it.
struct LineKin {
    struct Sum {
        fileprivate var key: UInt32 = 0
        var words: Int32 = 0
        var prose: Int32 = 0
        var links: Int32 = 0
        var lines: Int32 = 0
    }

    /// In open addressing by their keys; 0 is the key of a free one.
    private var sums: ContiguousArray<Sum>
    /// By line: where its sum is.
    private var slots = ContiguousArray<Int32>()
    private let mask: Int

    init(lines: Int) {
        var size = 64
        while size < lines * 2 { size *= 2 }
        mask = size - 1
        sums = ContiguousArray(repeating: Sum(), count: size)
        slots.reserveCapacity(lines)
    }

    private func slot(_ key: UInt32) -> Int {
        var slot = Int(key &* 2_654_435_761 >> 7) & mask
        while sums[slot].key != 0, sums[slot].key != key { slot = (slot + 1) & mask }
        return slot
    }

    /// Adds the next line under a key.
    mutating func add(_ line: PageLine, _ key: UInt32) {
        let slot = slot(key)
        var sum = sums[slot]
        sum.key = key
        sum.words += Int32(truncatingIfNeeded: line.words)
        sum.lines += 1
        sum.links += Int32(truncatingIfNeeded: line.linkWords)
        if line.isProse { sum.prose += Int32(truncatingIfNeeded: line.words) }
        sums[slot] = sum
        slots.append(Int32(truncatingIfNeeded: slot))
    }

    /// The sum over the lines under the same key as a line, by the order in which they were added.
    func sum(ofLine index: Int) -> Sum { sums[Int(slots[index])] }
}

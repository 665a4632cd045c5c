/// Sums over lines whose elements are of one make: the paragraphs of an article look alike, and so do the teasers beside it.
struct LineKin {
    struct Sum {
        var words: Int32 = 0
        var prose: Int32 = 0
        var links: Int32 = 0
        var lines: Int32 = 0
    }

    private var keys: ContiguousArray<UInt32>
    private var sums: ContiguousArray<Sum>
    private let mask: Int

    init(lines: Int) {
        var size = 64
        while size < lines * 2 { size *= 2 }
        mask = size - 1
        keys = ContiguousArray(repeating: 0, count: size)
        sums = ContiguousArray(repeating: Sum(), count: size)
    }

    private func slot(_ key: UInt32) -> Int {
        var slot = Int(key &* 2_654_435_761 >> 7) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    mutating func add(_ line: PageLine, _ key: UInt32) {
        let slot = slot(key)
        keys[slot] = key
        sums[slot].words += Int32(truncatingIfNeeded: line.words)
        sums[slot].lines += 1
        sums[slot].links += Int32(truncatingIfNeeded: line.linkWords)
        if line.isProse { sums[slot].prose += Int32(truncatingIfNeeded: line.words) }
    }

    func sum(_ key: UInt32) -> Sum { sums[slot(key)] }
}

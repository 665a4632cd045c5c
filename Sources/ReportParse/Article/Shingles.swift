/// The runs of four words of a text, as a set of hashes; tells how much of another text stands in it.
struct Shingles: Sendable {
    /// Open addressing; 0 marks a free slot.
    private var slots: ContiguousArray<UInt32> = []

    var isEmpty: Bool { slots.isEmpty }

    init(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { return }
        var size = 64
        while size < bytes.count / 2 { size *= 2 }
        slots = ContiguousArray(repeating: 0, count: size)
        bytes.withUnsafeBufferPointer { buffer in Shingles.forEachRun(buffer) { insert($0) } }
        if !slots.contains(where: { $0 != 0 }) { slots = [] }
    }

    private mutating func insert(_ run: UInt32) {
        var slot = Int(run) & (slots.count - 1)
        while slots[slot] != 0, slots[slot] != run { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = run
    }

    private func contains(_ run: UInt32) -> Bool {
        var slot = Int(run) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] == run { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }

    /// The shares of a line's runs, given its words, that are in each of three sets; -1 for a set that is empty.
    static func shares(of words: UnsafeBufferPointer<UInt32>, in sets: (Shingles, Shingles, Shingles)) -> (Float, Float, Float) {
        let (a, b, c) = (sets.0.isEmpty, sets.1.isEmpty, sets.2.isEmpty)
        if a, b, c { return (-1, -1, -1) }
        var runs = 0
        var hits = (0, 0, 0)
        forEachRun(words) { run in
            runs += 1
            if !a, sets.0.contains(run) { hits.0 += 1 }
            if !b, sets.1.contains(run) { hits.1 += 1 }
            if !c, sets.2.contains(run) { hits.2 += 1 }
        }
        let all = Float(max(1, runs))
        return (a ? -1 : Float(hits.0) / all, b ? -1 : Float(hits.1) / all, c ? -1 : Float(hits.2) / all)
    }

    /// The share of a line's runs, given its words, that are in the set, 0 to 1; fewer than four words are one run.
    func share(of words: UnsafeBufferPointer<UInt32>) -> Float {
        guard !slots.isEmpty else { return 0 }
        var runs = 0
        var hits = 0
        Shingles.forEachRun(words) { run in
            runs += 1
            if contains(run) { hits += 1 }
        }
        return runs == 0 ? 0 : Float(hits) / Float(runs)
    }

    @inline(__always) private static func forEachRun(_ text: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
        var last: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
        var words = 0
        forEachWord(text) { word in
            last = (last.1, last.2, last.3, word)
            words += 1
            if words >= 4 { body(mix(last)) }
        }
        guard words > 0, words < 4 else { return }
        while words < 4 {
            last = (last.1, last.2, last.3, 0)
            words += 1
        }
        body(mix(last))
    }

    /// The same of a text whose words are known.
    @inline(__always) private static func forEachRun(_ words: UnsafeBufferPointer<UInt32>, _ body: (UInt32) -> Void) {
        guard words.count >= 4 else {
            if words.isEmpty { return }
            var run: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
            for at in 0..<4 { run = (run.1, run.2, run.3, at < words.count ? words[at] : 0) }
            return body(mix(run))
        }
        for at in 3..<words.count { body(mix((words[at - 3], words[at - 2], words[at - 1], words[at]))) }
    }

    @inline(__always) private static func mix(_ words: (UInt32, UInt32, UInt32, UInt32)) -> UInt32 {
        var hash = words.0
        hash = (hash ^ (words.1 &+ hash << 5)) &* 2_654_435_761
        hash = (hash ^ (words.2 &+ hash << 5)) &* 2_654_435_761
        hash = (hash ^ (words.3 &+ hash << 5)) &* 2_654_435_761
        return hash | 1
    }

    /// Calls with the hash of each word: letters and digits, ASCII in lower case.
    @inline(__always) static func forEachWord(_ text: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
        var hash = FNV.basis
        var isOpen = false
        for byte in text {
            if byte >= 0x80 || ByteTable.isLetter(byte) || ByteTable.isDigit(byte) {
                hash = FNV.mix(hash, ByteTable.lowered(byte))
                isOpen = true
            } else if isOpen {
                body(hash)
                hash = FNV.basis
                isOpen = false
            }
        }
        if isOpen { body(hash) }
    }

    /// The hashes of a text's words.
    static func words(_ text: some Collection<UInt8>) -> [UInt32] {
        var words: [UInt32] = []
        let isContiguous: Void? = text.withContiguousStorageIfAvailable { forEachWord($0) { words.append($0) } }
        if isContiguous == nil { Array(text).withUnsafeBufferPointer { forEachWord($0) { words.append($0) } } }
        return words
    }
}

/// Terms of a text by the bytes they take in it, for a list in which each stands once, in the order of their bytes. Most terms of an
/// article come many times: a string for each would cost more than reading it did.
struct TermList {
    private struct Term {
        /// The first eight bytes, zeros behind a shorter one: they decide nearly every comparison.
        let head: UInt64
        let bytes: Range<Int>
    }

    private var pool: [UInt8]
    /// Those that differ, in the order they came.
    private var terms: [Term] = []
    /// Places of `terms` by a hash, -1 where none is; more than half of them stay free.
    private var slots = [Int32](repeating: -1, count: 512)

    /// - Parameter text: where the terms are; without NUL within any of them.
    init(_ text: [UInt8]) { pool = text }

    /// Adds a term of the text.
    mutating func add(_ bytes: Range<Int>) {
        let term = Term(head: head(of: bytes), bytes: bytes)
        let slot = pool.withUnsafeBufferPointer { self.slot(of: term, $0) }
        guard slots[slot] < 0 else { return }
        slots[slot] = Int32(terms.count)
        terms.append(term)
        if terms.count * 2 > slots.count { spread() }
    }

    private func head(of bytes: Range<Int>) -> UInt64 {
        var head: UInt64 = 0
        for place in 0..<8 {
            let index = bytes.lowerBound + place
            head = head << 8 | (index < bytes.upperBound ? UInt64(pool[index]) : 0)
        }
        return head
    }

    /// The slot that a term has, or the free one that it is to have.
    private func slot(of term: Term, _ pool: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = (term.head ^ UInt64(term.bytes.count) << 56) &* 0x9E37_79B9_7F4A_7C15
        var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
        while slots[slot] >= 0, Self.compare(terms[Int(slots[slot])], term, pool) != 0 { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func spread() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (place, term) in terms.enumerated() {
            let slot = pool.withUnsafeBufferPointer { self.slot(of: term, $0) }
            slots[slot] = Int32(place)
        }
    }

    /// Adds the initials of the two to six words from one on, behind a full stop; they do not stand in the text.
    mutating func add(initialsFrom first: Int, of initials: [UInt8]) {
        let start = pool.count
        pool.append(UInt8(ascii: "."))
        pool.append(initials[first])
        for next in initials[(first + 1)...].prefix(5) {
            pool.append(next)
            add(start..<pool.count)
        }
    }

    /// The different terms with spaces between them.
    func joined() -> String {
        pool.withUnsafeBufferPointer { pool in
            var sorted = terms
            sorted.sort { Self.compare($0, $1, pool) < 0 }
            var joined: [UInt8] = []
            for term in sorted {
                if !joined.isEmpty { joined.append(UInt8(ascii: " ")) }
                joined.append(contentsOf: UnsafeBufferPointer(rebasing: pool[term.bytes]))
            }
            return String(decoding: joined, as: UTF8.self)
        }
    }

    /// Below zero, zero or above, as the first comes before the second, is the same, or comes behind it.
    private static func compare(_ a: Term, _ b: Term, _ pool: UnsafeBufferPointer<UInt8>) -> Int {
        if a.head != b.head { return a.head < b.head ? -1 : 1 }
        let common = min(a.bytes.count, b.bytes.count)
        if common > 8 {
            for place in 8..<common {
                let (x, y) = (pool[a.bytes.lowerBound + place], pool[b.bytes.lowerBound + place])
                if x != y { return x < y ? -1 : 1 }
            }
        }
        return a.bytes.count - b.bytes.count
    }
}

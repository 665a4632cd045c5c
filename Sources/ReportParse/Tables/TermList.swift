/// Terms of a text by the bytes they take in it, for a list in which each stands once, in the order of their bytes. Most terms of an
/// article come many times: a string for each would cost more than reading it did.
struct TermList {
    private struct Term {
        /// The first eight bytes, zeros behind a shorter one: they decide nearly every comparison.
        let head: UInt64
        let bytes: Range<Int>
    }

    private var pool: [UInt8]
    private var terms: [Term] = []

    /// - Parameter text: where the terms are; without NUL within any of them.
    init(_ text: [UInt8]) { pool = text }

    /// Adds a term of the text.
    mutating func add(_ bytes: Range<Int>) {
        var head: UInt64 = 0
        for place in 0..<8 {
            let index = bytes.lowerBound + place
            head = head << 8 | (index < bytes.upperBound ? UInt64(pool[index]) : 0)
        }
        terms.append(Term(head: head, bytes: bytes))
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
            var last: Term?
            for term in sorted where last.map({ Self.compare($0, term, pool) != 0 }) ?? true {
                if last != nil { joined.append(UInt8(ascii: " ")) }
                joined.append(contentsOf: UnsafeBufferPointer(rebasing: pool[term.bytes]))
                last = term
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

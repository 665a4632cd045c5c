/// How the words of a shorter name lie in those of a longer one, word for word or as initials and syllables.
struct NameAlignment {
    /// What the alignment says, the stronger the later.
    enum Fit: Int, Comparable {
        case none, loose, inside, suffix, prefix, acronym, slip, same
        static func < (a: Fit, b: Fit) -> Bool { a.rawValue < b.rawValue }
    }

    let short: [[UInt8]]
    let long: [[UInt8]]

    /// How the names fit, and the word of the long one behind the last that the short one covers.
    var result: (fit: Fit, next: String?) {
        guard !short.isEmpty, !long.isEmpty, long.count <= 16, short.count <= 16 else { return (.none, nil) }
        if short == long { return (.same, nil) }
        var found = Fit.none
        for lead in 0..<long.count {
            guard let match = match(0, lead) else { continue }
            if lead == 0, match.end == long.count { return (match.isAbbreviated ? .acronym : .slip, nil) }
            if lead == 0 { return (.prefix, String(decoding: long[match.end], as: UTF8.self)) }
            if match.end == long.count { return (.suffix, nil) }
            found = .inside
        }
        return (found == .none && isSubsequence ? .loose : found, nil)
    }

    /// Whether the short name leaves out words of the long one but neither its first nor its last.
    private var isSubsequence: Bool {
        guard short.count > 1, long.count - short.count <= 2, short.first == long.first else { return false }
        var position = 0
        for word in long where position < short.count && short[position] == word { position += 1 }
        return position == short.count
    }

    /// Where the words from `i` on end when they begin at word `j` of the long name.
    private func match(_ i: Int, _ j: Int) -> (end: Int, isAbbreviated: Bool)? {
        guard i < short.count else { return (j, false) }
        guard j < long.count else { return nil }
        if Self.isWord(short[i], long[j]), let rest = match(i + 1, j + 1) { return rest }
        // Longest first, so that a short name takes all the words it can.
        for end in stride(from: min(long.count, j + 10), to: j + 1, by: -1)
        where ShortForm.abbreviates(short[i], long[j..<end]) {
            if let rest = match(i + 1, end) { return (rest.end, true) }
        }
        for end in stride(from: min(short.count, i + 8), to: i + 1, by: -1)
        where long[j].count >= 3 && ShortForm.abbreviates(long[j], short[i..<end]) {
            if let rest = match(end, j + 1) { return (rest.end, true) }
        }
        return nil
    }

    /// The same word, or a slip of it.
    private static func isWord(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        if a == b { return true }
        guard min(a.count, b.count) >= 6, EditDistance.isAtMostOne(a, b) else { return false }
        return !a.contains(where: ByteTable.isDigit) && !b.contains(where: ByteTable.isDigit)
    }
}

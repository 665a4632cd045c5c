/// A set of single words, asked by number.
struct WordSet: Sendable {
    private var members: [Bool] = []

    init(_ ids: [WordID]) {
        members = Array(repeating: false, count: Int(ids.max() ?? 0) + 1)
        for id in ids where id != 0 { members[Int(id)] = true }
    }

    @inline(__always)
    func contains(_ word: WordID) -> Bool { Int(word) < members.count && members[Int(word)] }
}

extension VocabularyBuilder {
    /// A set of words, each one token long.
    mutating func set(_ words: [String]) -> WordSet {
        WordSet(words.compactMap { ids(of: $0).first })
    }
}

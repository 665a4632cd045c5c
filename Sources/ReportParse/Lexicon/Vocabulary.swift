/// Every word that some table of the lexicon holds, numbered from 1, found by the hash of its folded bytes.
struct Vocabulary: Sendable {
    /// Open addressing: the hash and the number in one slot; number 0 marks a free one.
    private var hashes: [UInt32]
    private var ids: [WordID]
    private let mask: Int
    let count: Int
    private var abbreviations: [Bool]

    init(_ builder: VocabularyBuilder) {
        var size = 1024
        while size < builder.ids.count * 3 { size *= 2 }
        mask = size - 1
        hashes = Array(repeating: 0, count: size)
        ids = Array(repeating: 0, count: size)
        count = builder.ids.count + 1
        abbreviations = Array(repeating: false, count: count)
        for (hash, id) in builder.ids {
            var slot = Int(hash) & mask
            while ids[slot] != 0 { slot = (slot + 1) & mask }
            hashes[slot] = hash
            ids[slot] = id
        }
        for id in builder.abbreviations { abbreviations[Int(id)] = true }
    }

    /// The number of the word with this hash, or 0.
    @inline(__always) func id(ofHash hash: UInt32) -> WordID {
        var slot = Int(hash) & mask
        while true {
            let id = ids[slot]
            if id == 0 || hashes[slot] == hash { return id }
            slot = (slot + 1) & mask
        }
    }

    func id(of word: String) -> WordID { id(ofHash: VocabularyBuilder.hash(word)) }

    /// Whether a full stop after the word belongs to it.
    func isAbbreviation(_ id: WordID) -> Bool { id != 0 && abbreviations[Int(id)] }
}

/// Collects the words of all tables before the vocabulary is fixed.
struct VocabularyBuilder {
    fileprivate(set) var ids: [UInt32: WordID] = [:]
    fileprivate var abbreviations: [WordID] = []

    static func hash(_ word: String) -> UInt32 {
        FNV.hash(word.utf8.lazy.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 })
    }

    /// The number of a word, given now if it is new. Past 65,535 words the number is 0: a test keeps the tables under that.
    mutating func id(of word: String) -> WordID {
        let hash = Self.hash(word)
        if let id = ids[hash] { return id }
        let id = WordID(clamping: ids.count + 1)
        ids[hash] = id
        return id
    }

    mutating func addAbbreviations(_ words: [String]) {
        for word in words { abbreviations.append(id(of: word)) }
    }

    private static let cutter = Tokeniser(vocabulary: Vocabulary(VocabularyBuilder()))

    /// The numbers of a phrase's tokens, cut as the tokeniser cuts texts.
    mutating func ids(of phrase: String) -> [WordID] {
        let text = Self.cutter.tokens(of: phrase)
        return text.tokens.map { token in
            if let id = ids[token.hash] { return id }
            let id = WordID(clamping: ids.count + 1)
            ids[token.hash] = id
            return id
        }
    }

    /// A table of phrases and what each means.
    mutating func table<Value>(_ rows: [(String, Value)]) -> PhraseTable<Value> {
        PhraseTable(rows.map { (ids(of: $0.0), $0.1) })
    }
}

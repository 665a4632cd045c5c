/// Every word that some table of the lexicon holds, numbered from 1, found by the hash of its folded bytes.
struct Vocabulary: Sendable {
    private struct Slot {
        var hash: UInt32 = 0
        /// 0 marks a free slot.
        var id: WordID = 0
    }

    /// Open addressing; a slot's hash and number lie side by side, so that a word costs one line of the cache.
    private var slots: [Slot]
    private let mask: Int
    let count: Int
    private var abbreviations: [Bool]

    init(_ builder: VocabularyBuilder) {
        var size = 1024
        while size < builder.ids.count * 3 { size *= 2 }
        mask = size - 1
        slots = Array(repeating: Slot(), count: size)
        count = builder.ids.count + 1
        abbreviations = Array(repeating: false, count: count)
        for (hash, id) in builder.ids {
            var slot = Int(hash) & mask
            while slots[slot].id != 0 { slot = (slot + 1) & mask }
            slots[slot] = Slot(hash: hash, id: id)
        }
        for id in builder.abbreviations { abbreviations[Int(id)] = true }
    }

    /// The number of the word with this hash, or 0.
    @inline(__always) func id(ofHash hash: UInt32) -> WordID {
        var slot = Int(hash) & mask
        while true {
            let found = slots[slot]
            if found.id == 0 || found.hash == hash { return found.id }
            slot = (slot + 1) & mask
        }
    }

    func id(of word: String) -> WordID { id(ofHash: VocabularyBuilder.hash(word.utf8)) }

    func id(of word: some Sequence<UInt8>) -> WordID { id(ofHash: VocabularyBuilder.hash(word)) }

    /// Whether a full stop after the word belongs to it.
    func isAbbreviation(_ id: WordID) -> Bool { id != 0 && abbreviations[Int(id)] }
}

/// Collects the words of all tables before the vocabulary is fixed.
struct VocabularyBuilder {
    fileprivate(set) var ids: [UInt32: WordID] = [:]
    fileprivate var abbreviations: [WordID] = []

    static func hash(_ word: some Sequence<UInt8>) -> UInt32 { FNV.hash(word.lazy.map(ByteTable.lowered)) }

    /// The number of a word, given now if it is new. Past 65,535 words the number is 0: a test keeps the tables under that.
    mutating func id(of word: String) -> WordID {
        let hash = Self.hash(word.utf8)
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

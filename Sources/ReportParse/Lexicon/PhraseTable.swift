/// Words and phrases with a meaning each; finds the longest that begins at a token.
struct PhraseTable<Value: Sendable>: Sendable {
    private struct Row: Sendable {
        let rest: [WordID]
        let value: Value
    }

    /// By the number of the first word: the rows that begin with it, longest first; most words begin none.
    private var heads: [UInt16] = []
    private var buckets: [[Row]] = [[]]

    init(_ rows: [([WordID], Value)]) {
        let highest = rows.compactMap { $0.0.first }.max() ?? 0
        heads = Array(repeating: 0, count: Int(highest) + 1)
        for (ids, value) in rows where !ids.isEmpty {
            let head = Int(ids[0])
            if heads[head] == 0 {
                buckets.append([])
                heads[head] = UInt16(clamping: buckets.count - 1)
            }
            buckets[Int(heads[head])].append(Row(rest: Array(ids.dropFirst()), value: value))
        }
        for index in buckets.indices { buckets[index].sort { $0.rest.count > $1.rest.count } }
    }

    /// The longest phrase that begins at `index` and ends before `end`, with its length in tokens.
    @inline(__always)
    func match(_ tokens: [Token], at index: Int, until end: Int) -> (length: Int, value: Value)? {
        let word = Int(tokens[index].word)
        guard word != 0, word < heads.count, heads[word] != 0 else { return nil }
        return longest(tokens, in: buckets[Int(heads[word])], at: index, until: end)
    }

    /// The same where the first token stands for another word, such as one misspelt.
    func match(replacing first: WordID, _ tokens: [Token], at index: Int, until end: Int) -> (length: Int, value: Value)? {
        let word = Int(first)
        guard word != 0, word < heads.count, heads[word] != 0 else { return nil }
        return longest(tokens, in: buckets[Int(heads[word])], at: index, until: end)
    }

    private func longest(_ tokens: [Token], in rows: [Row], at index: Int, until end: Int) -> (length: Int, value: Value)? {
        rows: for row in rows where index + row.rest.count < end {
            for (offset, id) in row.rest.enumerated() where tokens[index + 1 + offset].word != id { continue rows }
            return (row.rest.count + 1, row.value)
        }
        return nil
    }

    /// Whether any phrase begins with a word.
    @inline(__always)
    func begins(_ word: WordID) -> Bool { word != 0 && Int(word) < heads.count && heads[Int(word)] != 0 }

    /// The value of a single word, if the table has it by itself.
    @inline(__always)
    func value(of word: WordID) -> Value? {
        let word = Int(word)
        guard word != 0, word < heads.count, heads[word] != 0, let row = buckets[Int(heads[word])].last, row.rest.isEmpty
        else { return nil }
        return row.value
    }
}

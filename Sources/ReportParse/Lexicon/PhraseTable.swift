/// Words and phrases with a meaning each; finds the longest that begins at a token.
///
/// Everything lies in flat arrays: most words begin no phrase, and those that do are compared without touching a reference count.
struct PhraseTable<Value: Sendable>: Sendable {
    /// By the number of the first word: which stretch of rows begins with it; 0 for the words that begin none, which are most.
    private var heads: [UInt16] = []
    /// Where each stretch of rows begins and, one further, ends; longest rows first.
    private var starts: [Int32] = [0, 0]
    /// For each row, where its words behind the first begin in `rests` and, one further, end.
    private var bounds: [Int32] = [0]
    private var rests: [WordID] = []
    private var values: [Value] = []

    init(_ rows: [([WordID], Value)]) {
        heads = Array(repeating: 0, count: Int(rows.compactMap { $0.0.first }.max() ?? 0) + 1)
        var stretches: [[(ids: [WordID], value: Value)]] = []
        for (ids, value) in rows where !ids.isEmpty {
            let head = Int(ids[0])
            if heads[head] == 0 {
                stretches.append([])
                heads[head] = UInt16(clamping: stretches.count)
            }
            stretches[Int(heads[head]) - 1].append((ids, value))
        }
        for stretch in stretches {
            for row in stretch.sorted(by: { $0.ids.count > $1.ids.count }) {
                rests += row.ids.dropFirst()
                bounds.append(Int32(truncatingIfNeeded: rests.count))
                values.append(row.value)
            }
            starts.append(Int32(truncatingIfNeeded: values.count))
        }
    }

    /// The longest phrase that begins at `index` and ends before `end`, with its length in tokens.
    @inline(__always)
    func match(_ tokens: [Token], at index: Int, until end: Int) -> (length: Int, value: Value)? {
        let word = Int(tokens[index].word)
        guard word != 0, word < heads.count, heads[word] != 0 else { return nil }
        return longest(tokens, in: Int(heads[word]), at: index, until: end)
    }

    /// The same where the first token stands for another word, such as one misspelt.
    func match(replacing first: WordID, _ tokens: [Token], at index: Int, until end: Int) -> (length: Int, value: Value)? {
        let word = Int(first)
        guard word != 0, word < heads.count, heads[word] != 0 else { return nil }
        return longest(tokens, in: Int(heads[word]), at: index, until: end)
    }

    private func longest(_ tokens: [Token], in stretch: Int, at index: Int, until end: Int) -> (length: Int, value: Value)? {
        rows: for row in Int(starts[stretch])..<Int(starts[stretch + 1]) {
            let rest = Int(bounds[row])..<Int(bounds[row + 1])
            guard index + rest.count < end else { continue }
            for position in rest where tokens[index + 1 + position - rest.lowerBound].word != rests[position] { continue rows }
            return (rest.count + 1, values[row])
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
        guard word != 0, word < heads.count, heads[word] != 0 else { return nil }
        let last = Int(starts[Int(heads[word]) + 1]) - 1
        return bounds[last] == bounds[last + 1] ? values[last] : nil
    }
}

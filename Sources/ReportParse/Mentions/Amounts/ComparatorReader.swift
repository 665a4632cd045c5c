/// Finds the words around a number that say on which side of it the truth lies.
struct ComparatorReader {
    let lexicon: AmountLexicon
    let text: [UInt8]
    let tokens: [Token]

    /// As many tokens may stand between a comparator and its number.
    private static let reach = 6
    /// The longest comparator in tokens.
    private static let longest = 4

    /// The comparator before `index`, and where it begins.
    func before(_ index: Int, from start: Int, isRange: Bool) -> (comparator: Comparator, start: Int)? {
        var best: (comparator: Comparator, start: Int, end: Int)?
        // From `gap` to the number there are fillers only.
        var gap = index
        var at = index - 1
        while at >= start, at + Self.longest >= (best?.start ?? gap) {
            if let row = lexicon.before.match(tokens, at: at, until: index) {
                let end = at + row.length
                let fits = best.map { end == $0.end } ?? (end >= gap && allows(row.value, end, index))
                if fits, !(row.value.onlySingle && isRange) { best = (row.value.comparator, at, end) }
            }
            if gap == at + 1, index - at < Self.reach, isFiller(at) { gap = at }
            at -= 1
        }
        return best.map { ($0.comparator, $0.start) }
    }

    private func allows(_ row: AmountLexicon.Before, _ end: Int, _ index: Int) -> Bool {
        row.reach == .loose ? index - end <= Self.reach : end == index
    }

    private func isFiller(_ index: Int) -> Bool {
        if lexicon.fillers.contains(tokens[index].word) { return true }
        return tokens[index].kind == .mark && text[Int(tokens[index].start)] == UInt8(ascii: "\"")
    }

    /// The comparator after a unit that ends before `index`, and where it ends.
    func after(_ index: Int, until end: Int) -> (comparator: Comparator, end: Int)? {
        guard index < end else { return nil }
        if index + 1 < end, tokens[index].kind == .mark, !tokens[index].spaceBefore,
            text[Int(tokens[index].start)] == UInt8(ascii: "-"),
            lexicon.approximations.contains(tokens[index + 1].word), !tokens[index + 1].spaceBefore
        {
            return (.about, index + 2)
        }
        guard let row = lexicon.after.match(tokens, at: index, until: end) else { return nil }
        let next = index + row.length
        if row.value == .greater, next < end, lexicon.comparisons.contains(tokens[next].word) { return nil }
        return (row.value, next)
    }
}

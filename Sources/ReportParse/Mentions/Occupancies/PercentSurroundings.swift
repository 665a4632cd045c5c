/// What stands right around a percentage: whether it is the size of a change, a remainder, or a share of something counted.
struct PercentSurroundings {
    let lexicon: Lexicon
    let text: TokenisedText

    struct Following {
        /// *90 persen terisi*, *81 persen tempat tidur … sudah terisi*.
        var isFilled = false
        /// *70 persen pasien*, *58 persen sampah*.
        var isCounted = false
        var kind: BedKind?
        var site: BedLexicon.Site?
    }

    /// How far behind a percentage of beds the word stands that they are taken.
    private static let reach = 12

    func following(_ percent: Measure, until end: Int) -> Following {
        var result = Following()
        let index = percent.tail
        guard index < end else { return result }
        let beds = lexicon.beds
        result.isFilled = beds.filled.match(text.tokens, at: index, until: end) != nil
        if !result.isFilled, beds.nouns.match(text.tokens, at: index, until: end) != nil { takeBeds(index, until: end, &result) }
        result.isCounted =
            !result.isFilled
            && (beds.counted.match(text.tokens, at: index, until: end) != nil
                || lexicon.commodities.match(text.tokens, at: index, until: end) != nil)
        if lexicon.amounts.fromWords.contains(text.tokens[index].word) { takeWhole(index, until: end, &result) }
        if beds.forWords.contains(text.tokens[index].word) {
            result.kind = kind(at: index + 1, until: end) ?? kind(at: index + 2, until: end)
        }
        return result
    }

    private func kind(at index: Int, until end: Int) -> BedKind? {
        index < end ? lexicon.beds.kinds.match(text.tokens, at: index, until: end)?.value : nil
    }

    /// Beds counted in percent are an occupancy when they are taken.
    private func takeBeds(_ index: Int, until end: Int, _ result: inout Following) {
        for at in index..<min(end, index + Self.reach) {
            if text.tokens[at].kind == .mark { return }
            if let site = lexicon.beds.sites.match(text.tokens, at: at, until: end) { result.site = site.value }
            if let kind = lexicon.beds.kinds.match(text.tokens, at: at, until: end) { result.kind = kind.value }
            if lexicon.beds.subjects.match(text.tokens, at: at, until: end)?.value == .filling,
                !lexicon.beds.negations.contains(text.tokens[at - 1].word)
            {
                result.isFilled = true
            }
        }
    }

    /// *Dari 45 tempat tidur isolasi*: what it is a share of; *dari 45 tempat tidur di RSUD terisi*: whether they are taken.
    private func takeWhole(_ index: Int, until end: Int, _ result: inout Following) {
        for at in index + 1..<max(index + 1, min(end, index + 7)) {
            if text.tokens[at].kind == .mark { return }
            if let kind = lexicon.beds.kinds.match(text.tokens, at: at, until: end) { result.kind = kind.value }
            if lexicon.beds.nouns.match(text.tokens, at: at, until: end) != nil {
                result.isCounted = false
                return takeBeds(at, until: end, &result)
            }
        }
    }

    /// *Naik 4,3 persen*: the size of a change. *Turun di angka 20 persen* and *turun hingga 20 persen* are levels.
    func isChange(before percent: Measure) -> Bool {
        if percent.lead < percent.tokens.lowerBound, isLevel(percent) { return false }
        var index = percent.lead - 1
        while index >= 0, percent.lead - index <= 4 {
            let token = text.tokens[index]
            if lexicon.beds.changes.contains(token.word) { return true }
            if lexicon.amounts.fromWords.contains(token.word) || lexicon.amounts.toWords.value(of: token.word) != nil {
                return false
            }
            guard lexicon.amounts.fillers.contains(token.word), !lexicon.beds.levels.contains(token.word),
                !token.flags.contains(.sentenceStart)
            else { return false }
            index -= 1
        }
        return false
    }

    /// Comparators that name a level whatever moved: *turun di bawah 60 persen*, *naik hingga 90 persen*.
    private func isLevel(_ percent: Measure) -> Bool {
        lexicon.beds.levels.contains(text.tokens[percent.lead].word) || percent.amount.comparator == .lessOrEqual
    }

    /// *Naik sampai 76 persen*: reached, no ceiling.
    func isLevelReached(_ percent: Measure) -> Bool {
        percent.amount.comparator == .lessOrEqual && percent.lead > 0 && percent.lead + 1 == percent.tokens.lowerBound
            && lexicon.beds.changes.contains(text.tokens[percent.lead - 1].word)
    }

    func isLeftover(before percent: Measure) -> Bool {
        percent.lead > 0 && lexicon.beds.leftovers.contains(text.tokens[percent.lead - 1].word)
    }
}

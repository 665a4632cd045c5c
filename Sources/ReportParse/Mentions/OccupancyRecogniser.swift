/// Finds the percentages that say how full beds are.
///
/// A percentage belongs to the last subject named before it. One that names none continues the subject of the percentage
/// before it, as long as only names and words of time, place and degree stand between: the items of a list, a later day.
struct OccupancyRecogniser {
    let lexicon: Lexicon
    let text: TokenisedText
    private let subjects: BedSubjectReader

    init(lexicon: Lexicon, text: TokenisedText) {
        self.lexicon = lexicon
        self.text = text
        subjects = BedSubjectReader(lexicon: lexicon.beds, amounts: lexicon.amounts, text: text)
    }

    /// What the story is about between two percentages.
    private struct State {
        var isBeds = false
        var isStandard = false
        var site: BedLexicon.Site?
        var kind = BedKind.all
        /// Sentences since the last percentage or subject.
        var age = 0
    }

    func occupancies(among measures: [Measure]) -> [OccupancyMention] {
        let percents = measures.filter { $0.unit == .percent }
        guard !percents.isEmpty, speaksOfBeds() else { return [] }
        var state = State()
        var found: [OccupancyMention] = []
        var next = 0
        for sentence in text.sentences {
            var start = sentence.lowerBound
            state.age += 1
            while next < percents.count, percents[next].tokens.lowerBound < sentence.upperBound {
                let percent = percents[next]
                let stretch = start..<max(start, percent.lead)
                if let mention = mention(percent, after: stretch, in: sentence, &state) { found.append(mention) }
                start = max(percent.tail, percent.tokens.upperBound)
                next += 1
            }
            close(start..<max(start, sentence.upperBound), whole: start == sentence.lowerBound, &state)
        }
        return linked(found)
    }

    /// Beds are spoken of somewhere: the cheap test that most articles fail.
    private func speaksOfBeds() -> Bool {
        text.tokens.indices.contains { index in
            guard text.tokens[index].word != 0 else { return false }
            switch lexicon.beds.subjects.match(text.tokens, at: index, until: text.tokens.count)?.value {
            case .beds, .fullness: return true
            default: return false
            }
        }
    }

    /// What the rest of a sentence leaves for the next one.
    private func close(_ rest: Range<Int>, whole: Bool, _ state: inout State) {
        guard !rest.isEmpty else { return }
        let said = subjects.subject(in: rest)
        if let site = said.site { state.site = site }
        switch said.subject {
        case .beds where said.site != .elsewhere:
            state = State(isBeds: true, site: .hospital, kind: said.kind ?? .all)
        case .fullness where said.site == .hospital:
            state = State(isBeds: true, site: .hospital, kind: said.kind ?? state.kind)
        case .fullness where said.site == .elsewhere, .other where whole:
            if said.site == .elsewhere || said.subject == .other { state.isBeds = state.isBeds && said.subject == .other }
        default:
            if let kind = said.kind, state.isBeds { state.kind = kind }
        }
    }

    private func mention(_ percent: Measure, after stretch: Range<Int>, in sentence: Range<Int>, _ state: inout State) -> OccupancyMention? {
        var said = subjects.subject(in: stretch)
        let follows = following(percent, until: sentence.upperBound)
        if follows.isFilled, said.subject == nil { said.subject = .fullness }
        let site = said.site ?? state.site
        var accepted: Bool
        switch said.subject {
        case .beds: accepted = true
        case .fullness: accepted = site != .elsewhere
        case .other: accepted = false
        case nil:
            accepted = state.isBeds && said.site != .elsewhere && said.strangers <= (said.isStandard ? 4 : 1) && state.age <= 2
        }
        if said.site == .elsewhere { accepted = false }
        if follows.isCounted { accepted = false }
        let isState = !isChange(before: percent) && !isLeftover(before: percent)
        defer { update(&state, said, follows, accepted: accepted, opensSentence: stretch.lowerBound == sentence.lowerBound) }
        guard accepted, isState else { return nil }
        let kind = kind(said, follows, state, opensSentence: stretch.lowerBound == sentence.lowerBound)
        let counts = BedCounts(lexicon: lexicon, text: text).counts(beside: percent, from: stretch.lowerBound, in: sentence)
        return OccupancyMention(
            range: percent.range, tokens: percent.tokens, amount: percent.amount, beds: kind, bedsUsed: counts.used,
            bedsTotal: counts.total, rule: said.subject == nil ? "occupancy/continued" : "occupancy/named")
    }

    private func update(_ state: inout State, _ said: BedSubject, _ follows: Following, accepted: Bool, opensSentence: Bool) {
        if let site = said.site { state.site = site }
        state.age = 0
        if accepted {
            let kind = self.kind(said, follows, state, opensSentence: opensSentence)
            if kind != .standard { state.kind = kind }
            state.isBeds = true
        } else if said.subject == .other || said.site == .elsewhere || said.subject == .fullness {
            state.isBeds = false
        }
    }

    private func kind(_ said: BedSubject, _ follows: Following, _ state: State, opensSentence: Bool) -> BedKind {
        if said.isStandard { return .standard }
        if said.kinds.count > 1 { return said.kind ?? .all }
        if let kind = follows.kind ?? said.kind { return kind }
        if said.subject == .beds { return .all }
        if opensSentence, said.namesHospital { return .all }
        if opensSentence, said.subject == .fullness, said.site == .hospital { return state.kind }
        return state.kind
    }

    // MARK: - What stands around the percentage

    private struct Following {
        var isFilled = false
        var isCounted = false
        var kind: BedKind?
    }

    private func following(_ percent: Measure, until end: Int) -> Following {
        var result = Following()
        let index = percent.tail
        guard index < end else { return result }
        result.isFilled = lexicon.beds.filled.match(text.tokens, at: index, until: end) != nil
        result.isCounted = !result.isFilled && lexicon.beds.counted.match(text.tokens, at: index, until: end) != nil
        if text.tokens[index].isWord, lexicon.amounts.fromWords.contains(text.tokens[index].word) {
            for at in index + 1..<min(end, index + 7) {
                if text.tokens[at].kind == .mark { break }
                if let kind = lexicon.beds.kinds.match(text.tokens, at: at, until: end) { result.kind = kind.value }
                if lexicon.beds.nouns.match(text.tokens, at: at, until: end) != nil { result.isCounted = false }
            }
        }
        return result
    }

    /// *Naik 4,3 persen*: the size of a change.
    private func isChange(before percent: Measure) -> Bool {
        switch percent.amount.comparator {
        case .less where percent.lead < percent.tokens.lowerBound, .greaterOrEqual: break
        default: break
        }
        var index = percent.lead - 1
        var steps = 0
        while index >= 0, steps < 4 {
            let token = text.tokens[index]
            if lexicon.beds.changes.contains(token.word) { return true }
            if lexicon.amounts.fromWords.contains(token.word) || lexicon.amounts.toWords.value(of: token.word) != nil { return false }
            guard lexicon.amounts.fillers.contains(token.word), !token.flags.contains(.sentenceStart) else { return false }
            index -= 1
            steps += 1
        }
        return false
    }

    private func isLeftover(before percent: Measure) -> Bool {
        percent.lead > 0 && lexicon.beds.leftovers.contains(text.tokens[percent.lead - 1].word)
    }

    /// Joins the ends of *dari 60 persen menjadi 78 persen*.
    private func linked(_ mentions: [OccupancyMention]) -> [OccupancyMention] {
        var result = mentions
        let changes = ChangeReader(lexicon: lexicon.amounts, text: text)
        for index in result.indices.dropFirst()
        where changes.isChange(from: result[index - 1].tokens, to: result[index].tokens) && result[index - 1].pair == nil {
            result[index].pair = index - 1
            result[index - 1].pair = index
        }
        return result
    }
}

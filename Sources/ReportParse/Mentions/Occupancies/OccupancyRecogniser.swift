/// Finds the percentages that say how full beds are.
///
/// A percentage belongs to the last subject named before it. One that names none continues the subject of the percentage
/// before it, as long as only names and words of time, place and degree stand between: the items of a list, a later day.
struct OccupancyRecogniser {
    let lexicon: Lexicon
    let text: TokenisedText
    private let subjects: BedSubjectReader
    private let surroundings: PercentSurroundings
    private let changes: ChangeReader

    init(lexicon: Lexicon, text: TokenisedText, slips: SlipReader) {
        self.lexicon = lexicon
        self.text = text
        subjects = BedSubjectReader(lexicon: lexicon.beds, amounts: lexicon.amounts, text: text, slips: slips)
        surroundings = PercentSurroundings(lexicon: lexicon, text: text)
        changes = ChangeReader(lexicon: lexicon.amounts, text: text)
    }

    /// What the story is about between two percentages.
    private struct State {
        var isBeds = false
        var site: BedLexicon.Site?
        var kind = BedKind.all
        /// The kinds that the next percentages of a list have, one each: *ICU dan isolasi masing-masing 90 dan 85 persen*.
        var listed: ArraySlice<BedKind> = []
        /// Whether the percentage is what the one before it became.
        var isChange = false
        /// Sentences since the last percentage or subject.
        var age = 0
        /// Whether hospitals or something else fill the article.
        var setting: BedSetting
    }

    /// Sentences that may pass before a percentage no longer continues the subject.
    private static let memory = 4

    func occupancies(among measures: [Measure], in blocks: [Block]) -> [OccupancyMention] {
        guard speaksOfPercents(measures) else { return [] }
        let setting = BedSetting(lexicon: lexicon.beds, text: text, subjects: subjects)
        guard setting.isOfBeds else { return [] }
        let tables = BedTables(lexicon: lexicon, text: text, subjects: subjects).occupancies(in: blocks)
        let percents = ElidedPercents(lexicon: lexicon, text: text).completed(
            withoutCounts(measures.filter { $0.unit == .percent }))
        var state = State(setting: setting)
        var found: [OccupancyMention] = []
        var next = 0
        for (number, sentence) in text.sentences.enumerated() {
            var start = sentence.lowerBound
            state.age += 1
            let inTable = tables.sentences.contains(number)
            while next < percents.count, percents[next].tokens.lowerBound < sentence.upperBound {
                let percent = percents[next]
                next += 1
                if inTable { continue }
                let stretch = start..<max(start, percent.lead)
                state.isChange = next > 1 && changes.isChange(from: percents[next - 2].tokens, to: percent.tokens)
                state.listed = state.listed.dropFirst()
                if state.listed.isEmpty { state.listed = listedKinds(stretch, percents[(next - 1)...]) }
                if let mention = mention(percent, after: stretch, in: sentence, &state) { found.append(mention) }
                start = max(percent.tail, percent.tokens.upperBound)
            }
            if !inTable { close(start..<max(start, sentence.upperBound), whole: start == sentence.lowerBound, &state) }
        }
        return linked((found + tables.mentions).sorted { $0.range < $1.range })
    }

    /// The kinds of beds that a stretch names, where as many percentages stand behind it in a list.
    private func listedKinds(_ stretch: Range<Int>, _ percents: ArraySlice<Measure>) -> ArraySlice<BedKind> {
        guard percents.count > 1, let first = percents.first, areListed(first, percents[percents.startIndex + 1]) else { return [] }
        let kinds = subjects.subject(in: stretch).kinds
        guard kinds.count > 1, Set(kinds).count == kinds.count, percents.count >= kinds.count else { return [] }
        let run = percents.prefix(kinds.count)
        guard zip(run, run.dropFirst()).allSatisfy({ areListed($0, $1) }) else { return [] }
        return kinds[...]
    }

    /// Whether nothing but *dan* or a comma stands between two percentages.
    private func areListed(_ first: Measure, _ second: Measure) -> Bool {
        let between = max(first.tail, first.tokens.upperBound)..<second.lead
        return lexicon.amounts.listMarks.match(text.tokens, at: between.lowerBound, until: between.upperBound)?.length
            == between.count
    }

    /// *10 TT, isi 9, 90%*: what looks like the first of two percentages counts beds where the second is their ratio.
    private func withoutCounts(_ percents: [Measure]) -> [Measure] {
        percents.indices.compactMap { index in
            let percent = percents[index]
            guard index + 1 < percents.count, let value = percent.amount.min.integer, percent.tokens.count == 1 else {
                return percent
            }
            let next = percents[index + 1]
            let sentence = text.sentences[text.sentence(of: percent.tokens.lowerBound)]
            guard sentence.contains(next.tokens.lowerBound) else { return percent }
            let start = max(sentence.lowerBound, percent.tokens.lowerBound - 10)
            let counts = BedCounts(lexicon: lexicon, text: text).counts(beside: next, from: start, in: sentence)
            return counts.total != nil && counts.used == value ? nil : percent
        }
    }

    /// The cheap test that most articles fail.
    private func speaksOfPercents(_ measures: [Measure]) -> Bool {
        measures.contains { $0.unit == .percent } || text.tokens.contains { lexicon.amounts.percentWords.contains($0.word) }
    }

    /// What the rest of a sentence leaves for the next one.
    private func close(_ rest: Range<Int>, whole: Bool, _ state: inout State) {
        guard !rest.isEmpty else { return }
        let said = subjects.subject(in: rest)
        if let site = said.site { state.site = site }
        if let kind = said.kind, whole || said.subject != nil { state.kind = kind }
        switch said.subject {
        case .beds, .fullness:
            guard speaksOfBeds(said, state) else { break }
            if said.kind == nil { state.kind = .all }
            state.isBeds = true
            state.age = 0
        case .filling: if speaksOfBeds(said, state), whole { state.isBeds = true }
        case .other where whole: state.isBeds = state.isBeds && state.age < 2
        default: break
        }
    }

    /// Whether a word of fullness is one of beds, by what is full.
    private func speaksOfBeds(_ said: BedSubject, _ state: State) -> Bool {
        if said.site?.hasBeds == false { return false }
        if state.setting.isPort {
            return said.site == .hospital || said.namesHospital || !said.kinds.isEmpty
                || said.subject != .beds && said.site == .ward
        }
        if said.subject == .beds { return true }
        if state.setting.isElsewhere { return said.site == .hospital || said.site == .ward && !said.kinds.isEmpty }
        return said.site != nil || (state.site ?? state.setting.site)?.hasBeds ?? false
    }

    private func mention(_ percent: Measure, after stretch: Range<Int>, in sentence: Range<Int>, _ state: inout State)
        -> OccupancyMention?
    {
        var said = subjects.subject(in: stretch)
        let follows = surroundings.following(percent, until: sentence.upperBound)
        if follows.isFilled, said.subject == nil || said.subject == .other {
            said.subject = .filling
            if let site = follows.site { said.note(site) }
        }
        let opens = stretch.lowerBound == sentence.lowerBound
        let counts = BedCounts(lexicon: lexicon, text: text).counts(beside: percent, from: stretch.lowerBound, in: sentence)
        // Beds counted beside the percentage settle what is full.
        if counts.total != nil, said.site == nil { said.note(.ward) }
        // Beds taken and beds there are, whose ratio the percentage is, need no word of fullness.
        let isCounted =
            counts.used != nil && counts.total != nil && said.subject == nil && !state.setting.isElsewhere
            && !state.setting.isPort && said.site?.hasBeds == true && !said.isStandard && !follows.isCounted
        let accepted = isCounted || isAccepted(said, follows, state)
        var kind = kind(said, follows, state, opensSentence: opens)
        let carried = kind
        defer { update(&state, said, carried, accepted: accepted) }
        guard accepted, !surroundings.isChange(before: percent), !surroundings.isLeftover(before: percent) else { return nil }
        var amount = percent.amount
        if kind == .standard, said.isCeiling, amount.comparator == .equal { amount.comparator = .lessOrEqual }
        let isAbove = amount.comparator == .greater || amount.comparator == .greaterOrEqual
        if said.isCondition && (isAbove || said.isReached) || subjects.isAllowed(percent) { kind = .standard }
        if surroundings.isLevelReached(percent) { amount.comparator = .equal }
        return OccupancyMention(
            range: percent.range, tokens: percent.tokens, amount: amount, beds: kind, bedsUsed: counts.used,
            bedsTotal: counts.total,
            rule: said.subject == nil ? "occupancy/continued" : "occupancy/named")
    }

    private func isAccepted(_ said: BedSubject, _ follows: PercentSurroundings.Following, _ state: State) -> Bool {
        if follows.isCounted || said.site?.hasBeds == false { return false }
        switch said.subject {
        case .beds, .fullness, .filling: return speaksOfBeds(said, state)
        case .other: return false
        case nil:
            // *IGD 90 persen*, *Bangsal anak, yang Selasa masih 45 persen*: a ward as the subject itself.
            if said.opensWithWard, !said.kinds.isEmpty, said.site == .ward, said.strangers == 0, state.setting.site == .hospital {
                return true
            }
            // *dari 58 persen sebelum gempa menjadi 90 persen*
            let allowance = said.isStandard || !said.kinds.isEmpty || state.isChange ? 4 : 1
            return state.isBeds && said.strangers <= allowance && state.age <= Self.memory
        }
    }

    private func update(_ state: inout State, _ said: BedSubject, _ kind: BedKind, accepted: Bool) {
        if let site = said.site { state.site = site }
        state.age = 0
        if accepted {
            if kind != .standard { state.kind = kind }
            state.isBeds = true
        } else if said.subject != nil || said.site?.hasBeds == false {
            state.isBeds = false
        }
    }

    private func kind(_ said: BedSubject, _ follows: PercentSurroundings.Following, _ state: State, opensSentence: Bool) -> BedKind
    {
        if said.isStandard { return .standard }
        if let kind = state.listed.first ?? follows.kind ?? said.kind { return kind }
        if said.subject == .beds || said.subject == .fullness { return .all }
        return opensSentence && said.namesHospital ? .all : state.kind
    }

    /// Joins the ends of *dari 60 persen menjadi 78 persen*.
    private func linked(_ mentions: [OccupancyMention]) -> [OccupancyMention] {
        var result = mentions
        for index in result.indices.dropFirst()
        where changes.isChange(from: result[index - 1].tokens, to: result[index].tokens) && result[index - 1].pair == nil {
            result[index].pair = index - 1
            result[index - 1].pair = index
        }
        return result
    }
}

/// What an article as a whole tells of what is full in it.
struct BedSetting {
    /// Whether beds or fullness are spoken of at all.
    private(set) var isOfBeds = false
    private var hospitals = 0
    private var elsewheres = 0
    private var ports = 0

    /// The place to think of where a clause names none.
    var site: BedLexicon.Site? { hospitals > 0 && hospitals >= elsewheres ? .hospital : elsewheres > 0 ? .elsewhere : nil }

    /// Hotels, planes or shops so fill the article that fullness is theirs unless a hospital is named.
    var isElsewhere: Bool { elsewheres > 2 * hospitals }

    /// A port's article, in which even *BOR* is the berths'.
    var isPort: Bool { ports > 0 && ports >= hospitals }

    init(lexicon: BedLexicon, text: TokenisedText, subjects: BedSubjectReader) {
        var index = 0
        var nameEnd = 0
        while index < text.tokens.count {
            var length = 1
            if let subject = subjects.subject(at: index, until: text.tokens.count), subject.value != .other { isOfBeds = true }
            if text.tokens[index].word != 0, let match = subjects.site(at: index, until: text.tokens.count, outside: nameEnd) {
                switch match.value {
                case .hospital:
                    hospitals += 1
                    nameEnd = subjects.endOfName(index + match.length, until: text.tokens.count)
                case .ward: if lexicon.kinds.value(of: text.tokens[index].word) != nil { hospitals += 1 }
                case .elsewhere: elsewheres += 1
                case .port: ports += 1
                case .vessel: break
                }
                length = match.length
            }
            index += length
        }
    }
}

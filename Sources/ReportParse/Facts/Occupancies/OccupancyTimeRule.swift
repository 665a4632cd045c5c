/// Reads when beds were so full: the date beside the percentage, else the day that the article gives its figures, else the day
/// of the news. Thresholds have none.
///
/// Guidelines, *Later rulings*: an occupancy "now" has the day the passage states, else the reference date.
struct OccupancyTimeRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        var clock = OccupancyClock(calendar: MomentReader(scene: scene))
        for index in facts.occupancies.indices where facts.occupancies[index].mention.beds != .standard {
            guard let found = clock.time(of: index, facts) else { continue }
            facts.occupancies[index].time = found.value
            facts.occupancies[index].steps.append("time \(found.value.iso): \(found.step)")
        }
    }
}

/// Follows the day of an article's figures from one percentage to the next.
struct OccupancyClock {
    let calendar: MomentReader
    /// The day of the figures so far.
    private var current: DateValue?
    private var taken: Set<Int> = []
    /// Up to where days were taken in.
    private var followed = 0
    /// The sentence in which the day of the figures was named, where no percentage stands beside it.
    private var followedFrom = Int.max - 9
    /// The day on which figures near by were told, and in which sentence.
    private var told: (value: DateValue, sentence: Int)?
    /// The last percentage of all beds whose own time was a month or year.
    private var whole: (index: Int, value: DateValue)?

    init(calendar: MomentReader) { self.calendar = calendar }

    private var scene: FactScene { calendar.scene }

    mutating func time(of index: Int, _ facts: Facts) -> (value: DateValue, step: String)? {
        follow(upTo: scene.rates.lead(of: index).lowerBound)
        let sentence = scene.sentence(scene.rates.sentenceOf[index])
        if let behind = behind(index, sentence), let value = calendar.value(of: behind) {
            taken.insert(behind.tokens.lowerBound)
            return (value, "right behind the percentage")
        }
        let lead = scene.rates.lead(of: index)
        let own = dates(in: lead).filter { !taken.contains($0.tokens.lowerBound) }
        if let near = own.last(where: { !sentence.hasBreak(from: $0.tokens.lowerBound, to: lead.upperBound) }) ?? own.last,
            let value = calendar.value(of: near)
        {
            let wasOnce = lead.contains { scene.lexicon.beds.once.contains(scene.tokens[$0].word) }
            if isDay(value), !isPast(near), !calendar.isPassing(near) || isAsOf(near), !wasOnce { advance(to: value) }
            if scene.rates.previous(index) == nil, facts.occupancies[index].mention.beds == .all, isPeriod(value) {
                whole = (index, value)
            }
            return (value, "before the percentage")
        }
        if sentence.has(.now, in: lead) { return figures(of: index) }
        if let value = bracketed(index, facts) { return (value, "as the bracket before") }
        if let previous = scene.rates.previous(index), let value = facts.occupancies[previous].time, !isBracketed(previous),
            lead.count <= 8, !sentence.has(.become, in: lead), !sentence.hasBreak(from: lead.lowerBound - 1, to: lead.upperBound)
        {
            return (value, "as the percentage before")
        }
        if let value = brokenDown(index, facts) { return (value, "the time of the figure it breaks down") }
        if let later = later(index, sentence), let value = calendar.value(of: later) { return (value, "later in the sentence") }
        return figures(of: index)
    }

    /// *Sepanjang 2023 BOR RSUD X 68 persen. Menurut kelas, kelas III 84 persen, ICU 71 persen*: the parts have the time of the whole.
    private func brokenDown(_ index: Int, _ facts: Facts) -> DateValue? {
        guard let whole, facts.occupancies[index].mention.beds != .all,
            facts.occupancies[index].facility == facts.occupancies[whole.index].facility
        else { return nil }
        let (own, other) = (scene.rates.sentenceOf[index], scene.rates.sentenceOf[whole.index])
        let blocks = scene.text.sentenceBlocks
        return own - other <= 6 && blocks[own] - blocks[other] <= 2 ? whole.value : nil
    }

    private func isPeriod(_ value: DateValue) -> Bool {
        switch value {
        case .year, .month: true
        default: false
        }
    }

    /// *17 persen (pekan sebelumnya 23 persen), 11,9 persen (19,5 persen)*: what stands in brackets goes on with the last brackets.
    private func bracketed(_ index: Int, _ facts: Facts) -> DateValue? {
        guard isBracketed(index), let previous = scene.rates.previous(index), let other = scene.rates.previous(previous),
            isBracketed(other), !isBracketed(previous)
        else { return nil }
        return facts.occupancies[other].time
    }

    /// *114 persen dan 101 persen ketika ditinjau pada Kamis (29/7)*: the one day of the sentence, behind its percentages.
    private func later(_ index: Int, _ sentence: MarkedSentence) -> DateMention? {
        let last = scene.rates.members(with: index).last ?? index
        let tail = scene.rates.tail(of: last)
        guard dates(in: sentence.tokens.lowerBound..<tail.lowerBound).isEmpty, let date = dates(in: tail).first,
            dates(in: tail).count == 1, isDay(date.value ?? .year(0)), !isPast(date), !calendar.isCompared(date),
            last == index || !calendar.isPassing(date)
        else { return nil }
        return date
    }

    /// The day of the article's figures: stated, else that on which they were told, else the day of the news.
    private mutating func figures(of index: Int) -> (value: DateValue, step: String)? {
        let own = scene.rates.sentenceOf[index]
        if let near = calendar.statedDay(near: own), followedFrom + 2 < own {
            told = (near, own)
            return (near, "the day they were told, near by")
        }
        if let told, own - told.sentence <= 2, scene.text.sentenceBlocks[own] == scene.text.sentenceBlocks[told.sentence] {
            return (told.value, "told in the same breath")
        }
        if let current { return (current, "the day of the figures") }
        if let first = firstDay(from: index) { return (first, "the day the article gives") }
        if let day = calendar.statedDay(in: scene.rates.sentenceOf[index]) { return (day, "the day they were told") }
        return calendar.reference.map { ($0, "the day of the news") }
    }

    /// Only forward, and never past the day of the news.
    private mutating func advance(to value: DateValue, at: Int = .max - 9) {
        guard case .day(let day) = value else { return }
        if let reference = scene.context.article.metadata.referenceDate, day > reference { return }
        if case .day(let known)? = current, known >= day { return }
        current = value
        followedFrom = at
    }

    /// Dates beside percentages; a day of speech counts where it stands in the same stretch as *per* or *hingga*.
    private func dates(in range: Range<Int>) -> [DateMention] {
        scene.dates(in: range).filter { $0.value != nil && $0.type != .duration && !calendar.isSpeech($0) }
    }

    private func isDay(_ value: DateValue) -> Bool {
        if case .day = value { return true }
        return false
    }

    /// *dibanding Rabu pekan lalu*, *awal Juli masih*: a day long past is not the day of the figures.
    private func isPast(_ date: DateMention) -> Bool {
        guard case .day(let day)? = date.value, let reference = scene.context.article.metadata.referenceDate else { return false }
        return reference.dayNumber - day.dayNumber > 4
    }

    /// Takes in the days of the sentences up to a token that carry no percentage: *data per Selasa (3/8/2021)*; where no day is
    /// named, the year or month that the sentence before speaks of.
    private mutating func follow(upTo token: Int) {
        guard current == nil else { return }
        defer { followed = max(followed, token) }
        for date in scene.dates(in: followed..<max(followed, token))
        where !calendar.isPassing(date) && !isPast(date) && isOfFigures(date) {
            if let value = date.value { advance(to: value, at: scene.text.sentence(of: date.tokens.lowerBound)) }
        }
        guard current == nil else { return }
        let sentence = scene.text.sentence(of: token)
        guard sentence > 0, let last = dates(in: scene.text.sentences[sentence - 1]).last(where: { !calendar.isPassing($0) }),
            let value = last.value
        else { return }
        if case .year = value { current = value }
    }

    /// *data per Selasa (3/8)*, a day beside words of beds; a delivery has a day of its own.
    private func isOfFigures(_ date: DateMention) -> Bool {
        let sentence = scene.sentence(scene.text.sentence(of: date.tokens.lowerBound))
        if isAsOf(date) { return true }
        // *Memaparkan hunian ruang isolasi pada Minggu (20/2)*: the day of what is told, not of the telling.
        let start = max(sentence.tokens.lowerBound, date.tokens.lowerBound - 6)
        return speaksOfBeds(calendar.isSpeech(date) ? start..<date.tokens.lowerBound : sentence.tokens)
    }

    private func isAsOf(_ date: DateMention) -> Bool {
        let sentence = scene.sentence(scene.text.sentence(of: date.tokens.lowerBound))
        let before = date.tokens.lowerBound - 1
        return before >= sentence.tokens.lowerBound && sentence.cues(at: before).contains(.asOf)
    }

    private func speaksOfBeds(_ range: Range<Int>) -> Bool {
        let beds = scene.lexicon.beds
        return range.contains { index in
            if let subject = beds.subjects.match(scene.tokens, at: index, until: range.upperBound) {
                return subject.value != .other
            }
            return beds.sites.match(scene.tokens, at: index, until: range.upperBound)?.value == .ward
        }
    }

    /// The first day of the article that its figures may have, for a title.
    private func firstDay(from index: Int) -> DateValue? {
        guard scene.isTitle(block: scene.text.sentenceBlocks[scene.rates.sentenceOf[index]]) else { return nil }
        return scene.context.mentions.dates.first { date in
            guard let value = date.value, isDay(value) else { return false }
            return !calendar.isSpeech(date) && !calendar.isPassing(date) && !isPast(date)
        }?.value
    }

    private func behind(_ index: Int, _ sentence: MarkedSentence) -> DateMention? {
        let tail = scene.rates.tail(of: index)
        let near = tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 6)
        guard let date = dates(in: near).first else { return nil }
        let between = tail.lowerBound..<date.tokens.lowerBound
        guard !sentence.hasBreak(from: between.lowerBound - 1, to: between.upperBound), !sentence.has(.compare, in: between),
            !scene.hasMark(",", in: between), !scene.hasMark("(", in: between),
            scene.rates.next(index) == nil
                || !between.contains(where: { scene.lexicon.conjunctions.value(of: scene.tokens[$0].word) != nil })
        else { return nil }
        return date
    }

    /// *17 persen (pekan sebelumnya 23 persen)*: a percentage in brackets does not lend its time.
    private func isBracketed(_ index: Int) -> Bool {
        let tail = scene.rates.tail(of: index)
        return tail.lowerBound < tail.upperBound && scene.isMark(tail.lowerBound, ")")
    }
}

/// Reads when an amount was or is: a date of its own stretch of the sentence or right behind it, the list's, the sentence's;
/// a stock or a state "now" has the day of the news; a habitual rate has none.
///
/// Guidelines, *time* and the later rulings on it: the day of speech is not the amount's time.
struct TimeRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        var taken: Set<Int> = []
        let calendar = MomentReader(scene: scene)
        for index in facts.quantities.indices where facts.quantities[index].role != .weight {
            guard let found = time(index, facts, calendar, &taken) else { continue }
            facts.quantities[index].time = found.value
            facts.quantities[index].steps.append("time \(found.value.iso): \(found.step)")
        }
    }

    private func time(_ index: Int, _ facts: Facts, _ calendar: MomentReader, _ taken: inout Set<Int>) -> (value: DateValue, step: String)? {
        let scene = calendar.scene
        let fact = facts.quantities[index]
        let sentence = scene.sentence(of: index)
        if let behind = calendar.behind(index) {
            taken.insert(behind.tokens.lowerBound)
            if let value = behind.value { return (value, "right behind the amount") }
        }
        let lead = scene.lead(of: index)
        let own = calendar.moments(in: lead).filter { !taken.contains($0.tokens.lowerBound) }
        if let near = own.last(where: { !sentence.hasBreak(from: $0.tokens.lowerBound, to: lead.upperBound) }) ?? own.last,
            let value = near.value
        {
            return (value, "before the amount")
        }
        if calendar.isNow(index), let day = calendar.reference { return (day, "now is the day of the news") }
        if let previous = scene.previous(index), let value = facts.quantities[previous].time, !calendar.isHabit(fact) {
            return (value, "as the amount before")
        }
        if !calendar.isHabit(fact), let any = calendar.moments(in: sentence.tokens).first?.value { return (any, "in the sentence") }
        if calendar.isHabit(fact) { return nil }
        if Self.states.contains(fact.role), let day = calendar.reference { return (day, "a state is the day's") }
        return calendar.carried(index, facts).map { ($0, "as the text before") }
    }

    private static let states: Set<Role> = [.stock, .shortage]
}

/// What the dates of an article say of when.
struct MomentReader {
    let scene: FactScene

    /// The day of the news.
    var reference: DateValue? { scene.context.article.metadata.referenceDate.map { .day($0) } }

    /// The dates of a stretch, without lengths, days of speech and those that could not be resolved.
    func moments(in range: Range<Int>) -> [DateMention] {
        scene.dates(in: range).filter { $0.value != nil && $0.type != .duration && !isSpeech($0) }
    }

    /// *katanya, Senin (26/7)*; *Kabid X, Senin, mengatakan*: the day on which something was said.
    func isSpeech(_ date: DateMention) -> Bool {
        guard case .day? = date.value else { return false }
        let sentence = scene.sentence(scene.text.sentence(of: date.tokens.lowerBound))
        let start = max(sentence.tokens.lowerBound, date.tokens.lowerBound - 7)
        let end = min(sentence.tokens.upperBound, date.tokens.upperBound + 5)
        if sentence.has(.speech, in: start..<date.tokens.lowerBound) || sentence.has(.speech, in: date.tokens.upperBound..<end) { return true }
        return scene.persons(in: start..<date.tokens.lowerBound).contains { date.tokens.lowerBound - $0.tokens.upperBound <= 2 }
    }

    /// The date right behind an amount: *6 juta ton pada Desember 2018*.
    func behind(_ index: Int) -> DateMention? {
        let tail = scene.tail(of: index)
        let near = tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 9)
        guard let date = moments(in: near).first else { return nil }
        let between = tail.lowerBound..<date.tokens.lowerBound
        let sentence = scene.sentence(of: index)
        guard !sentence.hasBreak(from: between.lowerBound - 1, to: between.upperBound), !sentence.has(.compare, in: between),
            !sentence.has(.from, in: between),
            !between.contains(where: { scene.tokens[$0].kind == .mark && scene.byte($0) == UInt8(ascii: ",") })
        else { return nil }
        return date
    }

    /// Whether the clause says that it speaks of now.
    func isNow(_ index: Int) -> Bool {
        let sentence = scene.sentence(of: index)
        let lead = scene.lead(of: index)
        let tail = scene.tail(of: index)
        let near = tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 5)
        return sentence.has(.now, in: lead) || sentence.has(.now, in: near)
    }

    /// A rate without a date is a habit.
    func isHabit(_ fact: QuantityFact) -> Bool { fact.per != nil && fact.per != "ha" && fact.per != "a" && fact.per != "KPM" && fact.per != "person" }

    /// The time of the amount before where it does the same, else the last date of the paragraph.
    func carried(_ index: Int, _ facts: Facts) -> DateValue? {
        if index > 0, facts.quantities[index - 1].role == facts.quantities[index].role,
            scene.sentenceIndex(of: index) - scene.sentenceIndex(of: index - 1) <= 2
        {
            return facts.quantities[index - 1].time
        }
        return nil
    }
}

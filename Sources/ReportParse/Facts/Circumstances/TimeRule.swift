/// Reads when an amount was or is: a date of its own stretch of the sentence or right behind it, the list's, the sentence's;
/// a stock or a state "now" has the day that the passage states or that of the news; a habitual rate has none.
///
/// Guidelines, *time* and the later rulings on it: the day of speech is not the amount's time.
struct TimeRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        var taken: Set<Int> = []
        let calendar = MomentReader(scene: scene)
        for index in facts.quantities.indices where facts.quantities[index].role != .weight {
            guard let found = time(index, facts, calendar, &taken) else { continue }
            facts.quantities[index].time = found.value
            facts.quantities[index].timeIsPassing = found.isPassing
            facts.quantities[index].evidence.timeIsAssumed = found.isAssumed
            facts.quantities[index].evidence.timeIsBeside = Self.beside.contains(found.step) && !found.isPassing
            facts.quantities[index].steps.append("time \(found.value.iso): \(found.step)")
        }
    }

    private static let beside: Set<String> = ["right behind the amount", "before the amount"]

    private struct Found {
        var value: DateValue
        var step: String
        /// A day that is named only relatively (*kemarin*) holds for its clause alone.
        var isPassing = false
        /// The day of the news, which no words state.
        var isAssumed = false
    }

    private func time(_ index: Int, _ facts: Facts, _ calendar: MomentReader, _ taken: inout Set<Int>) -> Found? {
        let scene = calendar.scene
        let fact = facts.quantities[index]
        if let dated = dated(index, fact, calendar, &taken) { return dated }
        if let column = column(index, calendar) { return column }
        if calendar.opensChange(index) { return nil }
        if calendar.closesChange(index) {
            if let date = calendar.change(closing: index), let value = calendar.value(of: date) {
                return Found(value: value, step: "of the change", isPassing: calendar.isPassing(date))
            }
            return calendar.day(of: index).map { Found(value: $0, step: "now is the day of the news", isAssumed: true) }
        }
        if calendar.isNow(index), let day = calendar.day(of: index) {
            return Found(value: day, step: "now is the day of the news", isAssumed: true)
        }
        let isHabit = Self.isHabit(fact)
        if let previous = scene.previous(index) {
            let before = facts.quantities[previous]
            if let value = before.time, !isHabit || before.per == fact.per {
                return Found(value: value, step: "as the amount before", isPassing: before.timeIsPassing)
            }
        }
        if isHabit {
            guard index > 0, case let before = facts.quantities[index - 1], before.per == fact.per, let value = before.time,
                scene.sentenceIndex(of: index) - scene.sentenceIndex(of: index - 1) == 1, Self.flows.contains(fact.role)
            else { return nil }
            return Found(value: value, step: "compared with the amount before")
        }
        if let moment = calendar.elsewhere(in: index), let value = calendar.value(of: moment),
            !(fact.role == .stock && calendar.isToCome(moment))
        {
            return Found(value: value, step: "in the sentence", isPassing: calendar.isPassing(moment))
        }
        if Self.states.contains(fact.role), let heading = overTable(index, calendar) { return heading }
        if Self.states.contains(fact.role), let day = calendar.day(of: index) {
            return Found(value: day, step: "a state is the day's", isAssumed: true)
        }
        return ofChange(index, facts, scene) ?? carried(index, facts, calendar) ?? overTable(index, calendar)
    }

    /// *Tahun lalu 85 ton, tahun ini 60 ton. Urea berkurang sebanyak 25 ton*: a change is of the later time of the amounts that it
    /// goes on from, whatever part of them it speaks of.
    private func ofChange(_ index: Int, _ facts: Facts, _ scene: FactScene) -> Found? {
        guard facts.quantities[index].evidence.isChange else { return nil }
        let before = (max(0, index - 2)..<index).filter {
            scene.sentenceIndex(of: index) - scene.sentenceIndex(of: $0) <= 2 && scene.block(of: $0) == scene.block(of: index)
                && !facts.quantities[$0].timeIsPassing
        }
        let times = before.compactMap { facts.quantities[$0].time }.filter { $0.startDay != nil }
        // Of the same start the nearer one.
        guard let first = times.first else { return nil }
        let latest = times.dropFirst().reduce(first) { best, next in
            guard let a = best.startDay, let b = next.startDay else { return best }
            return b < a ? best : next
        }
        return Found(value: latest, step: "as the amounts it changes")
    }

    /// *2023 (ton)* over a column of a table, or beside some of its rows.
    private func column(_ index: Int, _ calendar: MomentReader) -> Found? {
        let scene = calendar.scene
        for cell in scene.tableNames(of: scene.quantities[index].tokens) {
            guard let date = calendar.moments(in: cell).last, let value = calendar.value(of: date) else { continue }
            return Found(value: value, step: "over its column")
        }
        return nil
    }

    /// *Produksi Perikanan Tahun 2020* over a table: the year, quarter or month that its heading or the title names.
    private func overTable(_ index: Int, _ calendar: MomentReader) -> Found? {
        let scene = calendar.scene
        let row = scene.sentenceIndex(of: index)
        guard scene.tableSpot(of: scene.quantities[index].tokens) != nil else { return nil }
        var line = row
        while line > 0, row - line < 60, scene.isOfTable(line) || !scene.amounts.isFree(line) { line -= 1 }
        var above = [line, line - 1].filter { $0 >= 0 && !scene.isTitle(block: scene.text.sentenceBlocks[$0]) }
        // What was said on a day right above the table stands between it and the time before that.
        if let nearest = above.first, !calendar.moments(in: scene.text.sentences[nearest]).isEmpty { above = [nearest] }
        for sentence in above + [scene.titleSentence ?? line] {
            let date = calendar.moments(in: scene.text.sentences[sentence]).last { date in
                if case .day? = date.value { return false }
                return !calendar.isCompared(date)
            }
            if let date, let value = calendar.value(of: date) { return Found(value: value, step: "over the table") }
        }
        return nil
    }

    /// A date right behind the amount, or the last one before it.
    private func dated(_ index: Int, _ fact: QuantityFact, _ calendar: MomentReader, _ taken: inout Set<Int>) -> Found? {
        let scene = calendar.scene
        // *Stok 12.450 ton cukup sampai Mei*: what is in store now is not of the time that it lasts to.
        let lasts = fact.role == .stock
        if let behind = calendar.behind(index), let value = calendar.value(of: behind), !(lasts && calendar.isToCome(behind)) {
            taken.insert(behind.tokens.lowerBound)
            return Found(value: value, step: "right behind the amount", isPassing: calendar.isPassing(behind))
        }
        let lead = scene.lead(of: index)
        let sentence = scene.sentence(of: index)
        // A change is not of the time that it is compared with, and its first end not of the day that it is told for.
        let own = calendar.moments(in: lead).filter {
            !taken.contains($0.tokens.lowerBound) && !(fact.role == .other && calendar.isCompared($0))
                && !(lasts && calendar.isToCome($0))
        }
        if calendar.opensChange(index) {
            guard let year = own.last, case .year? = year.value, let value = calendar.value(of: year) else { return nil }
            return Found(value: value, step: "the year of the change")
        }
        let near = own.last { !sentence.hasBreak(from: $0.tokens.lowerBound, to: lead.upperBound) } ?? own.last
        guard let near, let value = calendar.value(of: near) else { return nil }
        return Found(value: value, step: "before the amount", isPassing: calendar.isPassing(near))
    }

    /// The time of an amount shortly before that does the same, else an event's day in the sentence before.
    private func carried(_ index: Int, _ facts: Facts, _ calendar: MomentReader) -> Found? {
        let scene = calendar.scene
        let fact = facts.quantities[index]
        if index > 0, case let before = main(before: index, facts, calendar), let value = facts.quantities[before].time,
            !facts.quantities[before].timeIsPassing, continues(index, before, facts, scene)
        {
            return Found(value: value, step: "as the amount before")
        }
        if Self.events.contains(fact.role), fact.per == nil,
            let moment = calendar.event(before: index, overTable: Self.handed.contains(fact.role)),
            let value = calendar.value(of: moment)
        {
            return Found(value: value, step: "in the sentence before", isPassing: calendar.isPassing(moment))
        }
        guard Self.traded.contains(fact.role), fact.per == nil || fact.per == "person", let day = calendar.marketDay(),
            !scene.sentence(of: index).has(.planned, in: scene.sentence(of: index).tokens), let value = calendar.value(of: day)
        else { return nil }
        return Found(value: value, step: "the day of the market")
    }

    /// What is brought to a market, sold there and bought there.
    private static let traded: Set<Role> = [.supply, .sale, .purchase]

    /// The amount that a new sentence goes on from: the last one, or the one that it and those before it are only compared with:
    /// *pada 2016 cuma 58 ton, padahal pada 2012 masih 101 ton. Mamuju menghasilkan 12 ton*.
    private func main(before index: Int, _ facts: Facts, _ calendar: MomentReader) -> Int {
        let scene = calendar.scene
        var at = index - 1
        guard scene.sentenceIndex(of: at) < scene.sentenceIndex(of: index) else { return at }
        while at > 0, index - at <= 3, isAside(at, facts, calendar) { at -= 1 }
        return at
    }

    /// Whether an amount is only what the one before it, of a later time, is compared with.
    private func isAside(_ index: Int, _ facts: Facts, _ calendar: MomentReader) -> Bool {
        let scene = calendar.scene
        let (before, fact) = (facts.quantities[index - 1], facts.quantities[index])
        guard before.role == fact.role, before.per == fact.per, RateRule.sameThing(before.commodity, fact.commodity),
            scene.sentenceIndex(of: index) - scene.sentenceIndex(of: index - 1) <= 1,
            let earlier = fact.time?.startDay, let later = before.time?.startDay, earlier < later
        else { return false }
        let sentence = scene.sentence(of: index)
        let lead = scene.lead(of: index)
        return sentence.has(.compare, in: lead) || sentence.hasBreak(from: lead.lowerBound - 1, to: lead.upperBound)
            || calendar.moments(in: lead).contains { calendar.isCompared($0) }
    }

    /// Whether an amount goes on with what one before told: the same of the same thing, or what is left of it.
    private func continues(_ index: Int, _ last: Int, _ facts: Facts, _ scene: FactScene) -> Bool {
        let (before, fact) = (facts.quantities[last], facts.quantities[index])
        let apart = scene.sentenceIndex(of: index) - scene.sentenceIndex(of: index - 1)
        guard RateRule.sameThing(before.commodity, fact.commodity) else { return false }
        if before.role == fact.role { return apart <= 2 }
        return apart <= 1 && before.per == fact.per && Self.balance.contains(before.role) && Self.balance.contains(fact.role)
    }

    /// What is set against one another: so much is made, so much is needed, so much is left.
    private static let balance: Set<Role> = [.production, .consumption, .need, .surplus, .shortage, .stock]
    private static let states: Set<Role> = [.stock, .shortage]
    private static let flows: Set<Role> = [.need, .supply, .shortage, .consumption]
    /// What a list says was handed over or taken on the day that it is introduced with; what it says was made was made before.
    private static let handed: Set<Role> = [.supply, .aid, .sale, .seizure]
    private static let events: Set<Role> = [.supply, .aid, .sale, .export, .loss, .seizure, .production, .waste]

    /// A rate without a date is a habit.
    private static func isHabit(_ fact: QuantityFact) -> Bool {
        fact.per == "d" || fact.per == "wk" || fact.per == "mo" || fact.per == "h" || fact.per == "trip"
    }
}

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
            facts.quantities[index].evidence.timeIsLent = Self.lent.contains(found.step)
            facts.quantities[index].evidence.timeIsBeside = Self.beside.contains(found.step) && !found.isPassing
            facts.quantities[index].steps.append("time \(found.value.iso): \(found.step.rawValue)")
        }
    }

    private static let beside: Set<TimeStep> = [.behind, .before]
    private static let lent: Set<TimeStep> = [.event, .period, .market]

    private struct Found {
        var value: DateValue
        var step: TimeStep
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
        if let date = calendar.pointed(from: index), let value = calendar.value(of: date) {
            return Found(value: value, step: .pointed)
        }
        if calendar.isUsual(index) { return nil }
        if calendar.opensChange(index) { return nil }
        if calendar.closesChange(index) {
            if let date = calendar.change(closing: index), let value = calendar.value(of: date) {
                return Found(value: value, step: .change, isPassing: calendar.isPassing(date))
            }
            return Self.isOngoing(fact)
                ? calendar.day(of: index).map { Found(value: $0, step: .now, isAssumed: true) }
                : LentTime(facts: facts, calendar: calendar).period(of: index).map { Found(value: $0, step: .period) }
        }
        if calendar.isNow(index), let day = calendar.figuresDay(of: index) ?? calendar.day(of: index) {
            return Found(value: day, step: .now, isAssumed: true)
        }
        let isHabit = Self.isHabit(fact)
        if let previous = scene.previous(index) {
            let before = facts.quantities[previous]
            if let value = before.time, !isHabit || before.per == fact.per {
                if before.role != .stock, let year = calendar.year(ofTarget: fact, behind: previous, value) {
                    return Found(value: year, step: .targetYear)
                }
                return Found(value: value, step: .previous, isPassing: before.timeIsPassing)
            }
        }
        if isHabit {
            guard index > 0, case let before = facts.quantities[index - 1], before.per == fact.per, let value = before.time,
                scene.sentenceIndex(of: index) - scene.sentenceIndex(of: index - 1) == 1, Self.flows.contains(fact.role)
            else { return nil }
            return Found(value: value, step: .compared)
        }
        if let moment = calendar.elsewhere(in: index), let value = calendar.value(of: moment),
            !(fact.role == .stock && calendar.isToCome(moment))
        {
            return Found(value: value, step: .sentence, isPassing: calendar.isPassing(moment))
        }
        if Self.states.contains(fact.role), let heading = overTable(index, calendar) { return heading }
        if Self.states.contains(fact.role), let day = calendar.day(of: index) {
            return Found(value: day, step: .state, isAssumed: true)
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
        return Found(value: latest, step: .changed)
    }

    /// What the amounts and sentences before lend, else the day of the market.
    private func carried(_ index: Int, _ facts: Facts, _ calendar: MomentReader) -> Found? {
        if let lent = LentTime(facts: facts, calendar: calendar).time(of: index) {
            return Found(value: lent.value, step: lent.step, isPassing: lent.isPassing)
        }
        let scene = calendar.scene
        let fact = facts.quantities[index]
        // An item of a list, or of the next one, has the time of the item before.
        if index > 0, scene.introductions[index] != nil, scene.introductions[index - 1] != nil,
            let time = facts.quantities[index - 1].time, !facts.quantities[index - 1].timeIsPassing
        {
            return Found(value: time, step: .previous)
        }
        if Self.told.contains(fact.role), fact.per == nil, let sequel = scene.sequel(of: index),
            let day = calendar.moments(in: scene.text.sentences[sequel]).first, let value = calendar.value(of: day)
        {
            return Found(value: value, step: .sequel)
        }
        guard Self.traded.contains(fact.role), fact.per == nil || fact.per == "person", let day = calendar.marketDay(),
            !scene.sentence(of: index).has(.planned, in: scene.sentence(of: index).tokens), let value = calendar.value(of: day)
        else { return nil }
        return Found(value: value, step: .market)
    }

    /// What happens on a day.
    private static let told: Set<Role> = [.aid, .export, .loss, .seizure, .transport]
    /// What is brought to a market, sold there and bought there.
    private static let traded: Set<Role> = [.supply, .sale, .purchase]

    /// *2023 (ton)* over a column of a table, or beside some of its rows.
    private func column(_ index: Int, _ calendar: MomentReader) -> Found? {
        let scene = calendar.scene
        for cell in scene.tableNames(of: scene.quantities[index].tokens) {
            guard let date = calendar.moments(in: cell).last, let value = calendar.value(of: date) else { continue }
            return Found(value: value, step: .column)
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
            if let date, let value = calendar.value(of: date) { return Found(value: value, step: .table) }
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
            return Found(value: value, step: .behind, isPassing: calendar.isPassing(behind))
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
            return Found(value: value, step: .changeYear)
        }
        let near = own.last { !sentence.hasBreak(from: $0.tokens.lowerBound, to: lead.upperBound) } ?? own.last
        guard let near, let value = calendar.value(of: near) else { return nil }
        return Found(value: value, step: .before, isPassing: calendar.isPassing(near))
    }

    private static let states: Set<Role> = [.stock, .shortage]
    private static let flows: Set<Role> = [.need, .supply, .shortage, .consumption]

    /// *Harvests rose from 5 to 6 tons a hectare* has no day; what is needed or stored has.
    private static func isOngoing(_ fact: QuantityFact) -> Bool {
        fact.per != "ha" && ![.production, .export, .sale, .purchase, .transport, .waste, .other].contains(fact.role)
    }

    /// A rate without a date is a habit.
    private static func isHabit(_ fact: QuantityFact) -> Bool {
        fact.per == "d" || fact.per == "wk" || fact.per == "mo" || fact.per == "h" || fact.per == "trip"
    }
}

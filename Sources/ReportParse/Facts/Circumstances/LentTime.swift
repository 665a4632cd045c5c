/// What the amounts and sentences before lend an amount that names no time.
struct LentTime {
    let facts: Facts
    let calendar: MomentReader
    private var scene: FactScene { calendar.scene }

    init(facts: Facts, calendar: MomentReader) {
        self.facts = facts
        self.calendar = calendar
    }

    typealias Loan = (value: DateValue, step: TimeStep, isPassing: Bool)

    /// The time of an amount shortly before that does the same, an event's day in the sentence before, else the period of the report.
    func time(of index: Int) -> Loan? {
        let fact = facts.quantities[index]
        let main = index > 0 ? main(before: index) : nil
        if let main, let value = facts.quantities[main].time, !facts.quantities[main].timeIsPassing, continues(index, main) {
            return (value, .previous, false)
        }
        // *Tahun lalu 12 ton. Pemasok terbesarnya X, 4 ton*: an aside lends its time to nothing.
        if let main, main < index - 1, continues(index, main) { return nil }
        if Self.events.contains(fact.role), fact.per == nil,
            let moment = calendar.event(before: index, overTable: Self.handed.contains(fact.role)),
            let value = calendar.value(of: moment), !isPast(value, index)
        {
            return (value, .event, calendar.isPassing(moment))
        }
        return period(of: index).map { ($0, .period, false) }
    }

    // MARK: - the amount that is gone on from

    /// The amount that a new sentence goes on from: the last one, or the one that it and those before it are only compared with:
    /// *pada 2016 cuma 58 ton, padahal pada 2012 masih 101 ton. Mamuju menghasilkan 12 ton*.
    private func main(before index: Int) -> Int {
        var at = index - 1
        guard scene.sentenceIndex(of: at) < scene.sentenceIndex(of: index) else { return at }
        while at > 0, index - at <= 3, isAside(at) { at -= 1 }
        return at
    }

    /// Whether an amount is only what one before it, of a later time, is compared with.
    private func isAside(_ index: Int) -> Bool {
        guard let earlier = facts.quantities[index].time?.startDay else { return false }
        let sentence = scene.sentence(of: index)
        let lead = scene.lead(of: index)
        let own = calendar.moments(in: lead)
        let isMarked =
            sentence.has(.compare, in: lead) || sentence.hasBreak(from: lead.lowerBound - 1, to: lead.upperBound)
            || own.contains { calendar.isCompared($0) }
        let opens = scene.previous(index) == nil && own.contains { isPeriod($0.value) }
        return (max(0, index - 3)..<index).contains { other in
            guard isAlike(index, other), scene.sentenceIndex(of: index) - scene.sentenceIndex(of: other) <= 2 else { return false }
            guard let later = facts.quantities[other].time?.startDay else { return opens && own.contains(where: isBygone) }
            return earlier < later && (opens || isMarked && other == index - 1)
        }
    }

    private func isAlike(_ index: Int, _ other: Int) -> Bool {
        let (before, fact) = (facts.quantities[other], facts.quantities[index])
        return before.role == fact.role && before.per == fact.per && RateRule.sameThing(before.commodity, fact.commodity)
    }

    /// *tahun lalu*, *bulan kemarin*: a period that is named from today and is over.
    private func isBygone(_ date: DateMention) -> Bool {
        guard date.resolution == .relative, isPeriod(date.value), let end = date.value?.endDay,
            let day = scene.context.article.metadata.referenceDate
        else { return false }
        return end < day
    }

    private func isPeriod(_ value: DateValue?) -> Bool {
        switch value {
        case .year?, .month?, .quarter?, .half?, .interval?: true
        default: false
        }
    }

    /// Whether an amount goes on with what one before told: the same of the same thing, or what is left of it.
    private func continues(_ index: Int, _ last: Int) -> Bool {
        let (before, fact) = (facts.quantities[last], facts.quantities[index])
        let apart = scene.sentenceIndex(of: index) - scene.sentenceIndex(of: index - 1)
        guard RateRule.sameThing(before.commodity, fact.commodity) else { return false }
        if before.role == fact.role { return apart <= 2 }
        return apart <= 1 && before.per == fact.per && Self.balance.contains(before.role) && Self.balance.contains(fact.role)
    }

    /// *Dinas akan membagikan 15 ton*: what is to come has no day that is over.
    private func isPast(_ value: DateValue, _ index: Int) -> Bool {
        guard let end = value.endDay, let day = scene.context.article.metadata.referenceDate, end < day else { return false }
        return scene.sentence(of: index).has(.planned, in: scene.lead(of: index))
    }

    // MARK: - the period of a report

    /// *Semester I 2023 dimuat 114 ribu ton. Aspal terbanyak, 84 ribu ton*: the month, quarter, half or span that the amounts before are
    /// told of; where they are compared with an earlier one, the later of both.
    func period(of index: Int) -> DateValue? {
        let fact = facts.quantities[index]
        guard Self.flows.contains(fact.role), fact.per == nil, let day = scene.context.article.metadata.referenceDate,
            !scene.sentence(of: index).has(.planned, in: scene.sentence(of: index).tokens)
        else { return nil }
        let near = (max(0, index - Self.reach)..<index).filter { reaches($0, index) }
        guard let last = near.last(where: { facts.quantities[$0].time != nil }), let value = facts.quantities[last].time,
            Self.flows.contains(facts.quantities[last].role), isReported(value, until: day), !isHabit(index)
        else { return nil }
        let alike = near.compactMap { facts.quantities[$0].time }.filter { $0.isAlike(value) && isReported($0, until: day) }
        return alike.reduce(value) { best, next in
            guard let a = best.startDay, let b = next.startDay else { return best }
            return b < a ? best : next
        }
    }

    /// *Setiap pekan ia mengirim 3 truk, satu truk berisi 8 ton*: what always is so.
    private func isHabit(_ index: Int) -> Bool {
        let sentence = scene.sentence(of: index)
        return sentence.has(.habit, in: sentence.tokens.lowerBound..<scene.quantities[index].tokens.lowerBound)
    }

    /// Among how many amounts before the period is looked for.
    private static let reach = 8

    private func reaches(_ other: Int, _ index: Int) -> Bool {
        let sentences = scene.sentenceIndex(of: index) - scene.sentenceIndex(of: other)
        let blocks = scene.block(of: index) - scene.block(of: other)
        return sentences <= 3 && blocks <= 1
            || facts.quantities[other].role == facts.quantities[index].role && sentences <= 6 && blocks <= 2
    }

    /// A part of a year that is over.
    private func isReported(_ value: DateValue, until day: CalendarDate) -> Bool {
        guard let end = value.endDay, end <= day else { return false }
        switch value {
        case .month, .quarter, .half: return true
        case .interval(let from, _):
            if case .month = from { return true }
            return false
        default: return false
        }
    }

    /// What a report of a period tells of.
    private static let flows: Set<Role> = [.production, .export, .sale, .purchase, .transport, .import, .consumption]
    /// What is set against one another: so much is made, so much is needed, so much is left.
    private static let balance: Set<Role> = [.production, .consumption, .need, .surplus, .shortage, .stock]
    /// What a list says was handed over or taken on the day that it is introduced with; what it says was made was made before.
    private static let handed: Set<Role> = [.supply, .aid, .sale, .seizure]
    private static let events: Set<Role> = [.supply, .aid, .sale, .export, .loss, .seizure, .production, .waste]
}

extension DateValue {
    /// Whether two times are of one make: two months, two quarters, two spans of months.
    func isAlike(_ other: DateValue) -> Bool {
        switch (self, other) {
        case (.month, .month), (.quarter, .quarter), (.half, .half), (.year, .year), (.day, .day), (.week, .week): true
        case (.interval(let a, let b), .interval(let c, let d)): a.isAlike(c) && b.isAlike(d)
        default: false
        }
    }
}

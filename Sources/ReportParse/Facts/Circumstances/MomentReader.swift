/// What the dates of an article say of when.
struct MomentReader {
    let scene: FactScene

    /// The day of the news.
    var reference: DateValue? { scene.context.article.metadata.referenceDate.map { .day($0) } }

    /// The dates of a stretch, without lengths, days of speech and those that could not be resolved.
    func moments(in range: Range<Int>) -> [DateMention] {
        scene.dates(in: range).filter { $0.value != nil && $0.type != .duration && !isSpeech($0) && !endsSpeech($0) }
    }

    /// A day that is named only relatively.
    func isPassing(_ date: DateMention) -> Bool {
        guard case .day? = date.value else { return false }
        return date.resolution == .relative && date.tokens.count <= 2
    }

    /// *katanya, Senin (26/7)*; *Kabid X, Senin, mengatakan*: the day on which something was said.
    func isSpeech(_ date: DateMention) -> Bool {
        guard case .day? = date.value else { return false }
        let sentence = scene.sentence(scene.text.sentence(of: date.tokens.lowerBound))
        // *per Senin (2/8)*, *hingga Senin*: the day of the figures, whoever tells them.
        if date.tokens.lowerBound > sentence.tokens.lowerBound,
            sentence.cues(at: date.tokens.lowerBound - 1).contains(.asOf)
        {
            return false
        }
        var start = max(sentence.tokens.lowerBound, date.tokens.lowerBound - 11)
        // *Mengungkapkan, pemeriksaan naik dari 6.861 pada Senin (12/7)*: the day of a figure.
        if let from = (start..<date.tokens.lowerBound).last(where: {
            sentence.cues(at: $0).contains(.from) && scene.tokens[$0 + 1].isNumber
        }) {
            start = from
        }
        let end = min(sentence.tokens.upperBound, date.tokens.upperBound + 5)
        if sentence.has(.speech, in: start..<date.tokens.lowerBound) || sentence.has(.speech, in: date.tokens.upperBound..<end) {
            return true
        }
        if isAnnounced(date, sentence) { return true }
        return scene.persons(in: start..<date.tokens.lowerBound).contains { date.tokens.lowerBound - $0.tokens.upperBound <= 2 }
    }

    /// *Bea Cukai X, Kamis (24/8), mengumumkan*: a day between commas before the verb of telling.
    private func isAnnounced(_ date: DateMention, _ sentence: MarkedSentence) -> Bool {
        let (start, end) = (date.tokens.lowerBound, date.tokens.upperBound)
        return start > sentence.tokens.lowerBound && end + 1 < sentence.tokens.upperBound && scene.isMark(start - 1, ",")
            && scene.isMark(end, ",") && sentence.cues(at: end + 1).contains(.report)
    }

    /// *ujar Kepala Seksi Operasional X, Y, kepada Z, Senin (17/12/2018).*: a day that ends its sentence behind a comma, however long
    /// the title before it.
    private func endsSpeech(_ date: DateMention) -> Bool {
        guard case .day? = date.value else { return false }
        let start = date.tokens.lowerBound
        let sentence = scene.sentence(scene.text.sentence(of: start))
        guard start > sentence.tokens.lowerBound, scene.isMark(start - 1, ","),
            (date.tokens.upperBound..<sentence.tokens.upperBound).allSatisfy({ scene.tokens[$0].kind == .mark })
        else { return false }
        let amount = scene.quantities.last { $0.tokens.upperBound <= start }?.tokens.upperBound ?? 0
        return sentence.has(.speech, in: max(sentence.tokens.lowerBound, amount)..<start)
    }

    /// The value of a date; an open *sejak X* runs to the day of the news.
    func value(of date: DateMention) -> DateValue? {
        guard let value = date.value, date.tokens.lowerBound > 0,
            scene.sentence(scene.text.sentence(of: date.tokens.lowerBound)).cues(at: date.tokens.lowerBound - 1).contains(.since),
            let day = scene.context.article.metadata.referenceDate
        else { return date.value }
        switch value {
        case .interval: return value
        case .year(let year): return year < day.year ? .interval(value, .year(day.year)) : value
        case .month(let year, let month):
            return (year, month) < (day.year, day.month) ? .interval(value, .month(year: day.year, month: day.month)) : value
        default: return value.endDay.map { $0 < day } ?? false ? .interval(value, .day(day)) : value
        }
    }

    /// Whether a time begins only after the day of the news.
    func isToCome(_ date: DateMention) -> Bool {
        guard let start = date.value?.startDay, let day = scene.context.article.metadata.referenceDate else { return false }
        return start > day
    }

    /// *dibanding periode yang sama 2019*: a time that something is compared with.
    func isCompared(_ date: DateMention) -> Bool {
        let sentence = scene.sentence(scene.text.sentence(of: date.tokens.lowerBound))
        let start = max(sentence.tokens.lowerBound, date.tokens.lowerBound - 4)
        if sentence.has(.compare, in: start..<date.tokens.lowerBound) { return true }
        // *bertambah 930 ribu ton dari kuartal pertama 2017*
        guard date.tokens.lowerBound > sentence.tokens.lowerBound, sentence.cues(at: date.tokens.lowerBound - 1).contains(.from)
        else { return false }
        if case .interval? = date.value { return false }
        return sentence.has(.change, in: max(sentence.tokens.lowerBound, date.tokens.lowerBound - 7)..<date.tokens.lowerBound)
    }

    /// The date right behind an amount: *6 juta ton pada Desember 2018*.
    func behind(_ index: Int) -> DateMention? {
        let tail = scene.tail(of: index)
        let near = tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 9)
        guard let date = moments(in: near).first else { return nil }
        let between = tail.lowerBound..<date.tokens.lowerBound
        let sentence = scene.sentence(of: index)
        guard !sentence.hasBreak(from: between.lowerBound - 1, to: between.upperBound), !sentence.has(.compare, in: between),
            !sentence.has(.from, in: between), !scene.hasMark(",", in: between),
            scene.next(index) == nil
                || !between.contains(where: { scene.lexicon.conjunctions.value(of: scene.tokens[$0].word) != nil })
        else { return nil }
        return date
    }

    /// A date of the sentence beyond the amount's own stretch: an earlier one, else a later one that opens no comparison.
    func elsewhere(in index: Int) -> DateMention? {
        let sentence = scene.sentence(of: index)
        let quantity = scene.quantities[index].tokens
        if let earlier = moments(in: sentence.tokens.lowerBound..<quantity.lowerBound).last { return earlier }
        return moments(in: quantity.upperBound..<sentence.tokens.upperBound).first { date in
            let start = max(sentence.tokens.lowerBound, date.tokens.lowerBound - 4)
            return !sentence.has(.compare, in: start..<date.tokens.lowerBound)
                && !sentence.cues(at: date.tokens.lowerBound - 1).contains(.from)
        }
    }

    /// The day of an event that the one or two sentences before tell of; of what is handed out or taken by a list, those over it.
    func event(before index: Int, overTable: Bool) -> DateMention? {
        let sentence = scene.sentenceIndex(of: index)
        let own = overTable ? scene.top(ofTableAround: sentence) : sentence
        for step in 1...3 where own - step >= 0 {
            let near = scene.text.sentences[own - step]
            // *Hari ini tercatat:* dates the lines below it.
            let isHeading = scene.isMark(near.upperBound - 1, ":")
            let blocks = scene.text.sentenceBlocks[own] - scene.text.sentenceBlocks[own - step]
            guard isHeading ? blocks <= 3 : step <= 2 && blocks <= 1 else { continue }
            let isPlanned = scene.sentence(of: index).has(.planned, in: scene.lead(of: index))
            let dates = moments(in: near).filter { !isCompared($0) && (isPlanned || !isToCome($0)) }
            if let date = latestAlike(dates), isHeading || !isPassing(date) { return date }
        }
        return nil
    }

    /// The last date; of periods of one make, *semester I 2024 … dari 208 ton di semester I 2023*, the later.
    private func latestAlike(_ dates: [DateMention]) -> DateMention? {
        guard let last = dates.last, let value = last.value else { return nil }
        if case .day = value { return last }
        return dates.reduce(last) { best, date in
            guard let next = date.value, next.isAlike(value), let a = best.value?.startDay, let b = next.startDay, a < b else {
                return best
            }
            return date
        }
    }

    /// The day of the market that the article tells of, named with it in the title or in the first paragraphs.
    func marketDay() -> DateMention? {
        let blocks = scene.text.sentenceBlocks
        guard let first = blocks.first else { return nil }
        let begin = blocks.indices.prefix { blocks[$0] - first <= 2 }
        guard let held = begin.last(where: { scene.sentence($0).has(.market, in: scene.text.sentences[$0]) }) else { return nil }
        let near =
            scene.text.sentences[0].lowerBound..<scene.text.sentences[min(held + 1, scene.text.sentences.count - 1)].upperBound
        return moments(in: near).first { date in
            guard case .day? = date.value else { return false }
            return !isCompared(date) && !isToCome(date)
        }
    }

    /// Whether the amount's own clause says that it speaks of now.
    func isNow(_ index: Int) -> Bool {
        let sentence = scene.sentence(of: index)
        let lead = scene.lead(of: index)
        let start = sentence.breaks.last { $0 >= lead.lowerBound && $0 < lead.upperBound } ?? lead.lowerBound
        let tail = scene.tail(of: index)
        let near = tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 5)
        return sentence.has(.now, in: start..<lead.upperBound) || sentence.has(.now, in: near)
    }

    /// *biasanya 35 ton*, *sebelum wabah 31 ton*: what an amount is held against has not its time.
    func isUsual(_ index: Int) -> Bool {
        let sentence = scene.sentence(of: index)
        let lead = scene.lead(of: index)
        guard let usual = sentence.cues.last(where: { $0.value.contains(.usual) && lead.contains($0.tokens.lowerBound) }) else {
            return false
        }
        // *Biasanya separuhnya, kini tak sampai 9 ton*
        return !sentence.has(.now, in: usual.tokens.upperBound..<lead.upperBound)
    }

    /// *Hingga Jumat 6.000 jiwa mengungsi, stok tinggal 11 ton*: the day up to which the sentence gives its figures.
    func figuresDay(of index: Int) -> DateValue? {
        let sentence = scene.sentence(of: index)
        let before = sentence.tokens.lowerBound..<scene.quantities[index].tokens.lowerBound
        let date = scene.dates(in: before).last { date in
            guard case .day? = date.value else { return false }
            return !isToCome(date) && isSoFar(date, in: sentence)
        }
        return date?.value
    }

    /// *Hingga Mei 44 juta ton, 28 persen dari target 155 juta ton*: a target beside what was reached so far is that of the year.
    func year(ofTarget fact: QuantityFact, behind reached: Int, _ value: DateValue) -> DateValue? {
        guard fact.role == .target, let end = value.endDay else { return nil }
        if case .year = value { return nil }
        let sentence = scene.sentence(of: reached)
        let before = sentence.tokens.lowerBound..<scene.quantities[reached].tokens.lowerBound
        return moments(in: before).contains { isSoFar($0, in: sentence) } ? .year(end.year) : nil
    }

    /// *sampai dengan Mei*, *sejak Januari*
    private func isSoFar(_ date: DateMention, in sentence: MarkedSentence) -> Bool {
        let start = date.tokens.lowerBound
        return (max(sentence.tokens.lowerBound, start - 2)..<start).contains {
            let cues = sentence.cues(at: $0)
            return cues.contains(.asOf) || cues.contains(.since)
        }
    }

    /// *turun dari 45 ton menjadi 15 ton*: the second end of a change.
    func closesChange(_ index: Int) -> Bool { scene.previous(index).map(opensChange) ?? false }

    /// The time of a change, which is that of its second end: *pada Desember naik dari 15 menjadi 30 ton*.
    func change(closing index: Int) -> DateMention? {
        guard let first = scene.previous(index) else { return nil }
        return moments(in: scene.lead(of: first)).last
    }

    /// The first end of *dari 45 ton menjadi 15 ton*.
    func opensChange(_ index: Int) -> Bool {
        guard let next = scene.next(index) else { return false }
        let sentence = scene.sentence(of: index)
        let quantity = scene.quantities[index].tokens
        guard quantity.lowerBound > sentence.tokens.lowerBound, sentence.cues(at: quantity.lowerBound - 1).contains(.from) else {
            return false
        }
        let gap = scene.lead(of: next)
        return gap.count <= 8 && sentence.has(.become, in: gap)
    }

    /// The day of a state: the one that the paragraph states with its speech, else the day of the news.
    func day(of index: Int) -> DateValue? { statedDay(in: scene.sentenceIndex(of: index)) ?? reference }

    /// The day with which speech is told in the sentence itself or one of the two behind it, in the same paragraph.
    func statedDay(near sentence: Int) -> DateValue? {
        for other in sentence...sentence + 2
        where scene.text.sentences.indices.contains(other)
            && scene.text.sentenceBlocks[other] == scene.text.sentenceBlocks[sentence]
        {
            if let date = scene.dates(in: scene.text.sentences[other]).first(where: isSpeech), let value = date.value {
                return value
            }
        }
        return nil
    }

    func statedDay(in sentence: Int) -> DateValue? {
        let block = scene.context.article.blocks[scene.text.sentenceBlocks[sentence]].range
        let range = scene.text.tokens(in: block)
        let own = scene.text.sentences[sentence].lowerBound
        var best: (value: DateValue, distance: Int)?
        for date in scene.dates(in: range) where isSpeech(date) || endsSpeech(date) {
            let distance = abs(date.tokens.lowerBound - own)
            if let value = date.value, distance < best?.distance ?? .max { best = (value, distance) }
        }
        return best?.value
    }
}

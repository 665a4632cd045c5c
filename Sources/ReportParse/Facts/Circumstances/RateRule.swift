/// Reads the rate that stands apart from its amount: *kapasitas produksi per hari … 1.500 ton*, *setiap hari menghasilkan 2 ton*;
/// and carries a rate over to the amounts that are compared with it.
///
/// Guidelines, *per*: the denominator that the clause states; it carries over to amounts compared with a rate.
struct RateRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        for index in facts.quantities.indices
        where facts.quantities[index].per == nil && facts.quantities[index].role != .weight && !Self.isCell(index, scene) {
            guard let found = stated(index, facts.quantities[index].role, scene) else { continue }
            facts.quantities[index].per = found.code
            facts.quantities[index].steps.append("per \(found.code): \(found.words)")
        }
        for index in facts.quantities.indices where !Self.isCell(index, scene) {
            if Self.eats.contains(facts.quantities[index].role), isByHead(index, facts, scene) {
                facts.quantities[index].per = "person"
                facts.quantities[index].steps.append("per person: the clause speaks of heads")
            } else if facts.quantities[index].per != nil, isLoadOfOne(index, facts.quantities[index].role, scene) {
                facts.quantities[index].per = nil
                facts.quantities[index].steps.append("no rate: it counts the loads, and the amount is that of one")
            } else if facts.quantities[index].role == .seizure, let per = facts.quantities[index].per, Self.times.contains(per) {
                // *menyita 11 kilogram dalam sebulan*: how long it took.
                facts.quantities[index].per = nil
                facts.quantities[index].steps.append("no rate: what is seized is seized once")
            }
        }
        for index in facts.quantities.indices where facts.quantities[index].per == nil && !Self.isCell(index, scene) {
            carry(to: index, &facts, scene)
        }
    }

    /// The head of its column has said all there is.
    private static func isCell(_ index: Int, _ scene: FactScene) -> Bool { scene.quantities[index].rule == .tableCell }

    private static let eats: Set<Role> = [.consumption, .need, .target, .waste]
    private static let times: Set<String> = ["wk", "mo", "a"]
    private static let loads: Set<Role> = [.transport, .capacity, .weight]

    /// *Setiap hari 10 truk bermuatan 7 ton*: the rate counts the trucks; the load of one has none.
    private func isLoadOfOne(_ index: Int, _ role: Role, _ scene: FactScene) -> Bool {
        guard Self.loads.contains(role) else { return false }
        let sentence = scene.sentence(of: index)
        let lead = scene.lead(of: index)
        guard let rate = sentence.rates.last(where: { lead.contains($0.tokens.lowerBound) }),
            !sentence.rates.contains(where: { scene.tail(of: index).prefix(4).contains($0.tokens.lowerBound) })
        else { return false }
        let between = rate.tokens.upperBound..<max(rate.tokens.upperBound, lead.upperBound)
        return between.contains { scene.tokens[$0].isNumber && scene.dates(in: $0..<$0 + 1).isEmpty && $0 + 2 < lead.upperBound }
    }

    /// *konsumsi per kapita 54,9 kilogram setahun*: by head and by time, of which the head is named first.
    private func isByHead(_ index: Int, _ facts: Facts, _ scene: FactScene) -> Bool {
        let fact = facts.quantities[index]
        guard fact.mention.unit != .tonne, fact.per == nil || fact.per == "a" || fact.per == "d" || fact.per == "mo" else {
            return false
        }
        let sentence = scene.sentence(of: index)
        // *Seorang pasien menghabiskan 14 kilogram sehari*.
        if fact.per != nil, scene.lead(of: index).contains(where: { scene.lexicon.amounts.heads.contains(scene.tokens[$0].word) }) {
            return true
        }
        return sentence.rates.contains { mark in
            mark.value.code == "person" && (1...20).contains(fact.mention.tokens.lowerBound - mark.tokens.upperBound + 1)
                && code(mark, fact.role, sentence, scene) != nil
        }
    }

    /// A rate in the amount's own stretch, or in the one behind it.
    private func stated(_ index: Int, _ role: Role, _ scene: FactScene) -> (code: String, words: String)? {
        let sentence = scene.sentence(of: index)
        let lead = scene.lead(of: index)
        // Right behind the amount before, the rate is that one's.
        let start = scene.previous(index) == nil ? lead.lowerBound : ownStart(of: lead, sentence, scene)
        let near = max(start, lead.upperBound - 12)
        for mark in sentence.rates.reversed() where mark.tokens.lowerBound >= near && mark.tokens.upperBound <= lead.upperBound {
            guard !sentence.hasBreak(from: mark.tokens.lowerBound, to: lead.upperBound) else { break }
            if let code = code(mark, role, sentence, scene) { return (code, scene.string(mark.tokens)) }
        }
        let tail = scene.tail(of: index)
        for mark in sentence.rates where mark.tokens.lowerBound >= tail.lowerBound && mark.tokens.upperBound <= tail.upperBound {
            guard mark.tokens.lowerBound - tail.lowerBound <= 6, !isApart(tail.lowerBound..<mark.tokens.lowerBound, sentence, scene)
            else { break }
            if let code = code(mark, role, sentence, scene) { return (code, scene.string(mark.tokens)) }
        }
        return ofUnit(near..<lead.upperBound, role, sentence, scene) ?? dealt(index, sentence, scene)
    }

    /// *100 jompo, masing-masing 5 kg*: dealt out by head.
    private func dealt(_ index: Int, _ sentence: MarkedSentence, _ scene: FactScene) -> (String, String)? {
        let lead = scene.lead(of: index)
        guard let each = lead.last, sentence.cues(at: each).contains([.each, .eachOf]) else { return nil }
        let near = max(lead.lowerBound, each - 10)..<each
        let people = near.first {
            scene.tokens[$0].isNumber && $0 + 1 < each && scene.lexicon.amounts.people.contains(scene.tokens[$0 + 1].word)
        }
        return people.map { ("person", scene.string($0..<each + 1)) }
    }

    /// *Setiap kilogram telur memerlukan 2,3 kg pakan*: so much of one thing for a measure of another; a price is told *per kg*.
    private func ofUnit(_ lead: Range<Int>, _ role: Role, _ sentence: MarkedSentence, _ scene: FactScene) -> (String, String)? {
        guard !Self.priced.contains(role) else { return nil }
        for at in lead.dropLast(2) {
            let cues = sentence.cues(at: at)
            guard cues.contains(.habit), !cues.contains(.filler),
                scene.lexicon.amounts.units.match(scene.tokens, at: at + 1, until: at + 2) != nil
            else { continue }
            let unit = scene.string(at + 1..<at + 2).lowercased()
            return (unit, scene.string(at..<at + 2))
        }
        return nil
    }

    private static let priced: Set<Role> = [.sale, .purchase, .export, .import, .weight]

    /// Past the rates that go on from the amount before: *58 kg per kapita per tahun, naik dari 54 kg*.
    private func ownStart(of lead: Range<Int>, _ sentence: MarkedSentence, _ scene: FactScene) -> Int {
        var start = lead.lowerBound
        while start < lead.upperBound {
            let isRate = sentence.rates.contains { $0.tokens.contains(start) }
            guard isRate || scene.isMark(start, "/") || sentence.cues(at: start).contains(.habit) else { break }
            start += 1
        }
        return max(start, min(lead.upperBound, lead.lowerBound + 3))
    }

    /// Whether a mark, a role word or a new clause stands in a run.
    private func isApart(_ range: Range<Int>, _ sentence: MarkedSentence, _ scene: FactScene) -> Bool {
        range.contains { scene.tokens[$0].kind == .mark && !scene.isMark($0, "/") }
            || sentence.hasBreak(from: range.lowerBound - 1, to: range.upperBound)
            || sentence.roles.contains { range.contains($0.tokens.lowerBound) && $0.value.form == .noun }
    }

    /// A word that stands alone, or one with *per*, *setiap* or a slash before it; *1 hektare* where something is harvested.
    private func code(_ mark: Mark<RateWord>, _ role: Role, _ sentence: MarkedSentence, _ scene: FactScene) -> String? {
        guard mark.tokens.lowerBound > sentence.tokens.lowerBound else {
            // *Sepekan Gempa Ambon: Beras 215 Ton* tells how long ago, *setahun kemudian* when.
            return opensSpan(mark.tokens.upperBound, scene)
                ? nil : mark.value.standsAlone && sentence.index != scene.titleSentence ? mark.value.code : nil
        }
        var before = mark.tokens.lowerBound - 1
        // *Diisi dua kali sepekan*, *dua kali per pekan*.
        let manner = scene.lexicon.amounts.manner
        if manner.contains(scene.tokens[before].word) { return nil }
        if before > sentence.tokens.lowerBound, manner.contains(scene.tokens[before - 1].word) { return nil }
        if opensSpan(mark.tokens.upperBound, scene) { return nil }
        let dates = scene.dates(in: before..<mark.tokens.upperBound)
        if mark.value.standsAlone, dates.allSatisfy({ $0.tokens == mark.tokens }) { return mark.value.code }
        if !dates.isEmpty { return nil }
        if scene.isMark(before, "-"), before > sentence.tokens.lowerBound { before -= 1 }
        let cues = sentence.cues(at: before)
        if scene.isMark(before, "/") || cues.contains(.habit) { return mark.value.code }
        let one = cues.contains(.eachOf) || scene.tokens[before].length == 1 && scene.byte(before) == UInt8(ascii: "1")
        return one && (mark.value.code != "ha" || role == .production) && mark.value.code != "a" ? mark.value.code : nil
    }

    /// *Setahun berikutnya*, *sepekan terakhir*: a length of time, no rate.
    private func opensSpan(_ token: Int, _ scene: FactScene) -> Bool {
        token < scene.tokens.count
            && scene.lexicon.amounts.rateSpans.match(scene.tokens, at: token, until: scene.tokens.count) != nil
    }

    // MARK: - carrying over

    /// An amount that is compared with a rate, or listed with it, has the rate too, unless it has a date of its own.
    private func carry(to index: Int, _ facts: inout Facts, _ scene: FactScene) {
        let fact = facts.quantities[index]
        for other in [index - 1, index + 1] where facts.quantities.indices.contains(other) {
            let neighbour = facts.quantities[other]
            let apart = abs(scene.sentenceIndex(of: other) - scene.sentenceIndex(of: index))
            if let per = eaten(fact, neighbour, apart) {
                facts.quantities[index].per = per
                facts.quantities[index].steps.append("per \(per): as much as the one beside it is eaten by")
                return
            }
            guard let per = neighbour.per, apart <= (other < index ? 1 : 0), Self.areCompared(fact, neighbour, apart: apart),
                per != "ha" || isAlike(index, other, scene),
                scene.dates(in: scene.lead(of: index)).isEmpty || apart == 0 && fact.role == neighbour.role,
                !isDone(index, fact, apart, scene), MomentReader(scene: scene).behind(index) == nil
            else { continue }
            facts.quantities[index].per = per
            facts.quantities[index].steps.append("per \(per): compared with a rate")
            return
        }
    }

    /// Whether two amounts are of one size, as harvests of a hectare are: *296 ton dengan produktivitas 1.301 kg/ha* are not.
    private func isAlike(_ index: Int, _ other: Int, _ scene: FactScene) -> Bool {
        guard let a = scene.bounds[index]?.max, let b = scene.bounds[other]?.min, let limit = b.multiplied(by: ExactDecimal(20))
        else {
            return true
        }
        return a <= limit
    }

    /// *telah mendatangkan 50 ton*: a sentence further, what has been delivered is an event and no flow.
    private func isDone(_ index: Int, _ fact: QuantityFact, _ apart: Int, _ scene: FactScene) -> Bool {
        apart > 0 && fact.role == .supply && scene.sentence(of: index).has(.done, in: scene.lead(of: index))
    }

    /// What is eaten goes on being told by head: *58 kg per kapita*, then *Bitung 68 kg*, *targetnya 60 kg*.
    private func eaten(_ fact: QuantityFact, _ neighbour: QuantityFact, _ apart: Int) -> String? {
        guard neighbour.per == "person", apart <= 2, neighbour.mention.unit == .kilogram, fact.mention.unit == .kilogram,
            fact.role == .consumption || fact.role == .target, CommodityNames.agree(fact.commodity, neighbour.commodity)
        else { return nil }
        return "person"
    }

    private static let flows: Set<Role> = [.need, .supply, .shortage, .capacity, .consumption, .waste]

    private static func areCompared(_ a: QuantityFact, _ b: QuantityFact, apart: Int) -> Bool {
        if a.role == .production, b.role == .production, b.per == "ha" { return sameThing(a.commodity, b.commodity) }
        guard flows.contains(a.role), flows.contains(b.role), b.per != "ha", b.per != "person" else { return false }
        // A sentence further, a delivery is an event of its own, and a store has its own size.
        if apart > 0, a.role == .supply || a.role == .capacity, b.role != a.role { return false }
        return sameThing(a.commodity, b.commodity) || apart == 0 && a.role == b.role
    }

    static func sameThing(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return true }
        return a == b || a.hasPrefix(b) || b.hasPrefix(a)
    }
}

/// Reads what an amount does from the verbs and nouns of its clause: *kapasitas … mencapai 5 ton*, *menyalurkan 5 ton*,
/// *5 ton telah disalurkan*.
///
/// Guidelines, *role*: one role, the one the clause states; a target of production is a target. Every role word of the
/// sentence speaks for its role, the louder the firmer the word and the nearer it stands; words of the amount's own stretch
/// go before those that stand beyond another amount, and an amount without words of its own carries on a list.
struct RoleRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        for index in facts.quantities.indices { read(index, &facts, scene) }
    }

    private func read(_ index: Int, _ facts: inout Facts, _ scene: FactScene) {
        if let reason = packaging(index, scene) {
            facts.quantities[index].role = .weight
            facts.quantities[index].evidence.role = .clause
            facts.quantities[index].evidence.isPack = true
            facts.quantities[index].evidence.roleScore = 40
            facts.quantities[index].evidence.roleMargin = 20
            facts.quantities[index].steps.append("role weight: \(reason)")
            return
        }
        var ballot = RoleBallot()
        let sentence = scene.sentence(of: index)
        vote(on: index, in: sentence, scene, &ballot)
        voteFromColumn(index, scene, &ballot)
        if let carried = carriedRole(index, facts, scene) { ballot.add(carried.role, carried.weight, "carried on", .list) }
        if ballot.best.score < Self.enough { voteFromBefore(index, facts, scene, &ballot) }
        let best = planned(ballot.best, index, sentence, scene)
        guard best.score > 0 else { return }
        facts.quantities[index].role = best.role
        facts.quantities[index].evidence.role = best.source
        facts.quantities[index].evidence.roleScore = best.score
        facts.quantities[index].evidence.roleMargin = best.score - ballot.secondScore
        facts.quantities[index].evidence.word = best.mark
        facts.quantities[index].evidence.isChange = best.word == Self.change
        facts.quantities[index].steps.append("role \(best.role.rawValue): \(best.word)")
    }

    /// *kapasitas … diharapkan mencapai 6 ton*: a planned capacity is a capacity, by the later rulings.
    private func planned(_ best: RoleVote, _ index: Int, _ sentence: MarkedSentence, _ scene: FactScene) -> RoleVote {
        guard best.role == .target, let mark = best.mark, mark.value.form != .noun else { return best }
        let lead = scene.lead(of: index)
        guard sentence.roles.contains(where: { $0.value.role == .capacity && lead.contains($0.tokens.lowerBound) }) else {
            return best
        }
        var capacity = best
        capacity.role = .capacity
        return capacity
    }

    private static let change = "a change"

    /// A score that needs no help from the sentences before.
    private static let enough = 14

    // MARK: - the sentence

    /// *Kebutuhan (ton)* over a column: its words go before those of the row. *Berat* says only what the figures measure.
    private func voteFromColumn(_ index: Int, _ scene: FactScene, _ ballot: inout RoleBallot) {
        let block = scene.block(of: index)
        // The nearest head that says a role: *Realisasi* under *Stok (ton)*.
        for cell in scene.tableNames(of: scene.quantities[index].tokens) {
            guard let first = cell.first else { continue }
            let marks = scene.sentence(scene.text.sentence(of: first)).roles.filter {
                cell.contains($0.tokens.lowerBound) && $0.value.role != .weight
            }
            for mark in marks { ballot.add(mark, 40 + mark.value.weight, scene.string(mark.tokens) + " (column)", .column) }
            if !marks.isEmpty { return }
        }
    }

    private func vote(on index: Int, in sentence: MarkedSentence, _ scene: FactScene, _ ballot: inout RoleBallot) {
        let stretch = Stretch(quantity: scene.quantities[index].tokens, lead: scene.lead(of: index), tail: scene.tail(of: index))
        let heads = governing(sentence.roles, sentence)
        let ownWords = heads.contains { stretch.lead.contains($0.tokens.lowerBound) && $0.value.weight > 20 }
        for mark in heads {
            if mark.tokens.upperBound <= stretch.quantity.lowerBound {
                let score = leading(mark, stretch, sentence, scene, ownWords)
                let crossed = mark.tokens.upperBound <= stretch.lead.lowerBound
                ballot.add(mark, score, scene.string(mark.tokens), crossed ? .sentence : .clause)
            } else if mark.tokens.lowerBound >= stretch.quantity.upperBound, mark.tokens.lowerBound < stretch.tail.upperBound {
                let score = trailing(mark, stretch, sentence, scene)
                ballot.add(mark, score, scene.string(mark.tokens), .clause)
            }
        }
        difference(index, in: sentence, scene, &ballot)
    }

    private struct Stretch {
        let quantity: Range<Int>
        let lead: Range<Int>
        let tail: Range<Int>
    }

    /// A word before the amount, the quieter the further away, beyond another amount, or in another clause.
    private func leading(
        _ mark: Mark<RoleWord>, _ stretch: Stretch, _ sentence: MarkedSentence, _ scene: FactScene, _ ownWords: Bool
    ) -> Int {
        let gap = mark.tokens.upperBound..<stretch.quantity.lowerBound
        var score = mark.value.weight - 6 * min(20, gap.count) / 5
        if mark.tokens.upperBound <= stretch.lead.lowerBound {
            if mark.value.role == .weight { return 0 }
            score -= ownWords ? 22 : 18
        }
        if sentence.hasBreak(from: mark.tokens.lowerBound, to: stretch.quantity.lowerBound) { score -= 9 }
        if mark.value.role == .target || mark.value.role == .other, isCompared(gap, sentence, scene) { score -= 16 }
        if isOrigin(mark, gap, sentence) { score -= 30 }
        if isSpent(mark, sentence, scene, before: stretch.quantity.lowerBound) { score -= 14 }
        return score
    }

    /// A word behind the amount: *5 ton telah disalurkan*, *5 ton bantuan PMI*.
    private func trailing(_ mark: Mark<RoleWord>, _ stretch: Stretch, _ sentence: MarkedSentence, _ scene: FactScene) -> Int {
        let gap = stretch.quantity.upperBound..<mark.tokens.lowerBound
        // *82 persen dari target*: the target is another amount.
        if mark.value.role == .target, sentence.has(.from, in: gap) { return 0 }
        if mark.value.role == .other, mark.value.form == .noun,
            hasNumber(mark.tokens.upperBound..<mark.tokens.upperBound + 3, sentence, scene)
        {
            return 0
        }
        if gap.isEmpty, mark.value.form == .noun { return mark.value.weight }
        var score = mark.value.weight - 8 - 8 * min(12, gap.count) / 5
        if mark.value.form == .noun { score -= 9 }
        if mark.value.form == .active, mark.value.role != .capacity { score -= 6 }
        if sentence.has(.from, in: gap) || sentence.has(.compare, in: gap) { score -= 10 }
        if sentence.hasBreak(from: stretch.quantity.lowerBound, to: mark.tokens.lowerBound) { score -= 12 }
        if scene.hasMark(",", in: gap) { score -= 7 }
        return score
    }

    /// *Untuk produksi jagung, …*, *sedangkan untuk produksi jagung …*: at its head, a clause names what it speaks of.
    private func isTopic(_ token: Int, _ sentence: MarkedSentence, _ scene: FactScene) -> Bool {
        scene.tokens[token].isCapitalised || token > sentence.tokens.lowerBound && sentence.cues(at: token - 1).contains(.contrast)
    }

    private func hasNumber(_ range: Range<Int>, _ sentence: MarkedSentence, _ scene: FactScene) -> Bool {
        range.clamped(to: sentence.tokens).contains { scene.tokens[$0].isNumber }
    }

    /// *lebih tinggi dari tahun 2023*, *dibanding target*: the amount is not the target but what it is compared with.
    private func isCompared(_ range: Range<Int>, _ sentence: MarkedSentence, _ scene: FactScene) -> Bool {
        sentence.has(.compare, in: range) || sentence.has(.change, in: range) && sentence.has(.from, in: range)
    }

    /// *peningkatan dari 2023 yang hanya 2,7 juta ton*: the amount is what the change began from.
    private func isOrigin(_ mark: Mark<RoleWord>, _ gap: Range<Int>, _ sentence: MarkedSentence) -> Bool {
        mark.value.role == .other && mark.value.form == .noun && sentence.has(.from, in: gap)
    }

    /// Whether a word has done its work before it comes to the amount: *untuk memenuhi kebutuhan*, *kekurangannya ditutup*,
    /// *penambahan 10 persen*.
    private func isSpent(_ mark: Mark<RoleWord>, _ sentence: MarkedSentence, _ scene: FactScene, before end: Int) -> Bool {
        guard mark.value.form == .noun else { return false }
        let start = mark.tokens.lowerBound
        if start > sentence.tokens.lowerBound, sentence.cues(at: start - 1).contains(.purpose), !isTopic(start - 1, sentence, scene)
        {
            return true
        }
        if mark.tokens.upperBound < end, sentence.cues(at: mark.tokens.upperBound).contains(.met) { return true }
        guard mark.value.role == .other else { return false }
        return (mark.tokens.upperBound..<end).contains { scene.tokens[$0].isNumber && scene.dates(in: $0..<$0 + 1).isEmpty }
    }

    /// A role word right behind another belongs to it: *target produksi*, *penurunan konsumsi*; but *penyaluran bantuan* is aid.
    private func governing(_ marks: [Mark<RoleWord>], _ sentence: MarkedSentence) -> [Mark<RoleWord>] {
        var kept: [Mark<RoleWord>] = []
        for mark in marks {
            guard let last = kept.last, mark.tokens.lowerBound - last.tokens.upperBound <= (last.value.role == .target ? 2 : 0),
                last.value.form != .passive, last.value.weight > 20
            else {
                kept.append(mark)
                continue
            }
            if mark.value.role == .aid, last.value.role == .supply || last.value.form == .active { kept[kept.count - 1] = mark }
            // *mendapat kuota produksi*
            if mark.value.role == .target, mark.value.form == .noun, last.value.form == .active, last.value.role != .target {
                kept[kept.count - 1] = mark
            }
        }
        return kept
    }

    /// *naik sebesar 5 ton* is a change; *naik menjadi 5 ton* is not.
    private func difference(_ index: Int, in sentence: MarkedSentence, _ scene: FactScene, _ ballot: inout RoleBallot) {
        let quantity = scene.quantities[index].tokens
        if quantity.upperBound < sentence.tokens.upperBound, sentence.cues(at: quantity.upperBound).contains(.margin) {
            return ballot.add(.other, 52, Self.change, .clause)
        }
        var at = quantity.lowerBound - 1
        while at >= scene.lead(of: index).lowerBound, quantity.lowerBound - at <= 5 {
            let cues = sentence.cues(at: at)
            if cues.contains(.become) || cues.contains(.from) { return }
            if cues.contains(.change) {
                ballot.add(.other, 52, Self.change, .clause)
                return
            }
            guard cues.contains(.filler) else { return }
            at -= 1
        }
    }

    // MARK: - beyond the sentence

    /// An amount without a role word of its own goes on with what the one before it does.
    private func carriedRole(_ index: Int, _ facts: Facts, _ scene: FactScene) -> (role: Role, weight: Int)? {
        guard let previous = scene.previous(index), let before = lastStated(upTo: previous, index, facts, scene) else { return nil }
        let sentence = scene.sentence(of: index)
        let lead = scene.lead(of: index)
        let broken = sentence.hasBreak(from: lead.lowerBound - 1, to: lead.upperBound)
        let ownWords = sentence.roles.contains { lead.contains($0.tokens.lowerBound) && $0.value.weight > 20 }
        // *menargetkan 11 ton, lebih tinggi dari tahun lalu sebanyak 9 ton*: what a target is compared with was reached.
        if before == .target, isCompared(lead, sentence, scene) { return (.production, 27) }
        return (before, ownWords ? 12 : broken ? 18 : 27)
    }

    /// The role of the nearest amount before that is no pack's weight and no change; past a target that another amount of
    /// the sentence is measured against, what was measured: *526 ton atau 82 persen dari target 640 ton dan amoniak 377 ton*.
    private func lastStated(upTo previous: Int, _ index: Int, _ facts: Facts, _ scene: FactScene) -> Role? {
        var at = previous
        var target = false
        while at >= 0, scene.sentenceIndex(of: at) == scene.sentenceIndex(of: index) {
            let fact = facts.quantities[at]
            if fact.role == .target, !target, fact.evidence.role == .clause {
                target = true
            } else if fact.role != .weight, fact.role != .other {
                return fact.role
            }
            at -= 1
        }
        return target ? .target : nil
    }

    /// The amount of the sentence before, then role words of the sentences before and of the title, each step more quietly.
    private func voteFromBefore(_ index: Int, _ facts: Facts, _ scene: FactScene, _ ballot: inout RoleBallot) {
        let own = scene.sentenceIndex(of: index)
        if index > 0, case let last = facts.quantities[index - 1], own - scene.sentenceIndex(of: index - 1) <= 2,
            last.role != .weight,
            last.role != .other
        {
            ballot.add(last.role, 20, "as the amount before", .before)
        }
        var quiet = 22
        for step in 1...3 where own - step >= 0 {
            let sentence = scene.sentence(own - step)
            for mark in governing(sentence.roles, sentence)
            where !isSpent(mark, sentence, scene, before: sentence.tokens.upperBound) {
                ballot.add(mark, min(38, mark.value.weight) - quiet, scene.string(mark.tokens) + " (before)", .before)
            }
            quiet += 5
        }
        if let title = scene.titleSentence, title != own {
            let sentence = scene.sentence(title)
            for mark in governing(sentence.roles, sentence) {
                ballot.add(mark, min(38, mark.value.weight) - 24, scene.string(mark.tokens) + " (title)", .title)
            }
        }
    }

    // MARK: - packs

    /// *kemasan 5 kg*, *Rp54.000 per 5 kg*, *elpiji 3 kg*: the size of a pack and no amount of anything.
    private func packaging(_ index: Int, _ scene: FactScene) -> String? {
        let quantity = scene.quantities[index]
        guard quantity.tokens.lowerBound > 0, let kilograms = kilograms(quantity), kilograms <= ExactDecimal(100) else {
            return nil
        }
        let before = quantity.tokens.lowerBound - 1
        if scene.isMark(before, "/"), before > 0, scene.tokens[before - 1].isNumber {
            return "a price stands before it"
        }
        let sentence = scene.sentence(of: index)
        if let word = sentence.roles.last(where: { $0.tokens.upperBound == quantity.tokens.lowerBound }), word.value.role == .weight
        {
            return scene.string(word.tokens)
        }
        if let thing = sentence.commodities.last(where: { $0.tokens.upperBound == quantity.tokens.lowerBound }),
            thing.value == .pack
        {
            return scene.string(thing.tokens)
        }
        if scene.lexicon.rates.value(of: scene.tokens[before].word) == nil, sentence.cues(at: before).contains(.habit),
            scene.tokens[before].length == 3
        {
            return "a rate stands before it"
        }
        return nil
    }

    private func kilograms(_ quantity: QuantityMention) -> ExactDecimal? {
        quantity.unit.tonnes.flatMap { quantity.amount.max.multiplied(by: $0) }.map { $0.scaled(by: 3) }
    }
}

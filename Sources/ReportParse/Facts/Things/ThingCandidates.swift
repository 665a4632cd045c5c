/// A thing that an amount could weigh, with what speaks for it.
struct ThingCandidate {
    /// Where its name stands.
    enum Spot: Int {
        case behind, lead, crossed, tail, beyond, before1, before2, before3, before, after, title, header, carried, none
    }

    /// As written, in lower case; empty for none, and for the thing of an amount before.
    var text: String
    var spot: Spot
    var tokens: Range<Int>?
    var isListed = true
    var carried: Int?
    var clues: [Clue] = []
}

/// Finds what an amount could weigh: the things named around it, those of the amounts before, and none.
struct ThingCandidates: ClauseReader {
    let clause: AmountClause
    private let unit: Int
    private let size: Int

    /// How many things a sentence may offer on each side, so that a long list takes linear time.
    private static let reach = 30
    /// How many things the sentences before may offer.
    private static let most = 90

    init(_ index: Int, _ scene: FactScene) {
        clause = AmountClause(index, scene)
        unit = Self.unit(of: scene.quantities[index])
        size = Self.size(of: scene.quantities[index])
    }

    func all() -> [ThingCandidate] {
        var candidates = own() + unlisted() + further()
        for step in 1...3 where index - step >= 0 {
            var candidate = ThingCandidate(text: "", spot: .carried, carried: index - step)
            let apart = sentence.index - scene.sentenceIndex(of: index - step)
            candidate.clues = [Clue(.thingSpot, candidate.spot.rawValue * 40 + min(step, 3) * 10 + min(apart, 9))]
            candidates.append(candidate)
        }
        candidates.append(
            ThingCandidate(text: "", spot: .none, clues: [Clue(.thingSpot, ThingCandidate.Spot.none.rawValue * 40 + 1 + unit)]))
        return candidates
    }

    // MARK: - the sentence

    private func own() -> [ThingCandidate] {
        let phrase = NounPhrase(scene: scene, sentence: sentence)
        return nearest.compactMap { mark in
            if mark.tokens.upperBound <= quantity.lowerBound {
                let crossed = mark.tokens.lowerBound < lead.lowerBound
                let tokens = phrase.extended(mark, until: quantity.lowerBound)
                return near(mark, tokens, crossed ? .crossed : .lead, mark.tokens.upperBound..<quantity.lowerBound)
            }
            guard mark.tokens.lowerBound >= quantity.upperBound else { return nil }
            let gap = quantity.upperBound..<mark.tokens.lowerBound
            let isOwn = mark.tokens.lowerBound < tail.upperBound
            let tokens = phrase.extended(mark, until: isOwn ? tail.upperBound : sentence.tokens.upperBound)
            return near(mark, tokens, gap.count <= 4 && isOwn ? .behind : isOwn ? .tail : .beyond, gap)
        }
    }

    /// The things nearest to the amount.
    private var nearest: ArraySlice<Mark<CommodityWord.Hint>> {
        let marks = sentence.commodities
        let next = marks.firstIndex { $0.tokens.lowerBound >= quantity.lowerBound } ?? marks.endIndex
        return marks[max(0, next - Self.reach)..<min(marks.count, next + Self.reach)]
    }

    private func near(
        _ mark: Mark<CommodityWord.Hint>, _ tokens: Range<Int>, _ spot: ThingCandidate.Spot, _ gap: Range<Int>
    ) -> ThingCandidate {
        var candidate = ThingCandidate(text: scene.thingName(tokens), spot: spot, tokens: tokens)
        describe(&candidate, mark, in: sentence)
        let number = spot.rawValue
        let filler = gap.allSatisfy {
            scene.tokens[$0].kind == .mark || sentence.cues(at: $0).contains(.filler) || !scene.dates(in: $0..<$0 + 1).isEmpty
                || scene.lexicon.commodityModifiers.value(of: scene.tokens[$0].word) != nil
        }
        let between = sentence.commodities.count {
            $0.tokens.lowerBound >= gap.lowerBound && $0.tokens.upperBound <= gap.upperBound && $0.value != .object
                && $0.value != .generic
        }
        candidate.clues += [
            Clue(.thingGap, number * 10 + ClueNumbers.bucket(gap.count)), Clue(.thingFiller, number * 2 + (filler ? 1 : 0)),
            Clue(.thingCommas, number * 3 + min(2, gap.count { scene.isMark($0, ",") })),
            Clue(.thingBreak, number * 2 + (sentence.hasBreak(from: gap.lowerBound - 1, to: gap.upperBound) ? 1 : 0)),
            Clue(.thingBetween, number * 3 + min(2, between)),
            Clue(.thingRoles, number * 3 + min(2, count(of: sentence.roles, in: gap))),
            Clue(.thingNumbers, number * 2 + (gap.contains { scene.tokens[$0].isNumber } ? 1 : 0)),
            Clue(.thingBracket, number * 4 + brackets(gap)),
        ]
        for mark in sentence.cues where mark.tokens.lowerBound >= gap.lowerBound && mark.tokens.upperBound <= gap.upperBound {
            for cue in ClueNumbers.of(mark.value) { candidate.clues.append(Clue(.thingCue, number * 64 + cue)) }
        }
        return candidate
    }

    private func brackets(_ gap: Range<Int>) -> Int {
        (gap.contains { scene.isMark($0, "(") } ? 1 : 0) + (gap.contains { scene.isMark($0, ")") } ? 2 : 0)
    }

    private func describe(_ candidate: inout ThingCandidate, _ mark: Mark<CommodityWord.Hint>, in sentence: MarkedSentence) {
        let spot = candidate.spot.rawValue
        let words = (candidate.tokens ?? mark.tokens).count
        candidate.clues += [
            Clue(.thingSpot, spot * 40), Clue(.thingHint, spot * 8 + mark.value.number), Clue(.thingKind, mark.value.number),
            Clue(.thingSize, mark.value.number * 10 + size), Clue(.thingLength, min(3, words)),
        ]
        if let before = sentence.roles.last(where: { $0.tokens.upperBound <= mark.tokens.lowerBound }),
            mark.tokens.lowerBound - before.tokens.upperBound <= 1
        {
            candidate.clues.append(
                Clue(.thingAttached, (spot * 3 + before.value.form.number) * 2 + mark.tokens.lowerBound - before.tokens.upperBound))
            candidate.clues.append(Clue(.thingRole, before.value.role.number))
        }
        if let next = sentence.roles.first(where: { $0.tokens.lowerBound >= mark.tokens.upperBound }),
            next.tokens.lowerBound == mark.tokens.upperBound
        {
            candidate.clues.append(Clue(.thingFollowed, spot * 3 + next.value.form.number))
        }
        if mark.tokens.lowerBound > sentence.tokens.lowerBound {
            for cue in ClueNumbers.of(sentence.cues(at: mark.tokens.lowerBound - 1)) {
                candidate.clues.append(Clue(.thingBefore, spot * 64 + cue))
            }
        }
        if mark.tokens.upperBound < sentence.tokens.upperBound {
            for cue in ClueNumbers.of(sentence.cues(at: mark.tokens.upperBound)) {
                candidate.clues.append(Clue(.thingBehind, spot * 64 + cue))
            }
        }
        if mark.tokens.upperBound < sentence.tokens.upperBound,
            scene.lexicon.demonstratives.value(of: scene.tokens[mark.tokens.upperBound].word) != nil
        {
            candidate.clues.append(Clue(.thingPointed, spot))
        }
        candidate.clues.append(Clue(.thingUnit, mark.value.number * 3 + unit))
        let isAfter = index > 0 && self.sentence.index - scene.sentenceIndex(of: index - 1) <= 2
        candidate.clues.append(Clue(.thingStale, mark.value.number * 2 + (isAfter ? 1 : 0)))
        if let last = sentence.commodities.last(where: { $0.tokens.upperBound == mark.tokens.lowerBound }) {
            candidate.clues.append(Clue(.thingInside, spot * 8 + last.value.number))
        }
        count(&candidate)
    }

    /// How often the article names the thing, and whether its title does.
    private func count(_ candidate: inout ThingCandidate) {
        guard let head = candidate.tokens?.lowerBound else { return }
        let named = scene.thingCounts[scene.tokens[head].hash] ?? 0
        let most = scene.mostThings
        candidate.clues.append(
            Clue(.thingOften, (named >= 8 ? 4 : named >= 4 ? 3 : named >= 2 ? 2 : 1) * 2 + (named == most ? 1 : 0)))
        if let title = scene.titleSentence {
            let words = scene.text.sentences[title]
            candidate.clues.append(Clue(.thingTitled, words.contains { scene.tokens[$0].hash == scene.tokens[head].hash } ? 1 : 0))
        }
    }

    private static func unit(of quantity: QuantityMention) -> Int {
        quantity.unit == .tonne ? 0 : quantity.unit.tonnes == nil ? 2 : 1
    }

    private static func size(of quantity: QuantityMention) -> Int {
        guard let bounds = quantity.bounds, let value = Double(bounds.max.description) else { return 0 }
        return value < 0.02 ? 1 : value < 0.2 ? 2 : value < 20 ? 3 : value < 5000 ? 4 : 5
    }

    // MARK: - things that no table holds

    /// Right behind the amount, behind a word of the role, behind a word that names: *berupa suku cadang*.
    private func unlisted() -> [ThingCandidate] {
        let phrase = NounPhrase(scene: scene, sentence: sentence)
        var candidates: [ThingCandidate] = []
        func add(at start: Int, until end: Int, _ spot: ThingCandidate.Spot, _ kind: Int) {
            guard let name = phrase.name(at: start, until: end), !name.isListed else { return }
            var candidate = ThingCandidate(text: scene.thingName(name.tokens), spot: spot, tokens: name.tokens, isListed: false)
            candidate.clues = [Clue(.thingUnlisted, spot.rawValue * 20 + kind), Clue(.thingLength, 10 + min(3, name.tokens.count))]
            count(&candidate)
            candidates.append(candidate)
        }
        add(at: tail.lowerBound, until: tail.upperBound, .behind, 0)
        for mark in sentence.roles where lead.contains(mark.tokens.lowerBound) && mark.tokens.upperBound < lead.upperBound {
            let nearest = sentence.roles.last { lead.contains($0.tokens.lowerBound) }?.tokens == mark.tokens
            add(at: mark.tokens.upperBound, until: lead.upperBound, .lead, 1 + mark.value.form.number * 2 + (nearest ? 1 : 0))
            if mark.value.role == .weight, mark.tokens.lowerBound > lead.lowerBound {
                add(at: mark.tokens.lowerBound - 1, until: mark.tokens.lowerBound, .lead, 8)
            }
        }
        for mark in sentence.cues where mark.value.contains(.naming) && lead.contains(mark.tokens.lowerBound) {
            add(at: mark.tokens.upperBound, until: lead.upperBound, .lead, 9)
        }
        return candidates
    }

    // MARK: - beyond the sentence

    private func further() -> [ThingCandidate] {
        var candidates: [ThingCandidate] = []
        for step in 1...8 where sentence.index - step >= 0 && candidates.count < Self.most {
            let spot: ThingCandidate.Spot = step == 1 ? .before1 : step == 2 ? .before2 : step == 3 ? .before3 : .before
            candidates += things(of: sentence.index - step, spot)
        }
        if sentence.index + 1 < scene.text.sentences.count { candidates += things(of: sentence.index + 1, .after) }
        if let title = scene.titleSentence, title != sentence.index { candidates += things(of: title, .title) }
        return candidates
    }

    private func things(of other: Int, _ spot: ThingCandidate.Spot) -> [ThingCandidate] {
        let far = scene.sentence(other)
        let phrase = NounPhrase(scene: scene, sentence: far)
        return far.commodities.indices.suffix(Self.reach).map { at in
            let mark = far.commodities[at]
            let tokens = phrase.extended(mark, until: far.tokens.upperBound)
            var candidate = ThingCandidate(text: scene.thingName(tokens), spot: spot, tokens: tokens)
            describe(&candidate, mark, in: far)
            let place = at == far.commodities.count - 1 ? 0 : at == 0 ? 1 : 2
            let own = (sentence.commodities.first?.tokens.upperBound ?? .max) <= quantity.lowerBound ? 1 : 0
            candidate.clues.append(Clue(.thingPlace, (spot.rawValue * 3 + place) * 2 + own))
            return candidate
        }
    }
}

extension FactScene {
    /// The name of a thing as the annotation writes it: lower case, without *-nya*.
    func thingName(_ tokens: Range<Int>) -> String {
        var name = string(tokens).lowercased()
        if let last = tokens.last, text.endsWithNya(last), self.tokens[last].word == 0 { name.removeLast(3) }
        return CommodityWords.spellings[name] ?? name
    }
}

/// A body that could give, get or hold an amount, with what speaks for it; nobody where there is no organisation.
struct PartyCandidate {
    /// How the body comes into question.
    enum Spot: Int {
        case lead, crossed, tail, beyond, before1, before2, before, after, title, voice, most, company, hospital, none
    }

    let organisation: Int?
    let spot: Spot
    /// Whether the body only tells: *Dinas X mencatat*.
    var isTeller = false
    /// Templates and numbers, which weigh by slot.
    var clues: [(ClueName, Int)] = []
    /// Templates and numbers, which weigh by slot and role.
    var joined: [(ClueName, Int)] = []
}

/// What a body can be to an amount.
enum PartySlot: Int, CaseIterable {
    case giver, receiver, holder

    static let count = allCases.count
}

/// Finds the bodies that could be a party to an amount: those named around it, whoever speaks, whom the article is about, and nobody.
struct PartyCandidates: ClauseReader {
    let clause: AmountClause
    let fact: QuantityFact
    private let reader: PartyReader
    /// The body that whoever speaks around the amount speaks for.
    private let voice: Int?

    /// How many bodies the sentences before may offer, so that a long list takes linear time.
    private static let most = 60

    init(_ index: Int, _ fact: QuantityFact, _ scene: FactScene) {
        clause = AmountClause(index, scene)
        self.fact = fact
        reader = PartyReader(scene: scene)
        voice = reader.voice(near: clause.quantity.lowerBound)
    }

    func all() -> [PartyCandidate] {
        var candidates = scene.bodies(in: sentence.tokens).compactMap(own) + further() + meant()
        for at in candidates.indices { describeBody(&candidates[at]) }
        var none = PartyCandidate(organisation: nil, spot: .none)
        none.clues = [(.partySpot, PartyCandidate.Spot.none.rawValue), (.partyNone, situation)]
        none.joined = [(.partyRole, PartyCandidate.Spot.none.rawValue), (.partyNoneRole, situation)]
        return candidates + [none]
    }

    // MARK: - the sentence

    private func own(_ body: (tokens: Range<Int>, organisation: Int)) -> PartyCandidate? {
        let tokens = body.tokens
        let spot: PartyCandidate.Spot
        let gap: Range<Int>
        if tokens.upperBound <= quantity.lowerBound {
            spot = tokens.lowerBound >= lead.lowerBound ? .lead : .crossed
            gap = tokens.upperBound..<quantity.lowerBound
        } else if tokens.lowerBound >= quantity.upperBound {
            spot = tokens.lowerBound < tail.upperBound ? .tail : .beyond
            gap = quantity.upperBound..<tokens.lowerBound
        } else {
            return nil
        }
        var candidate = PartyCandidate(organisation: body.organisation, spot: spot)
        candidate.isTeller = reader.isTeller(tokens, sentence)
        describe(&candidate, tokens, in: sentence)
        describeGap(&candidate, gap, tokens)
        let place = reader.place(of: tokens, fact, sentence, lead, inTail: spot == .tail || spot == .beyond)
        candidate.joined.append((.partyPlace, spot.rawValue * 10 + (place?.number ?? 9)))
        candidate.clues.append((.partyPlace, 200 + spot.rawValue * 10 + (place?.number ?? 9)))
        return candidate
    }

    private func describe(_ candidate: inout PartyCandidate, _ tokens: Range<Int>, in sentence: MarkedSentence) {
        let spot = candidate.spot.rawValue
        candidate.clues += [
            (.partySpot, spot), (.partyTeller, spot * 2 + (reader.isTeller(tokens, sentence) ? 1 : 0)),
            (.partyAlias, spot * 2 + (reader.isAlias(tokens, sentence) ? 1 : 0)),
            (.partyFirst, spot * 2 + (scene.bodies(in: sentence.tokens).first?.tokens == tokens ? 1 : 0)),
        ]
        candidate.joined.append((.partyRole, spot))
        if tokens.lowerBound > sentence.tokens.lowerBound {
            for cue in ClueNumbers.of(sentence.cues(at: tokens.lowerBound - 1)) {
                candidate.clues.append((.partyBefore, spot * 64 + cue))
                candidate.joined.append((.partyBefore, 2000 + cue))
            }
        }
        if tokens.upperBound < sentence.tokens.upperBound {
            for cue in ClueNumbers.of(sentence.cues(at: tokens.upperBound)) {
                candidate.clues.append((.partyBehind, spot * 64 + cue))
            }
        }
        if let next = sentence.roles.first(where: { $0.tokens.lowerBound >= tokens.upperBound }) {
            let near = next.tokens.lowerBound - tokens.upperBound <= 2 ? 0 : next.tokens.lowerBound - tokens.upperBound <= 6 ? 1 : 2
            candidate.clues.append((.partyVerb, (spot * 3 + next.value.form.number) * 3 + near))
            candidate.joined.append((.partyVerb, 2000 + next.value.form.number * 3 + near))
            candidate.clues.append((.partyVerbRole, next.value.role.number * 3 + next.value.form.number))
        }
        if let last = sentence.roles.last(where: { $0.tokens.upperBound <= tokens.lowerBound }) {
            let near = tokens.lowerBound - last.tokens.upperBound <= 1 ? 0 : tokens.lowerBound - last.tokens.upperBound <= 4 ? 1 : 2
            candidate.clues.append((.partyNoun, (spot * 3 + last.value.form.number) * 3 + near))
            if near < 2 { candidate.clues.append((.partyNounRole, last.value.role.number * 3 + last.value.form.number)) }
        }
    }

    private func describeGap(_ candidate: inout PartyCandidate, _ gap: Range<Int>, _ tokens: Range<Int>) {
        let spot = candidate.spot.rawValue
        func inside(_ starts: [Int]) -> Int { min(2, starts.count { gap.contains($0) }) }
        candidate.clues += [
            (.partyGap, spot * 10 + ClueNumbers.bucket(gap.count)),
            (.partyBetween, spot * 3 + inside(scene.bodies(in: gap).map(\.tokens.lowerBound))),
            (.partyBreak, spot * 2 + (sentence.hasBreak(from: gap.lowerBound - 1, to: gap.upperBound) ? 1 : 0)),
            (.partyCommas, spot * 3 + min(2, gap.count { scene.isMark($0, ",") })),
            (.partyWord, spot * 2 + (wordStands(between: gap) ? 1 : 0)),
        ]
        candidate.clues += cueNumbers(in: gap, of: sentence).map { (.partyCue, spot * 64 + $0) }
    }

    /// Whether the word of the role stands in a run.
    private func wordStands(between gap: Range<Int>) -> Bool {
        guard let word = fact.evidence.word else { return false }
        return gap.contains(word.tokens.lowerBound)
    }

    // MARK: - beyond the sentence

    private func further() -> [PartyCandidate] {
        var candidates: [PartyCandidate] = []
        func add(_ other: Int, _ spot: PartyCandidate.Spot) {
            let far = scene.sentence(other)
            for body in scene.bodies(in: far.tokens) {
                var candidate = PartyCandidate(organisation: body.organisation, spot: spot)
                describe(&candidate, body.tokens, in: far)
                candidates.append(candidate)
            }
        }
        for step in 1...5 where sentence.index - step >= 0 && candidates.count < Self.most {
            add(sentence.index - step, step == 1 ? .before1 : step == 2 ? .before2 : .before)
        }
        if sentence.index + 1 < scene.text.sentences.count { add(sentence.index + 1, .after) }
        if let title = scene.titleSentence, title != sentence.index { add(title, .title) }
        return candidates
    }

    /// Bodies that are meant though not named: by *pihaknya*, by *perusahaan itu*, because the article is about them.
    private func meant() -> [PartyCandidate] {
        var candidates: [PartyCandidate] = []
        func add(_ organisation: Int?, _ spot: PartyCandidate.Spot) {
            guard let organisation else { return }
            var candidate = PartyCandidate(organisation: organisation, spot: spot)
            candidate.clues = [(.partySpot, spot.rawValue), (.partyPointed, spot.rawValue * 8 + pointers)]
            candidate.joined = [(.partyRole, spot.rawValue), (.partyPointed, 200 + spot.rawValue * 8 + pointers)]
            candidates.append(candidate)
        }
        add(voice, .voice)
        add(scene.mostNamed?.key, .most)
        add(reader.last([.company], before: quantity.lowerBound), .company)
        add(reader.hospital(), .hospital)
        return candidates
    }

    /// Which words of the clause point at a body: *pihaknya* (1), *perusahaan itu* (2), *rumah sakit*, *dinas itu* (4).
    private var pointers: Int {
        var number = 0
        for mark in sentence.cues where mark.tokens.upperBound <= quantity.lowerBound {
            if mark.value.contains(.ours) { number |= 1 }
            if mark.value.contains(.company) { number |= 2 }
            if mark.value.contains(.hospital) || mark.value.contains(.office) { number |= 4 }
        }
        return number
    }

    // MARK: - the body

    private func describeBody(_ candidate: inout PartyCandidate) {
        guard let organisation = candidate.organisation else { return }
        let kind = scene.context.mentions.organisations[organisation].kind.number
        let named = scene.bodyCounts[organisation] ?? 0
        let most = scene.mostNamed?.value ?? 0
        candidate.joined.append((.partyKind, kind))
        candidate.clues += [
            (.partyKind, kind), (.partyOften, min(named, 5) * 2 + (named == most ? 1 : 0)),
            (.partyShare, scene.bodies.isEmpty ? 0 : min(9, named * 10 / scene.bodies.count)),
        ]
        if voice == organisation {
            candidate.clues.append((.partyVoice, candidate.spot.rawValue))
        }
    }

    /// What the sentence has: bodies before the amount (1), behind it (2), pointers (4); whether any body stands in the article (8).
    private var situation: Int {
        (scene.bodies(in: lead).isEmpty ? 0 : 1) + (scene.bodies(in: tail).isEmpty ? 0 : 2) + (pointers == 0 ? 0 : 4)
            + (scene.bodies.isEmpty ? 0 : 8)
    }
}

extension Party.Place {
    var number: Int {
        switch self {
        case .from: 0
        case .by: 1
        case .to: 2
        case .owner: 3
        case .inside: 4
        case .behindWord: 5
        case .subject: 6
        case .entry: 7
        }
    }
}

extension OrganisationKind {
    /// Its number in clues.
    var number: Int { OrganisationKind.numbers[self] ?? 0 }
    private static let numbers = Dictionary(uniqueKeysWithValues: OrganisationKind.allCases.enumerated().map { ($1, $0) })
}

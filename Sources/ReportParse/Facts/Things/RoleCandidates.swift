/// A role that an amount could have, with what speaks for it.
struct RoleCandidate {
    /// Where the word stands that speaks for the role.
    enum Spot: Int { case lead, crossed, tail, beyond, before1, before2, before3, after, title, header, none }

    var role: Role?
    var spot: Spot
    var mark: Mark<RoleWord>?
    /// The amount before whose role is carried on, where no word speaks.
    var carried: Int?
    /// Clues whose weight does not depend on the role.
    var clues: [Clue] = []
    /// Clues that weigh by role: a template and a number.
    var joined: [(ClueName, Int)] = []
}

/// What speaks for each role alike, whichever word states it.
struct RoleContext {
    var joined: [(ClueName, Int)] = []
    /// Templates that speak for the roles of a set.
    var voiced: [(ClueName, Int, roles: UInt32)] = []
}

/// Finds what could state the role of an amount.
struct RoleCandidates: ClauseReader {
    let clause: AmountClause

    init(_ index: Int, _ scene: FactScene) { clause = AmountClause(index, scene) }

    func all() -> [RoleCandidate] {
        var candidates: [RoleCandidate] = []
        for at in sentence.roles.indices { if let candidate = own(at) { candidates.append(candidate) } }
        candidates += further()
        candidates += carried()
        for role in Role.allCases {
            candidates.append(RoleCandidate(role: role, spot: .none, clues: [Clue(.alone, 0)]))
        }
        return candidates
    }

    // MARK: - words of the sentence

    private func own(_ at: Int) -> RoleCandidate? {
        let mark = sentence.roles[at]
        let spot: RoleCandidate.Spot
        let gap: Range<Int>
        if mark.tokens.upperBound <= quantity.lowerBound {
            spot = mark.tokens.upperBound <= lead.lowerBound ? .crossed : .lead
            gap = mark.tokens.upperBound..<quantity.lowerBound
        } else if mark.tokens.lowerBound >= quantity.upperBound {
            spot = mark.tokens.lowerBound < tail.upperBound ? .tail : .beyond
            gap = quantity.upperBound..<mark.tokens.lowerBound
        } else {
            return nil
        }
        var candidate = RoleCandidate(role: mark.value.role, spot: spot, mark: mark)
        describe(&candidate, at, in: sentence)
        describeGap(&candidate, gap)
        return candidate
    }

    private func describe(_ candidate: inout RoleCandidate, _ at: Int, in sentence: MarkedSentence) {
        let mark = sentence.roles[at]
        let spot = candidate.spot.rawValue
        let form = mark.value.form.number
        candidate.clues += [
            Clue(.spotForm, spot * 3 + form),
            Clue(.spotWeight, spot * 3 + (mark.value.weight <= 15 ? 0 : mark.value.weight <= 25 ? 1 : 2)),
            Clue(.spotTitle, spot * 2 + (scene.isTitle(block: scene.block(of: index)) ? 1 : 0)),
        ]
        candidate.joined += [(.spotRole, spot), (.formRole, form)]
        if at > 0, case let last = sentence.roles[at - 1], mark.tokens.lowerBound - last.tokens.upperBound <= 2 {
            let near = mark.tokens.lowerBound == last.tokens.upperBound ? 0 : 1
            candidate.joined.append((.wordBefore, (last.value.role.number * 3 + last.value.form.number) * 2 + near))
        }
        if at + 1 < sentence.roles.count, case let next = sentence.roles[at + 1],
            next.tokens.lowerBound - mark.tokens.upperBound <= 2
        {
            let near = next.tokens.lowerBound == mark.tokens.upperBound ? 0 : 1
            candidate.joined.append((.wordBehind, (next.value.role.number * 3 + next.value.form.number) * 2 + near))
        }
        if mark.tokens.lowerBound > sentence.tokens.lowerBound {
            for cue in ClueNumbers.of(sentence.cues(at: mark.tokens.lowerBound - 1)) {
                candidate.clues.append(Clue(.spotBefore, (spot * 3 + form) * 64 + cue))
            }
        }
        if mark.tokens.upperBound < sentence.tokens.upperBound {
            for cue in ClueNumbers.of(sentence.cues(at: mark.tokens.upperBound)) {
                candidate.clues.append(Clue(.spotBehind, (spot * 3 + form) * 64 + cue))
            }
        }
    }

    private func describeGap(_ candidate: inout RoleCandidate, _ gap: Range<Int>) {
        let spot = candidate.spot.rawValue
        let form = candidate.mark?.value.form.number ?? 0
        let commas = gap.count { scene.isMark($0, ",") }
        let numbers = gap.contains { scene.tokens[$0].isNumber && scene.dates(in: $0..<$0 + 1).isEmpty }
        let words = said(in: gap)
        let filler = words.allSatisfy { sentence.cues(at: $0).contains(.filler) }
        candidate.clues += [
            Clue(.spotGap, (spot * 3 + form) * 10 + ClueNumbers.bucket(words.count)),
            Clue(.spotBreaks, spot * 2 + (sentence.hasBreak(from: gap.lowerBound - 1, to: gap.upperBound) ? 1 : 0)),
            Clue(.spotCommas, spot * 3 + min(2, commas)),
            Clue(.spotWords, (spot * 3 + form) * 3 + min(2, count(of: sentence.roles, in: gap))),
            Clue(.spotNumbers, spot * 2 + (numbers ? 1 : 0)),
            Clue(.spotThings, (spot * 3 + form) * 3 + min(2, count(of: sentence.commodities, in: gap))),
            Clue(.spotFiller, (spot * 3 + form) * 2 + (filler ? 1 : 0)),
        ]
        candidate.clues += cueNumbers(in: gap, of: sentence).map { Clue(.spotCue, (spot * 3 + form) * 64 + $0) }
        candidate.clues.append(Clue(.spotOwn, spot * 3 + ownWords))
    }

    /// The words of a gap that neither date nor name a body: *stok Bulog Wamena hari ini 5 ton* says its stock right before the amount.
    private func said(in gap: Range<Int>) -> [Int] {
        guard gap.count < 24 else { return Array(gap) }
        let aside = scene.dates(in: gap).map(\.tokens) + scene.bodies(in: gap).map(\.tokens)
        return gap.filter { token in !aside.contains { $0.contains(token) } }
    }

    /// Whether the amount's own stretch has role words: none, weak ones, firm ones.
    private var ownWords: Int {
        let own = sentence.roles.filter { lead.contains($0.tokens.lowerBound) }
        return own.isEmpty ? 0 : own.contains { $0.value.weight > 20 } ? 2 : 1
    }

    // MARK: - words beyond the sentence

    private func further() -> [RoleCandidate] {
        var candidates: [RoleCandidate] = []
        let block = scene.context.article.blocks[scene.block(of: index)]
        var base = sentence.index
        if let header = block.header, let row = headRow(header) {
            let cells = scene.tableNames(of: quantity)
            let top = cells.compactMap { $0.first.map(scene.text.sentence(of:)) }.min() ?? row
            for head in Set(cells.compactMap { $0.first.map(scene.text.sentence(of:)) } + [row]).sorted(by: >) {
                candidates += words(of: head, .header) { word in
                    cells.isEmpty || cells.contains { $0.contains(word.tokens.lowerBound) }
                }
            }
            base = min(top, row)
        }
        let spots: [RoleCandidate.Spot] = [.before1, .before2, .before3]
        for (step, spot) in spots.enumerated() where base - 1 - step >= 0 { candidates += words(of: base - 1 - step, spot) }
        if sentence.index + 1 < scene.text.sentences.count { candidates += words(of: sentence.index + 1, .after) }
        if let title = scene.titleSentence, title != sentence.index { candidates += words(of: title, .title) }
        return candidates
    }

    /// The sentence of a table's head.
    private func headRow(_ block: Int) -> Int? {
        scene.text.tokens(in: scene.context.article.blocks[block].range).first.map(scene.text.sentence(of:))
    }

    private func words(
        of other: Int, _ spot: RoleCandidate.Spot, where holds: (Mark<RoleWord>) -> Bool = { _ in true }
    ) -> [RoleCandidate] {
        let far = scene.sentence(other)
        return far.roles.indices.filter { holds(far.roles[$0]) }.map { at in
            var candidate = RoleCandidate(role: far.roles[at].value.role, spot: spot, mark: far.roles[at])
            describe(&candidate, at, in: far)
            let place = at == far.roles.count - 1 ? 0 : at == 0 ? 1 : 2
            candidate.clues.append(Clue(.spotGap, (spot.rawValue * 3 + far.roles[at].value.form.number) * 10 + place))
            candidate.clues.append(Clue(.spotOwn, spot.rawValue * 3 + ownWords))
            let same = scene.text.sentenceBlocks[other] == scene.text.sentenceBlocks[sentence.index] ? 1 : 0
            candidate.clues.append(Clue(.spotBreaks, spot.rawValue * 2 + same))
            return candidate
        }
    }

    // MARK: - amounts before

    private func carried() -> [RoleCandidate] {
        guard !PartyReader(scene: scene).anotherActs(on: index) else { return [] }
        var candidates: [RoleCandidate] = []
        for step in 1...3 where index - step >= 0 {
            let other = index - step
            let apart = sentence.index - scene.sentenceIndex(of: other)
            guard apart <= 3 else { break }
            candidates.append(carry(from: other, step, min(apart, 2)))
        }
        return candidates
    }

    /// Whether what is said right beside the amount overrules a role: one that another amount has, or a word beyond another amount or in a
    /// clause behind this one.
    func isOverruled(_ candidate: RoleCandidate, _ role: Role) -> Bool {
        if candidate.carried != nil || candidate.spot == .crossed, let word = wordBehind, word.value.role != role { return true }
        if let other = candidate.carried { return isOverruled(other, role) }
        guard candidate.spot == .tail, let mark = candidate.mark, mark.value.form == .passive else { return false }
        return role == .transport && isSeized || isOfClauseBehind(mark)
    }

    /// Whether a firm word right before the amount states another role than that of an amount of another sentence.
    private func isOverruled(_ other: Int, _ role: Role) -> Bool {
        guard let word = wordBefore, word.value.role != role, scene.sentenceIndex(of: other) != sentence.index else { return false }
        switch word.value.form {
        case .noun: return Self.nouns.contains(word.value.role)
        case .active: return Self.verbs.contains(word.value.role)
        case .passive: return false
        }
    }

    /// *menghasilkan 3 ton kompos yang dibagikan*: whether a word behind the amount only tells of the thing that the verb before is about.
    private func isOfClauseBehind(_ mark: Mark<RoleWord>) -> Bool {
        guard let word = wordBefore, word.value.form == .active, word.value.role != mark.value.role else { return false }
        return Self.acts.contains(word.value.role) && sentence.has(.stop, in: quantity.upperBound..<mark.tokens.lowerBound)
    }

    /// *mengamankan truk dengan 8 ton pupuk yang hendak dibawa keluar*
    private var isSeized: Bool {
        sentence.roles.contains {
            $0.value.role == .seizure && $0.value.form == .active && lead.contains($0.tokens.lowerBound)
                && $0.tokens.upperBound <= quantity.lowerBound
        }
    }

    /// The passive right behind the amount: *190 ton dijual kepada PT X*.
    private var wordBehind: Mark<RoleWord>? {
        sentence.roles.first {
            $0.tokens.lowerBound == quantity.upperBound && $0.value.form == .passive && $0.value.weight >= 30
                && Self.done.contains($0.value.role)
        }
    }

    /// The firm word right before the amount: *masih kekurangan 18 ton*.
    private var wordBefore: Mark<RoleWord>? {
        sentence.roles.last { mark in
            lead.contains(mark.tokens.lowerBound) && mark.tokens.upperBound <= quantity.lowerBound
        }.flatMap { mark in
            let gap = mark.tokens.upperBound..<quantity.lowerBound
            return mark.value.weight >= 30 && said(in: gap).allSatisfy({ sentence.cues(at: $0).contains(.filler) }) ? mark : nil
        }
    }

    /// Verbs of carrying and buying are left out, for they say less than what the article tells: *truk pertama mengangkut 10 ton* of
    /// goods that were seized.
    private static let nouns: Set<Role> = [.need, .shortage, .surplus, .capacity, .target, .loss, .waste]
    private static let verbs: Set<Role> = [.need, .shortage, .loss, .seizure]
    private static let done: Set<Role> = [.aid, .export, .purchase, .sale, .seizure]
    private static let acts: Set<Role> = [.export, .import, .production, .sale, .seizure]

    private func carry(from other: Int, _ step: Int, _ apart: Int) -> RoleCandidate {
        var candidate = RoleCandidate(role: nil, spot: .none, carried: other)
        let kind = apart * 3 + step - 1
        let gap =
            apart == 0
            ? scene.quantities[other].tokens.upperBound..<quantity.lowerBound : sentence.tokens.lowerBound..<quantity.lowerBound
        let broken = sentence.hasBreak(from: gap.lowerBound - 1, to: gap.upperBound)
        candidate.clues = [
            Clue(.carryStep, kind), Clue(.carryGap, kind * 10 + ClueNumbers.bucket(gap.count)),
            Clue(.carryOwn, kind * 3 + ownWords),
            Clue(.carryBreak, kind * 2 + (broken ? 1 : 0)),
            Clue(.carryUnit, kind * 2 + (scene.quantities[other].unit == scene.quantities[index].unit ? 1 : 0)),
            Clue(.carryBlock, kind * 2 + (scene.block(of: other) == scene.block(of: index) ? 1 : 0)),
        ]
        candidate.clues += cueNumbers(in: gap, of: sentence).map { Clue(.carryCue, kind * 64 + $0) }
        if let first = gap.first {
            let joins =
                scene.lexicon.conjunctions.value(of: scene.tokens[first].word) != nil
                ? 1 : scene.isMark(first, ",") ? 2 : scene.isMark(first, "(") ? 3 : 0
            candidate.clues.append(Clue(.carryJoin, kind * 4 + joins))
        }
        candidate.joined = [(.carryRole, kind)]
        return candidate
    }
}

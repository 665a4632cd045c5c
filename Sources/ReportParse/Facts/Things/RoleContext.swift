extension RoleCandidates {
    // MARK: - the amount itself

    /// What holds of the amount whichever word states its role; `fact` is as the ballot left it.
    func context(_ fact: QuantityFact) -> RoleContext {
        var context = RoleContext()
        let mention = scene.quantities[index]
        context.joined = [
            (.prior, 0), (.thing, thing(fact)), (.unit, mention.unit == .tonne ? 0 : mention.unit.tonnes == nil ? 2 : 1),
            (.rate, rate(mention)), (.size, size(mention)), (.comparator, mention.amount.comparator.rawValue == "=" ? 0 : 1),
            (.title, scene.isTitle(block: scene.block(of: index)) ? 1 : 0),
            (.block, blockNumber), (.crowd, min(3, scene.amounts.members(with: index).count)),
            (.paired, mention.pair == nil ? 0 : (mention.pair ?? 0) > index ? 1 : 2),
            (.percent, hasPercent ? 1 : 0), (.dated, scene.dates(in: lead).isEmpty ? 0 : 1),
            (.bodyFrom, bodies),
        ]
        if let verb = strangeVerb { context.joined.append((.strange, verb)) }
        cues(&context)
        voices(&context)
        ballot(fact, &context)
        return context
    }

    private func cues(_ context: inout RoleContext) {
        if quantity.lowerBound > lead.lowerBound {
            for cue in ClueNumbers.of(sentence.cues(at: quantity.lowerBound - 1)) { context.joined.append((.cueBefore, cue)) }
        }
        var near: ClauseCues = []
        var all: ClauseCues = []
        for mark in sentence.cues {
            if lead.contains(mark.tokens.lowerBound), quantity.lowerBound - mark.tokens.upperBound <= 8 {
                near.formUnion(mark.value)
            }
            all.formUnion(mark.value)
        }
        for cue in ClueNumbers.of(near) { context.joined.append((.cueLead, cue)) }
        for cue in ClueNumbers.of(all) { context.joined.append((.cueSentence, cue)) }
    }

    /// What the ballot of role words came to, and the article's topics beside it: what is sent after a quake is aid.
    private func ballot(_ fact: QuantityFact, _ context: inout RoleContext) {
        let role: UInt32 = 1 << UInt32(fact.role.number)
        context.voiced += [
            (.hand, min(4, fact.evidence.roleMargin / 6), role), (.handAny, 0, role),
            (.handSource, Int(fact.evidence.role.rawValue), role),
        ]
        context.joined.append((.handRole, fact.role.number))
        for (topic, level) in scene.topics(around: sentence.index) {
            context.joined.append((.topic, topic * 4 + level))
            if level > 1 { context.joined.append((.handTopic, fact.role.number * 64 + topic * 4 + level)) }
        }
    }

    /// Which roles the text around speaks of.
    private func voices(_ context: inout RoleContext) {
        func roles(_ marks: [Mark<RoleWord>]) -> UInt32 { marks.reduce(0) { $0 | 1 << UInt32($1.value.role.number) } }
        if let title = scene.titleSentence, title != sentence.index {
            context.voiced.append((.titleSays, 0, roles(scene.sentence(title).roles)))
        }
        context.voiced.append((.sentenceSays, 0, roles(sentence.roles)))
        context.voiced.append((.leadSays, 0, roles(sentence.roles.filter { lead.contains($0.tokens.lowerBound) })))
        var near: UInt32 = 0
        for other in max(0, sentence.index - 4)..<min(scene.text.sentences.count, sentence.index + 3) where other != sentence.index
        {
            near |= roles(scene.sentence(other).roles)
        }
        context.voiced.append((.nearSays, 0, near))
        for level in 1...4 { context.voiced.append((.articleSays, level, scene.rolesSaid[level - 1])) }
    }

    /// The kind of the thing that is weighed, and whether its name stands in the clause.
    private func thing(_ fact: QuantityFact) -> Int {
        guard fact.commodity != nil else { return 20 }
        let kind = RoleByCommodityRule.hint(fact.commodity, scene)?.number ?? 7
        return fact.evidence.commodity == .clause ? kind : 10 + kind
    }

    /// How the nearest word begins that looks like a verb and that no table knows.
    private var strangeVerb: Int? {
        for token in lead.reversed().prefix(8) {
            guard scene.tokens[token].isWord, scene.tokens[token].length > 5, sentence.cues(at: token).isEmpty else { continue }
            if sentence.roles.contains(where: { $0.tokens.contains(token) }) { return nil }
            let start = Int(scene.tokens[token].start)
            func letter(_ offset: Int) -> UInt8 { scene.text.text[start + offset] | 0x20 }
            switch (letter(0), letter(1), letter(2)) {
            case (0x6d, 0x65, _): return 0
            case (0x64, 0x69, _): return 1
            case (0x74, 0x65, 0x72): return 2
            case (0x62, 0x65, 0x72): return 3
            default: continue
            }
        }
        return nil
    }

    private func rate(_ mention: QuantityMention) -> Int {
        guard let per = mention.per else {
            let near = sentence.rates.contains { lead.contains($0.tokens.lowerBound) || tail.contains($0.tokens.lowerBound) }
            return near ? 1 : 0
        }
        return Self.rates[per] ?? 11
    }

    private static let rates = ["d": 2, "a": 3, "ha": 4, "mo": 5, "wk": 6, "h": 7, "person": 8, "trip": 9, "season": 10]

    private func size(_ mention: QuantityMention) -> Int {
        guard let bounds = scene.bounds[index], let value = Double(bounds.max.description) else { return 0 }
        return value < 0.001
            ? 1
            : value < 0.02
                ? 2
                : value < 0.2 ? 3 : value < 2 ? 4 : value < 20 ? 5 : value < 200 ? 6 : value < 5000 ? 7 : value < 500_000 ? 8 : 9
    }

    private var blockNumber: Int {
        switch scene.context.article.blocks[scene.block(of: index)].kind {
        case .title: 0
        case .paragraph: 1
        case .subhead: 2
        case .listItem: 3
        case .tableHeader: 4
        case .tableRow: 5
        }
    }

    private var hasPercent: Bool {
        lead.suffix(6).contains { scene.isMark($0, "%") }
    }

    /// Whether bodies stand in the stretch, and behind which words.
    private var bodies: Int {
        var number = 0
        for body in scene.bodies(in: lead) {
            let cues = body.tokens.lowerBound > sentence.tokens.lowerBound ? sentence.cues(at: body.tokens.lowerBound - 1) : []
            number |= cues.contains(.from) || cues.contains(.by) ? 2 : cues.contains(.to) ? 4 : 1
        }
        for body in scene.bodies(in: tail) {
            let cues = body.tokens.lowerBound > sentence.tokens.lowerBound ? sentence.cues(at: body.tokens.lowerBound - 1) : []
            number |= cues.contains(.from) || cues.contains(.by) ? 8 : cues.contains(.to) ? 16 : 0
        }
        return number
    }
}

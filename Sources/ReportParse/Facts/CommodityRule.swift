/// Reads what is weighed: right behind the amount (*120 ton oksigen cair*), right before it (*urea sebanyak 5 ton*), behind the
/// word that states its role (*produksi padi … mencapai 5 ton*), else from the amount before, the sentence before, the title.
///
/// Guidelines, *commodity*: the shortest noun phrase, as written, resolved within the article when the clause leaves it out.
struct CommodityRule: FactRule {
    func apply(to facts: inout Facts, in scene: FactScene) {
        for index in facts.quantities.indices { read(index, &facts, scene) }
    }

    private struct Choice {
        var text: String
        var source: Evidence.Source
        var isListed: Bool
        var isGeneric = false
        var naming = Evidence.Naming.far
        var step: String
    }

    private func read(_ index: Int, _ facts: inout Facts, _ scene: FactScene) {
        guard
            let first = inClause(index, facts, scene) ?? carried(index, facts, scene) ?? before(index, facts, scene)
                ?? unlisted(index, facts, scene) ?? anywhere(scene)
        else { return }
        let choice = closer(than: first, index, facts)
        facts.quantities[index].commodity = choice.text
        facts.quantities[index].evidence.commodity = choice.source
        facts.quantities[index].evidence.commodityIsListed = choice.isListed
        facts.quantities[index].evidence.naming = choice.naming
        facts.quantities[index].steps.append("commodity \(choice.text): \(choice.step)")
    }

    /// *stok pangan* after amounts of rice is the stock of rice.
    private func closer(than choice: Choice, _ index: Int, _ facts: Facts) -> Choice {
        guard choice.isGeneric, index > 0, let text = facts.quantities[index - 1].commodity,
            facts.quantities[index - 1].role != .weight
        else { return choice }
        return Choice(text: text, source: .before, isListed: true, step: "as the amount before, more closely")
    }

    // MARK: - the clause

    private func inClause(_ index: Int, _ facts: Facts, _ scene: FactScene) -> Choice? {
        let sentence = scene.sentence(of: index)
        if let found = behind(index, sentence, scene) { return found }
        if facts.quantities[index].role == .weight, let thing = weighed(index, sentence, scene) { return thing }
        let lead = scene.lead(of: index)
        let own = things(in: lead, of: sentence, scene)
        if let last = own.last, isFiller(last.tokens.upperBound..<lead.upperBound, sentence, scene) {
            return choice(last, until: lead.upperBound, sentence, scene, .clause, .before, "right before the amount")
        }
        if let attached = attached(to: facts.quantities[index], own, sentence, lead) {
            return choice(attached, until: lead.upperBound, sentence, scene, .clause, .attached, "behind the role's word")
        }
        if let last = own.last(where: { !sentence.hasBreak(from: $0.tokens.lowerBound, to: lead.upperBound) }) ?? own.last {
            return choice(last, until: lead.upperBound, sentence, scene, .clause, .near, "before the amount")
        }
        return named(lead, sentence, scene)
    }

    /// A thing that no table holds, called one by the word before it: *berupa suku cadang 5 ton*, *produk instan 5 ton*.
    private func named(_ lead: Range<Int>, _ sentence: MarkedSentence, _ scene: FactScene) -> Choice? {
        guard
            let mark = sentence.cues.last(where: {
                $0.value.contains(.naming) && lead.contains($0.tokens.lowerBound) && $0.tokens.upperBound < lead.upperBound
            }),
            let name = NounPhrase(scene: scene, sentence: sentence).name(at: mark.tokens.upperBound, until: lead.upperBound)
        else { return nil }
        return Choice(
            text: Self.name(name.tokens, scene), source: .clause, isListed: name.isListed, step: "named before the amount")
    }

    /// A thing that no table holds, right behind the word of the role: *produksi suku cadang … 4.000 ton*.
    private func unlisted(_ index: Int, _ facts: Facts, _ scene: FactScene) -> Choice? {
        let sentence = scene.sentence(of: index)
        let lead = scene.lead(of: index)
        guard let word = facts.quantities[index].evidence.word, word.value.form != .passive, lead.contains(word.tokens.lowerBound),
            let name = NounPhrase(scene: scene, sentence: sentence).name(at: word.tokens.upperBound, until: lead.upperBound)
        else { return nil }
        return Choice(text: Self.name(name.tokens, scene), source: .clause, isListed: false, step: "behind the role's word")
    }

    /// The things of a stretch; not those in brackets that close in it, nor vehicles, nor kinds where a closer name stands by.
    private func things(in lead: Range<Int>, of sentence: MarkedSentence, _ scene: FactScene) -> [Mark<CommodityWord.Hint>] {
        let own = sentence.commodities.filter {
            lead.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= lead.upperBound && $0.value != .object
                && !isBracketed($0.tokens, in: lead, scene)
        }
        let close = own.filter { $0.value != .generic }
        return close.isEmpty ? own : close
    }

    private func isBracketed(_ tokens: Range<Int>, in lead: Range<Int>, _ scene: FactScene) -> Bool {
        for index in tokens.upperBound..<max(tokens.upperBound, lead.upperBound) {
            if scene.isMark(index, "(") { return false }
            if scene.isMark(index, ")") { return true }
        }
        return false
    }

    private func choice(
        _ mark: Mark<CommodityWord.Hint>, until end: Int, _ sentence: MarkedSentence, _ scene: FactScene, _ source: Evidence.Source,
        _ naming: Evidence.Naming, _ step: String
    ) -> Choice {
        let tokens = NounPhrase(scene: scene, sentence: sentence).extended(mark, until: end)
        return Choice(
            text: Self.name(tokens, scene), source: source, isListed: true, isGeneric: mark.value == .generic, naming: naming,
            step: step)
    }

    /// The name behind the amount, past its rate, a role noun and words such as *lebih*: *8 ton per hari BBM solar*,
    /// *5 ton bantuan beras*.
    private func behind(_ index: Int, _ sentence: MarkedSentence, _ scene: FactScene) -> Choice? {
        let tail = scene.tail(of: index)
        let phrase = NounPhrase(scene: scene, sentence: sentence)
        var at = tail.lowerBound
        var bracket = false
        while at < tail.upperBound, at - tail.lowerBound < 4 {
            if let name = phrase.name(at: at, until: tail.upperBound), name.isListed || at == tail.lowerBound {
                return Choice(
                    text: Self.name(name.tokens, scene), source: .clause, isListed: name.isListed, naming: .behind,
                    step: "right behind the amount")
            }
            if scene.isMark(at, "(") { bracket = true }
            guard isSkipped(at, tail, sentence, scene) || bracket && scene.isMark(at, "(") else { break }
            at += 1
        }
        return kind(behind: tail, sentence, scene)
    }

    private func isSkipped(_ at: Int, _ tail: Range<Int>, _ sentence: MarkedSentence, _ scene: FactScene) -> Bool {
        if scene.isMark(at, "/") || sentence.rates.contains(where: { $0.tokens.contains(at) }) { return true }
        let cues = sentence.cues(at: at)
        if cues.contains(.habit) { return true }
        if at == tail.lowerBound, sentence.roles.contains(where: { $0.tokens.contains(at) && $0.value.form == .noun }) {
            return true
        }
        return cues.contains(.filler) && !cues.contains(.parts) && scene.tokens[at].length <= 5
    }

    /// *7.984 ton untuk jenis urea*.
    private func kind(behind tail: Range<Int>, _ sentence: MarkedSentence, _ scene: FactScene) -> Choice? {
        guard
            let mark = sentence.commodities.first(where: {
                $0.tokens.lowerBound > tail.lowerBound && $0.tokens.upperBound <= tail.upperBound
            }),
            mark.tokens.lowerBound - tail.lowerBound <= 2,
            sentence.cues(at: tail.lowerBound).contains(.to)
                || mark.tokens.lowerBound == tail.lowerBound + 1
                    && scene.isMark(tail.lowerBound, "(")
        else { return nil }
        return choice(mark, until: tail.upperBound, sentence, scene, .clause, .near, "behind the amount")
    }

    /// The thing with the weight: *roket seberat 18 ton*, also when no table holds it.
    private func weighed(_ index: Int, _ sentence: MarkedSentence, _ scene: FactScene) -> Choice? {
        let lead = scene.lead(of: index)
        guard let word = sentence.roles.last(where: { $0.tokens.upperBound <= lead.upperBound && $0.value.role == .weight }),
            word.tokens.lowerBound > lead.lowerBound
        else { return nil }
        let before = word.tokens.lowerBound - 1
        if let mark = sentence.commodities.last(where: {
            $0.tokens.upperBound <= word.tokens.lowerBound && $0.tokens.lowerBound >= lead.lowerBound
        }) {
            return choice(mark, until: word.tokens.lowerBound, sentence, scene, .clause, .attached, "before its weight")
        }
        guard let name = NounPhrase(scene: scene, sentence: sentence).name(at: before, until: word.tokens.lowerBound) else {
            return nil
        }
        return Choice(text: Self.name(name.tokens, scene), source: .clause, isListed: false, step: "before its weight")
    }

    /// Whether nothing but joining words, dates and places stands in a run.
    private func isFiller(_ range: Range<Int>, _ sentence: MarkedSentence, _ scene: FactScene) -> Bool {
        range.allSatisfy { index in
            if scene.tokens[index].kind == .mark {
                return scene.byte(index) != UInt8(ascii: ",") || index + 1 < range.upperBound
            }
            return sentence.cues(at: index).contains(.filler) || !scene.dates(in: index..<index + 1).isEmpty
                || scene.lexicon.commodityModifiers.value(of: scene.tokens[index].word) != nil
        }
    }

    /// The thing right behind the last role word of the amount's own stretch.
    private func attached(
        to fact: QuantityFact, _ own: [Mark<CommodityWord.Hint>], _ sentence: MarkedSentence, _ lead: Range<Int>
    ) -> Mark<CommodityWord.Hint>? {
        let words = sentence.roles.filter {
            $0.value.role == fact.role && $0.tokens.lowerBound >= lead.lowerBound && $0.tokens.upperBound <= lead.upperBound
        }
        for word in words.reversed() {
            if let thing = own.first(where: {
                $0.tokens.lowerBound >= word.tokens.lowerBound && $0.tokens.lowerBound - word.tokens.upperBound <= 1
            }) {
                return thing
            }
        }
        return nil
    }

    // MARK: - beyond the clause

    /// A list goes on with the thing of the amount before.
    private func carried(_ index: Int, _ facts: Facts, _ scene: FactScene) -> Choice? {
        if let previous = scene.previous(index), let text = facts.quantities[previous].commodity {
            let listed = facts.quantities[previous].evidence.commodityIsListed
            return Choice(text: text, source: .list, isListed: listed, step: "as the amount before")
        }
        let sentence = scene.sentence(of: index)
        let lead = scene.lead(of: index)
        if let mark = things(in: sentence.tokens.lowerBound..<lead.upperBound, of: sentence, scene).last {
            return choice(mark, until: lead.upperBound, sentence, scene, .sentence, .far, "earlier in the sentence")
        }
        return nil
    }

    /// The nearest thing of the sentences before: of their amounts, else of their words.
    private func before(_ index: Int, _ facts: Facts, _ scene: FactScene) -> Choice? {
        let own = scene.sentenceIndex(of: index)
        for step in 1...Self.reach where own - step >= 0 {
            if step <= 4,
                let last = facts.quantities[max(0, index - 40)..<index].last(where: {
                    scene.sentenceIndex(of: $0.mention) == own - step
                }),
                let text = last.commodity, last.role != .weight || facts.quantities[index].role == .weight
            {
                return Choice(text: text, source: .before, isListed: last.evidence.commodityIsListed, step: "as an amount before")
            }
            let sentence = scene.sentence(own - step)
            if let mark = things(in: sentence.tokens, of: sentence, scene).last(where: { $0.value != .pack }) {
                return choice(mark, until: sentence.tokens.upperBound, sentence, scene, .before, .far, "from a sentence before")
            }
        }
        return later(index, scene)
    }

    /// How many sentences back a thing is looked for.
    private static let reach = 12

    private func later(_ index: Int, _ scene: FactScene) -> Choice? {
        let sentence = scene.sentence(of: index)
        let tail = scene.tail(of: index)
        return sentence.commodities.first { $0.tokens.lowerBound >= tail.lowerBound }.map {
            choice($0, until: sentence.tokens.upperBound, sentence, scene, .sentence, .far, "later in the sentence")
        }
    }

    /// The title's thing.
    private func anywhere(_ scene: FactScene) -> Choice? {
        guard let title = scene.titleSentence else { return nil }
        let sentence = scene.sentence(title)
        return sentence.commodities.first.map {
            choice($0, until: sentence.tokens.upperBound, sentence, scene, .title, .far, "from the title")
        }
    }

    /// As written, in lower case.
    private static func name(_ tokens: Range<Int>, _ scene: FactScene) -> String { scene.string(tokens).lowercased() }
}

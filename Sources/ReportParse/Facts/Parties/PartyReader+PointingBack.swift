/// Bodies that a clause only points back to, or that speak, give and act throughout an article.
extension PartyReader {
    /// In words: what is glued into one endless sentence points back no farther.
    private static let reach = 30

    /// The body that a pronoun or a general noun of the clause points back to: *pihaknya*, *perusahaan itu*, *rumah sakit*.
    func pointedTo(from index: Int, voices: Bool) -> Int? {
        let sentence = scene.sentence(of: index)
        let quantity = scene.quantities[index].tokens
        let clause = sentence.breaks.last { $0 < quantity.lowerBound } ?? sentence.tokens.lowerBound
        let start = max(clause, quantity.lowerBound - Self.reach)
        for mark in sentence.cues.reversed() where mark.tokens.upperBound <= quantity.lowerBound && mark.tokens.lowerBound >= start
        {
            if mark.value.contains(.company) {
                return namesake(of: mark) ?? subject(of: [.company], before: mark.tokens.lowerBound)
            }
            if mark.value.contains(.hospital), pointsBack(mark, sentence) { return hospital() }
            if mark.value.contains(.office) {
                return namesake(of: mark) ?? office(before: mark.tokens.lowerBound)
            }
            if voices, mark.value.contains(.ours) { return voice(near: mark.tokens.lowerBound) }
        }
        if voices {
            let tail = scene.tail(of: index)
            let near = tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 6)
            for mark in sentence.cues where mark.value.contains(.ours) && near.contains(mark.tokens.lowerBound) {
                return voice(near: mark.tokens.lowerBound)
            }
        }
        return nil
    }

    /// *instansi tersebut*: the last office, or the firm that the last sentence with a name began with.
    private func office(before token: Int) -> Int? {
        let own = scene.text.sentences[scene.text.sentence(of: token)]
        if scene.bodies(in: own.lowerBound..<token).allSatisfy({ isVia($0.tokens) }),
            let last = scene.bodies(in: 0..<own.lowerBound).last,
            case let sentence = scene.text.sentences[scene.text.sentence(of: last.tokens.lowerBound)],
            let opening = scene.bodies(in: sentence).first,
            scene.context.mentions.organisations[opening.organisation].kind == .company
        {
            return opening.organisation
        }
        return last([.government, .security, .association], before: token)
    }

    private func isVia(_ body: Range<Int>) -> Bool {
        let sentence = scene.sentence(scene.text.sentence(of: body.lowerBound))
        return body.lowerBound > sentence.tokens.lowerBound && sentence.cues(at: body.lowerBound - 1).contains(.via)
    }

    /// *kantor itu*, *koperasi tersebut*: the last body whose name begins with the noun.
    private func namesake(of mark: Mark<ClauseCues>) -> Int? {
        guard mark.tokens.count > 1, case let noun = scene.tokens[mark.tokens.lowerBound].word, noun != 0 else { return nil }
        return scene.bodies(in: 0..<mark.tokens.lowerBound).last { scene.tokens[$0.tokens.lowerBound].word == noun }?.organisation
    }

    /// The last body of the sentence before a token; of the sentences before, the one that opens the last that names any: what is
    /// spoken of goes on.
    func subject(of kinds: Set<OrganisationKind>, before token: Int) -> Int? {
        let sentence = scene.text.sentences[scene.text.sentence(of: token)]
        func isOne(_ body: (tokens: Range<Int>, organisation: Int)) -> Bool {
            kinds.contains(scene.context.mentions.organisations[body.organisation].kind)
        }
        if let own = scene.bodies(in: sentence.lowerBound..<token).last(where: isOne) { return own.organisation }
        guard let last = scene.bodies(in: 0..<sentence.lowerBound).last(where: isOne) else { return nil }
        let other = scene.text.sentences[scene.text.sentence(of: last.tokens.lowerBound)]
        return scene.bodies(in: other).first(where: isOne)?.organisation
    }

    /// *rumah sakit itu*, *rumah sakit menerima*, *milik rumah sakit*, *dapur rumah sakit*; not *seluruh rumah sakit*, *rumah sakit di
    /// Kutim*.
    private func pointsBack(_ mark: Mark<ClauseCues>, _ sentence: MarkedSentence) -> Bool {
        let next = mark.tokens.upperBound
        guard next < sentence.tokens.upperBound else { return false }
        if scene.lexicon.demonstratives.value(of: scene.tokens[next - 1].word) != nil { return true }
        let before = mark.tokens.lowerBound - 1
        if before >= sentence.tokens.lowerBound, !sentence.cues(at: before).isDisjoint(with: [.owner, .crew]) { return true }
        return sentence.cues(at: next).contains(.gets)
            || sentence.roles.contains { $0.tokens.lowerBound == next && $0.value.form == .active }
    }

    /// The hospital of the title, else the one named most.
    func hospital() -> Int? {
        if let title = WardReader(scene: scene).titleHospital, let body = scene.bodies(in: title).first { return body.organisation }
        return scene.bodyCounts.filter { scene.context.mentions.organisations[$0.key].kind == .hospital }
            .max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }

    /// Who hands things out in this article: the subject of the first verb of giving, or of holding an event.
    func firstGiver(before index: Int) -> Int? {
        let own = scene.sentenceIndex(of: index)
        for at in 0..<min(own, 8) {
            let sentence = scene.sentence(at)
            let gives = sentence.roles.first { $0.value.form == .active && ($0.value.role == .aid || $0.value.role == .supply) }?
                .tokens
            let stages = sentence.cues.first { $0.value.contains(.stages) }?.tokens
            guard let verb = [gives, stages].compactMap({ $0 }).min(by: { $0.lowerBound < $1.lowerBound }) else { continue }
            let subject = scene.bodies(in: sentence.tokens.lowerBound..<verb.lowerBound).first {
                !isTeller($0.tokens, sentence) && !isAlias($0.tokens, sentence)
            }
            guard let subject, !sentence.has(.gets, in: subject.tokens.upperBound..<verb.upperBound) else { continue }
            return subject.organisation
        }
        return nil
    }

    /// *Warga Kampung X mengirim 2 ton*: a name that is no organisation's stands before the verb of giving.
    func hasNamelessGiver(_ fact: QuantityFact) -> Bool {
        let sentence = scene.sentence(of: fact.mention)
        guard
            let verb = sentence.roles.last(where: {
                $0.value.form == .active && $0.tokens.upperBound <= fact.mention.tokens.lowerBound
            })
        else { return false }
        let start = sentence.breaks.last { $0 < verb.tokens.lowerBound } ?? sentence.tokens.lowerBound
        let subject = start..<verb.tokens.lowerBound
        guard subject.count >= 2, scene.bodies(in: subject).isEmpty, scene.persons(in: subject).isEmpty,
            !sentence.has(.speech, in: subject), !sentence.has(.report, in: subject), !sentence.has(.ours, in: subject)
        else { return false }
        return zip(subject, subject.dropFirst()).contains { scene.tokens[$0].isCapitalised && scene.tokens[$1].isCapitalised }
    }

    /// *sedangkan Lantamal X mengangkut 2 ton*: behind a contrast, a body of its own acts on the amount.
    func anotherActs(on index: Int) -> Bool {
        let sentence = scene.sentence(of: index)
        let lead = scene.lead(of: index)
        guard let start = sentence.breaks.last(where: { lead.contains($0) }) else { return false }
        return scene.bodies(in: start..<lead.upperBound).contains { body in
            !sentence.cues(at: body.tokens.upperBound).contains(.gets)
                && sentence.roles.contains { $0.value.form == .active && $0.tokens.lowerBound == body.tokens.upperBound }
        }
    }

    /// *Koordinator SPBU X menyatakan mendapat kiriman*: whoever tells of it gets it.
    func teller(before token: Int) -> Int? {
        let sentence = scene.sentence(scene.text.sentence(of: token))
        return scene.bodies(in: sentence.tokens.lowerBound..<token).last { isTeller($0.tokens, sentence) }?.organisation
    }

    /// The company that an article is about: most mentions of bodies are its, and one stands before the amount.
    func mainCompany(before index: Int) -> Int? {
        guard let top = scene.mostNamed, top.value >= 3,
            top.value * 2 >= scene.bodies.count, scene.context.mentions.organisations[top.key].kind == .company,
            let first = scene.bodies.first(where: { $0.organisation == top.key }),
            first.tokens.lowerBound < scene.quantities[index].tokens.lowerBound
        else { return nil }
        return top.key
    }

    func last(_ kinds: Set<OrganisationKind>, before token: Int) -> Int? {
        scene.bodies(in: 0..<token).last { kinds.contains(scene.context.mentions.organisations[$0.organisation].kind) }?
            .organisation
    }

    /// The body that whoever speaks at a token speaks for.
    func voice(near token: Int) -> Int? {
        if let person = speaker(near: token), let organisation = person.organisation { return organisation }
        return scene.lastOfficer(before: token)
    }

    /// Who speaks at a token: the person whom the sentence names with its speech verb, else the last one named before.
    func speaker(near token: Int) -> PersonMention? {
        let sentence = scene.sentence(scene.text.sentence(of: token))
        let persons = scene.persons(in: sentence.tokens)
        let speaks = sentence.cues.filter { $0.value.contains(.speech) || $0.value.contains(.report) }
        if let verb = speaks.last(where: { _ in !persons.isEmpty }) {
            return persons.min {
                abs($0.tokens.lowerBound - verb.tokens.lowerBound) < abs($1.tokens.lowerBound - verb.tokens.lowerBound)
            }
        }
        return scene.persons(in: 0..<token).last
    }
}

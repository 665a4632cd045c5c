/// How a body stands in the clause of an amount.
struct Party {
    enum Place {
        /// *dari X*, *oleh X*, *kepada X*, *milik X*, *di X*.
        case from, by, to, owner, inside
        /// Right behind the word of the role: *bantuan PMI*, *stok Bulog*.
        case behindWord
        /// Before the verb: its subject.
        case subject
        /// Right before the amount, in a list: *RSUD X 15 ton*.
        case entry

        /// Which is believed first where two could fill one slot.
        var rank: Int {
            switch self {
            case .by: 0
            case .entry: 1
            case .subject: 2
            case .from, .to, .owner, .behindWord: 3
            case .inside: 4
            }
        }
    }

    let organisation: Int
    let place: Place
    let tokens: Range<Int>
}

/// Finds the bodies of a clause and how they stand in it; those that only tell (*data BPS*, *Kepala Dinas X*) are left out.
struct PartyReader {
    let scene: FactScene

    /// The bodies around an amount: of its own stretch, of the one behind it, and before its role's word.
    func parties(of index: Int, _ fact: QuantityFact) -> [Party] {
        let sentence = scene.sentence(of: index)
        let lead = scene.lead(of: index)
        let tail = scene.tail(of: index)
        let quantity = scene.quantities[index].tokens
        var parties: [Party] = []
        for body in scene.bodies(in: sentence.tokens) where !isTeller(body.tokens, sentence) {
            if isBracketed(body.tokens, behind: quantity) {
                parties.append(Party(organisation: body.organisation, place: .entry, tokens: body.tokens))
                continue
            }
            if isAlias(body.tokens, sentence) { continue }
            let inTail = body.tokens.lowerBound >= tail.lowerBound && body.tokens.upperBound <= tail.upperBound
            guard body.tokens.upperBound <= quantity.lowerBound || inTail else { continue }
            let reach = inTail ? quantity.upperBound..<body.tokens.lowerBound : body.tokens.upperBound..<quantity.lowerBound
            guard let place = place(of: body.tokens, fact, sentence, lead, inTail: inTail) else { continue }
            let broken = sentence.hasBreak(from: reach.lowerBound - 1, to: reach.upperBound)
            if broken, place != .owner, !(place == .subject && goesOn(body.tokens, to: quantity.lowerBound, sentence)) { continue }
            if inTail,
                reach.contains(where: {
                    scene.tokens[$0].isNumber || scene.lexicon.conjunctions.value(of: scene.tokens[$0].word) != nil
                })
            {
                continue
            }
            // *20 ton, masing-masing kepada RSUD X 8 ton*: of each part its own.
            if inTail, sentence.has(.eachOf, in: reach) { continue }
            parties.append(Party(organisation: body.organisation, place: place, tokens: body.tokens))
        }
        return parties
    }

    /// *PT X berjanji memasok beras, tetapi baru mengirim 2 ton*: behind the contrast stands a verb without a subject of its own.
    private func goesOn(_ body: Range<Int>, to quantity: Int, _ sentence: MarkedSentence) -> Bool {
        guard let start = sentence.breaks.last(where: { $0 < quantity && $0 >= body.upperBound }),
            let verb = sentence.roles.first(where: { $0.tokens.lowerBound > start && $0.tokens.upperBound <= quantity }),
            verb.value.form == .active, !scene.isMark(start, ";"),
            sentence.breaks.filter({ $0 >= body.upperBound && $0 < quantity }).count == 1
        else { return false }
        return (start + 1..<verb.tokens.lowerBound).allSatisfy { scene.tokens[$0].isWord && !sentence.cues(at: $0).isEmpty }
    }

    /// The bodies behind a list that this amount begins or goes on with: *2 ton beras dan 300 kg gula dari PT X*.
    func partiesBehindList(_ index: Int, _ facts: Facts) -> [Party] {
        var last = index
        while let next = scene.next(last), facts.quantities[next].role == facts.quantities[index].role, isJoined(last, next) {
            last = next
        }
        guard last > index else { return [] }
        let end = scene.quantities[last].tokens.upperBound
        return parties(of: last, facts.quantities[last]).filter {
            $0.tokens.lowerBound >= end && [.from, .to, .by].contains($0.place)
        }
    }

    /// Whether only things, commas and conjunctions part two amounts.
    private func isJoined(_ index: Int, _ next: Int) -> Bool {
        let gap = scene.quantities[index].tokens.upperBound..<scene.quantities[next].tokens.lowerBound
        let sentence = scene.sentence(of: index)
        return gap.count <= 8 && scene.bodies(in: gap).isEmpty && count(of: sentence.roles, in: gap) == 0
            && !sentence.hasBreak(from: gap.lowerBound - 1, to: gap.upperBound)
            && !sentence.has(.to, in: gap) && !sentence.has(.from, in: gap) && !sentence.has(.within, in: scene.tail(of: next))
            && gap.contains { scene.isMark($0, ",") || scene.lexicon.conjunctions.value(of: scene.tokens[$0].word) != nil }
    }

    private func count(of roles: [Mark<RoleWord>], in gap: Range<Int>) -> Int { roles.count { gap.contains($0.tokens.lowerBound) } }

    /// *5 ton oksigen untuk RSUD X dan 10 ton beras bagi warga*: whom it is for stands behind it, with no body's name.
    func hasNamelessReceiver(_ index: Int) -> Bool {
        let sentence = scene.sentence(of: index)
        let tail = scene.tail(of: index)
        return scene.bodies(in: tail).isEmpty && sentence.has(.to, in: tail.prefix(5))
    }

    /// Whether a body before an amount gets only the amount before that, because whom this one is for stands behind it.
    func isOfAmountBefore(_ party: Party, _ index: Int) -> Bool {
        guard let previous = scene.previous(index), scene.quantities[previous].tokens.upperBound <= party.tokens.lowerBound,
            party.tokens.upperBound < scene.quantities[index].tokens.lowerBound
        else { return false }
        return hasNamelessReceiver(index)
    }

    /// The bodies of the sentence before, where that tells what is done and this one only how much: *Kementan menyerahkan benih kepada
    /// Gapoktan X. Jumlahnya 12 ton.* With them the word that says what they do.
    func partiesBefore(_ index: Int, _ fact: QuantityFact) -> (parties: [Party], word: Mark<RoleWord>)? {
        let own = scene.sentence(of: index)
        guard own.index > 0, scene.bodies(in: own.tokens).isEmpty, scene.previous(index) == nil,
            case let before = scene.sentence(own.index - 1), !scene.isTitle(block: scene.text.sentenceBlocks[before.index]),
            index == 0 || scene.sentenceIndex(of: index - 1) < before.index,
            let word = before.roles.last(where: { $0.value.role == fact.role && $0.value.form != .noun })
                ?? before.roles.last(where: { $0.value.role == fact.role })
        else { return nil }
        var told = fact
        told.evidence.word = word
        let parties = scene.bodies(in: before.tokens).compactMap { body -> Party? in
            guard !isTeller(body.tokens, before), !isAlias(body.tokens, before),
                let place = place(of: body.tokens, told, before, before.tokens, inTail: false)
            else { return nil }
            return Party(organisation: body.organisation, place: place, tokens: body.tokens)
        }
        return (parties, word)
    }

    /// The bodies of the line that introduces the list of which an amount is an item.
    func partiesOfIntroduction(_ index: Int, _ fact: QuantityFact) -> [Party] {
        guard let line = scene.introductions[index], case let sentence = scene.sentence(line) else { return [] }
        return scene.bodies(in: sentence.tokens).compactMap { body -> Party? in
            guard !isTeller(body.tokens, sentence), !isAlias(body.tokens, sentence),
                let place = place(of: body.tokens, fact, sentence, sentence.tokens, inTail: false), place != .entry
            else { return nil }
            return Party(organisation: body.organisation, place: place, tokens: body.tokens)
        }
    }

    /// *Beras: 12 ton (Kemensos RI)*: a body alone in brackets behind an amount is whose it is.
    private func isBracketed(_ body: Range<Int>, behind quantity: Range<Int>) -> Bool {
        body.lowerBound == quantity.upperBound + 1 && scene.isMark(quantity.upperBound, "(") && body.upperBound < scene.tokens.count
            && scene.isMark(body.upperBound, ")")
    }

    /// *Chandra Asri Petrochemical (Chandra Asri)*: a short name in brackets is no body more.
    func isAlias(_ body: Range<Int>, _ sentence: MarkedSentence) -> Bool {
        body.lowerBound > sentence.tokens.lowerBound && scene.isMark(body.lowerBound - 1, "(")
    }

    func place(
        of body: Range<Int>, _ fact: QuantityFact, _ sentence: MarkedSentence, _ lead: Range<Int>, inTail: Bool
    ) -> Party.Place? {
        let cues = before(body.lowerBound, sentence)
        // *impor 5 ton lewat Bulog*
        if cues.contains(.via) { return fact.role == .import && inTail ? .to : nil }
        if cues.contains(.gotBy) || cues.contains(.by) && isGotBy(body.lowerBound, fact, sentence) { return .to }
        if cues.contains(.by) || isAgent(body.lowerBound, of: inTail ? fact.role : nil, sentence) { return .by }
        if cues.contains(.owner) { return .owner }
        if cues.contains(.from) { return .from }
        if cues.contains(.to) { return .to }
        if let word = fact.evidence.word, word.value.form == .noun, body.lowerBound >= word.tokens.upperBound,
            body.lowerBound - word.tokens.upperBound <= 1, word.value.role == fact.role
        {
            return .behindWord
        }
        if isObject(body.lowerBound, sentence) { return .to }
        if cues.contains(.inside) { return .inside }
        if inTail { return isRoleNoun(before: body.lowerBound, fact, sentence) ? .behindWord : nil }
        if body.lowerBound >= lead.lowerBound, body.upperBound < lead.upperBound,
            sentence.cues(at: body.upperBound).contains(.naming)
        {
            return .entry
        }
        if body.lowerBound >= lead.lowerBound, isFiller(body.upperBound..<lead.upperBound, sentence) { return .entry }
        return .subject
    }

    /// *diterima oleh RSUD X*, *diambil 42 ton oleh Dinas X*
    private func isGotBy(_ token: Int, _ fact: QuantityFact, _ sentence: MarkedSentence) -> Bool {
        if let word = fact.evidence.word, word.tokens.upperBound == fact.mention.tokens.lowerBound,
            sentence.cues(at: word.tokens.lowerBound).contains(.gotBy)
        {
            return true
        }
        return token - 2 >= sentence.tokens.lowerBound && sentence.cues(at: token - 2).contains(.gotBy)
    }

    /// *yang diangkut PT X*, *disita petugas Polres X*: a body right behind a passive does it; what is seized, whoever made it behind
    /// the amount, is not the maker's.
    private func isAgent(_ token: Int, of role: Role?, _ sentence: MarkedSentence) -> Bool {
        let token = pastCrew(token, sentence)
        return sentence.roles.contains {
            $0.tokens.upperBound == token && $0.value.form == .passive && !(role == .seizure && $0.value.role != .seizure)
        }
    }

    /// *pengadaan 5 ton yang dimenangkan CV X*: who is behind a passive of supplying sells what another buys.
    func supplies(_ party: Party) -> Bool {
        let sentence = scene.sentence(scene.text.sentence(of: party.tokens.lowerBound))
        let token = pastCrew(party.tokens.lowerBound, sentence)
        return sentence.roles.contains {
            $0.tokens.upperBound == token && $0.value.form == .passive && $0.value.role != .purchase && $0.value.role != .import
        }
    }

    /// *pengadaan beras untuk RSUD X*, whereas *memesan kepada Bulog* names who sells.
    func isMeantFor(_ party: Party) -> Bool {
        before(party.tokens.lowerBound, scene.sentence(scene.text.sentence(of: party.tokens.lowerBound))).contains(.purpose)
    }

    /// *memasok RSUD X 5 ton*: a body right behind a verb of giving gets it.
    private func isObject(_ token: Int, _ sentence: MarkedSentence) -> Bool {
        sentence.roles.contains {
            $0.tokens.upperBound == token && $0.value.form == .active && ($0.value.role == .supply || $0.value.role == .aid)
        }
    }

    /// *5 ton bantuan Pemprov*, *15 ton milik*: a noun of the role right before the body.
    private func isRoleNoun(before token: Int, _ fact: QuantityFact, _ sentence: MarkedSentence) -> Bool {
        sentence.roles.contains { $0.tokens.upperBound == token && $0.value.form == .noun && $0.value.role == fact.role }
    }

    /// Where a body begins with its people or its rooms before it: *petugas Polres X*, *gudang Bulog X*.
    private func pastCrew(_ token: Int, _ sentence: MarkedSentence) -> Int {
        token > sentence.tokens.lowerBound && sentence.cues(at: token - 1).contains(.crew) ? token - 1 : token
    }

    /// What the word before a body, with its people or its rooms, does.
    private func before(_ token: Int, _ sentence: MarkedSentence) -> ClauseCues {
        let token = pastCrew(token, sentence)
        guard token > sentence.tokens.lowerBound else { return [] }
        return sentence.cues(at: token - 1)
    }

    private func isFiller(_ range: Range<Int>, _ sentence: MarkedSentence) -> Bool {
        range.count <= 8
            && range.allSatisfy { index in
                let token = scene.tokens[index]
                if token.kind == .mark { return !scene.isMark(index, ",") }
                return sentence.cues(at: index).contains(.filler) || sentence.commodities.contains { $0.tokens.contains(index) }
            }
    }

    /// *Deputi Bidang Ketersediaan dan Stabilisasi Pangan Badan X*: the field of a title stands between it and the body.
    private func isOfficersBody(_ body: Int, _ sentence: MarkedSentence) -> Bool {
        guard !scene.isTitle(block: scene.text.sentenceBlocks[sentence.index]) else { return false }
        var at = body - 1
        while at >= max(sentence.tokens.lowerBound, body - 12) {
            if scene.tokens[at].isCapitalised, sentence.cues(at: at).contains(.source) { return true }
            let isField =
                scene.tokens[at].isWord
                && (scene.tokens[at].isCapitalised || scene.lexicon.conjunctions.value(of: scene.tokens[at].word) != nil)
            guard isField, scene.bodies(in: at..<at + 1).isEmpty else { return false }
            at -= 1
        }
        return false
    }

    /// *Kepala Dinas X*, *data BPS*, *BPS mencatat*: a body that only tells.
    func isTeller(_ body: Range<Int>, _ sentence: MarkedSentence) -> Bool {
        if sentence.tokens.lowerBound < body.lowerBound {
            let near = max(sentence.tokens.lowerBound, body.lowerBound - 3)..<body.lowerBound
            if sentence.cues.contains(where: {
                $0.value.contains(.source) && near.contains($0.tokens.upperBound - 1) && $0.tokens.upperBound >= body.lowerBound - 1
            }) {
                return true
            }
            if isOfficersBody(body.lowerBound, sentence) { return true }
        }
        var next = body.upperBound
        if next < sentence.tokens.upperBound, scene.isMark(next, "(") {
            while next < sentence.tokens.upperBound, !scene.isMark(next, ")") { next += 1 }
            next += 1
        }
        let behind = next..<min(sentence.tokens.upperBound, next + 2)
        return !behind.isEmpty && sentence.cues.contains { $0.value.contains(.report) && behind.contains($0.tokens.lowerBound) }
    }
}

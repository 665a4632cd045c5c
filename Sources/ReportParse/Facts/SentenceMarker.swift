/// Looks the words of one sentence up in the tables. Words inside names say nothing: *PT Pupuk Kujang*, *Batu Brak*.
struct SentenceMarker {
    let scene: FactScene
    private var lexicon: Lexicon { scene.lexicon }
    private var text: TokenisedText { scene.text }

    init(scene: FactScene) { self.scene = scene }

    func marks(in tokens: Range<Int>, index: Int) -> MarkedSentence {
        let openers = openers(in: tokens)
        let names =
            scene.bodies(in: tokens).map(\.tokens) + scene.places(in: tokens).map(\.tokens)
            + scene.persons(in: tokens).map(\.tokens)
        let cues = marks(of: lexicon.clauses, openers, in: tokens)
        let country = cues.filter { $0.value.contains(.national) }.map(\.tokens)
        let commodities = marks(of: lexicon.commodities, openers, in: tokens).filter { mark in
            !names.contains { $0.overlaps(mark.tokens) } && !country.contains { $0.overlaps(mark.tokens) }
        }
        // The *panen* of *gabah kering panen* harvests nothing.
        let things = commodities.filter { $0.tokens.count > 1 }.map(\.tokens)
        let roles = marks(of: lexicon.roles, openers, in: tokens).filter { mark in
            !names.contains { $0.overlaps(mark.tokens) }
                && !things.contains { $0.overlaps(mark.tokens) && $0.count > mark.tokens.count }
                && !isCounted(mark, in: tokens)
        }
        // The *lalu* of *pekan lalu* opens no clause.
        let dates = scene.dates(in: tokens)
        var breaks = cues.filter { $0.value.contains(.contrast) }.map(\.tokens.lowerBound)
            .filter { token in !dates.contains { $0.tokens.contains(token) } }
        for token in tokens where isSemicolon(token) { breaks.append(token) }
        return MarkedSentence(
            index: index, tokens: tokens, roles: SpentRoleWords(scene: scene, roles: roles, cues: cues).rest(in: index),
            commodities: commodities, cues: cues,
            rates: marks(of: lexicon.rates, openers, in: tokens), breaks: breaks.sorted())
    }

    /// *1.200 dus*: packs that are counted say nothing of what other goods weigh; *74 tabung 12 kg* says what they weigh themselves.
    private func isCounted(_ mark: Mark<RoleWord>, in tokens: Range<Int>) -> Bool {
        mark.value.role == .weight && mark.value.form == .noun && mark.tokens.lowerBound > tokens.lowerBound
            && text.tokens[mark.tokens.lowerBound - 1].isNumber
            && !(mark.tokens.upperBound < tokens.upperBound && text.tokens[mark.tokens.upperBound].isNumber)
    }

    private func isSemicolon(_ token: Int) -> Bool {
        text.tokens[token].kind == .mark && text.text[Int(text.tokens[token].start)] == UInt8(ascii: ";")
    }

    /// A token that a table can know.
    private struct Opener {
        let index: Int
        /// Its word; without *-nya* where only that is known.
        let word: WordID
        let isBare: Bool
    }

    private func openers(in tokens: Range<Int>) -> [Opener] {
        tokens.compactMap { index in
            let word = text.tokens[index].word
            if word != 0 { return Opener(index: index, word: word, isBare: false) }
            return bare(index).map { Opener(index: index, word: $0, isBare: true) }
        }
    }

    /// The word without its *-nya*: *berasnya*, *setorannya*; nil where the word is short, has none, or is known with it.
    private func bare(_ index: Int) -> WordID? {
        let token = text.tokens[index]
        guard token.isWord, token.length > 6, token.word == 0, text.endsWithNya(index) else { return nil }
        let word = lexicon.vocabulary.id(of: text.text[Int(token.start)..<Int(token.end) - 3])
        return word == 0 ? nil : word
    }

    /// The longest matches from left to right, without overlaps.
    private func marks<Value>(of table: PhraseTable<Value>, _ openers: [Opener], in range: Range<Int>) -> [Mark<Value>] {
        var marks: [Mark<Value>] = []
        var next = range.lowerBound
        for opener in openers where opener.index >= next && table.begins(opener.word) {
            let match =
                opener.isBare
                ? table.match(replacing: opener.word, text.tokens, at: opener.index, until: opener.index + 1)
                : table.match(text.tokens, at: opener.index, until: range.upperBound)
            guard let match else { continue }
            next = opener.index + match.length
            marks.append(Mark(tokens: opener.index..<next, value: match.value))
        }
        return marks
    }
}

extension MarkedSentence {
    /// Whether a clause begins between two tokens.
    func hasBreak(from: Int, to: Int) -> Bool { breaks.contains { $0 > from && $0 < to } }

    /// What the words that begin at a token do for the clause.
    func cues(at token: Int) -> ClauseCues {
        for mark in cues where mark.tokens.contains(token) { return mark.value }
        return []
    }

    /// Whether some word of a run has a cue.
    func has(_ cue: ClauseCues, in range: Range<Int>) -> Bool {
        cues.contains {
            $0.value.contains(cue) && $0.tokens.lowerBound >= range.lowerBound && $0.tokens.upperBound <= range.upperBound
        }
    }
}

extension TokenisedText {
    /// Whether a word ends in *-nya*, which points at something or someone.
    func endsWithNya(_ index: Int) -> Bool {
        let end = Int(tokens[index].end)
        guard tokens[index].length > 5 else { return false }
        return text[end - 3] | 0x20 == UInt8(ascii: "n") && text[end - 2] | 0x20 == UInt8(ascii: "y")
            && text[end - 1] | 0x20 == UInt8(ascii: "a")
    }
}

/// Looks the words of one sentence up in the tables. Words inside names say nothing: *PT Pupuk Kujang*, *Batu Brak*.
struct SentenceMarker {
    let scene: FactScene
    private var lexicon: Lexicon { scene.lexicon }
    private var text: TokenisedText { scene.text }

    init(scene: FactScene) { self.scene = scene }

    func marks(in tokens: Range<Int>, index: Int) -> MarkedSentence {
        var sentence = MarkedSentence(index: index, tokens: tokens)
        let names = scene.bodies(in: tokens).map(\.tokens) + scene.places(in: tokens).map(\.tokens)
        sentence.cues = marks(of: lexicon.clauses, in: tokens)
        let country = sentence.cues.filter { $0.value.contains(.national) }.map(\.tokens)
        sentence.roles = marks(of: lexicon.roles, in: tokens).filter { mark in !names.contains { $0.overlaps(mark.tokens) } }
        sentence.commodities = marks(of: lexicon.commodities, in: tokens).filter { mark in
            !names.contains { $0.overlaps(mark.tokens) } && !country.contains { $0.overlaps(mark.tokens) }
        }
        // The *panen* of *gabah kering panen* harvests nothing.
        let things = sentence.commodities.filter { $0.tokens.count > 1 }.map(\.tokens)
        sentence.roles.removeAll { mark in things.contains { $0.overlaps(mark.tokens) && $0.count > mark.tokens.count } }
        sentence.rates = marks(of: lexicon.rates, in: tokens)
        sentence.breaks = sentence.cues.filter { $0.value.contains(.contrast) }.map(\.tokens.lowerBound)
        for token in tokens where isSemicolon(token) { sentence.breaks.append(token) }
        sentence.breaks.sort()
        return sentence
    }

    private func isSemicolon(_ token: Int) -> Bool {
        text.tokens[token].kind == .mark && text.text[Int(text.tokens[token].start)] == UInt8(ascii: ";")
    }

    /// The word without its *-nya*: *berasnya*, *setorannya*; nil where the word is short, has none, or is known with it.
    private func bare(_ index: Int) -> WordID? {
        let token = text.tokens[index]
        guard token.isWord, token.length > 6, token.word == 0, text.endsWithNya(index) else { return nil }
        let word = lexicon.vocabulary.id(of: text.string(ByteRange(Int(token.start), Int(token.end) - 3)))
        return word == 0 ? nil : word
    }

    /// The longest matches from left to right, without overlaps.
    private func marks<Value>(of table: PhraseTable<Value>, in range: Range<Int>) -> [Mark<Value>] {
        var marks: [Mark<Value>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard
                let match = table.match(text.tokens, at: index, until: range.upperBound)
                    ?? bare(index).flatMap({ table.match(replacing: $0, text.tokens, at: index, until: index + 1) })
            else {
                index += 1
                continue
            }
            marks.append(Mark(tokens: index..<index + match.length, value: match.value))
            index += match.length
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

/// A name in the text that areas bear, before anyone decides which is meant.
struct PlaceCandidate: Sendable {
    /// The name proper, without `Kabupaten` and the like.
    var tokens: Range<Int>
    /// The areas that bear it; empty for villages and the like, which no table holds.
    var areas: [Area]
    /// The level that a word before it states.
    var cue: Place.Level?
    /// The first token of `Kabupaten Serang` where the word belongs to the place; else that of the name.
    var cueStart: Int
    /// The hash of its letters: equal for *Bandarlampung* and *Bandar Lampung*.
    var key: UInt32
    /// No table holds it and only its neighbours in a list make it a district: believed as a misspelling or not at all.
    var isGuess = false
}

/// Finds names of places in one pass: at each capitalised word the longest run that the gazetteer knows.
struct PlaceFinder {
    let lexicon: Lexicon
    var gazetteer = Gazetteer.indonesian

    func candidates(in text: TokenisedText) -> [PlaceCandidate] {
        var found: [PlaceCandidate] = []
        var index = 0
        while index < text.tokens.count {
            guard let candidate = candidate(at: index, in: text, after: found) else {
                index += 1
                continue
            }
            found.append(candidate)
            index = candidate.tokens.upperBound
        }
        return found
    }

    private func candidate(at index: Int, in text: TokenisedText, after found: [PlaceCandidate]) -> PlaceCandidate? {
        let token = text.tokens[index]
        guard token.isWord else { return nil }
        guard token.isCapitalised else {
            return lexicon.nationalWords.value(of: token.word) == nil
                ? nil : named(index..<index + 1, in: text, cue: nil, cueStart: index)
        }
        let cue = cue(before: index, in: text)
        if let cue, cue.level == .other || cue.level == .district {
            if let known = longest(from: index, in: text), cue.level == .district {
                return named(known, in: text, cue: cue.level, cueStart: cue.start)
            }
            return unlisted(from: index, in: text, cue: cue)
        }
        let carried = cue == nil ? carriedCue(from: found, to: index, in: text) : nil
        guard let run = longest(from: index, in: text) else {
            guard carried == .district else { return nil }
            var guess = unlisted(from: index, in: text, cue: (.district, index))
            guess?.isGuess = true
            return guess
        }
        return named(run, in: text, cue: cue?.level ?? carried, cueStart: cue?.start ?? index)
    }

    private func named(_ run: Range<Int>, in text: TokenisedText, cue: Place.Level?, cueStart: Int) -> PlaceCandidate {
        let key = key(of: run, in: text)
        return PlaceCandidate(tokens: run, areas: gazetteer.areas(named: key), cue: cue, cueStart: cueStart, key: key)
    }

    /// A village or district that no table holds: the capitalised words after its cue.
    private func unlisted(from index: Int, in text: TokenisedText, cue: (level: Place.Level, start: Int)) -> PlaceCandidate? {
        var end = index
        while end < text.tokens.count, end < index + 3, text.tokens[end].isWord, text.tokens[end].isCapitalised,
            end == index || isAdjacent(end, in: text), lexicon.placeCues.value(of: text.tokens[end].word) == nil
        { end += 1 }
        guard end > index, !text.tokens[index].flags.contains(.sentenceStart) else { return nil }
        return PlaceCandidate(
            tokens: index..<end, areas: [], cue: cue.level, cueStart: cue.start, key: key(of: index..<end, in: text))
    }

    /// The longest run of words from `index` that some area bears as its name.
    private func longest(from index: Int, in text: TokenisedText) -> Range<Int>? {
        var hash = FNV.basis
        var best: Range<Int>?
        var end = index
        var words = 0
        text.text.withUnsafeBufferPointer { bytes in
            while end < text.tokens.count, words < Gazetteer.maximumTokens {
                let token = text.tokens[end]
                if end > index {
                    guard !token.flags.contains(.blockStart) else { return }
                    if isHyphen(token, in: bytes), !token.spaceBefore {
                        end += 1
                        continue
                    }
                    guard isAdjacent(end, in: text) else { return }
                }
                guard token.isWord else { return }
                hash = Gazetteer.extend(hash, with: bytes[Int(token.start)..<Int(token.end)])
                words += 1
                end += 1
                guard gazetteer.mayBegin(with: hash) else { return }
                if gazetteer.hasArea(named: hash), token.isCapitalised || words > 1 { best = index..<end }
            }
        }
        return best
    }

    private func isAdjacent(_ index: Int, in text: TokenisedText) -> Bool {
        text.tokens[index].isWord && !text.tokens[index].flags.contains(.blockStart)
    }

    private func isHyphen(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        token.kind == .mark && bytes[Int(token.start)] == UInt8(ascii: "-")
    }

    private func key(of run: Range<Int>, in text: TokenisedText) -> UInt32 {
        run.reduce(FNV.basis) { hash, index in
            Gazetteer.extend(hash, with: text.text[Int(text.tokens[index].start)..<Int(text.tokens[index].end)])
        }
    }

    /// The cue right before a name, seen through a bracket: *Pemerintah Kota (Pemkot) Bengkulu*.
    private func cue(before index: Int, in text: TokenisedText) -> (level: Place.Level, start: Int)? {
        guard index > 0, !text.tokens[index].flags.contains(.blockStart) else { return nil }
        for length in [2, 1] where index >= length {
            let start = index - length
            if let match = lexicon.placeCues.match(text.tokens, at: start, until: index), match.length == length {
                return (match.value.level, match.value.isPartOfName ? start : index)
            }
        }
        guard index >= 3, byte(of: index - 1, in: text) == UInt8(ascii: ")"), byte(of: index - 3, in: text) == UInt8(ascii: "("),
            let bracketed = lexicon.placeCues.value(of: text.tokens[index - 2].word)
        else { return nil }
        return (bracketed.level, index)
    }

    /// *Kabupaten Serang, Lebak, dan Pandeglang*: the cue of a list's first name holds for the next ones.
    private func carriedCue(from found: [PlaceCandidate], to index: Int, in text: TokenisedText) -> Place.Level? {
        guard let last = found.last, let level = last.cue, level != .other, index > last.tokens.upperBound,
            index - last.tokens.upperBound <= 2
        else { return nil }
        let between = last.tokens.upperBound..<index
        let joined = between.allSatisfy {
            lexicon.placeJoiners.value(of: text.tokens[$0].word) != nil && !text.tokens[$0].flags.contains(.blockStart)
        }
        return joined ? level : nil
    }

    private func byte(of token: Int, in text: TokenisedText) -> UInt8 { text.text[Int(text.tokens[token].start)] }
}

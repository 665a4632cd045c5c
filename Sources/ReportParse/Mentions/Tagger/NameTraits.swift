/// What the tagger sees of a token before it looks at the neighbours.
struct NameTraits: Sendable {
    /// How a token is written.
    enum Shape: UInt8, Sendable {
        case lower, capitalised, allCapitals, mixed, initial, shortNumber, longNumber, number, comma, stop, open, close, quote
        case hyphen, slash, mark
    }

    var hash: UInt32
    /// Hashes of the first and last two to four bytes, folded.
    var prefix2: UInt32 = 0
    var prefix3: UInt32 = 0
    var prefix4: UInt32 = 0
    var suffix2: UInt32 = 0
    var suffix3: UInt32 = 0
    var suffix4: UInt32 = 0
    var shape: Shape
    var isSpaced: Bool
    var classes: NameWordClass
    /// Whether names begin with it, or stand beside it, even without a capital.
    var isCue = false
    /// Where in a name after the grammar it stands: 0 outside, else the kind and the place in it.
    var grammar: UInt8 = 0
    /// Where in a known organisation's name it stands.
    var known: UInt8 = 0
    /// Where in an area's name it stands, and of what level.
    var region: UInt8 = 0
    /// What the rest of the article says of the word.
    var evidence: NameEvidence = []
    /// The run of capitalised words that holds it, as token indices; empty outside of runs.
    var runStart: Int32 = 0
    var runEnd: Int32 = 0

    /// Whether it is written with a capital.
    @inline(__always) var isCapital: Bool {
        switch shape {
        case .capitalised, .allCapitals, .mixed, .initial: true
        default: false
        }
    }
    /// Where in the words it stands that a bracket behind them abbreviates: first, inside, last; 0 outside.
    var expansion: UInt8 = 0
    /// Whether persons are named with the word.
    var isPersonal = false
    /// Whether the word stands before bodies' names without being part of them.
    var isForerunner = false
    /// Whether a title stands before it and nothing between but what may name the body that it is held in.
    var isOffice = false
}

/// What the occurrences of a word in an article, taken together, say of it.
struct NameEvidence: OptionSet, Sendable {
    let rawValue: UInt16
    /// Stands in a name that the grammar reads.
    static let inGrammar = NameEvidence(rawValue: 1)
    /// Stands alone in brackets after a capitalised word.
    static let bracketed = NameEvidence(rawValue: 2)
    /// Follows a person's title or honorific.
    static let titled = NameEvidence(rawValue: 4)
    /// Stands beside a verb of speaking.
    static let speaks = NameEvidence(rawValue: 8)
    /// Follows a preposition of place.
    static let placed = NameEvidence(rawValue: 16)
    /// Is written in lower case too.
    static let lowered = NameEvidence(rawValue: 32)
    /// Follows a word of level: *Kabupaten*.
    static let levelled = NameEvidence(rawValue: 64)
    /// Is written with a capital inside a sentence whose other words are not.
    static let capitalInside = NameEvidence(rawValue: 128)
    /// Is followed by a bracket.
    static let beforeBracket = NameEvidence(rawValue: 256)
    /// Is followed by another capitalised word.
    static let goesOn = NameEvidence(rawValue: 512)
    /// Stands in brackets behind the words whose initials or syllables it is made of.
    static let initials = NameEvidence(rawValue: 1024)
    /// Is a name by itself beside a verb of speaking: who says something, by one word.
    static let speaksAlone = NameEvidence(rawValue: 2048)
}

/// Gathers the traits of all tokens of an article.
struct NameTraitReader {
    let text: TokenisedText
    let lexicon: Lexicon
    let grammar: [OrganisationSpan]

    func traits() -> [NameTraits] {
        let words = lexicon.nameWords
        var traits = text.text.withUnsafeBufferPointer { bytes in text.tokens.map { trait(of: $0, words[$0], bytes) } }
        markGrammar(in: &traits)
        markKnown(in: &traits)
        markRegions(in: &traits)
        markRuns(in: &traits)
        markOffices(in: &traits)
        markExpansions(in: &traits)
        markEvidence(in: &traits)
        return traits
    }

    private func trait(of token: Token, _ classes: NameWordClass, _ bytes: UnsafeBufferPointer<UInt8>) -> NameTraits {
        var trait = NameTraits(
            hash: token.hash, shape: shape(of: token, bytes), isSpaced: token.spaceBefore, classes: classes)
        guard token.isWord else { return trait }
        trait.isCue = lexicon.nameCues.contains(token.word)
        trait.isPersonal = lexicon.personNames.contains(token.word)
        trait.isForerunner = lexicon.forerunners.contains(token.word)
        let start = Int(token.start)
        let end = Int(token.end)
        var hash = FNV.basis
        for offset in 0..<min(4, end - start) {
            hash = FNV.mix(hash, folded(bytes[start + offset]))
            if offset == 1 { trait.prefix2 = hash }
            if offset == 2 { trait.prefix3 = hash }
            if offset == 3 { trait.prefix4 = hash }
        }
        hash = FNV.basis
        for offset in 0..<min(4, end - start) {
            hash = FNV.mix(hash, folded(bytes[end - 1 - offset]))
            if offset == 1 { trait.suffix2 = hash }
            if offset == 2 { trait.suffix3 = hash }
            if offset == 3 { trait.suffix4 = hash }
        }
        return trait
    }

    @inline(__always) private func folded(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 0x20 : byte }

    private func shape(of token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> NameTraits.Shape {
        switch token.kind {
        case .word:
            if token.flags.contains(.allCapitals) { return .allCapitals }
            guard token.isCapitalised else { return hasCapital(token, bytes) ? .mixed : .lower }
            if token.length == 1 { return .initial }
            return hasCapital(token, bytes) ? .mixed : .capitalised
        case .number: return token.length <= 2 ? .shortNumber : token.length == 4 ? .longNumber : .number
        case .mark:
            switch bytes[Int(token.start)] {
            case UInt8(ascii: ","): return .comma
            case UInt8(ascii: "."): return .stop
            case UInt8(ascii: "("): return .open
            case UInt8(ascii: ")"): return .close
            case UInt8(ascii: "\""), UInt8(ascii: "'"), 0xE2: return .quote
            case UInt8(ascii: "-"): return .hyphen
            case UInt8(ascii: "/"): return .slash
            default: return .mark
            }
        }
    }

    /// Whether a letter after the first is a capital.
    private func hasCapital(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = Int(token.start) + 1
        while index < Int(token.end) {
            if bytes[index] >= 65, bytes[index] <= 90 { return true }
            index += 1
        }
        return false
    }

    /// Kind and place in the name in one number: the first token, one inside, the last.
    private func markGrammar(in traits: inout [NameTraits]) {
        for span in grammar {
            let kind = UInt8(OrganisationKind.allCases.firstIndex(of: span.kind ?? .other) ?? 0)
            for index in span.tokens {
                let position: UInt8 = index == span.tokens.lowerBound ? 1 : index == span.tokens.upperBound - 1 ? 3 : 2
                traits[index].grammar = kind * 4 + position
            }
            guard let short = span.short else { continue }
            for index in short { traits[index].grammar = 60 + (short.contains(index - 1) ? 1 : 0) }
        }
    }

    private func markKnown(in traits: inout [NameTraits]) {
        let names = lexicon.knownOrganisations.names
        for sentence in text.sentences {
            var index = sentence.lowerBound
            while index < sentence.upperBound {
                if names.begins(text.tokens[index].word), let length = knownName(at: index, until: sentence.upperBound, in: &traits)
                {
                    index += length
                } else {
                    index += siteName(at: index, until: sentence.upperBound, in: &traits) ?? 1
                }
            }
        }
    }

    private func knownName(at index: Int, until end: Int, in traits: inout [NameTraits]) -> Int? {
        let token = text.tokens[index]
        guard
            let match = lexicon.knownOrganisations.names.match(text.tokens, at: index, until: end),
            token.isCapitalised || match.value.isLowered, match.value.isWritten(by: token, over: match.length)
        else { return nil }
        let kind = UInt8(OrganisationKind.allCases.firstIndex(of: match.value.kind) ?? 0)
        for offset in 0..<match.length {
            let place: UInt8 = match.length == 1 ? 0 : offset == 0 ? 1 : offset == match.length - 1 ? 3 : 2
            traits[index + offset].known = 1 + kind * 4 + place
        }
        return match.length
    }

    /// *lensakita.co*: a site is a media house where it is quoted. No part of a longer address is one.
    private func siteName(at index: Int, until end: Int, in traits: inout [NameTraits]) -> Int? {
        guard index + 2 < end, traits[index + 1].shape == .stop, text.tokens[index].isWord, isGlued(index + 1), isGlued(index + 2),
            lexicon.siteEndings.contains(text.tokens[index + 2].word),
            text.tokens[index].spaceBefore || index == 0 || traits[index - 1].shape == .open,
            index + 3 >= end || text.tokens[index + 3].spaceBefore || text.tokens[index + 3].kind == .mark
        else { return nil }
        let kind = UInt8(OrganisationKind.allCases.firstIndex(of: .media) ?? 0)
        for offset in 0..<3 { traits[index + offset].known = 1 + kind * 4 + (offset == 0 ? 1 : offset == 2 ? 3 : 2) }
        return 3
    }

    private func isGlued(_ index: Int) -> Bool { !text.tokens[index].spaceBefore }

    private func markRegions(in traits: inout [NameTraits]) {
        let regions = RegionFinder(text: text)
        var index = 0
        while index < traits.count {
            guard text.tokens[index].isCapitalised, let match = regions.longest(at: index) else {
                index += 1
                continue
            }
            for position in 0..<match.length {
                traits[index + position].region =
                    (match.isDistrict ? 4 : 1) + (position == 0 ? 0 : position == match.length - 1 ? 2 : 1)
            }
            index += match.length
        }
    }

    /// Runs of capitalised words; conjunctions and marks end them.
    private func markRuns(in traits: inout [NameTraits]) {
        for sentence in text.sentences {
            var index = sentence.lowerBound
            while index < sentence.upperBound {
                guard text.tokens[index].isCapitalised else {
                    index += 1
                    continue
                }
                var end = index + 1
                while end < sentence.upperBound, text.tokens[end].isCapitalised { end += 1 }
                for position in index..<end {
                    traits[position].runStart = Int32(truncatingIfNeeded: index)
                    traits[position].runEnd = Int32(truncatingIfNeeded: end)
                }
                index = end
            }
        }
    }

    private func markEvidence(in traits: inout [NameTraits]) {
        var table = EvidenceTable(count: traits.count)
        let slots = traits.indices.map { index in
            text.tokens[index].isWord ? table.insert(evidence(at: index, traits), for: traits[index].hash) : -1
        }
        for index in traits.indices where slots[index] >= 0 { traits[index].evidence = table[slots[index]] }
    }

    private func evidence(at index: Int, _ traits: [NameTraits]) -> NameEvidence {
        guard text.tokens[index].isCapitalised else { return .lowered }
        var found: NameEvidence = []
        if traits[index].grammar != 0 { found.insert(.inGrammar) }
        let isFirst = text.tokens[index].flags.contains(.sentenceStart)
        if !isFirst, index > 0 {
            let before = traits[index - 1]
            if before.shape == .open, index > 1, text.tokens[index - 2].isCapitalised, index + 1 < traits.count,
                traits[index + 1].shape == .close
            {
                found.insert(.bracketed)
                if traits[index].expansion == Self.abbreviation { found.insert(.initials) }
            }
            if !before.classes.isDisjoint(with: [.title, .honorific]) { found.insert(.titled) }
            if before.classes.contains(.speaking) { found.formUnion(speaking(at: index, traits)) }
            if before.classes.contains(.preposition) { found.insert(.placed) }
            if before.classes.contains(.level) { found.insert(.levelled) }
            if before.shape == .lower { found.insert(.capitalInside) }
        }
        if index + 1 < traits.count {
            let after = traits[index + 1]
            if after.classes.contains(.speaking) { found.formUnion(speaking(at: index, traits)) }
            if after.shape == .open { found.insert(.beforeBracket) }
            if text.tokens[index + 1].isCapitalised { found.insert(.goesOn) }
        }
        return found
    }
}

/// The evidence of every word of an article, by the word's hash.
private struct EvidenceTable {
    private struct Slot {
        var hash: UInt32 = 0
        var isUsed = false
        var evidence: NameEvidence = []
    }

    private var slots: [Slot]
    private let mask: Int

    init(count: Int) {
        var size = 64
        while size < count * 2 { size *= 2 }
        mask = size - 1
        slots = Array(repeating: Slot(), count: size)
    }

    /// Adds what one occurrence of a word says of it, and returns the word's slot.
    mutating func insert(_ found: NameEvidence, for hash: UInt32) -> Int {
        var slot = Int(hash) & mask
        while slots[slot].isUsed, slots[slot].hash != hash { slot = (slot + 1) & mask }
        slots[slot].isUsed = true
        slots[slot].hash = hash
        slots[slot].evidence.formUnion(found)
        return slot
    }

    subscript(slot: Int) -> NameEvidence { slots[slot].evidence }
}

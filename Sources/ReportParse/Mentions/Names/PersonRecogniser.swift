/// Finds persons, the title each is given and the body that the title is held in.
struct PersonRecogniser {
    let lexicon: Lexicon

    /// Words between a title's first word and the name, at most: *Kepala Dinas Perindustrian dan Perdagangan Kota Serang, …*.
    private static let reach = 16

    func persons(in text: TokenisedText, names: TaggedNames, organisations: [Organisation]) -> [PersonMention] {
        let bodies = BodyMentions(organisations)
        var persons = names.of(.person).compactMap { tagged in
            person(tagged, in: text, bodies)
        }
        completeNames(&persons, in: text)
        return persons
    }

    private func person(_ tagged: Range<Int>, in text: TokenisedText, _ bodies: BodyMentions) -> PersonMention? {
        var tokens = tagged
        while let last = tokens.last, text.tokens[last].kind == .mark { tokens.removeLast() }
        while let first = tokens.first, text.tokens[first].kind == .mark || isTitle(first, in: text) { tokens.removeFirst() }
        guard !tokens.isEmpty else { return nil }
        let range = text.range(of: tokens)
        var mention = PersonMention(range: range, tokens: tokens, name: text.string(range), title: nil, organisation: nil)
        guard let start = titleStart(before: tokens.lowerBound, in: text) else { return mention }
        let title = trimmed(start..<tokens.lowerBound, in: text)
        mention.title = text.string(text.range(of: title))
        mention.organisation = bodies.last(in: text.range(of: title))
        return mention
    }

    /// The first word of the title that runs up to a name within its sentence.
    private func titleStart(before name: Int, in text: TokenisedText) -> Int? {
        let sentence = text.sentences[text.sentence(of: name)]
        var start: Int?
        var index = name - 1
        while index >= sentence.lowerBound, name - index <= Self.reach {
            let token = text.tokens[index]
            if token.kind == .mark, !isBridge(index, before: name, in: text) { break }
            if lexicon.nameWords[token].contains(.speaking) { break }
            if isTitle(index, in: text) { start = index }
            index -= 1
        }
        return start
    }

    /// Marks that a title may hold: brackets, hyphens, a comma right before the name or between fields of work.
    private func isBridge(_ index: Int, before name: Int, in text: TokenisedText) -> Bool {
        let byte = text.text[Int(text.tokens[index].start)]
        if byte == UInt8(ascii: ",") {
            return index == name - 1 || lexicon.nameWords[text.tokens[index + 1]].contains(.affair)
        }
        return byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: ".") && text.tokens[index - (index > 0 ? 1 : 0)].length <= 4
    }

    private func isTitle(_ index: Int, in text: TokenisedText) -> Bool {
        !lexicon.nameWords[text.tokens[index]].isDisjoint(with: [.title, .fusedTitle])
    }

    /// Without the comma and the honorifics (*dr*, *H.*) that stand between title and name.
    private func trimmed(_ title: Range<Int>, in text: TokenisedText) -> Range<Int> {
        var title = title
        while title.count > 1, let last = title.last,
            text.tokens[last].kind == .mark && text.text[Int(text.tokens[last].start)] != UInt8(ascii: ")")
                || lexicon.nameWords[text.tokens[last]].contains(.honorific)
        {
            title.removeLast()
        }
        return title
    }

    /// A short form of a name (*Babar*) takes the full name, title and body of the person named before.
    private func completeNames(_ persons: inout [PersonMention], in text: TokenisedText) {
        for later in persons.indices {
            let hashes = Set(persons[later].tokens.map { text.tokens[$0].hash })
            guard
                let earlier = persons[..<later].lastIndex(where: { full in
                    full.tokens.count >= persons[later].tokens.count
                        && hashes.isSubset(of: full.tokens.map { text.tokens[$0].hash })
                })
            else { continue }
            persons[later].name = persons[earlier].name
            persons[later].title = persons[later].title ?? persons[earlier].title
            persons[later].organisation = persons[later].organisation ?? persons[earlier].organisation
        }
    }
}

/// The mentions of all organisations in order, to ask which stands in a stretch of text.
private struct BodyMentions {
    private let mentions: [(range: ByteRange, organisation: Int)]

    init(_ organisations: [Organisation]) {
        mentions = organisations.enumerated().flatMap { number, body in body.mentions.map { ($0, number) } }
            .sorted { $0.range < $1.range }
    }

    /// The organisation whose mention ends a stretch.
    func last(in stretch: ByteRange) -> Int? { mentions.last { stretch.contains($0.range) }?.organisation }
}

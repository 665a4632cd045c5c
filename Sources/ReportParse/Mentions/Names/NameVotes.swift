/// Refuses a body's name that the article's other occurrences say is a person's or a place's: *Nikita* once, *Nikita Mirzani* as a
/// person everywhere else.
///
/// Over the training articles, each tagged without having been seen, the names so refused were none of a body.
struct NameVotes {
    let text: TokenisedText
    let lexicon: Lexicon
    let names: TaggedNames

    /// How many times as often an article must say so: of two mistakes either may be the right one.
    private static let majority = 3

    func kept(of spans: [OrganisationSpan]) -> [OrganisationSpan] {
        let persons = names.of(.person).map(words)
        let places = names.of(.place).map(words)
        guard !persons.isEmpty || !places.isEmpty else { return spans }
        let counts = Dictionary(spans.map { (words($0.tokens), 1) }, uniquingKeysWith: +)
        return spans.filter { span in
            guard span.short == nil, span.tokens.count < 3, !isBody(span.tokens) else { return true }
            let name = words(span.tokens)
            let most = (counts[name] ?? 0) * Self.majority
            return persons.count { $0.starts(with: name) || $0.suffix(name.count).elementsEqual(name) } < most
                && places.count { $0 == name } < most
        }
    }

    /// Whether a list or its head says that a name is a body's.
    private func isBody(_ tokens: Range<Int>) -> Bool {
        lexicon.knownOrganisations.isBody(tokens, in: text)
            || lexicon.organisationHeads.match(text.tokens, at: tokens.lowerBound, until: tokens.upperBound) != nil
    }

    private func words(_ tokens: Range<Int>) -> [UInt32] { tokens.map { text.tokens[$0].hash } }
}

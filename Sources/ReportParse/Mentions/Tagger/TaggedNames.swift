/// The names that the tagger found, in order of appearance.
struct TaggedNames: Sendable {
    struct Name: Hashable, Sendable {
        let tokens: Range<Int>
        let kind: NamedKind
    }

    private(set) var names: [Name] = []
    /// The organisations' names that the grammar reads.
    let grammar: [OrganisationSpan]
    /// The sentences of headlines that capitalise every word.
    let headline: [Range<Int>]

    /// What the grammar alone says.
    init(view: TaggerView) {
        grammar = view.grammar
        headline = view.capitalisedHeadlines
        names = grammar.map { Name(tokens: $0.tokens, kind: .organisation) }
    }

    /// The names that a sequence of tags spells.
    init(_ tags: [NameTag], view: TaggerView) {
        grammar = view.grammar
        headline = view.capitalisedHeadlines
        var start: Int?
        for (index, tag) in tags.enumerated() {
            guard let kind = tag.kind, let place = tag.place else {
                start = nil
                continue
            }
            switch place {
            case .single: names.append(Name(tokens: index..<index + 1, kind: kind))
            case .begin: start = index
            case .inside: start = start ?? index
            case .end:
                names.append(Name(tokens: (start ?? index)..<index + 1, kind: kind))
                start = nil
            }
        }
        names = ListedNames(view: view).completing(NameTails(view: view).parted(names))
    }

    /// Takes further organisations' names in, where nothing is tagged.
    mutating func add(_ further: [Range<Int>]) {
        guard !further.isEmpty else { return }
        let taken = Set(names.flatMap(\.tokens))
        let new = further.filter { taken.isDisjoint(with: $0) }
        names += new.map { Name(tokens: $0, kind: .organisation) }
        names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    func of(_ kind: NamedKind) -> [Range<Int>] { names.filter { $0.kind == kind }.map(\.tokens) }
}

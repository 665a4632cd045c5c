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
        // Weights may break a name off before its end: it ends where its tags do.
        var open: (start: Int, kind: NamedKind)?
        for (index, tag) in tags.enumerated() {
            if tag.place == nil || tag.place == .single || tag.place == .begin || tag.kind != open?.kind, let begun = open {
                names.append(Name(tokens: begun.start..<index, kind: begun.kind))
                open = nil
            }
            guard let kind = tag.kind, let place = tag.place else { continue }
            switch place {
            case .single: names.append(Name(tokens: index..<index + 1, kind: kind))
            case .begin, .inside: open = (open?.start ?? index, kind)
            case .end:
                names.append(Name(tokens: (open?.start ?? index)..<index + 1, kind: kind))
                open = nil
            }
        }
        if let begun = open { names.append(Name(tokens: begun.start..<tags.count, kind: begun.kind)) }
        let listed = ListedNames(view: view)
        names = listed.completing(listed.retold(NameTails(view: view).parted(names)))
    }

    /// Takes further organisations' names in, where nothing is tagged.
    mutating func add(_ further: [Range<Int>]) {
        guard !further.isEmpty else { return }
        let taken = Set(names.flatMap(\.tokens))
        let new = further.filter { taken.isDisjoint(with: $0) }
        names += new.map { Name(tokens: $0, kind: .organisation) }
        names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// Takes persons' names in, in place of the persons and places that were tagged there.
    mutating func take(persons: [Range<Int>]) {
        guard !persons.isEmpty else { return }
        let free = persons.filter { person in !names.contains { $0.kind == .organisation && $0.tokens.overlaps(person) } }
        names.removeAll { name in free.contains { $0.overlaps(name.tokens) } }
        names += free.map { Name(tokens: $0, kind: .person) }
        names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    func of(_ kind: NamedKind) -> [Range<Int>] { names.filter { $0.kind == kind }.map(\.tokens) }
}

/// Adds the listed bodies of which the tagger says nothing at all.
///
/// Of kinds whose names are nothing else: over the training articles in three folds, 17 of 18 such were mentions, while firms and media
/// so passed over are platforms and sources of pictures, 140 of 160 times.
struct ListedNames {
    let view: TaggerView

    private static let kinds: [OrganisationKind] = [.international, .association, .education, .security, .hospital]

    func completing(_ names: [TaggedNames.Name]) -> [TaggedNames.Name] {
        let listed = spans()
        guard !listed.isEmpty else { return names }
        var taken = Array(repeating: false, count: view.traits.count)
        for name in names {
            for index in name.tokens { taken[index] = true }
        }
        let new = listed.filter { span in !span.contains { taken[$0] } }.map { TaggedNames.Name(tokens: $0, kind: .organisation) }
        return new.isEmpty ? names : (names + new).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// The names with unions of countries as bodies where they were taken for places: *Uni Eropa*.
    func retold(_ names: [TaggedNames.Name]) -> [TaggedNames.Name] {
        guard names.contains(where: { $0.kind == .place }) else { return names }
        let unions = Set(spans().filter { $0.count > 1 && kind(at: $0.lowerBound) == .international })
        guard !unions.isEmpty else { return names }
        return names.map { name in
            name.kind == .place && unions.contains(name.tokens) ? TaggedNames.Name(tokens: name.tokens, kind: .organisation) : name
        }
    }

    /// Listed names of several words, or of one in capitals.
    private func spans() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < view.traits.count {
            let start = index
            index += 1
            guard view.traits[start].known != 0 else { continue }
            while index < view.traits.count, Self.goesOn(view.traits[index].known) { index += 1 }
            let token = view.text.tokens[start]
            guard Self.kinds.contains(kind(at: start)), index - start > 1 || token.flags.contains(.allCapitals) && token.length > 2
            else {
                continue
            }
            found.append(start..<index)
        }
        return found
    }

    private func kind(at start: Int) -> OrganisationKind { OrganisationKind.allCases[Int(view.traits[start].known - 1) / 4] }

    /// Whether a token is not the first of a listed name.
    private static func goesOn(_ known: UInt8) -> Bool { known != 0 && (known - 1) % 4 >= 2 }
}

/// One way of writing a name, with all its occurrences.
struct OrganisationForm {
    let identity: OrganisationIdentity
    var spans: [OrganisationSpan]
    /// The listed organisation that bears the name: its number and kind.
    let listed: (number: Int, kind: OrganisationKind)?
    /// The head that its name begins with.
    let head: OrganisationHead?
    /// The words of the identity, those with short heads spelled out and those of the area too, as names are laid beside each other.
    let words: [[UInt8]]
    let spelled: [[UInt8]]
    let full: [[UInt8]]

    init(
        identity: OrganisationIdentity, spans: [OrganisationSpan], listed: (number: Int, kind: OrganisationKind)?,
        head: OrganisationHead?
    ) {
        self.identity = identity
        self.spans = spans
        self.listed = listed
        self.head = head
        words = identity.words.map { Array($0.utf8) }
        spelled = identity.spelled.map { Array($0.utf8) }
        full = identity.full.map { Array($0.utf8) }
    }

    /// Whether its first word is the head of organisations' names and no legal form.
    var isHead: Bool { head != nil && identity.legal == nil }
    /// Whether it is an office named after fields of work.
    var isOffice: Bool { head?.tail.contains(.affairs) ?? false }
}

/// How well a shorter name fits a longer one of the same article.
struct OrganisationFit {
    let short: OrganisationForm
    let long: OrganisationForm

    var fit: NameAlignment.Fit {
        let (a, b) = (short.identity, long.identity)
        // Two listed bodies of different names are two, however alike the names are.
        if let x = short.listed?.number, let y = long.listed?.number, x != y { return .none }
        var alignments = [
            NameAlignment(short: short.spelled, long: long.spelled), NameAlignment(short: short.full, long: long.full),
        ]
        if a.isSingle {
            alignments += [
                NameAlignment(short: short.words, long: long.words), NameAlignment(short: short.words, long: long.full),
            ]
            if let legal = b.legal {
                alignments.append(NameAlignment(short: short.words, long: [Array(legal.utf8)] + long.full))
            }
        }
        var (best, next) = (NameAlignment.Fit.none, String?.none)
        for result in alignments.lazy.map(\.result) where result.fit > best { (best, next) = result }
        switch best {
        case .none, .same, .slip: return best
        case .acronym: return a.areas.isEmpty || !b.areas.isEmpty ? best : .none
        case .prefix: return isCut(a, of: b, before: next) ? best : .none
        case .loose: return short.isOffice && a.spelled.count > 1 ? best : .none
        case .inside: return OrganisationShorthands.branches.contains(a.words[0]) ? best : .none
        case .suffix: return isLastWords(a) ? best : .none
        }
    }

    /// Whether the words that end a longer name can be a short form of it rather than the name of another body.
    private func isLastWords(_ a: OrganisationIdentity) -> Bool {
        guard !short.isHead, short.listed == nil else { return false }
        return a.full.count > 1 || long.head?.tail.contains(.part) != true && a.words[0].utf8.count >= 5
    }

    /// Whether a name that begins another is that name cut short, and not the parent of what the longer one names.
    private func isCut(_ a: OrganisationIdentity, of b: OrganisationIdentity, before next: String?) -> Bool {
        if a.legal != nil, b.legal != nil, b.full.last != OrganisationShorthands.homeland { return false }
        if !a.areas.isEmpty, b.areas.isEmpty || a.isSingle { return false }
        if a.spelled.first == OrganisationShorthands.government { return a.areas.isEmpty && a.spelled.count > 1 }
        if let next, OrganisationShorthands.arms.contains(next) { return false }
        guard a.isSingle else { return true }
        if short.listed?.kind == .company {
            return next.map { OrganisationShorthands.branches.contains($0) || $0 == OrganisationShorthands.homeland } ?? true
        }
        return short.isHead || a.words[0].utf8.count >= 4
    }
}

/// Joins the names of one organisation: the same words, a short name, a name without its legal form or its area, a slip.
struct OrganisationJoiner {
    let text: TokenisedText
    let lexicon: Lexicon

    func organisations(of spans: [OrganisationSpan]) -> [Organisation] {
        let forms = forms(of: spans)
        var clusters = Clusters(areas: forms.map(\.identity.areas))
        let explained = joinBracketed(forms, &clusters)
        joinEqual(forms, &clusters)
        attach(forms, explained, &clusters)
        var members: [Int: [OrganisationSpan]] = [:]
        for index in forms.indices { members[clusters.root(index), default: []] += forms[index].spans }
        return members.values.map(organisation).sorted { ($0.mentions.first?.start ?? 0) < ($1.mentions.first?.start ?? 0) }
    }

    private func forms(of spans: [OrganisationSpan]) -> [OrganisationForm] {
        let reader = OrganisationIdentityReader(lexicon: lexicon)
        var numbers: [String: Int] = [:]
        var forms: [OrganisationForm] = []
        for span in spans {
            let written = text.string(text.range(of: span.tokens))
            if let number = numbers[written] {
                forms[number].spans.append(span)
            } else {
                numbers[written] = forms.count
                forms.append(
                    OrganisationForm(
                        identity: reader.identity(of: span.tokens, in: text), spans: [span],
                        listed: lexicon.knownOrganisations.organisation(named: span.tokens, in: text, words: lexicon.nameWords),
                        head: lexicon.organisationHeads.match(
                            text.tokens, at: span.tokens.lowerBound, until: span.tokens.upperBound)?.value))
            }
        }
        return forms
    }

    /// A bracketed short name belongs to the name it stands behind or in, and so does whatever an article puts in brackets
    /// after a name or names by *alias* and the like.
    ///
    /// - Returns: the short names whose long ones the brackets tell, by their words.
    private func joinBracketed(_ forms: [OrganisationForm], _ clusters: inout Clusters) -> [[String]: Int] {
        var explained: [[String]: Int] = [:]
        var byStart: [Int: (form: Int, tokens: Range<Int>)] = [:]
        var byEnd: [Int: Int] = [:]
        for (index, form) in forms.enumerated() {
            for span in form.spans {
                byStart[span.tokens.lowerBound] = (index, span.tokens)
                byEnd[span.tokens.upperBound] = max(byEnd[span.tokens.upperBound] ?? 0, span.tokens.lowerBound)
            }
        }
        for (index, form) in forms.enumerated() {
            for span in form.spans {
                if let short = span.short, let other = byStart[short.lowerBound], other.tokens == short {
                    clusters.join(index, other.form)
                    explained[forms[other.form].identity.words] = other.form
                }
                // A name that ends with another body's name leaves the bracket to that.
                guard byEnd[span.tokens.upperBound] == span.tokens.lowerBound else { continue }
                var next = span.tokens.upperBound + 1
                if next < text.tokens.count, text.isMark(next - 1, ".") { next += 1 }
                guard next < text.tokens.count, let other = byStart[next], isBridge(next - 1, before: other.tokens) else {
                    continue
                }
                if forms[other.form].spans[0].kind != .party, form.identity.agrees(with: clusters.areas(of: other.form)) {
                    clusters.join(index, other.form)
                }
            }
        }
        return explained
    }

    /// Whether the token between two names says that both name one body: a bracket around the second, or *alias*.
    private func isBridge(_ token: Int, before second: Range<Int>) -> Bool {
        if lexicon.nameWords[text.tokens[token]].contains(.alias) { return second.count == 1 }
        return text.isMark(token, "(") && second.upperBound < text.tokens.count && text.isMark(second.upperBound, ")")
    }

    /// Names of equal words join where they name one area or both none, and so do the names of one listed body and
    /// those of an office.
    private func joinEqual(_ forms: [OrganisationForm], _ clusters: inout Clusters) {
        var byWords: [String: [Int]] = [:]
        for (index, form) in forms.enumerated() {
            var keys = [form.identity.spelled.joined()]
            if let listed = form.listed { keys.append("#\(listed.number)") }
            if let called = OrganisationShorthands.called(form.identity.spelled) { keys.append("~" + called) }
            for key in keys {
                for other in byWords[key] ?? [] {
                    let (a, b) = (form.identity.areas, forms[other].identity.areas)
                    if a.isEmpty && b.isEmpty || !a.isDisjoint(with: b) { clusters.join(index, other) }
                }
                byWords[key, default: []].append(index)
            }
        }
    }

    /// How many longer names a shorter one is compared with at most: far more than any article has.
    private static let reach = 120

    /// Every shorter name goes to the one longer name that fits it best, the nearest of several.
    private func attach(_ forms: [OrganisationForm], _ explained: [[String]: Int], _ clusters: inout Clusters) {
        let order = forms.indices.sorted { (forms[$1].identity.full.count, $0) < (forms[$0].identity.full.count, $1) }
        for (position, index) in order.enumerated() {
            var best: (fit: NameAlignment.Fit, distance: Int, form: Int)?
            for other in order[max(0, position - Self.reach)..<position] {
                guard clusters.root(other) != clusters.root(index), clusters.agree(index, other) else { continue }
                let fit = OrganisationFit(short: forms[index], long: forms[other]).fit
                // *PMI*, which stands in brackets behind its own name, is not short for *Perumda Air Minum X* too.
                let words = (forms[index].identity.words, forms[other].identity.words)
                if words.0.first != words.1.first, let own = explained[words.0], clusters.root(own) != clusters.root(other) {
                    continue
                }
                guard fit > .none, !isParent(index, of: other, forms, &clusters), !isParent(other, of: index, forms, &clusters)
                else { continue }
                let distance = distance(from: forms[index], to: forms[other])
                if let best, (best.fit, -best.distance) >= (fit, -distance) { continue }
                best = (fit, distance, other)
            }
            if let best { clusters.join(index, best.form) }
        }
    }

    /// Whether the shorter name is that of the whole body, which the article names in other ways too, and the longer one that of a part:
    /// *Perum Badan Urusan Logistik* and *Bulog Divre Lampung*, *KPU* and *KPU Way Kanan*.
    private func isParent(_ short: Int, of long: Int, _ forms: [OrganisationForm], _ clusters: inout Clusters) -> Bool {
        let (a, b) = (forms[short].identity, forms[long].identity)
        guard !a.isBranch, a.areas.isEmpty else { return false }
        let next = b.word(behind: a)
        let isSeated =
            forms[short].listed.map { $0.kind != .company } ?? false && RegionalBodies.levels(of: a.spelled) == nil
            && clusters.areas(of: short).isEmpty
            && !b.areas.isEmpty && a.spelled == b.spelled
        guard b.isBranch || isSeated || next.map(OrganisationShorthands.branches.contains) ?? false else { return false }
        return a.legal != nil || clusters.isJoined(short)
    }

    /// How far before the first occurrence of a form another one stands; those that only follow it come last.
    private func distance(from form: OrganisationForm, to other: OrganisationForm) -> Int {
        let first = form.spans[0].tokens.lowerBound
        let before = other.spans.last { $0.tokens.lowerBound < first }.map { first - $0.tokens.lowerBound }
        return before ?? text.tokens.count + other.spans[0].tokens.lowerBound
    }

    private func organisation(of spans: [OrganisationSpan]) -> Organisation {
        let ranges = spans.map { text.range(of: $0.tokens) }.sorted()
        let longest = ranges.max { $0.count < $1.count } ?? ByteRange(0, 0)
        let kind = OrganisationKindReader(text: text, lexicon: lexicon).kind(of: spans)
        return Organisation(name: text.string(longest), kind: kind, region: nil, mentions: ranges)
    }
}

/// Disjoint sets over the names of an article, each with the areas it may lie in.
struct Clusters {
    private var parent: [Int]
    private var areas: [Set<String>]
    private var counts: [Int]

    init(areas: [Set<String>]) {
        parent = Array(areas.indices)
        self.areas = areas
        counts = Array(repeating: 1, count: areas.count)
    }

    /// Whether a name has been joined to another one.
    mutating func isJoined(_ index: Int) -> Bool { counts[root(index)] > 1 }

    mutating func root(_ index: Int) -> Int {
        var index = index
        while parent[index] != index {
            parent[index] = parent[parent[index]]
            index = parent[index]
        }
        return index
    }

    mutating func areas(of index: Int) -> Set<String> { areas[root(index)] }

    /// Whether two sets can lie in one area.
    mutating func agree(_ a: Int, _ b: Int) -> Bool {
        let (a, b) = (areas(of: a), areas(of: b))
        return a.isEmpty || b.isEmpty || !a.isDisjoint(with: b)
    }

    /// Joins two sets; the lower root stays, with the areas that both allow.
    mutating func join(_ a: Int, _ b: Int) {
        let (a, b) = (root(a), root(b))
        guard a != b else { return }
        let (low, high) = (min(a, b), max(a, b))
        parent[high] = low
        counts[low] += counts[high]
        let common = areas[low].intersection(areas[high])
        if areas[low].isEmpty { areas[low] = areas[high] } else if !common.isEmpty { areas[low] = common }
    }
}

extension KnownOrganisations {
    /// Whether the tokens are the name of a listed organisation and nothing else.
    func isBody(_ tokens: Range<Int>, in text: TokenisedText) -> Bool {
        guard let match = names.match(text.tokens, at: tokens.lowerBound, until: tokens.upperBound) else { return false }
        return match.length == tokens.count && match.value.isWritten(by: text.tokens[tokens.lowerBound], over: match.length)
    }

    /// The number and kind of the listed organisation that a whole name is, legal forms apart.
    func organisation(named tokens: Range<Int>, in text: TokenisedText, words: NameWordTable) -> (
        number: Int, kind: OrganisationKind
    )? {
        for start in tokens.prefix(3) {
            if let match = names.match(text.tokens, at: start, until: tokens.upperBound),
                match.value.isWritten(by: text.tokens[start], over: match.length)
            {
                let rest = start + match.length..<tokens.upperBound
                let isWhole = rest.allSatisfy { text.tokens[$0].kind == .mark || words[text.tokens[$0]].contains(.legal) }
                return isWhole ? (Int(match.value.organisation), match.value.kind) : nil
            }
            let form = text.string(text.tokens[start].range).lowercased()
            guard text.tokens[start].kind == .mark || OrganisationShorthands.legalForms.contains(form) else { return nil }
        }
        return nil
    }
}

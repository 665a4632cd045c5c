/// Joins the names of one organisation: the same words, a short name, a name without its legal form or its area, a slip.
struct OrganisationJoiner {
    let text: TokenisedText
    let lexicon: Lexicon

    /// One way of writing a name, with all its occurrences.
    private struct Form {
        var identity: OrganisationIdentity
        var spans: [OrganisationSpan]
    }

    func organisations(of spans: [OrganisationSpan]) -> [Organisation] {
        let forms = forms(of: spans)
        var clusters = Clusters(count: forms.count)
        joinShortNames(forms, &clusters)
        for later in forms.indices {
            var areas: Set<String?> = []
            for earlier in forms.indices where earlier != later && belongs(forms[later], to: forms[earlier]) {
                let area = forms[earlier].identity.region
                if forms[later].identity.region == nil, !areas.isEmpty, !areas.contains(area) { continue }
                areas.insert(area)
                clusters.join(later, earlier)
            }
        }
        var members: [Int: [OrganisationSpan]] = [:]
        for index in forms.indices { members[clusters.root(index), default: []] += forms[index].spans }
        return members.values.map(organisation).sorted { ($0.mentions.first?.start ?? 0) < ($1.mentions.first?.start ?? 0) }
    }

    private func forms(of spans: [OrganisationSpan]) -> [Form] {
        let reader = OrganisationIdentityReader(lexicon: lexicon)
        var numbers: [String: Int] = [:]
        var forms: [Form] = []
        for span in spans {
            let written = text.string(text.range(of: span.tokens))
            if let number = numbers[written] {
                forms[number].spans.append(span)
            } else {
                numbers[written] = forms.count
                forms.append(Form(identity: reader.identity(of: span.tokens, in: text), spans: [span]))
            }
        }
        return forms
    }

    /// A bracketed short name belongs to the name it stands behind or in.
    private func joinShortNames(_ forms: [Form], _ clusters: inout Clusters) {
        var byName: [String: Int] = [:]
        for (index, form) in forms.enumerated() {
            for span in form.spans { byName[text.string(text.range(of: span.tokens))] = index }
        }
        for (index, form) in forms.enumerated() {
            for short in form.spans.compactMap(\.short) {
                if let other = byName[text.string(text.range(of: short))] { clusters.join(index, other) }
            }
        }
    }

    private func belongs(_ form: Form, to other: Form) -> Bool {
        let a = form.identity
        let b = other.identity
        if let x = a.region, let y = b.region, x != y { return false }
        if let x = a.level, let y = b.level, x != y { return false }
        if a.words == b.words { return true }
        if isPrefix(a, of: b) { return true }
        if isAcronym(form, of: other) { return true }
        return NameDistance.isSlip(a.words.joined(separator: " "), b.words.joined(separator: " "))
    }

    /// *Krakatau Steel* begins *Krakatau Steel Group*; a bare head such as *dinas kesehatan* needs its area alone.
    private func isPrefix(_ a: OrganisationIdentity, of b: OrganisationIdentity) -> Bool {
        guard a.words.count < b.words.count, a.region == nil, b.words.starts(with: a.words) else { return false }
        return a.words.count > 1 && a.words.first != OrganisationShorthands.government
    }

    /// The letters of a short name run through the words of the long one.
    private func isAcronym(_ form: Form, of other: Form) -> Bool {
        guard form.identity.isAcronym, let short = form.spans.first?.tokens, let long = other.spans.first?.tokens,
            short.count <= 3, long.count > 2
        else { return false }
        return ShortForm(text: text, words: lexicon.nameWords).abbreviates(short, long)
    }

    private func organisation(of spans: [OrganisationSpan]) -> Organisation {
        let ranges = spans.map { text.range(of: $0.tokens) }.sorted()
        let longest = ranges.max { $0.count < $1.count } ?? ByteRange(0, 0)
        let kind = OrganisationKindReader(text: text, lexicon: lexicon).kind(of: spans)
        return Organisation(name: text.string(longest), kind: kind, region: nil, mentions: ranges)
    }
}

/// Disjoint sets over the numbers below a count.
struct Clusters {
    private var parent: [Int]

    init(count: Int) { parent = Array(0..<count) }

    mutating func root(_ index: Int) -> Int {
        var index = index
        while parent[index] != index {
            parent[index] = parent[parent[index]]
            index = parent[index]
        }
        return index
    }

    /// Joins two sets; the lower root stays.
    mutating func join(_ a: Int, _ b: Int) {
        let (a, b) = (root(a), root(b))
        if a < b { parent[b] = a } else { parent[a] = b }
    }
}

/// Tells slips of the pen from other names.
enum NameDistance {
    /// Whether two names of some length differ in a letter or two.
    static func isSlip(_ a: String, _ b: String) -> Bool {
        let (a, b) = (Array(a.utf8), Array(b.utf8))
        let length = min(a.count, b.count)
        guard length >= 8, a.first == b.first || a.count > 12, abs(a.count - b.count) <= 2, length <= 120 else { return false }
        guard !a.contains(where: isDigit), !b.contains(where: isDigit) else { return false }
        return distance(a, b) <= (length >= 16 ? 2 : 1)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let next = min(row[j + 1] + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = next
            }
        }
        return row[b.count]
    }
}

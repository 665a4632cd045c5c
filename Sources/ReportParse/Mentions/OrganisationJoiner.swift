/// Joins the names of one organisation: the same words, a bracketed short name, a name without its legal form.
struct OrganisationJoiner {
    let text: TokenisedText
    let lexicon: Lexicon

    func organisations(of spans: [OrganisationSpan]) -> [Organisation] {
        var clusters = Clusters(count: spans.count)
        var byKey: [String: Int] = [:]
        for (index, span) in spans.enumerated() {
            for key in [key(span.tokens), span.short.map(key)].compactMap({ $0 }) where !key.isEmpty {
                if let other = byKey[key] { clusters.join(index, other) } else { byKey[key] = index }
            }
        }
        var members: [Int: [OrganisationSpan]] = [:]
        var order: [Int] = []
        for (index, span) in spans.enumerated() {
            let root = clusters.root(index)
            if members[root] == nil { order.append(root) }
            members[root, default: []].append(span)
        }
        return order.compactMap { members[$0].map(organisation) }
    }

    private func organisation(of spans: [OrganisationSpan]) -> Organisation {
        let ranges = spans.map { text.range(of: $0.tokens) }
        let longest = ranges.max { $0.count < $1.count } ?? ByteRange(0, 0)
        return Organisation(
            name: text.string(longest), kind: spans.lazy.compactMap(\.kind).first ?? .other, region: nil, mentions: ranges)
    }

    /// The words without case, marks, legal forms and bracketed parts.
    private func key(_ tokens: Range<Int>) -> String {
        var words: [String] = []
        var depth = 0
        for index in tokens {
            let token = text.tokens[index]
            let written = text.string(token.range)
            if written == "(" { depth += 1 } else if written == ")" { depth -= 1 }
            guard depth == 0, token.kind != .mark, !lexicon.nameWords[token].contains(.legal) else { continue }
            words.append(written.lowercased())
        }
        if words.count > 1, ["pt", "cv", "ud"].contains(words[0]) { words.removeFirst() }
        return words.joined(separator: " ")
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

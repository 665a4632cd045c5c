/// Ends names rightly in headlines that write every word with a capital: where a name of the text below ends, or where the
/// grammar of names says.
struct HeadlineNames {
    let text: TokenisedText
    let words: NameWordTable
    /// The sentences in which capitals say nothing.
    let headline: [Range<Int>]

    func cut(_ spans: [OrganisationSpan], grammar: [OrganisationSpan]) -> [OrganisationSpan] {
        guard !headline.isEmpty else { return spans }
        let below = spans.filter { !isInHeadline($0.tokens) }.map(\.tokens)
        let regions = RegionFinder(text: text)
        var ends: [Int: Int] = [:]
        for span in grammar { ends[span.tokens.lowerBound] = span.tokens.upperBound }
        return spans.map { span in
            guard isInHeadline(span.tokens), !below.contains(where: { repeats($0, span.tokens) }) else { return span }
            var end = ends[span.tokens.lowerBound] ?? span.tokens.upperBound
            // *Dinkes Kutim* is no *Dinkes* that goes on: its area tells it apart.
            if let known = below.filter({ $0.count < span.tokens.count && begins(span.tokens, with: $0) }).map(\.count).max(),
                regions.longest(at: span.tokens.lowerBound + known) == nil,
                !words[text.tokens[span.tokens.lowerBound + known]].contains(.level)
            {
                end = span.tokens.lowerBound + known
            }
            guard end < span.tokens.upperBound else { return span }
            return OrganisationSpan(tokens: span.tokens.lowerBound..<end, kind: span.kind, short: nil)
        }
    }

    private func isInHeadline(_ tokens: Range<Int>) -> Bool { headline.contains { $0.contains(tokens.lowerBound) } }

    private func repeats(_ a: Range<Int>, _ b: Range<Int>) -> Bool { a.count == b.count && begins(b, with: a) }

    private func begins(_ tokens: Range<Int>, with other: Range<Int>) -> Bool {
        zip(tokens, other).allSatisfy { text.tokens[$0].hash == text.tokens[$1].hash }
    }
}

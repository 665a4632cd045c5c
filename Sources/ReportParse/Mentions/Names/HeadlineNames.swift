/// Ends names rightly in headlines that write every word with a capital: where a name of the text below ends, or where the
/// grammar of names says.
struct HeadlineNames {
    let text: TokenisedText
    let words: NameWordTable
    /// The sentences in which capitals say nothing.
    let headline: [Range<Int>]

    func cut(_ spans: [OrganisationSpan], grammar: [OrganisationSpan]) -> [OrganisationSpan] {
        guard spans.contains(where: { isInHeadline($0.tokens) }) else { return spans }
        let below = spans.filter { !isInHeadline($0.tokens) }.map(\.tokens)
        let sentences = WordsOfSentences(text: text, without: headline)
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
            if let verb = span.tokens.dropFirst().first(where: { isLowered($0, sentences, regions) }) { end = min(end, verb) }
            guard end < span.tokens.upperBound else { return span }
            return OrganisationSpan(tokens: span.tokens.lowerBound..<end, kind: span.kind, short: nil)
        }
    }

    /// Whether the text below writes a word of a headline with a small letter, and never otherwise: *RSUD Lamandau Terisi Penuh*
    /// above *sudah terisi*, though a district is called Terisi. Words that names hold in small letters too say nothing.
    private func isLowered(_ index: Int, _ sentences: WordsOfSentences, _ regions: RegionFinder) -> Bool {
        let token = text.tokens[index]
        return token.isWord && !token.flags.contains(.allCapitals) && sentences.lowered.contains(token.hash)
            && !sentences.capitalised.contains(token.hash) && words[token].isDisjoint(with: Self.inNames)
            && regions.longest(at: index)?.isDistrict != false
    }

    private static let inNames: NameWordClass = [.affair, .level, .branch, .arm, .compass, .conjunction, .country, .legal]

    private func isInHeadline(_ tokens: Range<Int>) -> Bool { headline.contains { $0.contains(tokens.lowerBound) } }

    private func repeats(_ a: Range<Int>, _ b: Range<Int>) -> Bool { a.count == b.count && begins(b, with: a) }

    private func begins(_ tokens: Range<Int>, with other: Range<Int>) -> Bool {
        zip(tokens, other).allSatisfy { text.tokens[$0].hash == text.tokens[$1].hash }
    }
}

/// How the sentences of an article write its words, headlines apart.
private struct WordsOfSentences {
    private(set) var lowered: Set<UInt32> = []
    /// Words with a capital that they do not owe to where they stand.
    private(set) var capitalised: Set<UInt32> = []

    init(text: TokenisedText, without headlines: [Range<Int>]) {
        for sentence in text.sentences where !headlines.contains(where: { $0.lowerBound == sentence.lowerBound }) {
            for index in sentence where text.tokens[index].isWord {
                if !text.tokens[index].isCapitalised {
                    lowered.insert(text.tokens[index].hash)
                } else if index > sentence.lowerBound {
                    capitalised.insert(text.tokens[index].hash)
                }
            }
        }
    }
}

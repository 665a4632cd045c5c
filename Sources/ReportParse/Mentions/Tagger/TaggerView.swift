/// An article as the tagger sees it, a sentence at a time.
struct TaggerView {
    let text: TokenisedText
    let traits: [NameTraits]
    let grammar: [OrganisationSpan]
    let titleCase: [Bool]
    let headline: [Bool]

    init(text: TokenisedText, lexicon: Lexicon, article: Article) {
        self.text = text
        let grammar = OrganisationGrammar(text: text, lexicon: lexicon)
        self.grammar = grammar.spans()
        traits = NameTraitReader(text: text, lexicon: lexicon, grammar: self.grammar).traits()
        titleCase = grammar.titleCase
        headline = text.sentenceBlocks.map { article.blocks[$0].kind == .title }
    }

    /// The sentences in which capitals say nothing of names: headlines, mostly, of the article or of others it is shown with;
    /// a full stop ends none of them.
    var capitalisedHeadlines: [Range<Int>] {
        text.sentences.indices.filter { titleCase[$0] && !endsWithStop(text.sentences[$0]) }.map { text.sentences[$0] }
    }

    private func endsWithStop(_ sentence: Range<Int>) -> Bool {
        sentence.last.map { text.tokens[$0].kind == .mark && text.text[Int(text.tokens[$0].start)] == UInt8(ascii: ".") } ?? true
    }

    func forEachSentence(_ body: (Range<Int>, NameFeatures) -> Void) {
        traits.withUnsafeBufferPointer { buffer in
            for (number, sentence) in text.sentences.enumerated() {
                body(
                    sentence,
                    NameFeatures(
                        traits: buffer, sentence: sentence, isTitleCase: titleCase[number], isHeadline: headline[number]))
            }
        }
    }
}

/// What training and its checks see of the tagger: the same articles, tokens and features as the pipeline.
package struct TaggerDevelopment {
    /// One token as training sees it.
    package struct Row {
        package var start: Int
        package var end: Int
        package var features: [UInt32]
        /// The tag of the shipped model, as training writes tags.
        package var tag: String
    }

    package var text: [UInt8] = []
    /// The tokens of each sentence.
    package var sentences: [[Row]] = []

    /// Reads a document's tokens and features.
    package init(text written: String, title: String?) {
        guard
            let article = try? ArticleReader().article(
                of: SourceDocument(bytes: Array(written.utf8), source: "", title: title, mediaType: .plain))
        else { return }
        let lexicon = Lexicon.indonesian
        let tokenised = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: article)
        text = tokenised.text
        let view = TaggerView(text: tokenised, lexicon: lexicon, article: article)
        let tags = TaggerModel.embedded.map { NameTagger(model: $0).tags(of: view) }
        view.forEachSentence { sentence, features in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: NameFeatures.maximum) { buffer in
                guard let out = buffer.baseAddress else { return }
                sentences.append(
                    sentence.map { index in
                        let count = features.write(at: index, to: out)
                        let token = tokenised.tokens[index]
                        return Row(
                            start: Int(token.start), end: Int(token.end),
                            features: Array(UnsafeBufferPointer(start: out, count: count)),
                            tag: tags?[index].description ?? "O")
                    })
            }
        }
    }
}

extension TaggerDevelopment {
    /// Tags a text over and over, features and all, and returns how many tokens it has: what the benchmark times.
    package static func tag(_ written: String, times: Int) -> Int {
        guard let model = TaggerModel.embedded,
            let article = try? ArticleReader().article(of: SourceDocument(bytes: Array(written.utf8), source: "", mediaType: .plain))
        else { return 0 }
        let lexicon = Lexicon.indonesian
        let text = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: article)
        var names = 0
        for _ in 0..<times {
            let view = TaggerView(text: text, lexicon: lexicon, article: article)
            names &+= NameTagger(model: model).tags(of: view).count
        }
        return names
    }
}

/// An article as the tagger sees it, a sentence at a time.
struct TaggerView {
    let text: TokenisedText
    let traits: [NameTraits]
    let titleCase: [Bool]
    let headline: [Bool]

    init(text: TokenisedText, lexicon: Lexicon, article: Article) {
        self.text = text
        let grammar = OrganisationGrammar(text: text, lexicon: lexicon)
        traits = NameTraitReader(text: text, lexicon: lexicon, grammar: grammar.spans()).traits()
        titleCase = text.sentences.map(grammar.isTitleCase)
        headline = text.sentenceBlocks.map { article.blocks[$0].kind == .title }
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

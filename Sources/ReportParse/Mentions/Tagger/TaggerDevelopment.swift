/// What training and its checks see of the tagger: the same articles, tokens and features as the pipeline.
package struct TaggerDevelopment {
    /// One token as training sees it.
    package struct Row {
        package var start: Int
        package var end: Int
        package var features: [UInt32]
        /// The tag of the shipped model, as training writes tags.
        package var tag: String
        /// The head word of the organisation's name that the grammar reads here, before the token's place in it; empty outside.
        package var grammar: String
    }

    package var text: [UInt8] = []
    /// The tokens of each sentence.
    package var sentences: [[Row]] = []

    /// Reads the tokens and features of a whole article, cut to its body as the pipeline does.
    package init(article written: String, title: String?, model: [UInt8]? = nil) {
        let document = SourceDocument(bytes: Array(written.utf8), source: "", title: title, mediaType: .plain)
        self.init((try? ArticleReader().article(of: document)) ?? Article(), model)
    }

    /// Reads the tokens and features of a sentence as it stands.
    package init(sentence: String, model: [UInt8]? = nil) {
        var article = Article()
        article.text = Array(sentence.utf8)
        article.blocks = [Block(kind: .paragraph, range: ByteRange(0, article.text.count))]
        self.init(article, model)
    }

    private init(_ article: Article, _ bytes: [UInt8]?) {
        let lexicon = Lexicon.indonesian
        let tokenised = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: article)
        text = tokenised.text
        let view = TaggerView(text: tokenised, lexicon: lexicon, article: article)
        let tags = Self.tags(of: view, bytes)
        var grammar = Array(repeating: "", count: tokenised.tokens.count)
        for span in view.grammar {
            let head = tokenised.string(tokenised.tokens[span.tokens.lowerBound].range).lowercased()
            for index in span.tokens { grammar[index] = head + (index == span.tokens.lowerBound ? ":B" : ":I") }
        }
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
                            tag: tags?[index].description ?? "O", grammar: grammar[index])
                    })
            }
        }
    }
}

extension TaggerDevelopment {
    /// The tags under given weights, or under the embedded ones.
    private static func tags(of view: TaggerView, _ weights: [UInt8]?) -> [NameTag]? {
        guard let weights else { return TaggerModel.embedded.map { NameTagger(model: $0).tags(of: view) } }
        return weights.withUnsafeBytes { TaggerModel(bytes: $0).map { NameTagger(model: $0).tags(of: view) } }
    }

    /// An organisation as the annotation writes it.
    package struct Body {
        package var name: String
        package var kind: String
        package var mentions: [String]
    }

    /// The organisations of an article under another model than the embedded one: what cross-validation scores.
    package static func organisations(article written: String, title: String?, model: [UInt8]?) -> [Body] {
        let document = SourceDocument(bytes: Array(written.utf8), source: "", title: title, mediaType: .plain)
        guard let article = try? ArticleReader().article(of: document) else { return [] }
        let lexicon = Lexicon.indonesian
        let text = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: article)
        return (model ?? []).withUnsafeBytes { bytes in
            var reader = NameReader(lexicon: lexicon)
            if model != nil { reader.model = TaggerModel(bytes: bytes) }
            let names = reader.names(in: text, of: article)
            return bodies(OrganisationRecogniser(lexicon: lexicon).organisations(in: text, names: names), text)
        }
    }

    /// The organisations of an article whose mentions are given: what measures joining apart from finding.
    package static func organisations(article written: String, title: String?, mentions: [String]) -> [Body] {
        let document = SourceDocument(bytes: Array(written.utf8), source: "", title: title, mediaType: .plain)
        guard let article = try? ArticleReader().article(of: document) else { return [] }
        let lexicon = Lexicon.indonesian
        let text = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: article)
        let view = TaggerView(text: text, lexicon: lexicon, article: article)
        var tags = Array(repeating: NameTag.outside, count: text.tokens.count)
        for tokens in occurrences(of: mentions, in: text) {
            // Begin, inside and end of an organisation, or a single token.
            for index in tokens { tags[index] = NameTag(number: index == tokens.upperBound - 1 ? 3 : 2) }
            tags[tokens.lowerBound] = NameTag(number: tokens.count == 1 ? 4 : 1)
        }
        let names = TaggedNames(tags, view: view)
        return bodies(OrganisationRecogniser(lexicon: lexicon).organisations(in: text, names: names), text)
    }

    /// Every occurrence of every surface form at the bounds of tokens, longest first, none inside another.
    private static func occurrences(of mentions: [String], in text: TokenisedText) -> [Range<Int>] {
        var taken = Array(repeating: false, count: text.tokens.count)
        var found: [Range<Int>] = []
        let tokeniser = Tokeniser(vocabulary: Lexicon.indonesian.vocabulary)
        for mention in Set(mentions).sorted(by: { ($1.utf8.count, $0) < ($0.utf8.count, $1) }) {
            let form = tokeniser.tokens(of: mention)
            guard !form.tokens.isEmpty, form.tokens.count <= text.tokens.count else { continue }
            let words = form.tokens.map { form.string($0.range) }
            for start in 0...text.tokens.count - words.count where !taken[start] {
                let tokens = start..<start + words.count
                guard tokens.indices.allSatisfy({ text.string(text.tokens[$0].range) == words[$0 - start] }),
                    !tokens.contains(where: { taken[$0] })
                else { continue }
                for index in tokens { taken[index] = true }
                found.append(tokens)
            }
        }
        return found
    }

    private static func bodies(_ organisations: [Organisation], _ text: TokenisedText) -> [Body] {
        organisations.map { organisation in
            Body(
                name: organisation.name, kind: organisation.kind.rawValue,
                mentions: Set(organisation.mentions.map(text.string)).sorted())
        }
    }

    /// Tags a text over and over, features and all, and returns how many tokens it has: what the benchmark times.
    package static func tag(_ written: String, times: Int) -> Int {
        guard let model = TaggerModel.embedded,
            let article = try? ArticleReader().article(
                of: SourceDocument(bytes: Array(written.utf8), source: "", mediaType: .plain))
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

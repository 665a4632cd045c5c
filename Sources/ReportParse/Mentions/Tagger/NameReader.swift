/// Reads the names of an article: organisations, persons and places as the tagger sees them, and what the grammar of
/// organisations' names says by itself.
struct NameReader {
    let lexicon: Lexicon
    /// Nil in a build without a model: then only the grammar speaks.
    var model = TaggerModel.embedded

    func names(in text: TokenisedText, of article: Article) -> TaggedNames {
        let view = TaggerView(text: text, lexicon: lexicon, article: article)
        guard let model else { return TaggedNames(view: view) }
        var names = TaggedNames(NameTagger(model: model).tags(of: view), view: view)
        names.add(UncapitalisedNames(text: text, lexicon: lexicon).names())
        return names
    }
}

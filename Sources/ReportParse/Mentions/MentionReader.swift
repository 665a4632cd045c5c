/// Runs the recognisers in their order.
struct MentionReader {
    let lexicon: Lexicon

    func mentions(in text: TokenisedText, of article: Article) -> Mentions {
        var mentions = Mentions()
        mentions.quantities = QuantityRecogniser(lexicon: lexicon).quantities(in: text)
        let found = PlaceFinder(lexicon: lexicon).candidates(in: text)
        (mentions.places, mentions.diagnostics) = PlaceResolver(lexicon: lexicon).places(found, in: text, of: article)
        mentions.organisations = OrganisationRecogniser(lexicon: lexicon).organisations(in: text)
        return mentions
    }
}

/// Runs the recognisers in their order.
struct MentionReader {
    let lexicon: Lexicon

    func mentions(in text: TokenisedText, of article: Article) -> Mentions {
        var mentions = Mentions()
        let found = PlaceFinder(lexicon: lexicon).candidates(in: text)
        let places = PlaceResolver(lexicon: lexicon).places(found, in: text, of: article)
        mentions.places = places.0
        mentions.diagnostics += places.1
        mentions.organisations = OrganisationRecogniser(lexicon: lexicon).organisations(in: text)
        let measures = measures(in: text, &mentions.diagnostics)
        mentions.quantities = QuantityRecogniser(lexicon: lexicon, text: text).quantities(among: measures)
        mentions.occupancies = OccupancyRecogniser(lexicon: lexicon, text: text).occupancies(among: measures)
        return mentions
    }

    /// Every number with a unit, separators decided and shared units filled in.
    private func measures(in text: TokenisedText, _ diagnostics: inout [Diagnostic]) -> [Measure] {
        let found = MeasureReader(lexicon: lexicon.amounts, text: text).measures()
        let completed = SharedUnits(lexicon: lexicon.amounts, text: text).completed(found)
        let judged = SeparatorJudge().judged(found, completed)
        diagnostics += judged.diagnostics
        return judged.measures
    }
}

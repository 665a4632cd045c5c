/// Runs the recognisers in their order.
struct MentionReader {
    let lexicon: Lexicon
    /// Whether slips of the pen in units and words of fullness are forgiven.
    var forgivesSlips = true

    /// The mentions of a text. Where nothing outside the text gave the article's reference date, the address or the news day
    /// that the text states becomes it.
    func mentions(in text: TokenisedText, of article: inout Article) -> Mentions {
        var mentions = Mentions()
        let dates = DateRecogniser(lexicon: lexicon)
        let expressions = dates.expressions(in: text)
        article.metadata.takeReferenceDateFromURL()
        article.metadata.takeReferenceDate(fromText: NewsDay.day(of: expressions, in: text))
        (mentions.dates, mentions.diagnostics) = dates.dates(
            of: expressions, in: text, reference: article.metadata.referenceDate)
        var names = NameReader(lexicon: lexicon).names(in: text, of: article)
        let namesakes = PlaceNamesakes(text: text, lexicon: lexicon, tagged: names.of(.person)).names()
        names.take(persons: namesakes)
        let named = Set(namesakes.map(\.lowerBound))
        let found = PlaceFinder(lexicon: lexicon).candidates(in: text).filter { !named.contains($0.tokens.lowerBound) }
        let places = PlaceResolver(lexicon: lexicon).places(found, in: text, of: article)
        mentions.places = places.0
        mentions.diagnostics += places.1
        let bodies = OrganisationRecogniser(lexicon: lexicon).organisations(in: text, names: names)
        mentions.organisations = OrganisationRegions(mentions.places).placed(bodies)
        mentions.persons = PersonRecogniser(lexicon: lexicon).persons(
            in: text, names: names, organisations: mentions.organisations)
        readAmounts(in: text, of: article.blocks, into: &mentions)
        return mentions
    }

    /// Only what consists of numbers and calendar words: amounts, shares of beds and dates, without the names beside them.
    func figures(in text: TokenisedText, of article: Article) -> Mentions {
        var mentions = Mentions()
        let dates = DateRecogniser(lexicon: lexicon)
        (mentions.dates, mentions.diagnostics) = dates.dates(
            of: dates.expressions(in: text), in: text, reference: article.metadata.referenceDate)
        readAmounts(in: text, of: article.blocks, into: &mentions)
        return mentions
    }

    private func readAmounts(in text: TokenisedText, of blocks: [Block], into mentions: inout Mentions) {
        let slips = SlipReader(lexicon: lexicon.slips, isOn: forgivesSlips)
        let measures = measures(in: text, blocks, slips, &mentions.diagnostics)
        mentions.quantities = QuantityRecogniser(lexicon: lexicon, text: text).quantities(among: measures)
        mentions.occupancies = OccupancyRecogniser(lexicon: lexicon, text: text, slips: slips)
            .occupancies(among: measures, in: blocks)
    }

    /// Every number with a unit, separators decided, shared units and those of table headers filled in.
    private func measures(
        in text: TokenisedText, _ blocks: [Block], _ slips: SlipReader, _ diagnostics: inout [Diagnostic]
    ) -> [Measure] {
        let found = MeasureReader(lexicon: lexicon.amounts, text: text, slips: slips).measures()
        let shared = SharedUnits(lexicon: lexicon.amounts, text: text).completed(found)
        let completed = TableMeasures(lexicon: lexicon.amounts, text: text).completed(shared, in: blocks)
        let judged = SeparatorJudge().judged(found, completed)
        diagnostics += judged.diagnostics
        return judged.measures
    }
}

/// All the Indonesian the pipeline knows, as tables over one vocabulary. Immutable, built once.
final class Lexicon: Sendable {
    static let indonesian = Lexicon()

    let vocabulary: Vocabulary
    let dates: DateLexicon
    let placeCues: PhraseTable<PlaceCue>
    let placeJoiners: PhraseTable<Bool>
    let nationalWords: PhraseTable<Bool>
    let organisationHeads: PhraseTable<OrganisationHead>
    /// Whether an area of theirs makes them no body either.
    let organisationSorts: PhraseTable<Bool>
    let nameWords: NameWordTable
    /// Words that give reason to look for a name, with a capital or without.
    let nameCues: WordSet
    let personNames: WordSet
    let siteEndings: WordSet
    let forerunners: WordSet
    let personTitles: WordSet
    let leads: WordSet
    let titleEnds: WordSet
    let nameLegal: WordSet
    let foreignLegal: WordSet
    let partisans: WordSet
    let partisanRanks: WordSet
    let clubs: WordSet
    let policies: WordSet
    let ships: WordSet
    let addressing: WordSet
    let quotingVerbs: WordSet
    let quotedThrough: WordSet
    let sourceCues: WordSet
    let platforms: WordSet
    let namedAfter: WordSet
    let readingOn: PhraseTable<Bool>
    let courts: WordSet
    let seats: WordSet
    let loweredOffices: WordSet
    let headedParts: WordSet
    let appearing: WordSet
    let pictured: WordSet
    let ministries: WordSet
    let seatEnds: WordSet
    let ranks: WordSet
    let unheaded: WordSet
    let shortCountries: WordSet
    let articles: WordSet
    let outposts: WordSet
    let namings: WordSet
    let ports: WordSet
    let servants: WordSet
    let grades: WordSet
    let assistants: WordSet
    let parts: WordSet
    let faculties: WordSet
    let bracketedHeads: WordSet
    let buildings: PhraseTable<Bool>
    let events: WordSet
    let nationalTeams: PhraseTable<Bool>
    let groups: WordSet
    let groupWords: WordSet
    let counted: WordSet
    let halls: WordSet
    let each: WordSet
    let settlements: WordSet
    let numbering: WordSet
    let foreignHeads: PhraseTable<OrganisationKind>
    let foreignJoining: WordSet
    let knownOrganisations: KnownOrganisations
    let kindHints: PhraseTable<OrganisationKind>
    let roles: PhraseTable<RoleWord>
    let topics: PhraseTable<Topic>
    let commodities: PhraseTable<CommodityWord.Hint>
    let commodityModifiers: PhraseTable<Bool>
    let clauses: PhraseTable<ClauseCues>
    let rates: PhraseTable<RateWord>
    let pointedTimes: PhraseTable<PointedTimes.Kind>
    let conjunctions: PhraseTable<Bool>
    let homeland: PhraseTable<Bool>
    let shareWords: PhraseTable<Bool>
    let demonstratives: PhraseTable<Bool>
    let subsidyWords: PhraseTable<Bool>
    let amounts: AmountLexicon
    let beds: BedLexicon
    let slips: SlipLexicon

    private init() {
        var builder = VocabularyBuilder()
        builder.addAbbreviations(Abbreviations.words)
        placeCues = builder.table(PlaceCues.rows.map { ($0.word, $0) })
        placeJoiners = builder.table(PlaceCues.joiners.map { ($0, true) })
        nationalWords = builder.table([("nasional", true)])
        _ = builder.table(PlaceCues.needsCue.map { ($0, true) })
        organisationHeads = builder.table(OrganisationHeads.rows.map { ($0.phrase, $0) })
        organisationSorts = builder.table(
            OrganisationHeads.sorts.map { ($0, OrganisationHeads.manifold.contains($0)) })
        nameWords = NameWordTable(&builder)
        nameCues = builder.set(OrganisationHeads.rows.map(\.phrase) + NameWords.cues)
        personNames = builder.set(PersonNames.words)
        siteEndings = builder.set(NameWords.siteEndings)
        forerunners = builder.set(NameWords.forerunners)
        personTitles = builder.set(PersonTitles.rows.map(\.word))
        leads = builder.set(NameWords.leads)
        nameLegal = builder.set(NameWords.legalHeads)
        foreignLegal = builder.set(NameWords.foreignLegal)
        partisans = builder.set(NameWords.partisans)
        partisanRanks = builder.set(NameWords.partisanRanks)
        clubs = builder.set(NameWords.clubs)
        policies = builder.set(NameWords.policies)
        ships = builder.set(NameWords.ships)
        titleEnds = builder.set(NameWords.titleEnds)
        addressing = builder.set(NameWords.addressing)
        quotingVerbs = builder.set(NameWords.quotingVerbs)
        quotedThrough = builder.set(NameWords.quotedThrough)
        sourceCues = builder.set(NameWords.sourceCues)
        platforms = builder.set(NameWords.platforms)
        namedAfter = builder.set(NameWords.namedAfter)
        readingOn = builder.table(NameWords.readingOn.map { ($0, true) })
        courts = builder.set(NameWords.courts)
        seats = builder.set(NameWords.seats)
        loweredOffices = builder.set(NameWords.loweredOffices)
        headedParts = builder.set(NameWords.headedParts)
        appearing = builder.set(NameWords.appearing)
        pictured = builder.set(NameWords.pictured)
        ministries = builder.set(NameWords.ministries)
        seatEnds = builder.set(NameWords.seatEnds)
        ranks = builder.set(NameWords.ranks)
        unheaded = builder.set(NameWords.unheaded)
        shortCountries = builder.set(NameWords.countries)
        articles = builder.set(NameWords.articles)
        outposts = builder.set(NameWords.outposts)
        namings = builder.set(NameWords.namings)
        ports = builder.set(PlaceCues.ports)
        servants = builder.set(NameWords.servants)
        grades = builder.set(NameWords.grades)
        assistants = builder.set(NameWords.assistants)
        parts = builder.set(NameWords.parts)
        faculties = builder.set(NameWords.faculties)
        bracketedHeads = builder.set(NameWords.bracketedHeads)
        buildings = builder.table(NameWords.buildings.map { ($0, true) })
        events = builder.set(NameWords.events)
        nationalTeams = builder.table(NameWords.nationalTeams.map { ($0, true) })
        groups = builder.set(NameWords.groups)
        groupWords = builder.set(NameWords.groupWords)
        counted = builder.set(NameWords.counted)
        halls = builder.set(NameWords.halls)
        each = builder.set(NameWords.each)
        settlements = builder.set(NameWords.settlements)
        numbering = builder.set(NameWords.numbering)
        foreignHeads = builder.table(ForeignHeads.rows.map { ($0.word, $0.kind) })
        foreignJoining = builder.set(ForeignHeads.joining)
        knownOrganisations = KnownOrganisations(&builder)
        kindHints = builder.table(KindHints.words.map { ($0.word, $0.kind) })
        roles = builder.table(RoleWords.rows.map { ($0.word, $0) })
        topics = builder.table(TopicWords.rows.map { ($0.word, $0.topic) })
        commodities = builder.table(CommodityWords.rows.map { ($0.word, $0.hint) })
        commodityModifiers = builder.table(CommodityWords.modifiers.map { ($0, true) })
        clauses = builder.table(ClauseWords.rows.map { ($0.word, $0.cues) })
        conjunctions = builder.table(ClauseWords.conjunctions.map { ($0, true) })
        homeland = builder.table(ClauseWords.homeland.map { ($0, true) })
        shareWords = builder.table(PartWords.shares.map { ($0, true) })
        subsidyWords = builder.table(CommodityWords.subsidised.map { ($0, true) })
        demonstratives = builder.table(ClauseWords.demonstratives.map { ($0, true) })
        rates = builder.table(RateWords.rows.map { ($0.word, $0) })
        pointedTimes = builder.table(PointedTimes.rows.map { ($0.phrase, $0.kind) })
        amounts = AmountLexicon(&builder)
        beds = BedLexicon(&builder)
        slips = SlipLexicon(&builder)
        dates = DateLexicon(&builder)
        vocabulary = Vocabulary(builder)
    }
}

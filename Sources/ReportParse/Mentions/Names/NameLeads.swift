/// Cuts off what stands before a body's name and was taken for its beginning: people and rooms of the body, a part of it that
/// somebody heads, the sort of company.
struct NameLeads {
    let text: TokenisedText
    let lexicon: Lexicon
    /// The names of the article, those of companies without their legal forms too.
    private let known: Set<[UInt32]>

    /// - Parameter names: all that was tagged as bodies in the article.
    init(text: TokenisedText, lexicon: Lexicon, names: [Range<Int>]) {
        self.text = text
        self.lexicon = lexicon
        let hashes = { (name: Range<Int>) in name.map { text.tokens[$0].hash } }
        let plain = names.filter { lexicon.nameLegal.contains(text.tokens[$0.lowerBound].word) }
            .map { $0.dropFirst().drop { text.tokens[$0].kind == .mark } }
        known = Set(names.map(hashes) + plain.filter { $0.count > 1 }.map(hashes))
    }

    /// The name itself; nil where nothing of it is one.
    func cut(from tagged: Range<Int>) -> Range<Int>? { headless(tagged).map(unled) }

    /// The name without what only leads to it: *Direktur Utama Baja Timur*, *Pelatih Tenggara FC*, where the rest is a body's name by
    /// the lists, by its head or because the article has it elsewhere.
    private func unled(_ tagged: Range<Int>) -> Range<Int> {
        guard tagged.count > 1 else { return tagged }
        let (first, rest) = (text.tokens[tagged.lowerBound], tagged.dropFirst())
        if lexicon.titleEnds.contains(first.word), tagged.lowerBound > 0, isTitle(tagged.lowerBound - 1) { return rest }
        // *Kantor Pusat Baja Timur*.
        if lexicon.seatEnds.contains(first.word), tagged.lowerBound > 0,
            lexicon.leads.contains(text.tokens[tagged.lowerBound - 1].word),
            known.contains(hashes(rest)) || lexicon.knownOrganisations.isBody(rest, in: text)
        {
            return rest
        }
        // *BUMD PT Jagung Raya*: the sort of company before its name.
        if let own = head(at: rest.lowerBound, until: rest.upperBound), own.kind == .company,
            lexicon.nameLegal.contains(text.tokens[rest.lowerBound].word),
            lexicon.organisationSorts.match(text.tokens, at: tagged.lowerBound, until: rest.lowerBound) != nil
        {
            return rest
        }
        guard lexicon.leads.contains(first.word) || lexicon.forerunners.contains(first.word),
            text.tokens[rest.lowerBound].isCapitalised, head(at: tagged.lowerBound, until: tagged.upperBound) == nil
        else { return tagged }
        let isName =
            known.contains(hashes(rest)) || head(at: rest.lowerBound, until: rest.upperBound) != nil
            || lexicon.knownOrganisations.isBody(rest, in: text)
        return isName ? rest : tagged
    }

    /// *Kepala Divisi Humas Semen Nusantara*: the body without the part of it that somebody heads; nil where the part is all there is.
    private func headless(_ tagged: Range<Int>) -> Range<Int>? {
        guard tagged.lowerBound > 0, isTitle(tagged.lowerBound - 1),
            lexicon.headedParts.contains(text.tokens[tagged.lowerBound].word)
        else { return tagged }
        let start = tagged.dropFirst().first { index in
            text.tokens[index].isCapitalised
                && (head(at: index, until: tagged.upperBound) != nil
                    || lexicon.knownOrganisations.names.match(text.tokens, at: index, until: tagged.upperBound) != nil)
        }
        guard let start else { return nil }
        guard let match = lexicon.knownOrganisations.names.match(text.tokens, at: start, until: tagged.upperBound),
            head(at: start, until: tagged.upperBound) == nil
        else { return start..<tagged.upperBound }
        return start..<start + match.length
    }

    private func head(at index: Int, until end: Int) -> OrganisationHead? {
        lexicon.organisationHeads.match(text.tokens, at: index, until: end)?.value
    }

    private func isTitle(_ index: Int) -> Bool {
        !lexicon.nameWords[text.tokens[index]].isDisjoint(with: [.title, .honorific, .fusedTitle])
    }

    private func hashes(_ tokens: Range<Int>) -> [UInt32] { tokens.map { text.tokens[$0].hash } }
}

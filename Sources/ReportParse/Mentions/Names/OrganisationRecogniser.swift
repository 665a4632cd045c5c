/// Finds the organisations of an article and joins the names of each.
struct OrganisationRecogniser {
    let lexicon: Lexicon

    func organisations(in text: TokenisedText, names: TaggedNames) -> [Organisation] {
        var spans = OrganisationSpanReader(text: text, lexicon: lexicon, names: names).spans()
        spans = HeadlineNames(text: text, words: lexicon.nameWords, headline: names.headline).cut(spans, grammar: names.grammar)
        spans = NameRefusals(text: text, lexicon: lexicon).kept(of: spans)
        spans = NameVotes(text: text, lexicon: lexicon, names: names).kept(of: spans)
        spans = BracketedNames(text: text, lexicon: lexicon).settled(spans)
        spans = NameRepetition(text: text, words: lexicon.nameWords, legal: lexicon.nameLegal).spans(repeating: spans)
        return OrganisationJoiner(text: text, lexicon: lexicon).organisations(of: spans)
    }
}

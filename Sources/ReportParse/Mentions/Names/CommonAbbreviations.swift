/// Finds the short forms in brackets that an article gives to what is no body: *pajak kendaraan bermotor (PKB)*.
struct CommonAbbreviations {
    let text: TokenisedText
    let lexicon: Lexicon

    /// The words that stand in brackets behind as many words in small letters as they have letters, and abbreviate them.
    func words(of spans: [OrganisationSpan]) -> Set<UInt32> {
        Set(
            spans.compactMap { span in
                guard span.tokens.count == 1, isCommon(span.tokens.lowerBound) else { return nil }
                return text.tokens[span.tokens.lowerBound].hash
            })
    }

    private func isCommon(_ index: Int) -> Bool {
        guard index > 2, text.isMark(index - 1, "("), index + 1 < text.tokens.count, text.isMark(index + 1, ")") else {
            return false
        }
        let letters = ShortForm.letters(of: index, in: text)
        let start = index - 1 - letters.count
        guard letters.count > 1, start >= 0, lexicon.organisationHeads.match(text.tokens, at: start, until: index) == nil else {
            return false
        }
        return zip(start..<index - 1, letters).allSatisfy { word, letter in
            text.tokens[word].isWord && !text.tokens[word].isCapitalised && ShortForm.letters(of: word, in: text).first == letter
        }
    }
}

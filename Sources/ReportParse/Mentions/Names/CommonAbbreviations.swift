/// Finds the short forms that an article gives to what is no body, in brackets or with an age: *pajak kendaraan bermotor (PKB)*,
/// *kurir berinisial MA (29)*.
struct CommonAbbreviations {
    let text: TokenisedText
    let lexicon: Lexicon

    /// The words that stand in brackets behind as many words in small letters as they have letters, and abbreviate them; the initials
    /// of persons.
    func words(of spans: [OrganisationSpan]) -> Set<UInt32> {
        let common = spans.lazy.filter { $0.tokens.count == 1 }.map(\.tokens.lowerBound).filter(isCommon)
        return Set((Array(common) + text.tokens.indices.filter(isAged)).map { text.tokens[$0].hash })
    }

    /// Whether an age in brackets follows: a person's, whom the initials stand for.
    private func isAged(_ index: Int) -> Bool {
        index + 3 < text.tokens.count && text.tokens[index].flags.contains(.allCapitals) && text.tokens[index].length < 4
            && text.isMark(index + 1, "(") && text.tokens[index + 2].isNumber && text.tokens[index + 2].length == 2
            && text.isMark(index + 3, ")")
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

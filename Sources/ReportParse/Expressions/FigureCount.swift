/// Reads the amounts, shares of beds and dates of a plain text and nothing else: what the speed of these readers is measured on.
package struct FigureCount: Sendable {
    private let lexicon = Lexicon.indonesian

    package init() {}

    /// How many there are; relative dates count although nothing says what they are relative to.
    package func figures(in text: [UInt8]) -> Int {
        var article = Article()
        article.text = text
        article.blocks = text.split(separator: 0x0A).map {
            Block(kind: .paragraph, range: ByteRange($0.startIndex, $0.endIndex))
        }
        let tokens = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: article)
        let found = MentionReader(lexicon: lexicon).figures(in: tokens, of: article)
        return found.quantities.count + found.occupancies.count + found.dates.count
    }
}

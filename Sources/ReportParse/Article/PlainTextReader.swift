/// Reads an article from text without markup: every non-empty line is a block.
struct PlainTextReader {
    /// The article of a text, with the title given by its container, if any.
    func article(text: String, title: String?) -> Article {
        var article = Article()
        article.metadata.title = title
        if let title, !title.isEmpty {
            append(title, kind: .title, to: &article)
            article.text.append(UInt8(ascii: "\n"))
        }
        for line in text.split(whereSeparator: \.isNewline) { append(String(line), kind: .paragraph, to: &article) }
        if article.text.last == UInt8(ascii: "\n") { article.text.removeLast() }
        return article
    }

    private func append(_ line: String, kind: Block.Kind, to article: inout Article) {
        let words = line.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
        guard !words.isEmpty else { return }
        let start = article.text.count
        article.text.append(contentsOf: words.joined(separator: " ").utf8)
        article.blocks.append(Block(kind: kind, range: ByteRange(start, article.text.count)))
        article.text.append(UInt8(ascii: "\n"))
    }
}

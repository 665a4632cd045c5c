/// The article of any source document: page or plain text.
struct ArticleReader {
    func article(of document: SourceDocument) throws(SourceError) -> Article {
        guard !document.bytes.isEmpty else { throw .empty }
        var article = PlainTextReader().article(text: String(decoding: document.bytes, as: UTF8.self), title: document.title)
        article.metadata.url = document.url
        article.metadata.published = document.published
        if let published = document.published, let day = CalendarDate(iso: published) {
            article.metadata.referenceDate = day
            article.metadata.referenceDateFrom = .input
        } else if let day = document.referenceDate {
            article.metadata.referenceDate = day
            article.metadata.referenceDateFrom = .option
        }
        return article
    }
}

/// The article of any source document: page or plain text.
struct ArticleReader {
    func article(of document: SourceDocument) throws(SourceError) -> Article {
        let source = try SourceText(document)
        var article = source.bytes.withUnsafeBufferPointer { buffer in
            source.mediaType == .html
                ? PageReader(Bytes(buffer), document: document).article()
                : PlainTextReader(Bytes(buffer)).article(title: document.title, url: document.url)
        }
        article.metadata.mediaType = source.mediaType.rawValue
        article.metadata.charset = source.charset.rawValue
        if let byte = source.damagedAt {
            article.diagnostics.append(
                Diagnostic(
                    "broken_utf8", .error, "the UTF-8 is damaged, first at byte \(byte); U+FFFD stands for what could not be read"))
        }
        if article.blocks.isEmpty { article.diagnostics.append(Diagnostic("no_text", .warning, "no article text was found")) }
        takeReferenceDate(of: document, &article.metadata)
        return article
    }

    /// The publication date that the container gives, else the one the page states, else the caller's option. The address and the
    /// text are asked when the dates are read.
    private func takeReferenceDate(of document: SourceDocument, _ metadata: inout ArticleMetadata) {
        if let published = document.published, let day = CalendarDate(iso: published) {
            metadata.published = published
            metadata.referenceDate = day
            metadata.referenceDateFrom = .input
        } else if metadata.referenceDate == nil, let day = document.referenceDate {
            metadata.referenceDate = day
            metadata.referenceDateFrom = .option
        }
    }
}

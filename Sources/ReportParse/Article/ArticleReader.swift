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
                Diagnostic("broken_utf8", .error, "the UTF-8 is damaged, first at byte \(byte); U+FFFD stands for what could not be read"))
        }
        if article.blocks.isEmpty { article.diagnostics.append(Diagnostic("no_text", .warning, "no article text was found")) }
        ReferenceDate(document).settle(&article)
        return article
    }
}

/// Decides which day relative dates are resolved against.
struct ReferenceDate {
    private let document: SourceDocument

    init(_ document: SourceDocument) { self.document = document }

    /// The publication date that the container gives; else the one the page states; else the news day of the text itself; else the
    /// day in the address; else the caller's option.
    func settle(_ article: inout Article) {
        if let published = document.published, let day = CalendarDate(iso: published) {
            article.metadata.published = published
            article.metadata.referenceDate = day
            article.metadata.referenceDateFrom = .input
            return
        }
        let isStated = article.metadata.referenceDate != nil && article.metadata.referenceDateFrom != .url
        if !isStated {
            if let day = NewsDay.day(of: article) {
                article.metadata.referenceDate = day
                article.metadata.referenceDateFrom = .text
            } else if let day = (document.url ?? article.metadata.url).flatMap(PageAddress.day) {
                article.metadata.referenceDate = day
                article.metadata.referenceDateFrom = .url
            }
        }
        if article.metadata.published == nil, article.metadata.referenceDateFrom == .url {
            article.metadata.published = article.metadata.referenceDate?.description
        }
        if article.metadata.referenceDate == nil, let day = document.referenceDate {
            article.metadata.referenceDate = day
            article.metadata.referenceDateFrom = .option
        }
    }
}

/// The news day that a text states of itself: a weekday with a full date in brackets, or the date of its dateline.
enum NewsDay {
    static func day(of article: Article) -> CalendarDate? {
        article.text.withUnsafeBufferPointer { buffer in
            let text = Bytes(buffer)
            for block in article.blocks where block.kind != .title {
                if let day = bracketed(text, block.range) { return day }
            }
            guard let first = article.blocks.first(where: { $0.kind == .paragraph }) else { return nil }
            return dateline(text, first.range)
        }
    }

    /// `Senin (26/7/2021)`, `Senin, (26 Juli 2021)`.
    private static func bracketed(_ text: Bytes, _ range: ByteRange) -> CalendarDate? {
        var at = range.lowerBound
        while at < range.upperBound {
            at = text.first(UInt8(ascii: "("), from: at, until: range.upperBound)
            guard at < range.upperBound else { return nil }
            let close = text.first(UInt8(ascii: ")"), from: at, until: min(range.upperBound, at + 30))
            if ByteTable.isDigit(text[at + 1]), PageDateReader.isWeekday(text, endingBefore: at, from: range.lowerBound),
                let date = PageDateReader.date(in: PlainText.string(text, at + 1, close))
            {
                return date.day
            }
            at += 1
        }
        return nil
    }

    /// `SERANG, 26 Juli 2021 – …`, `Jakarta (26/7/2021) - …`.
    private static func dateline(_ text: Bytes, _ range: ByteRange) -> CalendarDate? {
        let end = min(range.upperBound, range.lowerBound + 90)
        var at = range.lowerBound
        while at < end {
            let isDash = text[at] == 0xE2 && text[at + 1] == 0x80 || text[at] == UInt8(ascii: "-") && text[at - 1] == 0x20
            if isDash, at > range.lowerBound + 3 { return PageDateReader.date(in: PlainText.string(text, range.lowerBound, at))?.day }
            at += 1
        }
        return nil
    }
}

/// Reads documents into records. The one place that names all stages.
public struct ReportParser: Sendable {
    /// What a caller may choose.
    public struct Options: Sendable {
        /// Documents of more bytes are refused.
        public var maximumBytes = 20_000_000
        /// Whether `document.text` is part of the record.
        public var includesText = true
        /// A code system of the user's own to add to every place.
        public var placeCodes: PlaceCodes?
        /// Whether records carry the sentences that the flat form shows beside each fact.
        package var includesSentences = false

        public init() {}
    }

    /// The version that records carry as `extractor.version`.
    public static let version = "0.1.0"

    /// The digest of the organisation model, which records carry as `extractor.model`; nil without one.
    package static let modelDigest: String? = TaggerModel.embedded?.digest

    public let options: Options

    public init(options: Options = Options()) { self.options = options }

    /// The record of one document.
    ///
    /// - Throws: `SourceError` when the bytes are no document; a document that can be read always gives a record.
    public func record(of document: SourceDocument) throws(SourceError) -> Record {
        try read(document).record
    }

    /// The rows of one document as databases take them, encoded for the way there.
    ///
    /// - Throws: `SourceError`, also for texts that no database holds as they are.
    package func encodedRows(of document: SourceDocument) throws(SourceError) -> [UInt8] {
        var options = options
        options.includesSentences = true
        options.includesText = true
        let record = try ReportParser(options: options).record(of: document)
        var encoder = RowEncoder()
        for row in record.rows(includesText: self.options.includesText) {
            if let column = encoder.append(row) { throw .unstorable(column: column) }
        }
        return encoder.bytes
    }

    /// Runs all stages, keeping what each of them made.
    func read(_ document: SourceDocument) throws(SourceError) -> (reading: Reading, record: Record) {
        guard document.bytes.count <= options.maximumBytes else {
            throw .tooLarge(bytes: document.bytes.count, limit: options.maximumBytes)
        }
        let reading = Reading(article: try ArticleReader().article(of: document))
        let record = RecordBuilder(document: document, reading: reading, codes: options.placeCodes).record(
            includesText: options.includesText, includesSentences: options.includesSentences)
        return (reading, record)
    }
}

/// An article with everything that was read from it.
struct Reading: Sendable {
    let article: Article
    let text: TokenisedText
    let mentions: Mentions
    let facts: Facts
}

extension Reading {
    init(article: Article, lexicon: Lexicon = .indonesian) {
        var article = article
        text = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: article)
        mentions = MentionReader(lexicon: lexicon).mentions(in: text, of: &article)
        self.article = article
        facts = FactReader(context: FactContext(article: article, text: text, mentions: mentions, lexicon: lexicon)).facts()
    }
}

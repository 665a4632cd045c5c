/// Why the facts of a document were read: the words of each, the rule that read it and what it was joined from.
public struct Explanation: Sendable {
    /// One fact with its grounds.
    public struct Fact: Sendable {
        /// Its id in the record: `q1`.
        public let id: String
        /// What it says, in a line.
        public let claim: String
        /// The rule that found it: `room/rule`.
        public let rule: String
        /// The sentence it stands in, split at its words: before, the words, after.
        public let sentence: (before: String, words: String, after: String)
        /// What decided about its roles and links, in the order it was decided.
        public let steps: [String]
        /// Its words in code points of the text.
        public let offsets: Range<Int>
        /// The bytes of the document that they were read from; nil for words that its bytes do not hold, such as a title given
        /// beside them. Markup and entities between the words are part of it.
        public let source: Range<Int>?
    }

    public let record: Record
    /// In order of appearance.
    public let facts: [Fact]
}

extension ReportParser {
    /// The record of a document together with the grounds of each of its facts.
    public func explanation(of document: SourceDocument) throws(SourceError) -> Explanation {
        let (reading, record) = try read(document)
        return Explanation(
            record: record, facts: FactExplainer(reading: reading, record: record, source: try SourceText(document)).facts())
    }
}

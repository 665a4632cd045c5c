@testable import ReportParse

/// Reads texts for the checks of facts.
enum FactReadings {
    /// The reading of a text, with a title and a day of publication where they are given.
    static func reading(_ text: String, title: String? = nil, published: String? = nil) throws -> Reading {
        let document = SourceDocument(bytes: Array(text.utf8), source: "text", published: published, title: title)
        return try ReportParser().read(document).reading
    }

    /// The facts of one clause, read as a paragraph without asking what sort of line it is.
    static func facts(ofClause text: String) -> Facts {
        var article = Article()
        article.text = Array(text.utf8)
        article.blocks = [Block(kind: .paragraph, range: ByteRange(0, article.text.count))]
        return Reading(article: article).facts
    }

    static func name(_ organisation: Int?, in reading: Reading) -> String? {
        organisation.map { reading.mentions.organisations[$0].name }
    }
}

import Testing

@testable import ReportParse

/// Texts with the dates marked in them: `Rapat digelar [[Senin]].`, and what each is worth.
struct MarkedDates: Sendable, CustomTestStringConvertible {
    let marked: String
    let reference: String?
    let values: [String?]

    init(_ marked: String, on reference: String? = "2021-07-28", _ values: String?...) {
        self.marked = marked
        self.reference = reference
        self.values = values
    }

    var testDescription: String { marked }

    var text: String { marked.replacing("[[", with: "").replacing("]]", with: "") }

    /// The marked pieces, each with its value.
    var expected: [String] {
        let pieces = marked.split(separator: "[[", omittingEmptySubsequences: false).dropFirst().map {
            $0.prefix(upTo: $0.ranges(of: "]]")[0].lowerBound)
        }
        return zip(pieces, values).map { "\($0) = \($1 ?? "null")" }
            + (pieces.count == values.count ? [] : ["marks and values differ"])
    }

    /// What is read, in the same form.
    var read: [String] { Self.reading(of: text, on: reference).map { "\($0.exact) = \($0.mention.value?.iso ?? "null")" } }

    static func reading(of text: String, on reference: String?) -> [(exact: String, mention: DateMention)] {
        let reading = fullReading(of: text, on: reference)
        return reading.mentions.dates.map { (reading.text.string($0.range), $0) }
    }

    static func fullReading(of text: String, on reference: String?) -> Reading {
        var article = Article()
        article.text = Array(text.utf8)
        article.blocks = [Block(kind: .paragraph, range: ByteRange(0, article.text.count))]
        article.metadata.referenceDate = reference.flatMap { CalendarDate(iso: $0) }
        return Reading(article: article)
    }
}

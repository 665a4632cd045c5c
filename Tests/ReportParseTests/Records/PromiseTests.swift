import Foundation
import Testing

@testable import ReportParse

/// What the contract promises of every record, checked on every document of the corpus and on the shared articles.
@Suite struct PromiseTests {
    private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func documents() throws -> [SourceDocument] {
        let folder = repository.appendingPathComponent("corpus/documents")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().filter { $0.contains("/input.") }
        return try files.map { SourceDocument(bytes: Array(try Data(contentsOf: folder.appendingPathComponent($0))), source: $0) }
    }

    @Test func everyClaimPointsAtItsWords() throws {
        let documents = try Self.documents()
        #expect(documents.count >= 24)
        for document in documents {
            let record = try ReportParser().record(of: document)
            let text = Array(try #require(record.document.text).unicodeScalars)
            let selectors = [record.dates.map(\.selector), record.quantities.map(\.selector), record.occupancies.map(\.selector)]
            for list in selectors {
                #expect(list.map(\.start) == list.map(\.start).sorted(), "\(document.source): order of appearance")
                for selector in list { #expect(Self.holds(selector, in: text), "\(document.source): \(selector)") }
            }
            for mention in record.organisations.flatMap(\.mentions) {
                #expect(Self.slice(text, mention.start, mention.end) == mention.exact, "\(document.source): \(mention)")
            }
        }
    }

    @Test func everyReferenceResolves() throws {
        for document in try Self.documents() {
            let record = try ReportParser().record(of: document)
            let organisations = Set(record.organisations.map(\.id))
            let quantities = Set(record.quantities.map(\.id))
            let occupancies = Set(record.occupancies.map(\.id))
            #expect(organisations.count == record.organisations.count && quantities.count == record.quantities.count)
            for fact in record.quantities {
                let bodies = [fact.giver, fact.receiver, fact.holder, fact.speaker?.organisation].compactMap { $0 }
                #expect(organisations.isSuperset(of: bodies), "\(document.source) \(fact.id)")
                #expect(quantities.isSuperset(of: [fact.sameAs, fact.partOf, fact.pair].compactMap { $0 }))
                #expect(fact.minValue <= fact.maxValue && fact.sameAs != fact.id && fact.partOf != fact.id)
            }
            for fact in record.occupancies {
                #expect(organisations.isSuperset(of: [fact.facility?.organisation, fact.speaker?.organisation].compactMap { $0 }))
                #expect(occupancies.isSuperset(of: [fact.pair].compactMap { $0 }))
                #expect(fact.minPercent <= fact.maxPercent)
            }
        }
    }

    /// The text is plain: no runs of white space, no zero-width characters, no lines of nothing after the title.
    @Test func whiteSpaceIsPlain() throws {
        for document in try Self.documents() {
            let text = try #require(try ReportParser().record(of: document).document.text)
            for odd in ["\u{A0}", "  ", "\t", "\u{200B}", "\u{FEFF}", "\r", " \n", "\n "] {
                #expect(!text.contains(odd), "\(document.source): \(odd.unicodeScalars.map { String($0.value, radix: 16) })")
            }
        }
    }

    private static func holds(_ selector: Record.Selector, in text: [Unicode.Scalar]) -> Bool {
        slice(text, selector.start, selector.end) == selector.exact
            && slice(text, max(0, selector.start - 32), selector.start) == selector.prefix
            && slice(text, selector.end, min(text.count, selector.end + 32)) == selector.suffix
    }

    private static func slice(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> String? {
        guard start >= 0, start <= end, end <= text.count else { return nil }
        var slice = String.UnicodeScalarView()
        slice.append(contentsOf: text[start..<end])
        return String(slice)
    }
}

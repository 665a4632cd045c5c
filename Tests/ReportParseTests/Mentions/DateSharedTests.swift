import Foundation
import Testing

@testable import ReportParse

/// Dates against the shared cases and the shared gold, which stand beside the repository.
@Suite struct DateSharedTests {
    @Test(arguments: [("cldr_dates", 1), ("cldr_date_intervals", 1), ("cldr_relative", 2)])
    func everyCaseIsRead(file: String, column: Int) throws {
        guard let url = SharedData.url("cases/\(file).tsv") else { return }
        let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst(2)
        var wrong: [String] = []
        for row in rows {
            let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let reader = ExpressionReader(kind: .date, referenceDate: column == 2 ? CalendarDate(iso: fields[1]) : nil)
            if case .date(let value) = reader.answer(to: fields[0]), value?.iso == fields[column] { continue }
            wrong.append(fields[0])
        }
        #expect(rows.count > 90)
        #expect(wrong.isEmpty, "\(wrong.prefix(10))")
    }

    private struct Article: Decodable {
        let id: String
        let url: String?
        let published: String?
        let title: String?
        let text: String
    }

    private struct Gold: Decodable {
        struct Date: Decodable {
            let text: String
            let value: String?
        }
        let id: String
        let dates: [Date]
    }

    private func lines<T: Decodable>(_ url: URL, as type: T.Type) throws -> [T] {
        try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(type, from: $0) }
    }

    /// Floors a little under what `score-facts` measures; here texts must be equal letter for letter, so fewer count.
    @Test(arguments: [("dev", 0.93), ("train", 0.93), ("written-dev", 0.95)])
    func goldDatesAreRead(set: String, floor: Double) throws {
        guard let folder = SharedData.url("gold/\(set)") else { return }
        let articles = try lines(folder.appendingPathComponent("articles.jsonl"), as: Article.self)
        let gold = try lines(folder.appendingPathComponent("gold.jsonl"), as: Gold.self)
        let byID = Dictionary(uniqueKeysWithValues: articles.map { ($0.id, $0) })
        var (right, wanted, read) = (0, 0, 0)
        for facts in gold {
            guard let article = byID[facts.id] else { continue }
            let document = SourceDocument(
                bytes: Array(article.text.utf8), source: article.id, url: article.url, published: article.published,
                title: article.title)
            let reading = Reading(article: try ArticleReader().article(of: document))
            var found = reading.mentions.dates.map { reading.text.string($0.range) + "=" + ($0.value?.iso ?? "") }
            wanted += facts.dates.count
            read += found.count
            for date in facts.dates {
                guard let index = found.firstIndex(of: date.text + "=" + (date.value ?? "")) else { continue }
                found.remove(at: index)
                right += 1
            }
        }
        let score = 2 * Double(right) / Double(max(1, wanted + read))
        #expect(score >= floor, "\(set): F1 \(score), \(right) of \(wanted), \(read) read")
    }
}

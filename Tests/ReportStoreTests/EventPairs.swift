import Foundation
import ReportBatch
import ReportParse

@testable import ReportStore

/// The pairs of articles of `corpus/pairs/events.jsonl`: whether the first fact of each tells the same event.
struct EventPairs {
    struct Article {
        let title: String
        let text: String
        let published: String
    }

    let pairs: [(same: Bool, reason: String, a: Article, b: Article)]

    init() throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("corpus/pairs/events.jsonl")
        pairs = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            guard let object, let a = Self.article(object["a"]), let b = Self.article(object["b"]) else { return nil }
            return (object["same"] as? Bool ?? false, object["reason"] as? String ?? "", a, b)
        }
    }

    private static func article(_ value: Any?) -> Article? {
        guard let object = value as? [String: String] else { return nil }
        return Article(title: object["title"] ?? "", text: object["text"] ?? "", published: object["published"] ?? "")
    }

    /// The documents `0-a`, `0-b`, `1-a`, … as ledger rows.
    func rows(order: [Int]) throws -> [LedgerRow] {
        try order.flatMap { index in
            try [("a", pairs[index].a), ("b", pairs[index].b)].map { side, article in
                let id = "\(index)-\(side)"
                let document = SourceDocument(
                    bytes: Array(article.text.utf8), source: id, id: id, published: article.published, title: article.title,
                    mediaType: .plain)
                let digest = Digest(of: Array(id.utf8))
                let key = InputKey(
                    record: RecordID(source: id, id: id), number: index, source: id, id: id, sha256: digest, fingerprint: digest)
                let rows = try ReportParser().encodedRows(of: document)
                return LedgerRow(key: key, outcome: .extracted(Extraction(rendered: rows)))
            }
        }
    }

    /// Writes all articles into a store.
    func write(to store: any RecordStore, order: [Int]) throws {
        _ = try store.open(StoreBench.recipe)
        let rows = try rows(order: order)
        _ = try store.standings(of: rows.map(\.key))
        try store.write(rows)
        _ = try store.finish(InputScope(places: []), removingVanished: false)
    }
}

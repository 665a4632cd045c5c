import Foundation
import ReportParse

/// What training sees of the pipeline.
///
///     name-features FILE.jsonl…           tokens and features of each document (`id`, `text`, optionally `title`;
///                                         a bare sentence where `sentence` is true)
///     name-features --tags [--model=FILE] FILE.jsonl…   tokens, their tags, and the head of the name that the grammar reads there
///     name-features --organisations [--model=FILE] FILE.jsonl…   the organisations of each article, as the annotation has them
///                                         (joined from given `mentions`, where a document lists them)
///     name-features --facts FILE.jsonl…   the amounts of each document with what there is to choose for them; a document is its
///                                         `text`, its `html`, or the file at its `path`
///     name-features --speed FILE.jsonl…   tokens tagged a second, one core, features and all
@main
struct NameFeaturesCommand {
    static func main() throws {
        let options = Set(CommandLine.arguments.filter { $0.hasPrefix("--") })
        let model = try options.first { $0.hasPrefix("--model=") }.map {
            try Array(Data(contentsOf: URL(fileURLWithPath: String($0.dropFirst(8)))))
        }
        for path in CommandLine.arguments.dropFirst() where !path.hasPrefix("--") {
            let documents = try documents(at: path)
            if options.contains("--facts") {
                for document in documents { try writeFacts(of: document) }
            } else if options.contains("--speed") {
                speed(documents)
            } else if options.contains("--organisations") {
                for document in documents { try writeOrganisations(of: document, model) }
            } else {
                for document in documents { try write(document, tags: options.contains("--tags"), model) }
            }
        }
    }

    private static func documents(at path: String) throws -> [[String: Any]] {
        try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: UInt8(ascii: "\n"))
            .compactMap { try JSONSerialization.jsonObject(with: $0) as? [String: Any] }
    }

    private static func write(_ object: [String: Any], tags: Bool, _ model: [UInt8]?) throws {
        let text = object["text"] as? String ?? ""
        let document =
            object["sentence"] as? Bool == true
            ? TaggerDevelopment(sentence: text, model: model)
            : TaggerDevelopment(article: text, title: object["title"] as? String, model: model)
        let header = ["id": object["id"] as? String ?? "", "text": String(decoding: document.text, as: UTF8.self)]
        var out = try JSONSerialization.data(withJSONObject: header, options: [.sortedKeys])
        out.append(UInt8(ascii: "\n"))
        for sentence in document.sentences {
            for row in sentence {
                out.append(contentsOf: "\(row.start) \(row.end)".utf8)
                if tags {
                    out.append(contentsOf: " \(row.tag) \(row.grammar)".utf8)
                } else {
                    for feature in row.features { out.append(contentsOf: " \(String(feature, radix: 36))".utf8) }
                }
                out.append(UInt8(ascii: "\n"))
            }
            out.append(UInt8(ascii: "\n"))
        }
        out.append(UInt8(ascii: "\n"))
        FileHandle.standardOutput.write(out)
    }

    private static func writeOrganisations(of object: [String: Any], _ model: [UInt8]?) throws {
        let text = object["text"] as? String ?? ""
        let title = object["title"] as? String
        let found =
            (object["mentions"] as? [String]).map { TaggerDevelopment.organisations(article: text, title: title, mentions: $0) }
            ?? TaggerDevelopment.organisations(article: text, title: title, model: model)
        let row: [String: Any] = [
            "id": object["id"] as? String ?? "", "dates": [], "quantities": [], "occupancies": [],
            "organisations": found.map { ["name": $0.name, "kind": $0.kind, "mentions": $0.mentions] as [String: Any] },
        ]
        FileHandle.standardOutput.write(try JSONSerialization.data(withJSONObject: row, options: [.sortedKeys]) + Data("\n".utf8))
    }

    private static func writeFacts(of object: [String: Any]) throws {
        func string(_ key: String) -> String? { object[key] as? String }
        let bytes = try string("path").map { Array(try Data(contentsOf: URL(fileURLWithPath: $0))) }
        let document = SourceDocument(
            bytes: bytes ?? Array((string("html") ?? string("text") ?? "").utf8), source: string("id") ?? "", id: string("id"),
            url: string("url"), published: string("published"), title: string("title"),
            referenceDate: string("reference_date").flatMap { CalendarDate(iso: $0) })
        guard var row = FactDevelopment.rows(of: document) else { return }
        row["id"] = string("id") ?? ""
        FileHandle.standardOutput.write(try JSONSerialization.data(withJSONObject: row, options: [.sortedKeys]) + Data("\n".utf8))
    }

    /// Articles are tagged one by one, ten times each.
    private static func speed(_ documents: [[String: Any]]) {
        let texts = documents.map { $0["text"] as? String ?? "" }
        _ = TaggerDevelopment.tag(texts.first ?? "", times: 1)
        let start = ContinuousClock.now
        let tokens = texts.reduce(0) { $0 + TaggerDevelopment.tag($1, times: 10) }
        let elapsed = (ContinuousClock.now - start) / .seconds(1)
        print("\(tokens) tokens in \(elapsed) s: \(Int(Double(tokens) / elapsed)) tokens/s")
    }
}

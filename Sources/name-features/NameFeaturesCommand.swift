import Foundation
import ReportParse

/// Prints, for each document of a JSONL file (`id`, `text`, optionally `title`), one line of JSON: the text as the pipeline
/// reads it and each sentence's tokens with their features. Training builds on it.
@main
struct NameFeaturesCommand {
    static func main() throws {
        for path in CommandLine.arguments.dropFirst() {
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            for line in data.split(separator: UInt8(ascii: "\n")) {
                guard let object = try JSONSerialization.jsonObject(with: line) as? [String: Any] else { continue }
                let document = TaggerDevelopment(text: object["text"] as? String ?? "", title: object["title"] as? String)
                try write(document, id: object["id"] as? String ?? "")
            }
        }
    }

    private static func write(_ document: TaggerDevelopment, id: String) throws {
        let header = try JSONSerialization.data(
            withJSONObject: ["id": id, "text": String(decoding: document.text, as: UTF8.self)], options: [.sortedKeys])
        var out = header
        out.append(UInt8(ascii: "\n"))
        for sentence in document.sentences {
            for row in sentence {
                out.append(contentsOf: "\(row.start) \(row.end)".utf8)
                for feature in row.features { out.append(contentsOf: " \(String(feature, radix: 36))".utf8) }
                out.append(UInt8(ascii: "\n"))
            }
            out.append(UInt8(ascii: "\n"))
        }
        out.append(UInt8(ascii: "\n"))
        FileHandle.standardOutput.write(out)
    }
}

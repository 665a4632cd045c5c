import ArgumentParser
import Foundation
import ReportParse

@main
struct ReportExtract: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report-extract", abstract: "Facts out of Indonesian regional news and official releases.", version: "0.1.0")

    @Argument(help: "Files to read.")
    var paths: [String]

    func run() throws {
        let parser = ReportParser()
        for path in paths {
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            for (number, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
                guard let object = try JSONSerialization.jsonObject(with: line) as? [String: Any] else { continue }
                let document = SourceDocument(
                    bytes: Array((object["text"] as? String ?? "").utf8), source: "\(path)#\(number + 1)",
                    id: object["id"] as? String,
                    url: object["url"] as? String, published: object["published"] as? String, title: object["title"] as? String)
                let json = try parser.record(of: document).json()
                FileHandle.standardOutput.write(Data(json + [UInt8(ascii: "\n")]))
            }
        }
    }
}

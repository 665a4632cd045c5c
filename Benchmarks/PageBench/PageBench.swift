import Foundation
import ReportParse

/// `page-bench time PAGE…` prints the CPU seconds from bytes to article, those from bytes to the record as JSON, and the peak memory,
/// over the pages;
/// `page-bench features PAGE…` prints what the body model looks at, one page a line, for `models/body/train.py`.
@main
enum PageBench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case "time": try time(Array(arguments.dropFirst()))
        case "features": try features(Array(arguments.dropFirst()))
        default: print("usage: page-bench time|features PAGE...")
        }
    }

    private static func document(_ path: String) throws -> SourceDocument {
        SourceDocument(bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))), source: path)
    }

    private static func time(_ paths: [String]) throws {
        let parser = ReportParser()
        var article = Double.infinity
        var record = Double.infinity
        var bytes = 0
        // The best of three rounds each, in turn, the first of which warms the caches.
        for _ in 0..<3 {
            article = min(article, try sum(paths) { bytes += (try? parser.articleText(of: $0).count) ?? 0 })
            record = min(record, try sum(paths) { bytes += (try? parser.record(of: $0).json().count) ?? 0 })
        }
        print(String(format: "%.6f %.6f %ld", article, record, peakKilobytes))
        FileHandle.standardError.write(Data("\(bytes) bytes of text and records\n".utf8))
    }

    /// The CPU seconds that pages take, reading their files apart.
    private static func sum(_ paths: [String], _ body: (SourceDocument) -> Void) throws -> Double {
        var sum = 0.0
        for path in paths {
            let page = try document(path)
            let start = cpu()
            body(page)
            sum += cpu() - start
        }
        return sum
    }

    /// The most memory the process held, as the kernel tells it.
    private static var peakKilobytes: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { $0.split(separator: " ").dropLast().last }.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }

    private static func cpu() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private static func features(_ paths: [String]) throws {
        for path in paths {
            let lines = try ReportParser().lineFeatures(of: document(path))
            let object: [String: Any] = [
                "page": path, "names": lines.names, "texts": lines.texts,
                "groups": lines.groups, "rows": lines.rows.map { $0.map { $0.map(Double.init) } ?? [] },
            ]
            FileHandle.standardOutput.write(try JSONSerialization.data(withJSONObject: object) + Data([10]))
        }
    }
}

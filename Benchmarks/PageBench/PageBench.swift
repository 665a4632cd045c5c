import Foundation
import ReportParse

/// `page-bench time PAGE…` prints the CPU seconds from bytes to article, and the peak memory, over the pages;
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
        var best = Double.infinity
        var bytes = 0
        // The best of three rounds, the first of which warms the caches.
        for _ in 0..<3 {
            var sum = 0.0
            for path in paths {
                let page = try document(path)
                let start = cpu()
                bytes += (try? parser.articleText(of: page).count) ?? 0
                sum += cpu() - start
            }
            best = min(best, sum)
        }
        print(String(format: "%.6f %ld", best, peakKilobytes))
        FileHandle.standardError.write(Data("\(bytes) bytes of text\n".utf8))
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

import Foundation

/// The package's own files, for the tests of how it is kept.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    struct Source {
        /// The path below the root: `Sources/ReportParse/Facts/Facts.swift`.
        let path: String
        let text: String

        var folder: String { String(path.dropLast(path.split(separator: "/").last.map { $0.count + 1 } ?? 0)) }

        /// The text without comments, lines as they were.
        var code: String {
            var lines: [Substring] = []
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                lines.append(line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line)
            }
            return lines.joined(separator: "\n")
        }
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// Every Swift file below a folder, sorted.
    static func sources(_ folder: String) throws -> [Source] {
        let files = try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)
        return try files.sorted().filter { $0.hasSuffix(".swift") }.map {
            Source(path: "\(folder)/\($0)", text: try text("\(folder)/\($0)"))
        }
    }
}

import Foundation
import Testing

@testable import ReportParse

/// The form of the articles with marked names, which the tagger learns from.
@Suite struct NamedTextTests {
    private static let folder = Repository.root.appendingPathComponent("corpus/names")

    private static let files = Result {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted()
    }

    private static func lines(of file: String) throws -> [Substring] {
        try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
    }

    @Test func headlineThenParagraphs() throws {
        let files = try Self.files.get()
        #expect(files.count >= 200)
        for file in files {
            let lines = try Self.lines(of: file)
            #expect(lines.count >= 3 && !lines[0].isEmpty && lines[1].isEmpty && !lines[2].isEmpty, "\(file)")
        }
    }

    @Test("every brace is of a mark; a mark has a known kind and words; a body has one kind")
    func marks() throws {
        let kinds = Set(OrganisationKind.allCases.map(\.rawValue))
        for file in try Self.files.get() {
            var kindOfBody: [Substring: Substring] = [:]
            for (number, line) in try Self.lines(of: file).enumerated() {
                let place = "\(file):\(number + 1)"
                for match in line.matches(of: /\{(?:(person|place)|([a-z]+) ([0-9]+)):([^{}]*)\}/) {
                    let words = match.4
                    #expect(!words.isEmpty && words.first?.isWhitespace == false && words.last?.isWhitespace == false, "\(place)")
                    guard let kind = match.2, let body = match.3 else { continue }
                    #expect(kinds.contains(String(kind)), "\(place): \(kind)")
                    #expect(kindOfBody[body, default: kind] == kind, "\(place): \(words)")
                    kindOfBody[body] = kind
                }
                let rest = line.replacing(/\{(?:person|place|[a-z]+ [0-9]+):[^{}]*\}/, with: "")
                #expect(!rest.contains("{") && !rest.contains("}"), "\(place): \(rest)")
            }
        }
    }
}

import Foundation
import Testing

@testable import ReportParse

/// What README.md says is so; Scripts/check-readme runs its commands.
@Suite struct ReadmeTests {
    @Test func librarySnippetIsTheOneThatCompiles() throws {
        let readme = try Repository.text("README.md")
        let block = try #require(readme.firstMatch(of: /```swift\n((?:.|\n)*?)```/)).1
        let compiled = try Repository.text("Tests/ReportParseTests/House/LibrarySnippet.swift")
        #expect(
            compiled.split(separator: "\n").dropFirst().joined(separator: "\n")
                == block.split(separator: "\n").joined(separator: "\n"))
    }

    @Test func librarySnippetWorks() throws {
        #expect(try aid(in: Array("Warga menerima bantuan 12 ton beras.".utf8)) == ["12 t of beras: 12 ton"])
    }

    @Test func recordIsDescribedAsItIs() throws {
        let readme = try Repository.text("README.md")
        #expect(
            readme.contains("<!-- record -->\n" + RecordSchema.markdown() + "<!-- /record -->"), "run Scripts/check-readme --update"
        )
    }

    @Test func commandsOfTheFirstScreenExist() throws {
        let (readme, makefile) = (try Repository.text("README.md"), try Repository.text("Makefile"))
        let targets = readme.prefix(1500).matches(of: /^make (\w+)/.anchorsMatchLineEndings()).map { String($0.1) }
        #expect(targets == ["run", "test"])
        for target in targets { #expect(makefile.contains("\n\(target):"), "\(target)") }
    }

    @Test func versionIsInTheChangelog() throws {
        #expect(try Repository.text("CHANGELOG.md").contains("## \(ReportParser.version)"))
    }
}

import Foundation
import Testing

/// Runs that are killed at random moments and started again: nothing is lost, nothing doubled, the outcome is that of a run
/// that nobody disturbed. `make test` kills ten times, `make test-crash` sixty.
@Suite(.serialized) struct CrashTests {
    private static let documents = 400
    private static let kills = ProcessInfo.processInfo.environment["REPORT_EXTRACT_KILLS"].flatMap { Int($0) } ?? 10
    private static let server = ProcessInfo.processInfo.environment["REPORT_EXTRACT_TEST_POSTGRES"]

    /// Where the records go, and how to see all that is there.
    private enum Kind: CaseIterable {
        case file, sqlite, postgres

        /// Without the numbers of runs: one that is killed behind its very end is followed by a second, which finds all unchanged.
        private static let ledger =
            "SELECT 'ledger', record_id, source, input_id, sha256, fingerprint, status, reason, number FROM ledger ORDER BY 2"

        func output(_ folder: Folder, _ name: String) throws -> [String] {
            switch self {
            case .file: return ["-o", folder.url.appendingPathComponent("\(name).ndjson").path]
            case .sqlite: return ["--db", folder.url.appendingPathComponent("\(name).sqlite").path]
            case .postgres:
                let made = try Binary.shell("psql -q '\(CrashTests.server ?? "")' -c 'CREATE SCHEMA \(name)'")
                #expect(made.status == 0, "\(made.errors)")
                return ["--db", (CrashTests.server ?? "") + "?options=-csearch_path%3D\(name)"]
            }
        }

        /// All that a run leaves but times and numbers of runs.
        func contents(_ output: [String]) throws -> String {
            let tables = [
                "documents", "organisations", "organisation_mentions", "dates", "quantities", "occupancies", "diagnostics",
            ]
            switch self {
            case .file:
                let ledger = "SELECT record_id, number, source, status, reason, sha256, offset, length FROM ledger ORDER BY number"
                return try Binary.shell("cat '\(output[1])'; sqlite3 '\(output[1]).ledger' '\(ledger)'").text
            case .sqlite:
                let search = "SELECT 'search', rowid FROM documents_search WHERE documents_search MATCH 'beras' ORDER BY 2;"
                let queries = (tables.map { "SELECT '\($0)', * FROM \($0) ORDER BY 2, 3, 4;" } + [search, Self.ledger]).joined(
                    separator: " ")
                return try Binary.shell("sqlite3 '\(output[1])' \"\(queries)\"").text
            case .postgres:
                let selections = tables.map { "SELECT '\($0)', * FROM \($0) ORDER BY 2, 3, 4" } + [Self.ledger]
                let queries = selections.map { "-c \"\($0)\"" }.joined(separator: " ")
                return try Binary.shell("psql -At '\(output[1])' \(queries)").text
            }
        }
    }

    @Test func aKilledRunGoesOnToTheSameEnd() throws {
        var random = SplitMix(state: 20_210_726)
        let kinds: [Kind] = Self.server == nil ? [.file, .sqlite] : [.file, .sqlite, .postgres]
        let cases = kinds.flatMap { kind in ["1", "4"].map { (kind, $0) } }
        for (index, (kind, jobs)) in cases.enumerated() {
            let kills = Self.kills / cases.count + (index < Self.kills % cases.count ? 1 : 0)
            try check(kind, jobs: jobs, kills: kills, &random)
        }
    }

    private func check(_ kind: Kind, jobs: String, kills: Int, _ random: inout SplitMix) throws {
        let folder = try Folder()
        let input = try folder.write("in.jsonl", BatchTests.articles(Self.documents))
        let names = ["whole", "killed"].map { "\($0)\(UInt32.random(in: 0 ... .max, using: &random))_\(jobs)" }
        let whole = try kind.output(folder, names[0])
        let began = Date()
        #expect(try Binary.run([input, "-j", jobs] + whole).status == 0)
        let duration = Date().timeIntervalSince(began)
        let expected = try kind.contents(whole)
        #expect(expected.split(separator: "\n").count >= Self.documents * 2)

        let output = try kind.output(folder, names[1])
        for _ in 0..<kills {
            let process = Process()
            process.executableURL = Binary.path
            process.arguments = [input, "-j", jobs] + output
            process.standardError = FileHandle.nullDevice
            try process.run()
            Thread.sleep(forTimeInterval: Double.random(in: 0.02...max(0.05, duration), using: &random))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        let last = try Binary.run([input, "-j", jobs] + output)
        #expect(last.status == 0, "\(last.errors)")
        // A run that had come to its end before the kill is followed by one that finds everything unchanged and says so in the
        // ledger, which may be killed in its turn: rows of both kinds then stand side by side.
        let found = withoutStatus(try kind.contents(output)).split(separator: "\n")
        let wanted = withoutStatus(expected).split(separator: "\n")
        let difference = zip(found, wanted).first { $0 != $1 }
        #expect(difference == nil, "\(kind), -j \(jobs): \(difference?.0.prefix(300) ?? "") | \(difference?.1.prefix(300) ?? "")")
        #expect(found.count == wanted.count)
    }

    private func withoutStatus(_ contents: String) -> String {
        contents.replacing("|skipped|unchanged|", with: "|extracted||")
    }
}

/// A small generator with a seed, so that a failure can be had again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

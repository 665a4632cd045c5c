import Foundation
import Testing

/// Strings that have broken importers come back as they were from every kind of output, or are refused with a reason in the ledger.
@Suite struct HostileFieldTests {
    private static let server = ProcessInfo.processInfo.environment["REPORT_EXTRACT_TEST_POSTGRES"]

    private static let hostile = [
        "O'Brien \"x\"; DROP TABLE documents; --", "=cmd|' /C calc'!A0", "'=1+1", "''", "-5", "@SUM(A1)", "\t=1", "a,b\r\nc;d",
        "\\N",
        "\\.", "\\", "{a,\"b\",NULL}", "🙂👩‍👩‍👧 e\u{301}", "\u{202E}مرحبا بالعالم\u{202C}", "x\u{FEFF}y", "\u{7F}\u{1B}[31m", "%s%n",
        String(repeating: "panjang ", count: 1 << 17),
    ]

    /// A megabyte takes its time where there is much else to do.
    private func run(_ arguments: [String]) throws -> Binary.Answer { try Binary.run(arguments + ["--timeout", "600"]) }

    /// A line of JSON for each string, which is id and part of title and text.
    private func lines(_ strings: [String]) throws -> String {
        try strings.enumerated().map { number, string in
            let article = [
                "id": string, "title": "Beras \(number) \(string.prefix(200))",
                "text": "Gudang itu menerima 12 ton beras. \(string)",
            ]
            return String(decoding: try JSONSerialization.data(withJSONObject: article), as: UTF8.self)
        }.joined(separator: "\n") + "\n"
    }

    /// What is in one and not in the other, shortened.
    private func difference(_ found: [[String]], _ expected: [[String]]) -> [String] {
        (found.filter { !expected.contains($0) } + expected.filter { !found.contains($0) }).map {
            $0.map { $0.unicodeScalars.map { $0.escaped(asASCII: true) }.joined().prefix(120) }.joined(separator: " | ")
        }
    }

    private func rows(ofJSON text: String) throws -> [[String]] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String]])
    }

    @Test func stringsComeBackAsTheyWere() throws {
        let folder = try Folder()
        let input = try folder.write("in.jsonl", try lines(Self.hostile))
        let records = try run([input]).records.compactMap { $0["document"] as? [String: Any] }
        let expected = records.map { record in ["id", "title", "text"].map { record[$0] as? String ?? "?" } }
        #expect(difference(expected.map { [$0[0]] }, Self.hostile.map { [$0] }) == [])

        let database = folder.url.appendingPathComponent("facts.sqlite").path
        #expect(try run([input, "--db", database]).status == 0)
        let query = "SELECT json_group_array(json_array(id, title, text)) FROM documents"
        #expect(difference(try rows(ofJSON: Binary.shell("sqlite3 '\(database)' '\(query)'").text), expected) == [])

        let table = folder.url.appendingPathComponent("facts.csv").path
        #expect(try run([input, "--format", "csv", "-o", table]).status == 0)
        let found = try rows(ofJSON: try readTable(table, in: folder))
        #expect(difference(found, expected.map { [$0[0], $0[1]] }) == [])
    }

    /// Id and title by Python's reader, without the apostrophe that keeps spreadsheets from computing.
    private func readTable(_ path: String, in folder: Folder) throws -> String {
        let script = """
            import csv, json, re, sys
            csv.field_size_limit(1 << 30)
            plain = lambda text: text[1:] if re.match(r"'+[=+\\-@\\t\\r]", text) else text
            rows = csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8"))
            print(json.dumps([[plain(row["document_id"]), plain(row["title"])] for row in rows if row["type"] == "quantity"]))
            """
        let answer = try Binary.shell("python3 '\(try folder.write("read.py", script))' '\(path)'")
        #expect(answer.status == 0, "\(answer.errors)")
        return answer.text
    }

    @Test func stringsComeBackFromPostgreSQL() throws {
        guard let server = Self.server else { return }
        let folder = try Folder()
        let input = try folder.write("in.jsonl", try lines(Self.hostile))
        #expect(try Binary.shell("psql -q '\(server)' -c 'CREATE SCHEMA hostile_fields'").status == 0)
        let database = server + "?options=-csearch_path%3Dhostile_fields"
        #expect(try run([input, "--db", database]).status == 0)
        let query = "SELECT json_agg(json_build_array(id, title)) FROM documents"
        let found = try rows(ofJSON: Binary.shell("psql -At '\(database)' -c '\(query)'").text)
        #expect(difference(found.map { [$0[0]] }, Self.hostile.map { [$0] }) == [])
    }

    /// Half a surrogate pair is no character: it becomes U+FFFD, the same in all outputs. U+0000, which no database holds, is refused.
    @Test func whatIsNoTextIsReplacedOrRefused() throws {
        let folder = try Folder()
        let lines = [#"{"id": "a\ud83dz", "text": "Stok 5 ton beras."}"#, #"{"id": "b\u0000", "text": "Stok 6 ton beras."}"#]
        let input = try folder.write("in.jsonl", lines.joined(separator: "\n"))
        let ids = try run([input]).records.compactMap { ($0["document"] as? [String: Any])?["id"] as? String }
        #expect(ids == ["a\u{FFFD}z", "b\u{0}"])
        let database = folder.url.appendingPathComponent("facts.sqlite").path
        #expect(try run([input, "--db", database]).status == 1)
        #expect(try Binary.shell("sqlite3 '\(database)' 'SELECT id FROM documents'").text == "a\u{FFFD}z\n")
        let ledger = try Binary.shell("sqlite3 '\(database)' 'SELECT status, reason FROM ledger ORDER BY number'").text
        #expect(ledger.hasPrefix("extracted|\nquarantined|") && ledger.contains("U+0000"))
    }
}

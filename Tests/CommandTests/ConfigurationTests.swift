import Foundation
import Testing

@testable import report_extract

@Suite struct ConfigurationTests {
    private func expanded(_ typed: [String], _ environment: [String: String] = [:]) throws -> [String] {
        try ConfiguredArguments.arguments(typed: typed, otherCommands: ["explain", "worker"]) { environment[$0] }
    }

    @Test(arguments: [
        ("run.yaml", "jobs: 3\nno_text: true\noutput: facts.ndjson\ncolumns: [text=isi, id=no]\npaths: [archive]\n"),
        (
            "run.toml",
            "jobs = 3\nno-text = true\noutput = \"facts.ndjson\"\ncolumns = [\"text=isi\", \"id=no\"]\npaths = [\"archive\"]\n"
        ),
    ])
    func flagsOverruleTheEnvironmentAndThatTheFile(name: String, text: String) throws {
        let folder = try Folder()
        let file = try folder.write(name, text)
        let all = ["--columns=text=isi", "--columns=id=no", "--jobs=3", "--no-text", "--output=facts.ndjson", "archive"]
        #expect(try expanded(["--config", file]) == all + ["--config", file])
        #expect(try expanded([], ["REPORT_EXTRACT_CONFIG": file]) == all)
        let environment = ["REPORT_EXTRACT_JOBS": "2", "REPORT_EXTRACT_NO_TEXT": "false"]
        let some = try expanded(["--config=\(file)", "-j", "1", "other"], environment)
        #expect(some == ["--columns=text=isi", "--columns=id=no", "--output=facts.ndjson", "--config=\(file)", "-j", "1", "other"])
        #expect(try expanded(["--config", file, "--db", "x.sqlite", "a"]).contains { $0.hasPrefix("--output") } == false)
    }

    @Test func otherCommandsAreLeftAlone() throws {
        #expect(try expanded(["explain", "a.html"], ["REPORT_EXTRACT_JOBS": "2"]) == ["explain", "a.html"])
        #expect(try expanded(["extract", "a.html"], ["REPORT_EXTRACT_JOBS": "2"]) == ["extract", "--jobs=2", "a.html"])
    }

    @Test func whatIsWrongInAFileIsSaid() throws {
        let folder = try Folder()
        for (name, text, said) in [
            ("a.yaml", "job: 3\n", "no option is called job"), ("b.toml", "jobs = \n", "b.toml: "),
            ("c.yaml", "no-text: perhaps\n", "takes true or false"), ("d.yaml", "jobs: {a: 1}\n", "takes a value or a list"),
        ] {
            let answer = try Binary.run(["--config", try folder.write(name, text), "x.html"])
            #expect(answer.status == 2)
            #expect(answer.errors.contains(said), "\(answer.errors)")
        }
    }

    @Test func theFileIsReallyUsed() throws {
        let folder = try Folder()
        try folder.write("in.txt", Sample.text)
        try folder.write("run.yaml", "paths: [in.txt]\nno-text: true\nreference-date: 2021-07-26\n")
        let answer = try Binary.run(["--config", "run.yaml"], in: folder.url)
        #expect(answer.status == 0)
        let document = answer.records.first?["document"] as? [String: Any]
        #expect(document?["source"] as? String == "in.txt" && document?["text"] is NSNull)
        #expect(document?["reference_date"] as? String == "2021-07-26")
    }

    /// Whoever adds an option to `extract` adds it to the table as well.
    @Test func everyOptionCanBeConfigured() throws {
        let help = try Binary.run(["extract", "--help"]).text
        let named = Set(help.matches(of: /^ +(?:-[a-z], )?--([a-z-]+)/.anchorsMatchLineEndings()).map { String($0.output.1) })
        #expect(named.subtracting(["help", "version", "config"]) == Set(OptionTable.extract.map(\.name)))
    }
}

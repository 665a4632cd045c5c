import Foundation
import Testing

/// Batches: what becomes of every input, at any number of workers, also when workers or the batch itself are ended.
@Suite struct BatchTests {
    /// So many articles, each with figures of its own.
    static func articles(_ count: Int, from first: Int = 0) -> String {
        (first..<first + count).map { number in
            """
            {"id": "a\(number)", "published": "2021-07-26", "title": "Bantuan ke-\(number)", "text": "PT Maju \(number) Jaya \
            menyerahkan \(number + 2) ton beras kepada Pemerintah Kota Serang pada Senin (26/7/2021). Keterisian tempat tidur \
            di RSUD Banten mencapai \(number % 90 + 3) persen."}
            """
        }.joined(separator: "\n") + "\n"
    }

    static func worker(_ fault: String) -> [String] { ["--worker-command", "\(Binary.path.path) worker --fault \(fault)"] }

    /// The rows of a ledger beside a file, as `status|reason|number`.
    static func ledger(_ file: URL) throws -> [String] {
        let sql = "SELECT status, coalesce(reason, ''), count(*) FROM ledger GROUP BY 1, 2 ORDER BY 1, 2"
        return try Binary.shell("sqlite3 '\(file.path).ledger' \"\(sql)\"").text.split(separator: "\n").map(String.init)
    }

    @Test func bytesAreTheSameAtAnyNumberOfWorkers() throws {
        let folder = try Folder()
        let input = try folder.write("in.jsonl", Self.articles(60))
        let outputs = try ["1", "2", "5"].map { jobs in
            let output = folder.url.appendingPathComponent("out\(jobs).ndjson")
            let answer = try Binary.run([input, "-o", output.path, "-j", jobs])
            #expect(answer.status == 0 && answer.errors.isEmpty)
            return try Data(contentsOf: output)
        }
        #expect(outputs[0].split(separator: 0x0A).count == 60)
        #expect(outputs[1] == outputs[0] && outputs[2] == outputs[0])
        #expect(try Binary.run([input]).output == outputs[0])
    }

    @Test(arguments: [
        ("crash", "its worker crashed (signal 6, Aborted)"), ("exit", "its worker crashed (exit status 3)"),
        ("hang", "it took longer than 4 s"), ("memory", "it took more than 256 MB of memory"),
        ("garbage", "its worker wrote what is no answer"),
    ])
    func aDocumentThatEndsItsWorkerIsNamedAndTheOthersAreRead(fault: String, reason: String) throws {
        let folder = try Folder()
        let input = try folder.write("in.jsonl", Self.articles(20))
        let output = folder.url.appendingPathComponent("out.ndjson")
        let quarantine = folder.url.appendingPathComponent("quarantine")
        let answer = try Binary.run(
            [
                input, "-o", output.path, "-j", "2", "--timeout", fault == "hang" ? "4" : "60", "--max-memory", "256",
                "--keep-quarantined", quarantine.path,
            ]
                + Self.worker("\(fault):in.jsonl#7"))
        #expect(answer.status == 1)
        #expect(answer.errorLines == ["\(input)#7: \(reason)"])
        #expect(try Self.ledger(output) == ["extracted||19", "quarantined|\(reason)|1"])
        let kept = try FileManager.default.contentsOfDirectory(atPath: quarantine.path)
        #expect(kept.count == 1)
        let bytes = try kept.first.map { try Data(contentsOf: quarantine.appendingPathComponent($0)) } ?? Data()
        #expect(String(decoding: bytes, as: UTF8.self).contains("menyerahkan 8 ton beras"))
    }

    @Test func aToleratedShareOfFailuresAnswersZero() throws {
        let folder = try Folder()
        let input = try folder.write("in.jsonl", Self.articles(9) + "no JSON\n")
        let output = folder.url.appendingPathComponent("out.ndjson").path
        #expect(try Binary.run([input, "-o", output]).status == 1)
        #expect(try Binary.run([input, "-o", output, "--fail-threshold", "0.1"]).status == 0)
        #expect(try Binary.run([input, "-o", output, "--fail-threshold", "0.09"]).status == 1)
    }

    @Test func anUnchangedArchiveIsNotReadAgain() throws {
        let folder = try Folder()
        let input = try folder.write("in.jsonl", Self.articles(12))
        let output = folder.url.appendingPathComponent("out.ndjson")
        #expect(try Binary.run([input, "-o", output.path]).status == 0)
        let first = try Data(contentsOf: output)
        // A worker would end at once: there is nothing for one to do.
        let again = try Binary.run([input, "-o", output.path, "--worker-command", "/bin/false"])
        #expect(again.status == 0)
        #expect(again.errors.contains("nothing to extract: all 12 documents are unchanged"))
        #expect(try Data(contentsOf: output) == first)
        #expect(try Self.ledger(output) == ["skipped|unchanged|12"])
    }

    @Test func onlyWhatChangedIsReadAgain() throws {
        let folder = try Folder()
        let input = try folder.write("in.jsonl", Self.articles(12))
        let output = folder.url.appendingPathComponent("out.ndjson")
        #expect(try Binary.run([input, "-o", output.path]).status == 0)
        try folder.write(
            "in.jsonl", Self.articles(12).replacing("\"Bantuan ke-3\"", with: "\"Bantuan lain\"") + Self.articles(2, from: 50))
        #expect(try Binary.run([input, "-o", output.path]).status == 0)
        #expect(try Self.ledger(output) == ["extracted||3", "skipped|unchanged|11"])
        let fresh = folder.url.appendingPathComponent("fresh.ndjson")
        #expect(try Binary.run([input, "-o", fresh.path]).status == 0)
        #expect(try Data(contentsOf: output) == Data(contentsOf: fresh))
    }

    /// What has a say in the records is part of what "unchanged" means.
    @Test func otherOptionsReadEverythingAnew() throws {
        let folder = try Folder()
        let input = try folder.write("in.jsonl", Self.articles(5))
        let output = folder.url.appendingPathComponent("out.ndjson")
        #expect(try Binary.run([input, "-o", output.path]).status == 0)
        let answer = try Binary.run([input, "-o", output.path, "--no-text"])
        #expect(answer.errors.contains("everything is read anew"))
        #expect(try Self.ledger(output) == ["extracted||5"])
    }

    @Test func documentsThatVanishedAreReportedAndRemovedOnRequest() throws {
        let folder = try Folder()
        for name in ["a", "b", "c"] { try folder.write("in/\(name).txt", "Gudang \(name) menerima 12 ton beras.\n") }
        let input = folder.url.appendingPathComponent("in").path
        let output = folder.url.appendingPathComponent("out.ndjson")
        #expect(try Binary.run([input, "-o", output.path]).status == 0)
        try FileManager.default.removeItem(atPath: input + "/b.txt")
        let kept = try Binary.run([input, "-o", output.path])
        #expect(kept.errors.contains("1 documents are no longer among the inputs (kept") && kept.errors.contains("in/b.txt"))
        #expect(try sources(output) == ["a.txt", "c.txt", "b.txt"])
        let removed = try Binary.run([input, "-o", output.path, "--remove-vanished"])
        #expect(removed.errors.contains("(removed)"))
        #expect(try sources(output) == ["a.txt", "c.txt"])
        #expect(!(try Binary.run([input, "-o", output.path])).errors.contains("no longer"))
    }

    private func sources(_ file: URL) throws -> [String] {
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return try lines.map { line in
            let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            let source = (record?["document"] as? [String: Any])?["source"] as? String
            return source.map { URL(fileURLWithPath: $0).lastPathComponent } ?? ""
        }
    }

    @Test func equalIDsDoNotOverwriteEachOther() throws {
        let folder = try Folder()
        let line = Self.articles(1)
        let inputs = [
            try folder.write("a.jsonl", line + line.replacing("beras", with: "jagung")), try folder.write("b.jsonl", line),
        ]
        let output = folder.url.appendingPathComponent("out.ndjson")
        #expect(try Binary.run(inputs + ["-o", output.path]).status == 0)
        #expect(try sources(output) == ["a.jsonl#1", "a.jsonl#2", "b.jsonl#1"])
        #expect(try Binary.run(inputs + ["-o", output.path]).errors.contains("all 3 documents are unchanged"))
        // The same file named twice is one file.
        #expect(try Binary.run(inputs + [inputs[1], "-o", output.path]).status == 0)
        #expect(try sources(output) == ["a.jsonl#1", "a.jsonl#2", "b.jsonl#1"])
        #expect(try Self.ledger(output) == ["skipped|it was read in this run before|1", "skipped|unchanged|3"])
    }

    @Test func aRunThatReadNothingLeavesTheFileAsItWas() throws {
        let folder = try Folder()
        let output = folder.url.appendingPathComponent("out.ndjson")
        #expect(try Binary.run([folder.url.path + "/none.html", "-o", output.path]).status == 2)
        #expect(folder.names.isEmpty)
        let input = try folder.write("in.jsonl", Self.articles(2))
        #expect(try Binary.run([input, "-o", output.path]).status == 0)
        let before = try Data(contentsOf: output)
        #expect(try Binary.run([folder.url.path + "/none.html", "-o", output.path]).status == 2)
        #expect(try Data(contentsOf: output) == before)
    }

    @Test func workersThatCannotStartEndTheRunAndNotTheDocuments() throws {
        let folder = try Folder()
        let input = try folder.write("in.jsonl", Self.articles(3))
        let output = folder.url.appendingPathComponent("out.ndjson").path
        for (command, said) in [("/bin/false", "workers end as they start"), ("/nowhere/worker", "no worker can be started")] {
            let answer = try Binary.run([input, "-o", output, "--worker-command", command])
            #expect(answer.status == 2)
            #expect(answer.errors.contains(said))
        }
        #expect(try Binary.run([input, "-o", output]).status == 0)
    }

    @Test func dryRunListsInputsAndWritesNothing() throws {
        let folder = try Folder()
        let input = try folder.write("in.jsonl", Self.articles(2))
        let answer = try Binary.run([input, "-o", folder.url.path + "/out.ndjson", "--dry-run"])
        #expect(answer.status == 0)
        #expect(
            answer.text.split(separator: "\n").map { $0.split(separator: "\t").prefix(2).joined(separator: " ") } == [
                "\(input)#1 a0", "\(input)#2 a1",
            ])
        #expect(folder.names == ["in.jsonl"])
    }

    @Test func summaryAndMetricsTellWhatBecameOfTheInputs() throws {
        let folder = try Folder()
        let input = try folder.write("in.jsonl", Self.articles(4) + "{\"id\": 1}\n")
        let at = { (name: String) in folder.url.appendingPathComponent(name).path }
        _ = try Binary.run([input, "-o", at("out.ndjson"), "--summary", at("run.json"), "--metrics", at("run.prom")])
        let summary =
            try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: at("run.json")))) as? [String: Any]
        let counts = ["inputs", "extracted", "skipped", "quarantined", "ledger_rows", "exit_status"].map { summary?[$0] as? Int }
        #expect(counts == [5, 4, 0, 1, 5, 1])
        let metrics = try folder.text("run.prom")
        #expect(metrics.contains("report_extract_last_run_inputs{outcome=\"extracted\"} 4\n"))
        #expect(metrics.contains("report_extract_last_run_inputs{outcome=\"quarantined\"} 1\n"))
    }

    @Test func logLinesNameSourcesAndNeverHoldText() throws {
        let folder = try Folder()
        let input = try folder.write("in.jsonl", Self.articles(6))
        let answer = try Binary.run(
            [input, "-o", folder.url.path + "/out.ndjson", "--log-level", "debug"] + Self.worker("crash:#2"))
        #expect(answer.errors.contains("warning quarantined reason=\"its worker crashed"))
        #expect(answer.errors.contains("info run ends extracted=5 inputs=6 quarantined=1 status=1"))
        #expect(!answer.errors.contains("Maju") && !answer.errors.contains("beras"))
    }

    @Test func pathsComeFromAListOnStandardInput() throws {
        let folder = try Folder()
        let paths = try ["a b.txt", "c.txt"].map { try folder.write($0, Sample.text) }
        for list in [
            paths.joined(separator: "\r\n") + "\r\n", paths.joined(separator: "\0") + "\0", "\n" + paths.joined(separator: "\n"),
        ] {
            let answer = try Binary.run(["--files-from", "-"], input: Data(list.utf8))
            #expect(answer.status == 0)
            #expect(answer.sources == paths)
        }
        #expect(try Binary.run(["--files-from", folder.url.path + "/none"]).status == 2)
    }

    @Test func columnsOfTablesAreNamed() throws {
        let folder = try Folder()
        let table = try folder.write("t.csv", "no;judul;isi\n7;Beras;\"Gudang menerima 120 ton beras; lalu 30 ton.\"\n")
        let answer = try Binary.run([table, "--columns", "text=isi", "--columns", "id=no", "--columns", "title=judul"])
        #expect(answer.status == 0)
        let document = answer.records.first?["document"] as? [String: Any]
        #expect(document?["id"] as? String == "7" && document?["title"] as? String == "Beras")
        #expect(try Binary.run([table, "--columns", "text=isi,id=no,title=judul"]).text == answer.text)
        let missing = try Binary.run([table, "--columns", "text=isi,id=nomor"])
        #expect(missing.status == 2 && missing.errors.contains("there are: no, judul, isi"))
        #expect(try Binary.run([table, "--columns", "body=isi"]).status == 2)
    }
}

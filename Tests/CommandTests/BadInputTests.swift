import Foundation
import Testing

/// Whatever comes in, one line names it, the other documents are read, and the status says so.
@Suite struct BadInputTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        /// What the line on standard error must hold besides the name.
        let says: String
        var arguments: [String] = []
        /// Where in the file: `#2` for the second line.
        var place = ""

        init(_ name: String, _ bytes: [UInt8], _ says: String, place: String = "", arguments: [String] = []) {
            self.name = name
            self.bytes = bytes
            self.says = says
            self.place = place
            self.arguments = arguments
        }

        init(_ name: String, _ text: String, _ says: String, place: String = "", arguments: [String] = []) {
            self.init(name, Array(text.utf8), says, place: place, arguments: arguments)
        }

        var testDescription: String { name }
    }

    static let cases = [
        Case("empty.html", "", "empty"),
        Case("empty.jsonl", "", "empty"),
        Case("document.pdf", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n", "pdftotext"),
        Case("mistaken.html", "%PDF-1.4\n", "PDF"),
        Case("letter.docx", [0x50, 0x4B, 3, 4] + Array("\u{14}\0\0\0[Content_Types].xml word/document.xml".utf8), "pandoc"),
        Case("picture.html", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], "PNG"),
        Case("noise.bin", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 7) }, "no text"),
        Case("nul.txt", "Stok beras\0\0\0 120 ton\0\0 di gudang", "NUL"),
        Case("large.txt", String(repeating: "Stok beras 120 ton. ", count: 100), "limit", arguments: ["--max-bytes", "1000"]),
        Case(
            "large.jsonl", #"{"text": ""# + String(repeating: "Stok beras 120 ton. ", count: 100) + #""}"#, "limit", place: "#1",
            arguments: ["--max-bytes", "1000"]),
        Case("broken.jsonl", Sample.line + "\n{\"text\": \"Stok 5 ton\n", "JSON", place: "#2"),
        Case("list.jsonl", Sample.line + "\n[1, 2]\n", "JSON", place: "#2"),
        Case("words.jsonl", "Stok beras 120 ton\n", "JSON", place: "#1"),
        Case("bare.jsonl", #"{"id": "x", "title": "Tanpa isi"}"#, "text", place: "#1"),
        Case("typed.jsonl", #"{"id": "x", "text": ["a"]}"#, "text", place: "#1"),
        Case("encoding.jsonl", Array(#"{"text": "Stok "#.utf8) + [0xFF, 0xFE] + Array(#" 5 ton"}"#.utf8), "UTF-8", place: "#1"),
    ]

    @Test(arguments: cases) func isNamedOnOneLine(_ bad: Case) throws {
        let folder = try Folder()
        let good = try folder.write("a good one.txt", Sample.text)
        let path = try folder.write(bad.name, bad.bytes)
        let answer = try Binary.run(bad.arguments + [path, good])
        #expect(answer.status == 1)
        let line = try #require(answer.errorLines.first)
        #expect(answer.errorLines.count == 1)
        #expect(line.contains(path + bad.place + ":") && line.contains(bad.says), "\(line)")
        #expect(answer.sources.last == good)
    }

    /// 20 MB is the limit unless the caller sets another; the file here is a hole of 200 MB, so that only its size is read.
    @Test func hugePageIsRefused() throws {
        let folder = try Folder()
        let good = try folder.write("good.txt", Sample.text)
        let path = try folder.write("huge.html", "<p>")
        truncate(path, 200_000_000)
        let answer = try Binary.run([path, good])
        #expect(answer.status == 1)
        #expect(answer.errorLines.count == 1)
        #expect(answer.errors.contains("limit") && answer.errors.contains("--max-bytes"))
        #expect(answer.sources == [good])
    }

    /// A page with a hundred thousand attributes on one tag, a million digits, ten thousand elements in one another.
    @Test(arguments: ["attributes", "digits", "nesting"]) func hostilePageIsRead(kind: String) throws {
        let folder = try Folder()
        let text =
            switch kind {
            case "attributes": "<div " + (0..<100_000).map { "a\($0)='x' " }.joined() + ">"
            case "digits": "<p>" + String(repeating: "7", count: 1_000_000) + "</p>"
            default: String(repeating: "<div>", count: 10_000)
            }
        let page = "<html><body><h1>Gudang Terima Beras dari Petani</h1>" + text + "<p>" + Sample.text + "</p></body></html>"
        let answer = try Binary.run([try folder.write(kind + ".html", page)])
        #expect(answer.status == 0)
        #expect(answer.errorLines.isEmpty)
        #expect(answer.text.contains("120 ton"))
    }

    @Test func missingFileLeavesTheOthers() throws {
        let folder = try Folder()
        let good = try folder.write("good.txt", Sample.text)
        let answer = try Binary.run([folder.url.path + "/none.html", good])
        #expect(answer.status == 1)
        #expect(answer.errorLines == [folder.url.path + "/none.html: no such file or folder"])
        #expect(answer.sources == [good])
    }

    @Test func nothingReadIsStatusTwo() throws {
        let answer = try Binary.run(["/nowhere/at/all.html"])
        #expect(answer.status == 2)
        #expect(answer.output.isEmpty)
        #expect(answer.errorLines.count == 1)
    }

    /// Root may read everything, so that the folder is made unreadable in another way: by a link to itself.
    @Test func folderThatCannotBeReadIsNamed() throws {
        let folder = try Folder()
        let good = try folder.write("good.txt", Sample.text)
        let closed = folder.url.appendingPathComponent("closed")
        try FileManager.default.createDirectory(at: closed, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: closed.path + "/up", withDestinationPath: "..")
        chmod(closed.path, 0)
        defer { chmod(closed.path, 0o755) }
        let answer = try Binary.run([closed.path, good])
        #expect(answer.status == 1)
        #expect(answer.errorLines.count >= 1 && answer.errorLines.allSatisfy { $0.hasPrefix(closed.path) })
        #expect(answer.sources.contains(good))
    }

    @Test func emptyFolderIsNamed() throws {
        let folder = try Folder()
        let answer = try Binary.run([folder.url.path])
        #expect(answer.status == 2)
        #expect(answer.errorLines == [folder.url.path + ": the folder is empty"])
    }

    @Test func linkBackUpEnds() throws {
        let folder = try Folder()
        try folder.write("down/page.txt", Sample.text)
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.path + "/down/up", withDestinationPath: folder.url.path)
        let answer = try Binary.run([folder.url.path])
        #expect(answer.status == 1)
        #expect(answer.sources == [folder.url.path + "/down/page.txt"])
        #expect(answer.errors.contains("/down/up: the folder is a link to one that holds it"))
    }

    @Test func truncatedPageIsStillRead() throws {
        let folder = try Folder()
        let path = try folder.write("cut.html", String(Sample.page.prefix(Sample.page.count - 60)))
        let answer = try Binary.run([path])
        #expect(answer.status == 0)
        #expect(answer.text.contains("120 ton"))
    }

    @Test func brokenUTF8InATextIsReadAround() throws {
        let folder = try Folder()
        let path = try folder.write(
            "broken.txt", Array("Gudang \u{2013} menerima 120 ton beras. Caf".utf8) + [0xC3, 0x28] + Array(" dan gula.".utf8))
        let answer = try Binary.run([path])
        #expect(answer.text.contains("120 ton"))
        #expect(String(validating: Array(answer.output), as: UTF8.self) != nil)
    }

    @Test func loneSurrogatesAndControlCharactersSurvive() throws {
        let folder = try Folder()
        let path = try folder.write("odd.jsonl", #"{"id": "\ud83d", "title": "\udc00 \u0007", "text": "Stok 5 ton \ud83d\ude00"}"#)
        let answer = try Binary.run([path])
        #expect(answer.status == 0)
        #expect(answer.records.count == 1)
        #expect(answer.text.contains("😀"))
    }

    @Test func newlineInANameStaysOnOneLine() throws {
        let folder = try Folder()
        let path = try folder.write("two\nlines.txt", "")
        let answer = try Binary.run([path])
        #expect(answer.errorLines.count == 1)
        #expect(answer.errors.contains("two\\x0alines.txt: "))
    }

    @Test func usageErrorsAreStatusTwo() throws {
        for arguments in [
            [], ["--reference-date", "26/7/2021", "x"], ["--format", "xml", "x"], ["--max-bytes", "0", "x"], ["-", "-"],
            ["x", "--db", ""], ["x", "-o", ""], ["x", "--db", "mysql://host/facts"], ["x", "-o", "a", "--db", "b"],
        ] {
            let answer = try Binary.run(arguments)
            #expect(answer.status == 2, "\(arguments)")
            #expect(answer.output.isEmpty && !answer.errors.isEmpty)
        }
    }
}

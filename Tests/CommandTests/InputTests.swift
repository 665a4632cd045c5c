import Foundation
import Testing

@Suite struct InputTests {
    @Test func folderIsReadInOrderOfItsPaths() throws {
        let folder = try Folder()
        for name in ["b/2.txt", "b/10.txt", "a.txt", "a/z.txt", "C.txt"] { try folder.write(name, Sample.text) }
        let answer = try Binary.run([folder.url.path])
        #expect(answer.status == 0)
        let names = answer.sources.map { String($0.dropFirst(folder.url.path.count + 1)) }
        #expect(names == ["C.txt", "a.txt", "a/z.txt", "b/10.txt", "b/2.txt"])
    }

    /// Names lie; the first bytes do not.
    @Test(arguments: ["articles.txt", "articles.html", "articles.jsonl", "articles"])
    func jsonLinesAreToldByTheirContent(_ name: String) throws {
        let folder = try Folder()
        let path = try folder.write(name, "\u{FEFF}" + Sample.line + "\r\n\n" + Sample.line + "\n")
        let answer = try Binary.run([path])
        #expect(answer.status == 0)
        #expect(answer.sources == [path + "#1", path + "#3"])
    }

    @Test func objectOverManyLinesIsOneDocument() throws {
        let folder = try Folder()
        let path = try folder.write("article.json", "{\n  \"id\": 7,\n  \"text\": \"Stok beras 120 ton.\"\n}\n")
        let answer = try Binary.run([path])
        #expect(answer.status == 0)
        #expect((answer.records.first?["document"] as? [String: Any])?["id"] as? String == "7")
    }

    @Test func standardInputIsRead() throws {
        for (input, source) in [(Sample.text, "-"), (Sample.page, "-"), (Sample.line, "-#1")] {
            let answer = try Binary.run(["-"], input: Data(input.utf8))
            #expect(answer.status == 0)
            #expect(answer.sources == [source])
            #expect(answer.text.contains("120 ton"))
        }
    }

    @Test func fieldsOfALineReachTheRecord() throws {
        let line =
            #"{"id":"x1","url":"https://berita.example/a","published":"2021-07-26","title":"Stok","text":"Kemarin tiba 5 ton."}"#
        let document = try #require(try Binary.run(["-"], input: Data(line.utf8)).records.first?["document"] as? [String: Any])
        #expect(document["id"] as? String == "x1")
        #expect(document["url"] as? String == "https://berita.example/a")
        #expect(document["title"] as? String == "Stok")
        #expect(document["reference_date"] as? String == "2021-07-26")
        #expect(document["reference_date_from"] as? String == "input")
    }

    @Test func referenceDateIsForDocumentsWithoutOne() throws {
        let answer = try Binary.run(["--reference-date", "2021-07-28", "-"], input: Data("Beras tiba kemarin.\n".utf8))
        let document = try #require(answer.records.first?["document"] as? [String: Any])
        #expect(document["reference_date"] as? String == "2021-07-28")
        #expect(document["reference_date_from"] as? String == "option")
    }

    /// A file of lines may be larger than any limit: 64 MB pass through in well under that much memory.
    @Test func linesAreStreamed() throws {
        let folder = try Folder()
        let filler = String(repeating: "kata ", count: 40_000)
        let line = #"{"text": "Stok 5 ton.", "rest": ""# + filler + "\"}\n"
        let path = try folder.write("many.jsonl", String(repeating: line, count: 320))
        let answer = try Binary.shell(
            "ulimit -v 600000; report-extract --max-bytes 1000000 --no-text '\(path)' | wc -l", in: folder.url)
        #expect(answer.text.filter(\.isNumber) == "320", "\(answer.errors)")
    }
}

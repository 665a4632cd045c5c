import Testing

@testable import ReportArchive

@Suite struct ArchiveSourceTests {
    private let page = Packing.page(1)
    private let lines = Array("{\"id\": \"a\", \"text\": \"Stok 1 ton.\"}\n{\"id\": \"b\", \"text\": \"Stok 2 ton.\"}\n".utf8)
    private var warc: [UInt8] { (1...2).flatMap { Packing.gzip(Packing.response(Packing.page($0), number: $0)) } }
    private var files: [(String, [UInt8])] {
        [("berita/a.html", page), ("baris.jsonl", lines), ("hari.warc.gz", warc), ("catatan.txt", Array("Stok 3 ton.".utf8))]
    }
    private var text: String { String(decoding: page, as: UTF8.self) }

    /// What `files` hold, packed as an archive of this name.
    private func expected() -> [String] {
        let second = String(decoding: Packing.page(2), as: UTF8.self)
        return ["- \(text)", "a Stok 1 ton.", "b Stok 2 ton.", "urn:uuid:1 \(text)", "urn:uuid:2 \(second)", "- Stok 3 ton."]
    }

    @Test(arguments: [("a.zip", Packing.Archive.zip), ("a.tar", .tar)])
    func readsEveryFileForWhatItHolds(name: String, kind: Packing.Archive) throws {
        let items = Packing.items(try Packing.packed(files, as: kind), name: name)
        #expect(items.map(\.summary) == expected())
        #expect(items.map(\.source) == ["#1", "#2#1", "#2#2", "#3#1", "#3#2", "#4"].map { name + $0 })
    }

    @Test(arguments: [Packing.gzip, Packing.zstd]) func readsPackedTar(pack: @Sendable ([UInt8]) -> [UInt8]) throws {
        #expect(Packing.items(pack(try Packing.packed(files, as: .tar)), name: "a.tar.x").map(\.summary) == expected())
    }

    @Test(arguments: ["a.jsonl.zst", "a.jsonl.gz", "a"]) func readsPackedLinesWhateverTheirName(name: String) {
        for pack in [Packing.zstd, Packing.gzip] {
            #expect(Packing.items(pack(lines), name: name).map(\.summary) == ["a Stok 1 ton.", "b Stok 2 ton."])
        }
    }

    @Test func readsOnlyTheArchivesOfAWACZ() throws {
        let pages = Array(
            "{\"format\": \"json-pages-1.0\"}\n{\"url\": \"https://contoh.example/1\", \"text\": \"Stok 9 ton.\"}\n".utf8)
        let wacz = [
            ("datapackage.json", Array("{\"profile\": \"data-package\"}".utf8)), ("pages/pages.jsonl", pages),
            ("archive/data.warc.gz", warc), ("indexes/index.cdx", Array("example,contoh)/1 2021".utf8)),
        ]
        let items = Packing.items(try Packing.packed(wacz, as: .zip), name: "hari.wacz")
        #expect(items.map(\.source) == ["hari.wacz#3#1", "hari.wacz#3#2"])
        #expect(items.first?.summary == "urn:uuid:1 \(text)")
    }

    @Test(arguments: [Packing.Archive.zip, .tar]) func anArchiveThatIsCutOffGivesWhatComesBefore(kind: Packing.Archive) throws {
        var noise: UInt32 = 7
        let last = (0..<200_000).map { _ -> UInt8 in
            noise = noise &* 1_664_525 &+ 1_013_904_223
            return UInt8(noise >> 24) % 26 + 97
        }
        let packed = try Packing.packed([("a.html", page), ("b.txt", last)], as: kind)
        let items = Packing.items(Array(packed[..<(packed.count / 2)]), name: "a.x")
        #expect(items.map(\.isDocument) == [true, false])
        #expect(items.first?.summary == "- \(text)")
    }

    @Test func zstdThatIsCutOffSaysSo() {
        let packed = Packing.zstd(Array(repeating: lines, count: 500).flatMap { $0 })
        let items = Packing.items(Array(packed[..<(packed.count - 3)]), name: "a.jsonl.zst")
        #expect(items.last?.summary.contains("ends in the middle of a frame") == true)
    }
}

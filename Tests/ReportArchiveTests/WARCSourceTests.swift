import Testing

@testable import ReportArchive

@Suite struct WARCSourceTests {
    private let records = (1...6).map { Packing.response(Packing.page($0), number: $0) }

    @Test(arguments: [false, true])
    func givesEveryPageWithItsIDAndAddress(packed: Bool) {
        let items = Packing.items(records.flatMap { packed ? Packing.gzip($0) : $0 }, name: "a.warc")
        #expect(items.map(\.summary) == (1...6).map { "urn:uuid:\($0) \(String(decoding: Packing.page($0), as: UTF8.self))" })
        guard case .document(let document) = items[2] else { return #expect(Bool(false), "no document") }
        #expect(document.url == "https://contoh.example/3")
        #expect(document.source == "a.warc#3")
    }

    @Test func takesTheCodingsOff() {
        let page = Packing.gzip(Packing.page(1))
        let half = page.count / 2
        var chunks: [UInt8] = []
        for part in [page[..<half], page[half...]] {
            chunks += Array("\(String(part.count, radix: 16))\r\n".utf8) + part + [13, 10]
        }
        let fields = ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]
        let record = Packing.response(chunks + Array("0\r\n\r\n".utf8), number: 1, fields: fields)
        #expect(Packing.items(record).map(\.summary) == ["urn:uuid:1 \(String(decoding: Packing.page(1), as: UTF8.self))"])
    }

    /// `deflate` with zlib's header and without, brotli, zstd.
    @Test(arguments: ["deflate", "raw deflate", "br", "zstd"]) func takesEveryCodingOff(coding: String) {
        let page = Packing.page(1)
        let packed: [UInt8]
        switch coding {
        case "br": packed = Packing.brotli(page)
        case "zstd": packed = Packing.zstd(page)
        default: packed = Packing.deflate(page, withHeader: coding == "deflate")
        }
        let name = coding.split(separator: " ").last ?? ""
        let record = Packing.response(packed, number: 1, fields: ["Content-Encoding: \(name)"])
        #expect(Packing.items(record).map(\.summary) == ["urn:uuid:1 \(String(decoding: page, as: UTF8.self))"])
    }

    @Test func readsTheOlderVersionAndRecordsWithoutAnAnswer() {
        let page = Packing.page(2)
        let resource =
            [
                "WARC/1.0", "WARC-Type: resource", "WARC-Record-ID: <urn:uuid:2>", "Content-Type: text/html",
                "WARC-Target-URI: <a:b>",
                "Content-Length: \(page.count)", "", "",
            ].joined(separator: "\r\n")
        let info = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n"
        let bytes =
            Array(info.utf8) + Packing.response(Packing.page(1), number: 1, version: "1.0") + Array(resource.utf8) + page
            + Array("\r\n\r\n".utf8)
        let items = Packing.items(bytes)
        #expect(items.map(\.source) == ["a#2", "a#3"])
        #expect(items.map(\.isDocument) == [true, true])
        #expect(items.last?.summary == "urn:uuid:2 \(String(decoding: page, as: UTF8.self))")
    }

    /// Wherever a packed archive is cut off, the members before the cut give their pages, and one failure says that there was more.
    @Test func salvagesAPackedArchiveRecordByRecord() {
        let members = records.map(Packing.gzip)
        let whole = members.flatMap { $0 }
        let ends = members.indices.map { members[...$0].reduce(0) { $0 + $1.count } }
        for cut in stride(from: 20, to: whole.count, by: 37) {
            let items = Packing.items(Array(whole[..<cut]))
            let complete = ends.count { $0 <= cut }
            // Where only what stands behind a page is missing, the page is there.
            let found = items.count(where: \.isDocument)
            let isNearEnd = ends.contains { cut < $0 && cut + 24 > $0 }
            #expect(found == complete || isNearEnd && found == complete + 1, "cut at \(cut) of \(ends)")
            #expect(items.count { !$0.isDocument } == (ends.contains(cut) ? 0 : 1), "cut at \(cut)")
            // It has the number of the record that is missing, once there is enough to tell an archive by.
            if found > 0, let last = items.last, !last.isDocument { #expect(last.source == "a#\(found + 1)", "cut at \(cut)") }
        }
    }

    @Test func passesOverWhatIsNoPage() {
        let bytes =
            Packing.response([1, 2], number: 1, type: "image/png") + Packing.response(Packing.page(2), number: 2, status: 404)
            + records[2]
        let summaries = Packing.items(bytes).map(\.summary)
        #expect(summaries.count == 3)
        #expect(summaries[0] == "passed over a#1: image/png is no page")
        #expect(summaries[1] == "passed over a#2: the server answered 404")
    }

    @Test func aCutOffArchiveGivesTheRecordsBefore() {
        let bytes = records.flatMap { $0 }
        let items = Packing.items(Array(bytes[..<(bytes.count - 20)]))
        #expect(items.count == 6)
        #expect(items.last?.summary == "a#6: the record is cut off")
    }

    @Test func aDamagedMemberCostsOneRecord() {
        var members = records.map(Packing.gzip)
        for index in 30..<60 { members[2][index] ^= 0x5A }
        let items = Packing.items(members.flatMap { $0 })
        #expect(items.filter { if case .document = $0 { true } else { false } }.count == 5)
        #expect(items.filter { if case .failure = $0 { true } else { false } }.count == 1)
    }

    @Test func aDamagedHeaderCostsOneRecord() {
        var damaged = records
        damaged[1] = Array("WARC/1.1\r\nnonsense\r\n\r\n".utf8)
        let items = Packing.items(damaged.flatMap { $0 })
        #expect(
            items.map(\.summary).filter { $0.contains("header is damaged") } == ["a#2: the record's header is damaged or cut off"])
        #expect(items.count == 6)
    }

    @Test func aRecordOverTheLimitIsRefusedAndTheNextIsRead() {
        let large = Packing.response([UInt8](repeating: 65, count: 600_000), number: 1)
        let items = Packing.items(large + records[1], maximumBytes: 1000)
        #expect(items.count == 2)
        #expect(items[0].summary.contains("over the limit of 1000"))
    }
}

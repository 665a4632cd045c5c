import Testing

@testable import ReportArchive

@Suite struct DocumentReaderTests {
    @Test func readsTablesWithNamedColumns() {
        let table = "id;judul;isi\r\n1;Satu;\"Panen; 5 ton\nsehari \"\"raya\"\"\"\r\n2;Dua;Stok 3 ton\r\n3;Tiga;\r\n"
        let items = Packing.items(Array(table.utf8), name: "a.csv", columns: ["text": "isi", "title": "judul"])
        #expect(
            items.map(\.summary) == [
                "1 Panen; 5 ton\nsehari \"raya\"", "2 Stok 3 ton", "a.csv#3: the row has neither text nor html",
            ])
    }

    @Test func aTableWithoutATextColumnSaysWhatToDo() {
        #expect(
            Packing.items(Array("a,b\n1,2\n".utf8), name: "a.csv").map(\.summary) == [
                "a.csv: no column is named text or html; name one with --columns text=NAME"
            ])
    }

    /// Rows without the id that somebody named would be documents under other keys.
    @Test func aTableWithoutANamedColumnSaysWhichItHas() {
        #expect(
            Packing.items(Array("a,Text\n1,2\n".utf8), name: "a.csv", columns: ["id": "nomor"]).map(\.summary) == [
                "a.csv: no column is named nomor, as --columns id=nomor has it; there are: a, text"
            ])
    }

    @Test func readsPackedJSONLines() {
        let lines = (1...3).map { "{\"id\": \"\($0)\", \"text\": \"Stok \($0) ton.\"}\n" }.joined()
        let items = Packing.items(Packing.gzip(Packing.gzip(Array(lines.utf8))), name: "a.jsonl.gz")
        #expect(items.map(\.summary) == ["1 Stok 1 ton.", "2 Stok 2 ton.", "3 Stok 3 ton."])
    }

    @Test func refusesArchivesThatNestForEver() {
        var bytes = Array("teks".utf8)
        for _ in 0..<8 { bytes = Packing.gzip(bytes) }
        #expect(Packing.items(bytes).map(\.summary) == ["a: archives are packed in one another too deeply"])
    }
}

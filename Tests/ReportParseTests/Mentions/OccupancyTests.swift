import Testing

@testable import ReportParse

@Suite struct OccupancyTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let expected: [String]
        init(_ text: String, _ expected: String...) { (self.text, self.expected) = (text, expected) }
        var testDescription: String { text }
    }

    /// `percent kind comparator`, one each.
    private func read(_ text: String) -> [String] {
        occupancies(text).map {
            "\($0.amount.min == $0.amount.max ? "\($0.amount.min)" : "\($0.amount.min)–\($0.amount.max)") \($0.beds.rawValue) \($0.amount.comparator.rawValue)"
        }
    }

    private func occupancies(_ text: String) -> [OccupancyMention] {
        let lexicon = Lexicon.indonesian
        var article = Article()
        for line in text.split(separator: "\n") {
            let start = article.text.count
            article.text += Array(line.utf8)
            article.blocks.append(Block(kind: .paragraph, range: ByteRange(start, article.text.count)))
            article.text.append(UInt8(ascii: "\n"))
        }
        let tokens = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: article)
        return MentionReader(lexicon: lexicon).mentions(in: tokens, of: &article).occupancies
    }

    @Test(arguments: [
        Case(
            "Daerah BOR Isolasi (%) BOR ICU (%)\nKota Jambi 87,4 96,2\nSarolangun 35,2 -", "87.4 isolation =", "96.2 icu =",
            "35.2 isolation ="),
        Case("Rumah Sakit BOR (%)\nRSUD Kajen 71\nRSUD Bendan 68,5\nDemikian data hari ini.", "71 all =", "68.5 all ="),
        Case("Hotel Okupansi (%)\nHotel Melati 71\nHotel Mawar 68"), Case("Daerah Vaksinasi (%)\nKota Jambi 87,4\nTebo 55"),
    ])
    func tablesPartedBySpaces(_ example: Case) { #expect(read(example.text) == example.expected) }

    @Test(arguments: [
        Case("BOR rumah sakit 70 persen", "70 all ="), Case("Keterisian tempat tidur hampir mencapai 100 persen", "100 all <"),
        Case("BOR ICU 80 persen, isolasi 60 persen", "80 icu =", "60 isolation ="),
        Case("BOR isolasi dan ICU 80 persen", "80 all ="),
        Case("BOR turun dari 84 ke 71 persen", "84 all =", "71 all ="),
        Case("BOR Kudus 80, Pati 76, serta Jepara 65 persen", "80 all =", "76 all =", "65 all ="),
        Case("BOR 82 persen, di atas standar WHO 60 persen", "82 all =", "60 standard ="),
        Case(
            "BOR dua provinsi: Banten 33,4 persen, DIY 54,7 persen. Bulan lalu rata-rata 80 persen.", "33.4 all =", "54.7 all =",
            "80 all ="),
        Case("Sebanyak 90 persen tempat tidur rumah sakit sudah terisi", "90 all ="),
        Case("RS Meranti terisi 79 persen lebih.", "79 all >"),
        Case("Hunian hotel 40 persen, sementara BOR rumah sakit 58 persen", "58 all ="),
        Case("Keterisan tempat tidur 64 perseb", "64 all ="), Case("BOR naik 5 persen menjadi 70 persen", "70 all ="),
    ]) func reads(_ sample: Case) { #expect(read(sample.text) == sample.expected) }

    @Test(arguments: [
        "Keterisian kamar hotel 98 persen", "BOR dermaga Pelabuhan Teluk Lama turun ke 58 persen",
        "Tangki oksigen rumah sakit terisi 60 persen",
        "Keterisian penumpang kereta 45 persen", "BOR rumah sakit naik 5 persen", "Sisa tempat tidur rumah sakit: sisa 20 persen",
        "BOR tinggi dan 60 persen pasiennya dari luar kota", "Rumah sakit siaga, positivity rate 41 persen",
    ]) func leavesOut(text: String) { #expect(read(text).isEmpty) }

    @Test func countsBesideThePercentage() {
        let found = occupancies("Dari 117 tempat tidur isolasi, 108 sudah terisi atau 92,3 persen. Ada 500 tabung.")
        #expect(found.map(\.bedsUsed) == [108] && found.map(\.bedsTotal) == [117])
        #expect(occupancies("Ada 20 tempat tidur dan BOR 92,3 persen.").map(\.bedsTotal) == [nil])
    }

    /// A table that a copy has broken into one cell a line.
    @Test func readsATableOfLines() {
        let found = occupancies(
            "Berikut rekap.\nDaerah\nTT isolasi\nTerpakai\nBOR isolasi\nBOR ICU\nKota Satu\n200\n100\n50%\n75%\nKota Dua\n10\n9\n90%\n100%\nSelesai dibacakan petugas."
        )
        #expect(found.map(\.amount.min.description) == ["50", "75", "90", "100"])
        #expect(found.map(\.beds) == [.isolation, .icu, .isolation, .icu])
        #expect(found.map(\.bedsTotal) == [200, nil, 10, nil])
    }

    @Test func readsCellsUnderTheirHeader() {
        let lexicon = Lexicon.indonesian
        var article = Article()
        func line(_ cells: [String], _ kind: Block.Kind, header: Int?) {
            let start = article.text.count
            var ranges: [ByteRange] = []
            for (index, cell) in cells.enumerated() {
                if index > 0 { article.text += Array(" | ".utf8) }
                ranges.append(ByteRange(article.text.count, article.text.count + cell.utf8.count))
                article.text += Array(cell.utf8)
            }
            let heads = header.map { article.blocks[$0].cells } ?? []
            let all = ranges.enumerated().map { column, range in
                TableCell(range: range, column: column, heads: heads.isEmpty ? [] : [heads[column].range])
            }
            article.blocks.append(Block(kind: kind, range: ByteRange(start, article.text.count), cells: all, header: header))
            article.text.append(UInt8(ascii: "\n"))
        }
        line(["Wilayah", "BOR ICU (%)", "Vaksinasi (%)"], .tableHeader, header: nil)
        line(["Kota Satu", "81,5", "40"], .tableRow, header: 0)
        let tokens = Tokeniser(vocabulary: lexicon.vocabulary).tokens(of: article)
        let found = MentionReader(lexicon: lexicon).mentions(in: tokens, of: &article).occupancies
        #expect(found.map(\.amount.min.description) == ["81.5"] && found.map(\.beds) == [.icu])
    }
}

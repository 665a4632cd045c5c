import Testing

@testable import ReportParse

/// Texts whose paragraphs were broken into lines of one width.
@Suite struct LineWrapTests {
    private static let release = """
        SIARAN PERS
        Nomor: 045/HM.01/VII/2021

             Pemerintah Kabupaten Lebak Salurkan 1.250
             Ton Beras Cadangan kepada Warga Terdampak
                            Banjir

        Rangkasbitung, 26 Juli 2021 - Pemerintah Kabupaten
        Lebak menyalurkan 1.250 ton beras cadangan kepada
        125.000 keluarga yang menerima manfaat. Penyalu-
        ran dimulai Senin (26/7/2021), dengan harga rata-
        rata yang tidak berubah sejak awal tahun. Beras
        berkualitas medium yang dibawa dengan tujuh truk

                              - 1 -

        Halaman 2 dari 2

        berasal dari gudang di Rangkasbitung dan dibagikan
        petugas kecamatan. Untuk tiap kecamatan:
        1. Maja 200 ton
        2. Cipanas 150 ton dan untuk warga di sekitarnya
        3. Warunggunung 90 ton

        "Setiap keluarga menerima 10 kilogram beras," kata
        Rahmat Sulaiman.

        Bagian Humas Setda Kabupaten Lebak
        Telp. (0252) 201234
        humas@lebakkab.go.id
        """

    private func lines(_ text: String) throws -> [String] {
        let article = try ArticleReader().article(of: SourceDocument(bytes: Array(text.utf8), source: "a.txt"))
        return article.blocks.map { String(decoding: article.text[$0.range.lowerBound..<$0.range.upperBound], as: UTF8.self) }
    }

    @Test(arguments: ["\n", "\r\n"]) func paragraphsAreWholeAgain(ending: String) throws {
        #expect(
            try lines(Self.release.replacing("\n", with: ending)) == [
                "Pemerintah Kabupaten Lebak Salurkan 1.250 Ton Beras Cadangan kepada Warga Terdampak Banjir",
                "Rangkasbitung, 26 Juli 2021 - Pemerintah Kabupaten Lebak menyalurkan 1.250 ton beras cadangan kepada 125.000 keluarga "
                    + "yang menerima manfaat. Penyaluran dimulai Senin (26/7/2021), dengan harga rata-rata yang tidak berubah sejak awal "
                    + "tahun. Beras berkualitas medium yang dibawa dengan tujuh truk berasal "
                    + "dari gudang di Rangkasbitung dan dibagikan petugas kecamatan. Untuk tiap kecamatan:",
                "1. Maja 200 ton", "2. Cipanas 150 ton dan untuk warga di sekitarnya", "3. Warunggunung 90 ton",
                "\"Setiap keluarga menerima 10 kilogram beras,\" kata Rahmat Sulaiman.",
                "Bagian Humas Setda Kabupaten Lebak", "Telp. (0252) 201234", "humas@lebakkab.go.id",
            ])
    }

    @Test func everyLetterOfAJoinedParagraphIsTraced() throws {
        let bytes = Array(Self.release.utf8)
        let article = try ArticleReader().article(of: SourceDocument(bytes: bytes, source: "a.txt"))
        for (offset, byte) in article.text.enumerated() where byte != 0x20 && byte != 0x0A {
            #expect(article.offsets.decodedOffset(of: offset).map { bytes[$0] } == byte, "at \(offset)")
        }
    }

    /// Lines that were meant: each is one block, whatever their lengths.
    @Test(arguments: [
        // A list of headlines, all about as long.
        """
        Stok Beras Bulog Kediri Aman sampai Akhir Tahun
        Petani Nganjuk Panen Raya Bawang Merah Pekan Ini
        Pasokan Pupuk Bersubsidi Jombang Kurang 300 Ton
        Harga Cabai di Pasar Setono Betek Mulai Menurun
        """,
        // A bulletin.
        """
        BOR Kota Tegal per 25 Juli 2021
        RSUD Kardinah terisi 92 persen dari 160 tempat tidur
        RSI Harapan Anda terisi 78 persen
        RS Mitra Siaga terisi 81 persen dari 90 tempat tidur
        stok oksigen RSUD Kardinah 3 ton
        """,
        // One paragraph a line.
        """
        Warga Maja menerima beras pada Senin pagi di balai desa.
        Sebanyak 200 ton beras dibagikan oleh petugas kecamatan.
        Pembagian akan berlanjut sampai akhir bulan Agustus 2021.
        beras itu berasal dari gudang di Rangkasbitung.
        """,
        // Columns.
        """
        Kecamatan              Beras      Gula     untuk keluarga
        Maja                  200 ton     3 ton    yang terdampak
        Cipanas               150 ton     2 ton    yang mengungsi
        Warunggunung           90 ton     1 ton    yang kembali
        Total                 440 ton     6 ton    yang menerima
        """,
    ])
    func linesThatWereMeantStay(text: String) throws {
        let given = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(try lines(text) == given)
    }
}

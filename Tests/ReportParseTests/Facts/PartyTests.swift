import Testing

@testable import ReportParse

/// One clause, and who gives, gets and holds each of its amounts, as a careful reader writes it down.
private struct Clause: Sendable, CustomTestStringConvertible {
    let text: String
    let parties: [String]
    var testDescription: String { text }

    init(_ text: String, _ parties: String...) {
        self.text = text
        self.parties = parties
    }
}

/// Giver, receiver and holder by how the genre says who does what.
@Suite struct PartyTests {
    private static let clauses = [
        Clause(
            "PT Semen Gresik menyerahkan 5 ton beras kepada BPBD Kabupaten Rembang.",
            "giver PT Semen Gresik, receiver BPBD Kabupaten Rembang"),
        Clause(
            "BPBD Kabupaten Rembang menerima 5 ton beras dari PT Semen Gresik.",
            "giver PT Semen Gresik, receiver BPBD Kabupaten Rembang"),
        Clause(
            "Bantuan 5 ton beras dari PT Semen Gresik diterima BPBD Kabupaten Rembang.",
            "giver PT Semen Gresik, receiver BPBD Kabupaten Rembang"),
        Clause(
            "Sebanyak 5 ton beras disalurkan Perum Bulog Cabang Pati kepada Dinas Sosial Kabupaten Rembang.",
            "giver Perum Bulog Cabang Pati, receiver Dinas Sosial Kabupaten Rembang"),
        Clause("RSUD Ende mendapat kiriman 3 ton oksigen dari PT Samator.", "giver PT Samator, receiver RSUD Ende"),
        Clause("RSUD Ende mendapatkan bantuan 3 ton oksigen cair dari PT Samator.", "giver PT Samator, receiver RSUD Ende"),
        Clause("Kiriman 3 ton oksigen cair PT Samator tiba di RSUD Ende.", "giver PT Samator, receiver RSUD Ende"),
        Clause(
            "Perum Bulog Cabang Pati membeli 200 ton gabah dari Gapoktan Sido Makmur.",
            "giver Gapoktan Sido Makmur, receiver Perum Bulog Cabang Pati"),
        Clause(
            "Gapoktan Sido Makmur menjual 200 ton gabah kepada Perum Bulog Cabang Pati.",
            "giver Gapoktan Sido Makmur, receiver Perum Bulog Cabang Pati"),
        Clause("Perum Bulog Cabang Pati menyerap 200 ton gabah petani.", "receiver Perum Bulog Cabang Pati"),
        Clause("Stok beras Perum Bulog Cabang Pati 9.000 ton.", "holder Perum Bulog Cabang Pati"),
        Clause("Perum Bulog Cabang Pati memiliki stok 9.000 ton beras.", "holder Perum Bulog Cabang Pati"),
        Clause("PT Pupuk Kaltim memproduksi 3 juta ton urea per tahun.", "holder PT Pupuk Kaltim"),
        Clause("Pabrik milik PT Pupuk Kaltim berkapasitas 3 juta ton urea per tahun.", "holder PT Pupuk Kaltim"),
        Clause("Kapasitas produksi PT Pupuk Kaltim mencapai 3 juta ton urea per tahun.", "holder PT Pupuk Kaltim"),
        Clause("RSUD Ende membutuhkan 2 ton oksigen per hari.", "holder RSUD Ende"),
        Clause("Kebutuhan oksigen RSUD Ende 2 ton per hari.", "holder RSUD Ende"),
        Clause("RSUD Ende kekurangan 2 ton oksigen.", "holder RSUD Ende"),
        Clause("Polres Ende menyita 40 kg ganja.", "holder Polres Ende"),
        Clause("Sebanyak 40 kg ganja disita Polres Ende.", "holder Polres Ende"),
        Clause("Sebanyak 40 kg ganja diamankan petugas BNNP NTT.", "holder BNNP NTT"),
        Clause("PT Freeport Indonesia mengekspor 30 ribu ton konsentrat ke Jepang.", "giver PT Freeport Indonesia"),
        Clause("CV Laut Biru mengirim 12 ton tuna ke Vietnam.", "giver CV Laut Biru"),
        Clause("RSUD Ende menghasilkan 90 kg limbah medis per hari.", "holder RSUD Ende"),
        Clause("Limbah medis RSUD Ende sebanyak 90 kg dibakar PT Arah Bersih.", "receiver PT Arah Bersih, holder RSUD Ende"),
        Clause(
            "Pemkab Ende melalui Dinas Sosial membagikan 8 ton beras kepada Yayasan Kasih.",
            "giver Pemkab Ende, receiver Yayasan Kasih"),
        Clause(
            "Kementerian Sosial mengalokasikan 8 ton beras untuk Pemkab Ende.", "giver Kementerian Sosial, receiver Pemkab Ende"),
        Clause(
            "Pemkab Ende mendapat alokasi 8 ton pupuk dari Kementerian Pertanian.",
            "giver Kementerian Pertanian, receiver Pemkab Ende"),
        Clause("PT Pertamina menambah pasokan 300 ton elpiji.", "giver PT Pertamina"),
        Clause("PMI Kabupaten Ende mengirimkan 2 ton air bersih.", "giver PMI Kabupaten Ende"),
        Clause(
            "Minyak goreng 7 ton sumbangan PT Wilmar diserahkan ke Dinas Sosial Ende.",
            "giver PT Wilmar, receiver Dinas Sosial Ende"),
        Clause("Dinas Pertanian Kabupaten Ende menargetkan produksi 700 ton kopi.", "holder Dinas Pertanian Kabupaten Ende"),
        Clause("Target serapan Bulog Ende 700 ton jagung.", "holder Bulog Ende"),
        Clause("BPS Kabupaten Ende mencatat produksi padi 5.000 ton.", ""),
        Clause("Kepala Dinas Pertanian Kabupaten Ende mengatakan produksi padi 5.000 ton.", ""),
        Clause("Menurut Bulog Ende, kebutuhan beras warga 40 ton.", ""),
        Clause(
            "PT Arara Abadi mengirim 5 ton pupuk untuk Kelompok Tani Makmur dan 3 ton untuk Kelompok Tani Jaya.",
            "giver PT Arara Abadi, receiver Kelompok Tani Makmur", "giver PT Arara Abadi, receiver Kelompok Tani Jaya"),
        Clause("Bantuan 5 ton beras itu diterima oleh BPBD Kabupaten Rembang.", "receiver BPBD Kabupaten Rembang"),
        Clause("Sebanyak 40 kg ganja disita oleh personel Satresnarkoba Polres Ende.", "holder Satresnarkoba Polres Ende"),
        Clause("Oksigen 3 ton dari PT Samator sudah diterima RSUD Ende, Senin.", "giver PT Samator, receiver RSUD Ende"),
        Clause(
            "Beras 10 ton yang diserahkan PT Semen Gresik telah diterima pihak BPBD Kabupaten Rembang.",
            "giver PT Semen Gresik, receiver BPBD Kabupaten Rembang"),
        Clause(
            "Dinas Sosial Kabupaten Ende bersama PMI Kabupaten Ende menyalurkan 4 ton beras.", "giver Dinas Sosial Kabupaten Ende"),
        Clause("Sebanyak 4 ton beras milik Bulog Ende dicuri.", "holder Bulog Ende"),
        Clause("Gudang Bulog Ende menampung 4.000 ton beras.", "holder Bulog Ende"),
        Clause("Bulog Ende menyiapkan 4.000 ton beras untuk operasi pasar.", "giver Bulog Ende"),
        Clause("Bulog Ende menggelontorkan 4.000 ton beras SPHP ke pasar.", "giver Bulog Ende"),
        Clause("Produksi PT Gula Putih 4.000 ton gula per hari.", "holder PT Gula Putih"),
        Clause("PT Gula Putih hanya mampu menggiling 4.000 ton tebu per hari.", "holder PT Gula Putih"),
        Clause(
            "TPA milik Dinas Lingkungan Hidup Kota Ende menerima 80 ton sampah per hari.", "holder Dinas Lingkungan Hidup Kota Ende"
        ),
        Clause("Dinas Lingkungan Hidup Kota Ende mengangkut 80 ton sampah per hari.", "holder Dinas Lingkungan Hidup Kota Ende"),
        Clause("RSUD Ende menghabiskan 1 ton oksigen per hari.", "holder RSUD Ende"),
        Clause("Konsumsi oksigen di RSUD Ende 1 ton per hari.", "holder RSUD Ende"),
        Clause("Impor 5 ribu ton kedelai oleh PT Cargill tiba.", "receiver PT Cargill"),
        Clause("PT Cargill mengimpor 5 ribu ton kedelai dari Amerika Serikat.", "receiver PT Cargill"),
        Clause("Bulog mengimpor 500 ribu ton beras dari Vietnam.", "receiver Bulog"),
        Clause("Pemerintah menugaskan Bulog mengimpor 500 ribu ton beras.", "receiver Bulog"),
        Clause("Balai Karantina Pertanian Ende menggagalkan penyelundupan 2 ton daging.", "holder Balai Karantina Pertanian Ende"),
        Clause("Kapal tongkang milik PT Bara Jaya membawa 7.000 ton batu bara.", "holder PT Bara Jaya"),
        Clause("Dapur RSUD Ende menanak 96 kg beras setiap pagi.", "holder RSUD Ende"),
        Clause("Sisa makanan RSUD Ende 11,5 kg dijemput Bank Sampah Melati.", "receiver Bank Sampah Melati, holder RSUD Ende"),
        Clause("RSUD Ende penuh sejak pekan lalu. Rumah sakit itu menghabiskan 2 ton oksigen per hari.", "holder RSUD Ende"),
        Clause(
            "Sisa oksigen di tangki 3,2 ton, kata Direktur RSUD Ende, Frans Lado. Pemakaian harian 1.600 kg.", "holder RSUD Ende",
            "holder RSUD Ende"),
        Clause(
            "PT Gas Nusa menghentikan penjualan ke bengkel las. Pabriknya menghasilkan 500 kg oksigen per hari.",
            "holder PT Gas Nusa"),
        Clause("Pemkot Kupang membangun tangki oksigen cair 20 ton.", "holder Pemkot Kupang"),
        Clause(
            "Pengadaan 7,2 ton beras untuk RSUD Ende dimenangkan CV Lestari Pangan.", "giver CV Lestari Pangan, receiver RSUD Ende"),
        Clause("CV Lestari Pangan memasok 7,2 ton beras ke dapur RSUD Ende.", "giver CV Lestari Pangan, receiver RSUD Ende"),
        Clause("Limbah B3 RSUD Ende sebanyak 9.112 kg diolah PT Arah Bersih.", "receiver PT Arah Bersih, holder RSUD Ende"),
        Clause("Bantuan 10 ton oksigen langsung masuk tangki RSUD Ende.", "receiver RSUD Ende"),
        Clause(
            "Dinas Sosial Ende memberi 1 ton beras, PMI Ende 500 kilogram mi kering, dan Baznas Ende 300 kg gula.",
            "giver Dinas Sosial Ende", "giver PMI Ende", "giver Baznas Ende"),
        Clause("Cadangan beras pemerintah 54 ton dititipkan di gudang Bulog Cabang Waingapu.", "holder Bulog Cabang Waingapu"),
        Clause("Yayasan Tani Lestari membagikan 1.150 kg tepung kelor.", "giver Yayasan Tani Lestari"),
        Clause("DLH Kota Manado mengangkut 212 ton sampah dari jalan protokol.", "holder DLH Kota Manado"),
        Clause("PT Sawit Inti menyumbang 300 kg susu bubuk melalui HIPMI Kota Dumai.", "giver PT Sawit Inti"),
        Clause("KUD Panca Karya mengirim 21,6 ton beras pesanan RSUD Bangli.", "giver KUD Panca Karya, receiver RSUD Bangli"),
        Clause("Belanja dapur RSUD Bangli: 21,6 ton beras dari KUD Panca Karya.", "giver KUD Panca Karya, receiver RSUD Bangli"),
        Clause("Polres Ende menggagalkan penyelundupan 4 ton pupuk bersubsidi.", "holder Polres Ende"),
        Clause("Satuan Polairud Polres Ende mencegat kapal berisi 4 ton pupuk ilegal.", "holder Satuan Polairud Polres Ende"),
        Clause("Bea Cukai Kupang memusnahkan 3 ton bawang merah ilegal.", "holder Bea Cukai Kupang"),
        Clause("Kejari Ende melelang 3 ton bawang merah sitaan.", "giver Kejari Ende"),
        Clause("PT Freeport Indonesia mengolah 212 ribu ton bijih per hari.", "holder PT Freeport Indonesia"),
        Clause("Smelter PT Freeport Indonesia mampu memurnikan 1,7 juta ton konsentrat per tahun.", "holder PT Freeport Indonesia"),
        Clause("Bulog Cabang Ende menggelontorkan 50 ton beras SPHP ke pasar.", "giver Bulog Cabang Ende"),
        Clause(
            "Bulog Cabang Ende baru menyerap 120 ton beras dari target 900 ton.", "receiver Bulog Cabang Ende",
            "holder Bulog Cabang Ende"),
        Clause("Bulog Cabang Ende ditarget menyerap 900 ton beras.", "holder Bulog Cabang Ende"),
        Clause("Gudang Bulog Cabang Ende menampung 3.000 ton beras.", "holder Bulog Cabang Ende"),
        Clause("Gudang milik Bulog Cabang Ende mampu menampung 3.000 ton beras.", "holder Bulog Cabang Ende"),
        Clause("SPBU Wolowona dijatah 8 ton solar oleh Pertamina.", "giver Pertamina, receiver SPBU Wolowona"),
        Clause("Pertamina menjatah SPBU Wolowona 8 ton solar.", "giver Pertamina, receiver SPBU Wolowona"),
        Clause("PT Pupuk Indonesia menyanggupi 2 juta ton pupuk untuk petani.", "giver PT Pupuk Indonesia"),
        Clause(
            "Sejumlah 5 ton ikan dilepas PT Bahari kepada Koperasi Nelayan Jaya.", "giver PT Bahari, receiver Koperasi Nelayan Jaya"
        ),
        Clause("Koperasi Nelayan Jaya kebagian 5 ton ikan dari PT Bahari.", "giver PT Bahari, receiver Koperasi Nelayan Jaya"),
        Clause("Koperasi Nelayan Jaya mengumpulkan 5 ton ikan per hari.", "holder Koperasi Nelayan Jaya"),
        Clause("Ladang milik Kelompok Tani Mekar menghasilkan 6 ton jagung per hektare.", "holder Kelompok Tani Mekar"),
        Clause("Kelompok Tani Mekar memanen 6 ton jagung.", "holder Kelompok Tani Mekar"),
        Clause("Kelompok Tani Mekar di Desa Wolo berhasil memanen cabai sebanyak 6 ton.", "holder Kelompok Tani Mekar"),
        Clause("Kelompok Tani Mekar merugi karena 6 ton cabai busuk.", "holder Kelompok Tani Mekar"),
        Clause("PT Timah kehilangan 6 ton pasir timah.", "holder PT Timah"),
        Clause("Kapal milik PT Pelni memuat 60 ton beras.", "holder PT Pelni"),
        Clause("Impor 30 ribu ton daging kerbau oleh Perum Bulog dimulai.", "receiver Perum Bulog"),
        Clause("Perum Bulog mendatangkan 30 ribu ton daging kerbau dari India.", "receiver Perum Bulog"),
        Clause("Perum Bulog mengimpor 30 ribu ton daging kerbau.", "receiver Perum Bulog"),
        Clause("Bank Sampah Melati mengelola 90 kg plastik per bulan.", "holder Bank Sampah Melati"),
        Clause(
            "Baznas Ende telah menyalurkan 6 ton beras. Dari jumlah itu, 2 ton untuk Yayasan Kasih.", "giver Baznas Ende",
            "giver Baznas Ende, receiver Yayasan Kasih"),
        Clause(
            "Baznas Ende menyerahkan bantuan kepada Yayasan Kasih. Rinciannya 6 ton beras dan 200 kg gula.",
            "giver Baznas Ende, receiver Yayasan Kasih", "giver Baznas Ende, receiver Yayasan Kasih"),
        Clause("Bantuan itu berasal dari Baznas Ende, yakni 6 ton beras.", "giver Baznas Ende"),
        Clause(
            "Rumah Sakit Siloam Kupang kehabisan oksigen. Pihak rumah sakit memesan 4 ton dari PT Samator.",
            "giver PT Samator, receiver Rumah Sakit Siloam Kupang"),
        Clause("Permintaan oksigen RS Siloam Kupang naik menjadi 4 ton per hari.", "holder RS Siloam Kupang"),
        Clause(
            "PT Samator berjanji mengirim 4 ton oksigen ke RS Siloam Kupang besok.", "giver PT Samator, receiver RS Siloam Kupang"),
        Clause("Oksigen sebanyak 4 ton dari PT Samator tiba di RS Siloam Kupang.", "giver PT Samator, receiver RS Siloam Kupang"),
    ]

    @Test("giver, receiver and holder", arguments: clauses)
    private func clause(_ clause: Clause) throws {
        let reading = try FactReadings.reading(clause.text)
        let found = reading.facts.quantities.map { fact in
            [("giver", fact.giver), ("receiver", fact.receiver), ("holder", fact.holder)]
                .compactMap { slot, body in body.map { "\(slot) \(reading.mentions.organisations[$0].name)" } }
                .joined(separator: ", ")
        }
        #expect(found == clause.parties, "\(reading.facts.quantities.map(\.steps))")
    }
}

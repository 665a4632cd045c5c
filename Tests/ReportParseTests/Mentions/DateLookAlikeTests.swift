import Testing

@testable import ReportParse

/// What looks like a date and is none, and what stands too near to one to be told by itself.
@Suite struct DateLookAlikeTests {
    @Test(arguments: [
        "Skor akhir 2-1, pecahan 3/4, Pasal 27/28, RT 03/05, buka 24/7.",
        "Hubungi 0812-2021-1999, versi 2.0.2021, harga Rp 2021, rekening 2021 0726 0009.",
        "Sebanyak 2021 orang, mencapai 2020 unit, 1945 hektare sawah.",
        "Mahasiswa Universitas Sebelas Maret, Jalan 17 Agustus, Stadion 10 November.",
        "UU Nomor 13 Tahun 2003, PP No. 78 tahun 2015, Perpres 82/2021, Perda No 5/2020.",
        "Ibu Mei, Pak Juni, dan Juli Hartono menolak; begitu pula Pak Jumat.",
        "Warga berusia 12-17 tahun, lansia 60 tahun ke atas, anak 5 tahun, Siti (45 tahun), usia di atas 30 tahun.",
        "Obat diminum tiga kali sehari, lima hari seminggu, 50 ton setahun, per dua minggu.",
        "Pembalap 29 tahun ini menang, pemain 21 tahun itu tidak; uang Rp500 Tahun, dari 1000 sampai 2000 ekor.",
        "Setiap Senin, Kamis, dan Sabtu; setiap Senin dan Kamis, tiap 17 Agustus, saban Juli.",
        "Salat Jumat, Jumat Agung, malam Minggu, Pasar Minggu.",
        "Permintaan naik menjelang 1 Syawal 1442 H dan 12 Rabiul Awal 1443 Hijriah.",
        "Saat ini, kini, sekarang, pukul 17.35 WIB, 24 jam, Covid-19.",
        "Foto: https://berita.example/2021/07/26/banjir dan © Kabar 2021.",
    ])
    func holdsNoDate(text: String) {
        let found = MarkedDates.reading(of: text, on: "2021-07-28").map(\.exact)
        #expect(found == [])
    }

    @Test(arguments: [
        MarkedDates("Mengacu Instruksi Mendagri Nomor 22 [[Tahun 2021]] dan UU Nomor 6 Tahun 2018.", "2021"),
        MarkedDates("[[13 Mei 2021]] atau 1 Syawal 1442 H.", "2021-05-13"),
        MarkedDates("[[Minggu lalu]] sepi. Pada [[Minggu]] ramai, pada [[minggu ini]] lagi.", "2021-W29", "2021-07-25", "2021-W30"),
        MarkedDates("Sekitar pukul 15:30 [[Minggu, 25 Juli 2021]].", "2021-07-25"),
        MarkedDates(
            "[[15-19 Juli 2021 atau empat hari terakhir]], [[minggu kedua atau 12-18 Juli 2021]].", "2021-07-15/2021-07-19",
            "2021-07-12/2021-07-18"),
        MarkedDates("Impor 3,8 [[tahun ini]] naik.", "2021"),
    ])
    func onlyTheMarked(_ row: MarkedDates) { #expect(row.read == row.expected) }
}

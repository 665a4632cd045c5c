import Testing

@testable import ReportParse

/// Every way of writing a date, by what it is worth on Wednesday 2021-07-28 where nothing else is said.
@Suite struct DateTests {
    @Test(arguments: [
        MarkedDates("Hal itu disampaikan [[Senin (26/7/2021)]] malam.", "2021-07-26"),
        MarkedDates("Rapat [[Senin malam (26/7)]] dan [[Selasa, 27 Juli 2021]].", "2021-07-26", "2021-07-27"),
        MarkedDates("Ditemui [[hari Senin tanggal 26 Juli 2021]] di aula.", "2021-07-26"),
        MarkedDates("Ia datang [[Jum’at (23/7)]] dan [[Ahad (25/7)]].", "2021-07-23", "2021-07-25"),
        MarkedDates(
            "Tercatat [[2021-07-26]], [[2021/07/26]], [[26-07-21]], [[26.07.2021]].", "2021-07-26", "2021-07-26", "2021-07-26",
            "2021-07-26"),
        MarkedDates("Grafik: [[14 Juni]]: 8.189[[15 Juni]]: 8.161", "2021-06-14", "2021-06-15"),
        MarkedDates("Katanya, [[Senin (2672021)]].", "2021-07-26"),
        MarkedDates("Pada [[17-Agu-2021]] dan [[17 Agst. 2021]].", "2021-08-17", "2021-08-17"),
        MarkedDates("Surat terbit [[tanggal tujuh belas Agustus 2020]].", "2020-08-17"),
        MarkedDates("Pada [[tanggal 25]] dan [[tanggal 3 bulan depan]].", "2021-07-25", "2021-08-03"),
        MarkedDates("Digelar [[2]] dan [[3 Juni 2021]] di aula.", "2021-06-02", "2021-06-03"),
    ])
    func days(_ row: MarkedDates) { #expect(row.read == row.expected) }

    @Test(arguments: [
        MarkedDates("Panen [[Oktober]] dan [[bulan Nopember tahun ini]].", "2021-10", "2021-11"),
        MarkedDates("Sejak [[Desember]] hingga kini.", on: "2023-01-16", "2022-12"),
        MarkedDates("Pada [[Juli 2019 mendatang]], [[Juni lalu]], [[Agustus nanti]].", "2019-07", "2021-06", "2021-08"),
        MarkedDates("Pemilu [[bulan Mei (2024)]], [[tahun 2024 bulan Mei]].", "2024-05", "2024-05"),
        MarkedDates("Pada [[triwulan III 2022]], [[Q3-2022]], [[kuartal ke-3 tahun 2022]].", "2022-Q3", "2022-Q3", "2022-Q3"),
        MarkedDates("Laba [[triwulan I]] naik.", on: "2023-01-26", "2022-Q1"),
        MarkedDates("Pada [[semester kedua tahun lalu]] dan [[paruh pertama 2021]].", "2020-H2", "2021-H1"),
        MarkedDates("Jaya pada [[tahun 1990-an]], [[1980an]], [[akhir tahun 70-an]].", "199X", "198X", "197X"),
        MarkedDates("Dipugar pada [[abad ke-19]].", "1801/1900"),
        MarkedDates("Pada [[minggu pertama Juni 2025]] dan [[minggu ketiga]].", "2025-W23", "2025-W25"),
        MarkedDates("Pada [[pekan ke-34 tahun 2021]].", "2021-W34"),
        MarkedDates("Sejak [[dua minggu pertama Januari]].", "2021-W01/2021-W02"),
        MarkedDates("Selama [[enam bulan pertama 2021]].", "2021-01/2021-06"),
        MarkedDates("Ekspor [[2020]] turun, [[tahun 2021 M]] naik.", "2020", "2021"),
    ])
    func monthsAndYears(_ row: MarkedDates) { #expect(row.read == row.expected) }

    @Test(arguments: [
        MarkedDates("Digelar [[26-28 Juli 2021]] dan [[26 Juli - 2 Agustus]].", "2021-07-26/2021-07-28", "2021-07-26/2021-08-02"),
        MarkedDates("Pantai ditutup [[Sabtu-Minggu (24-25/7/2021)]].", "2021-07-24/2021-07-25"),
        MarkedDates("Berlaku [[28 Desember - 3 Januari 2021]].", "2020-12-28/2021-01-03"),
        MarkedDates("Sejak [[Januari hingga Juni 2021]], dari [[tahun 2010 sampai dengan 2022]].", "2021-01/2021-06", "2010/2022"),
        MarkedDates("Serapan [[tahun lalu sampai November]] naik.", "2020-01/2020-11"),
        MarkedDates("Sejak [[awal tahun hingga 31 Juli]].", "2021/2021-07-31"),
        MarkedDates("Panen [[tahun 2023 periode Mei-September]].", "2023-05/2023-09"),
        MarkedDates("Audit [[tahun anggaran 2020/2021]] dan musim [[2020/21]].", "2020/2021", "2020/2021"),
        MarkedDates("Panen [[6 hari sejak 20 Desember 2020]].", "2020-12-20/2020-12-25"),
        MarkedDates("Pada [[Juni]] dan [[Juli 2020]], [[April]], serta [[Mei 2019]].", "2020-06", "2020-07", "2019-04", "2019-05"),
        MarkedDates("Dari [[2023]] ke [[2024]].", "2023", "2024"),
    ])
    func spansAndLists(_ row: MarkedDates) { #expect(row.read == row.expected) }

    @Test(arguments: [
        MarkedDates(
            "[[Kemarin]] sore, [[besok]] pagi, [[lusa]], [[kemarin dulu]].", "2021-07-27", "2021-07-29", "2021-07-30", "2021-07-26"),
        MarkedDates("Dibagikan [[hari ini, Rabu (28/7)]], bukan [[kemarin Selasa]].", "2021-07-28", "2021-07-27"),
        MarkedDates(
            "Pada [[Rabu]], [[Kamis]], [[Rabu lalu]], [[Senin depan]].", "2021-07-28", "2021-07-22", "2021-07-21", "2021-08-02"),
        MarkedDates("Stok cukup s.d. [[Kamis]] malam.", "2021-07-29"),
        MarkedDates("Diteken [[Rabu pekan lalu]], dibuka [[Jumat pekan ini]].", "2021-07-21", "2021-07-30"),
        MarkedDates(
            "[[Pekan lalu]], [[bulan depan]], [[tahun kemarin]], [[kuartal lalu]].", "2021-W29", "2021-08", "2020", "2021-Q2"),
        MarkedDates("[[Dua pekan lalu]], [[dua bulan yang lalu]], [[10 tahun silam]].", "2021-W28", "2021-05", "2011"),
        MarkedDates(
            "Buka [[Senin pekan depan, atau 2 Agustus]], tutup [[Sabtu-Minggu pekan lalu]].", "2021-08-02", "2021-07-24/2021-07-25"),
        MarkedDates("Padam sejak [[akhir pekan]].", on: "2014-12-16", "2014-W50"),
        MarkedDates("[[Sebulan lalu atau 20 Juni 2021]] harganya naik.", "2021-06-20"),
        MarkedDates("Panen [[akhir tahun]], [[awal pekan ini]], [[pertengahan bulan lalu]].", "2021", "2021-W30", "2021-06"),
        MarkedDates("Kejadian [[beberapa tahun silam]], [[minggu-minggu ini]].", nil, nil),
        MarkedDates("Truk dilarang sejak [[H-3]].", nil),
    ])
    func relative(_ row: MarkedDates) { #expect(row.read == row.expected) }

    @Test(arguments: [
        MarkedDates("Per [[Selasa (20/7/2021)]] 81 persen, [[sehari sebelumnya]] 84 persen.", "2021-07-20", "2021-07-19"),
        MarkedDates("Pada [[2019]] turun dibanding [[tahun sebelumnya]].", "2019", "2018"),
        MarkedDates("Longsor [[5 Mei 2020]], [[dua hari kemudian]] banjir.", "2020-05-05", "2020-05-07"),
        MarkedDates(
            "[[Januari–September]] naik dibanding [[periode sama tahun lalu]].", on: "2022-11-09", "2022-01/2022-09",
            "2021-01/2021-09"),
        MarkedDates(
            "Pada [[Februari 2021]] 41 persen, dibanding [[Januari 2021]] naik; pada [[bulan yang sama]] hujan.", "2021-02",
            "2021-01", "2021-02"),
        MarkedDates("Per [[Rabu (14/7/2021)]] penuh, hingga [[Rabu]] malam antre.", on: "2021-07-22", "2021-07-14", "2021-07-14"),
    ])
    func inTheStory(_ row: MarkedDates) { #expect(row.read == row.expected) }

    @Test(arguments: [
        MarkedDates(
            "Selama [[5-6 hari]], [[tiga hingga enam bulan]], [[satu hari sampai tiga hari]].", "P5D/P6D", "P3M/P6M", "P1D/P3D"),
        MarkedDates("[[Satu setengah tahun]], [[1 tahun dan 6 bulan]], [[3,8 hari]].", "P1Y6M", "P1Y6M", "P3.8D"),
        MarkedDates("Bertahan [[5.730 tahun]], [[dua dekade]], [[sewindu]], [[ratusan tahun]].", "P5730Y", "P20Y", "P8Y", nil),
        MarkedDates("[[Tiga tahun terakhir]], [[sepekan ke depan]], [[sepuluh hari lebih]].", "P3Y", "P1W", "P10D"),
        MarkedDates("[[Beberapa hari ini]] hujan; [[seratus dua puluh lima hari]] kering.", nil, "P125D"),
    ])
    func lengths(_ row: MarkedDates) { #expect(row.read == row.expected) }

    @Test(arguments: [
        MarkedDates("Pada [[Senin (26/7)]] dan [[bulan ini]].", on: nil, nil, nil),
        MarkedDates("[[Kemarin]] banjir. Menurut camat, [[Senin (26/7/2021)]].", on: nil, "2021-07-25", "2021-07-26"),
        MarkedDates(
            "Lelang [[Selasa (26/4/2022) mendatang]], ujarnya, [[Sabtu (2/4/2022)]], [[besok]].", on: nil, "2022-04-26",
            "2022-04-02", "2022-04-03"),
        MarkedDates("SERANG, [[26 Juli 2021]] - Oksigen tiba [[kemarin]].", on: nil, "2021-07-26", "2021-07-25"),
    ])
    func withoutReference(_ row: MarkedDates) { #expect(row.read == row.expected) }
}

/// What leads from a stated total to its parts.
enum PartWords {
    /// After a total these open the list of its parts.
    static let openers = [
        ":", "antara lain", "berasal dari", "bersumber dari", "dengan perincian", "dengan rincian", "di mana", "dibagi",
        "dibagi menjadi", "dimana", "masing-masing", "meliputi", "mencakup", "perinciannya", "rincian", "rinciannya",
        "rincinya", "secara rinci", "secara rincinya", "separuhnya", "tepatnya", "terbagi", "terbagi menjadi", "terdiri",
        "terdiri atas", "terdiri dari", "tersebar di",
    ]
    /// Behind an amount these make it a part of the one before.
    static let marks = ["antaranya", "dari jumlah itu", "dari total itu", "di antaranya", "diantaranya"]
    /// Before an amount these make it a share of the one before, sorted: *sebagian, 400 ton, diolah*.
    static let shares = ["sebagian", "selebihnya", "separuh", "separuhnya", "sisanya"]
    /// These end a list of parts, since they speak of something else.
    static let breakers = [
        "dibanding", "dibandingkan", "harga", "kebutuhan", "kekurangan", "meningkat", "menjadi", "menurun", "naik", "padahal",
        "sebelumnya", "sementara", "stok", "tahun lalu", "tahun sebelumnya", "target", "turun",
    ]

    /// These begin the name of a table's row or column that holds its sums: *Jumlah*, *Total produksi*.
    static let sums = ["jumlah", "keseluruhan", "subtotal", "total"]

    /// In the head of a column these say that it counts something else than the mass that stands over several columns, sorted:
    /// *Luas* and *Persentase* below *Padi (ton)*.
    static let otherColumns = [
        "bulan", "capaian", "desa", "ha", "harga", "hektar", "hektare", "kelompok", "keterangan", "kk", "kode", "lokasi", "luas",
        "nilai", "no", "nomor", "peringkat", "persentase", "petani", "poktan", "produktivitas", "tahun", "tanggal",
    ]
}

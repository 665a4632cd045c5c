extension RateWords {
    /// These open a rate before a denominator.
    static let openers = ["/", "masing-masing", "per", "saban", "setiap", "tiap", "tiap-tiap"]

    /// Of these any noun may be the denominator: *per karung*, *setiap keluarga*.
    static let openersOfNouns = ["/", "masing-masing", "per", "setiap", "tiap"]

    /// After an opener these are no denominators.
    static let notDenominators = [
        "ada", "desember", "gram", "hari", "ini", "januari", "juli", "juni", "kali", "kg", "kilogram", "kuintal", "liter", "mei", "musim", "oktober", "saat", "satu",
        "semester", "september", "tanggal", "ton", "triwulan", "kuartal", "agustus", "april", "maret", "februari", "november", "senin", "selasa", "rabu", "kamis",
        "jumat", "sabtu", "ahad", "yang", "itu", "kawasan", "orang", "tabung", "kilo", "daerah", "provinsi", "kabupaten", "kecamatan", "desa", "wilayah", "kubik", "dari", "dan", "akhir", "awal", "pertengahan",
    ]

    /// After a length of time these make a span of it: *setahun terakhir* is no rate.
    static let spans = [
        "belakangan", "depan", "ini", "itu", "ke depan", "kemarin", "kemudian", "lagi", "lalu", "lamanya", "mendatang", "penuh", "sebelum", "sebelumnya", "sejak",
        "sesudah", "setelah", "terakhir", "usai",
    ]

    /// Between two amounts these compare the second with the first, which hands its rate on.
    static let comparing = [
        "atau", "butuh", "cuma", "di mana", "dibanding", "dibandingkan", "dimana", "dibutuhkan", "ditambah", "hanya", "idealnya", "jadi", "kekurangan", "kekurangannya", "kini", "kurang", "masih kurang", "menjadi",
        "namun", "padahal", "sebelumnya", "sedangkan", "sekarang", "selisih", "sama dengan", "semula", "setara", "sementara", "sementara itu", "sisanya", "tapi", "tetapi", "kebutuhan", "kebutuhannya",
    ]

    /// At the head of the next sentence only these do.
    static let comparingOn = ["kekurangan", "kekurangannya", "kini", "padahal", "sekarang"]

    /// Before a word like *tahunan* this makes a comparison of it.
    static let manner = ["secara"]

    /// Before an amount these say that it is no flow, or one with its own measure of time.
    static let standing = [
        "bantuan", "cadangan", "ekspor", "impor", "ketersediaan", "luas", "maka", "persediaan", "satu kali", "sehingga", "sekali", "simpanan", "sisa", "stok", "stoknya", "surplus",
        "tangki", "tersedia", "tersisa", "total", "totalnya", "bobot", "berat", "seberat", "harga", "penurunan", "peningkatan", "penambahan", "kuota tahun", "target",
    ]
}

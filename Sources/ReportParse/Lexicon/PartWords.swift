/// What leads from a stated total to its parts.
enum PartWords {
    /// After a total these open the list of its parts.
    static let openers = [
        ":", "antara lain", "berasal dari", "bersumber dari", "dengan perincian", "dengan rincian", "di mana", "dimana", "mencakup", "meliputi", "perinciannya",
        "rincian", "rinciannya", "rincinya", "secara rinci", "secara rincinya", "separuhnya", "tepatnya", "terdiri", "terdiri atas", "terdiri dari", "tersebar di", "dibagi", "dibagi menjadi",
        "terbagi", "terbagi menjadi", "masing-masing",
    ]
    /// Behind an amount these make it a part of the one before.
    static let marks = ["di antaranya", "diantaranya", "antaranya", "dari jumlah itu", "dari total itu"]
    /// These end a list of parts, since they speak of something else.
    static let breakers = [
        "dibanding", "dibandingkan", "sebelumnya", "tahun lalu", "target", "naik", "turun", "meningkat", "menurun", "kebutuhan", "stok", "tahun sebelumnya", "kekurangan",
        "padahal", "sementara", "menjadi", "harga",
    ]
}

/// A word that can be the denominator of a rate.
struct RateWord: Sendable {
    let word: String
    /// The guidelines' code, or the noun as written.
    let code: String
    /// Whether the word is a rate by itself (*sehari*, *harian*) rather than only after *per* or *setiap*.
    let standsAlone: Bool
}

/// Denominators of rates that stand apart from their amount, one a row, sorted by word.
enum RateWords {
    static let rows: [RateWord] = [
        RateWord(word: "bulan", code: "mo", standsAlone: false),
        RateWord(word: "bulanan", code: "mo", standsAlone: true),
        RateWord(word: "bulannya", code: "mo", standsAlone: false),
        RateWord(word: "ekor", code: "ekor", standsAlone: false),
        RateWord(word: "ha", code: "ha", standsAlone: false),
        RateWord(word: "hari", code: "d", standsAlone: false),
        RateWord(word: "harian", code: "d", standsAlone: true),
        RateWord(word: "harinya", code: "d", standsAlone: false),
        RateWord(word: "hectare", code: "ha", standsAlone: false),
        RateWord(word: "hektar", code: "ha", standsAlone: false),
        RateWord(word: "hektare", code: "ha", standsAlone: false),
        RateWord(word: "hektarenya", code: "ha", standsAlone: false),
        RateWord(word: "hektarnya", code: "ha", standsAlone: false),
        RateWord(word: "hentar", code: "ha", standsAlone: false),
        RateWord(word: "jam", code: "h", standsAlone: false),
        RateWord(word: "jamnya", code: "h", standsAlone: false),
        RateWord(word: "jiwa", code: "person", standsAlone: false),
        RateWord(word: "kapita", code: "person", standsAlone: false),
        RateWord(word: "keluarga", code: "keluarga", standsAlone: false),
        RateWord(word: "kilometer", code: "kilometer", standsAlone: false),
        RateWord(word: "kk", code: "KK", standsAlone: false),
        RateWord(word: "kpm", code: "KPM", standsAlone: false),
        RateWord(word: "minggu", code: "wk", standsAlone: false),
        RateWord(word: "mingguan", code: "wk", standsAlone: true),
        RateWord(word: "minggunya", code: "wk", standsAlone: false),
        RateWord(word: "musim", code: "season", standsAlone: false),
        RateWord(word: "musim panen", code: "season", standsAlone: false),
        RateWord(word: "musim tanam", code: "season", standsAlone: false),
        RateWord(word: "musimnya", code: "season", standsAlone: false),
        RateWord(word: "orang", code: "person", standsAlone: false),
        RateWord(word: "panen", code: "panen", standsAlone: false),
        RateWord(word: "pekan", code: "wk", standsAlone: false),
        RateWord(word: "pekannya", code: "wk", standsAlone: false),
        RateWord(word: "perbulan", code: "mo", standsAlone: true),
        RateWord(word: "perbulannya", code: "mo", standsAlone: true),
        RateWord(word: "perha", code: "ha", standsAlone: true),
        RateWord(word: "perhari", code: "d", standsAlone: true),
        RateWord(word: "perharinya", code: "d", standsAlone: true),
        RateWord(word: "perhektar", code: "ha", standsAlone: true),
        RateWord(word: "perhektare", code: "ha", standsAlone: true),
        RateWord(word: "perhektarnya", code: "ha", standsAlone: true),
        RateWord(word: "perjalanan", code: "trip", standsAlone: false),
        RateWord(word: "perjam", code: "h", standsAlone: true),
        RateWord(word: "perkapita", code: "person", standsAlone: true),
        RateWord(word: "perminggu", code: "wk", standsAlone: true),
        RateWord(word: "perorang", code: "person", standsAlone: true),
        RateWord(word: "perpekan", code: "wk", standsAlone: true),
        RateWord(word: "pertahun", code: "a", standsAlone: true),
        RateWord(word: "pertahunny", code: "a", standsAlone: true),
        RateWord(word: "pertahunnya", code: "a", standsAlone: true),
        RateWord(word: "rit", code: "trip", standsAlone: false),
        RateWord(word: "satu bulan", code: "mo", standsAlone: true),
        RateWord(word: "satu bulannya", code: "mo", standsAlone: true),
        RateWord(word: "satu hari", code: "d", standsAlone: true),
        RateWord(word: "satu jam", code: "h", standsAlone: true),
        RateWord(word: "satu minggu", code: "wk", standsAlone: true),
        RateWord(word: "satu tahun", code: "a", standsAlone: true),
        RateWord(word: "sebulan", code: "mo", standsAlone: true),
        RateWord(word: "sebulannya", code: "mo", standsAlone: true),
        RateWord(word: "sehari", code: "d", standsAlone: true),
        RateWord(word: "seharinya", code: "d", standsAlone: true),
        RateWord(word: "sejam", code: "h", standsAlone: true),
        RateWord(word: "sekali angkut", code: "trip", standsAlone: true),
        RateWord(word: "sekali jalan", code: "trip", standsAlone: true),
        RateWord(word: "sekali panen", code: "panen", standsAlone: true),
        RateWord(word: "sekali tanam", code: "season", standsAlone: true),
        RateWord(word: "sekali trip", code: "trip", standsAlone: true),
        RateWord(word: "seminggu", code: "wk", standsAlone: true),
        RateWord(word: "seminggunya", code: "wk", standsAlone: true),
        RateWord(word: "sepekan", code: "wk", standsAlone: true),
        RateWord(word: "setahun", code: "a", standsAlone: true),
        RateWord(word: "setahunnya", code: "a", standsAlone: true),
        RateWord(word: "tahun", code: "a", standsAlone: false),
        RateWord(word: "tahunnya", code: "a", standsAlone: false),
        RateWord(word: "trip", code: "trip", standsAlone: false),
        RateWord(word: "warga", code: "person", standsAlone: false),
    ]

    /// These open a rate before a denominator.
    static let openers = ["/", "masing-masing", "per", "saban", "setiap", "tiap", "tiap-tiap"]

    /// After a length of time these make a span of it: *setahun terakhir* is no rate.
    static let spans = ["belakangan", "depan", "ini", "itu", "ke", "kemarin", "kemudian", "lalu", "lamanya", "mendatang", "penuh", "sebelum", "sebelumnya", "terakhir", "setelah", "sesudah", "sejak", "usai", "lagi"]
}

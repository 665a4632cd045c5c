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
        RateWord(word: "ha", code: "ha", standsAlone: false),
        RateWord(word: "hari", code: "d", standsAlone: false),
        RateWord(word: "harian", code: "d", standsAlone: true),
        RateWord(word: "harinya", code: "d", standsAlone: false),
        RateWord(word: "hectare", code: "ha", standsAlone: false),
        RateWord(word: "hektar", code: "ha", standsAlone: false),
        RateWord(word: "hektare", code: "ha", standsAlone: false),
        RateWord(word: "hektarenya", code: "ha", standsAlone: false),
        RateWord(word: "hektarnya", code: "ha", standsAlone: false),
        RateWord(word: "jam", code: "h", standsAlone: false),
        RateWord(word: "jiwa", code: "person", standsAlone: false),
        RateWord(word: "kapita", code: "person", standsAlone: false),
        RateWord(word: "kk", code: "KK", standsAlone: false),
        RateWord(word: "kpm", code: "KPM", standsAlone: false),
        RateWord(word: "minggu", code: "wk", standsAlone: false),
        RateWord(word: "mingguan", code: "wk", standsAlone: true),
        RateWord(word: "minggunya", code: "wk", standsAlone: false),
        RateWord(word: "orang", code: "person", standsAlone: false),
        RateWord(word: "panen", code: "panen", standsAlone: false),
        RateWord(word: "pekan", code: "wk", standsAlone: false),
        RateWord(word: "perbulan", code: "mo", standsAlone: true),
        RateWord(word: "perhari", code: "d", standsAlone: true),
        RateWord(word: "perhektar", code: "ha", standsAlone: true),
        RateWord(word: "perhektare", code: "ha", standsAlone: true),
        RateWord(word: "pertahun", code: "a", standsAlone: true),
        RateWord(word: "satu bulannya", code: "mo", standsAlone: true),
        RateWord(word: "satu hari", code: "d", standsAlone: true),
        RateWord(word: "sebulan", code: "mo", standsAlone: true),
        RateWord(word: "sehari", code: "d", standsAlone: true),
        RateWord(word: "sekali angkut", code: "trip", standsAlone: true),
        RateWord(word: "sekali jalan", code: "trip", standsAlone: true),
        RateWord(word: "sekali panen", code: "panen", standsAlone: true),
        RateWord(word: "seminggu", code: "wk", standsAlone: true),
        RateWord(word: "sepekan", code: "wk", standsAlone: true),
        RateWord(word: "setahun", code: "a", standsAlone: true),
        RateWord(word: "tahun", code: "a", standsAlone: false),
        RateWord(word: "tahunan", code: "a", standsAlone: true),
        RateWord(word: "tahunnya", code: "a", standsAlone: false),
        RateWord(word: "warga", code: "person", standsAlone: false),
    ]
}

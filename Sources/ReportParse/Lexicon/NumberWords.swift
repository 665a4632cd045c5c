/// What a word says inside a spelled-out number.
enum NumberWord: Sendable, Hashable {
    /// *nol* to *sembilan*, and *sepuluh*, *sebelas*, which stand by themselves.
    case digit(Int)
    case whole(Int)
    /// *belas*: ten more than the digit before it.
    case teen
    /// *puluh*, *ratus*, *ribu* …: a power of ten that the number before it counts.
    case scale(Int)
    /// *seratus*, *seribu*, *sejuta*: one of a power of ten; *tigapuluh*, *duaribu*: a digit glued to its power.
    case counted(Int, power: Int)
    /// *koma*: the digits after it are decimals.
    case point
    /// *setengah*, *seperempat*: one of so many parts of the whole.
    case fraction(of: Int)
    /// *perempat*, *pertiga*: parts of the whole that the digit before it counts.
    case parts(of: Int)
    /// *belasan*, *puluhan ribu*: known within bounds only.
    case vague(low: Int, high: Int, scale: Int)
    case minus
}

/// A row of the number words, with an expression that it makes readable and that expression's value.
struct NumberWordRow: Sendable {
    let word: String
    let meaning: NumberWord
    let example: String
    let value: String
}

/// Number words, one a row, sorted by word. Examples of vague words give both bounds.
enum NumberWords {
    private static func row(_ word: String, _ meaning: NumberWord, _ example: String, _ value: String) -> NumberWordRow {
        NumberWordRow(word: word, meaning: meaning, example: example, value: value)
    }

    static let rows: [NumberWordRow] = [
        row("belas", .teen, "tujuh belas", "17"),
        row("belasan", .vague(low: 11, high: 19, scale: 0), "belasan ribu", "11000 19000"),
        row("delapan", .digit(8), "delapan ratus", "800"),
        row("desiliun", .scale(33), "dua desiliun", "2000000000000000000000000000000000"),
        row("dua", .digit(2), "dua juta", "2000000"),
        row("empat", .digit(4), "empat puluh", "40"),
        row("enam", .digit(6), "enam", "6"),
        row("jt", .scale(6), "1,5 jt", "1500000"),
        row("juta", .scale(6), "3,7 juta", "3700000"),
        row("jutaan", .vague(low: 1, high: 9_999_999, scale: 6), "jutaan", "1000000 9999999"),
        row("koma", .point, "dua koma lima", "2.5"),
        row("kuadriliun", .scale(15), "tiga kuadriliun", "3000000000000000"),
        row("kuantiliun", .scale(18), "tiga kuantiliun", "3000000000000000000"),
        row("kuintiliun", .scale(18), "tiga kuintiliun", "3000000000000000000"),
        row("lima", .digit(5), "lima belas", "15"),
        row("miliar", .scale(9), "1,2 miliar", "1200000000"),
        row("miliaran", .vague(low: 1, high: 9_999_999_999, scale: 9), "miliaran", "1000000000 9999999999"),
        row("milyar", .scale(9), "2 milyar", "2000000000"),
        row("milyaran", .vague(low: 1, high: 9_999_999_999, scale: 9), "milyaran", "1000000000 9999999999"),
        row("min", .minus, "min lima", "-5"),
        row("minus", .minus, "minus lima", "-5"),
        row("negatif", .minus, "negatif lima", "-5"),
        row("nol", .digit(0), "nol koma tiga", "0.3"),
        row("noniliun", .scale(30), "tiga noniliun", "3000000000000000000000000000000"),
        row("oktiliun", .scale(27), "tiga oktiliun", "3000000000000000000000000000"),
        row("perempat", .parts(of: 4), "tiga perempat", "0.75"),
        row("perlima", .parts(of: 5), "tiga perlima", "0.6"),
        row("pertiga", .parts(of: 3), "dua pertiga", "0.667"),
        row("puluh", .scale(1), "enam puluh dua", "62"),
        row("puluhan", .vague(low: 10, high: 99, scale: 1), "puluhan ribu", "10000 99000"),
        row("ratus", .scale(2), "tiga ratus", "300"),
        row("ratusan", .vague(low: 100, high: 999, scale: 2), "ratusan", "100 999"),
        row("rb", .scale(3), "40 rb", "40000"),
        row("ribu", .scale(3), "12 ribu", "12000"),
        row("ribuan", .vague(low: 1000, high: 9999, scale: 3), "ribuan", "1000 9999"),
        row("satu", .digit(1), "satu juta enam ribu", "1006000"),
        row("sebelas", .whole(11), "sebelas ribu", "11000"),
        row("sejuta", .counted(1, power: 6), "sejuta", "1000000"),
        row("sekstiliun", .scale(21), "tiga sekstiliun", "3000000000000000000000"),
        row("selusin", .whole(12), "selusin", "12"),
        row("sembilan", .digit(9), "sembilan", "9"),
        row("semiliar", .counted(1, power: 9), "semiliar", "1000000000"),
        row("semilyar", .counted(1, power: 9), "semilyar", "1000000000"),
        row("separuh", .fraction(of: 2), "separuh", "0.5"),
        row("seperdelapan", .fraction(of: 8), "seperdelapan", "0.125"),
        row("seperempat", .fraction(of: 4), "satu seperempat", "1.25"),
        row("seperlima", .fraction(of: 5), "seperlima", "0.2"),
        row("sepersepuluh", .fraction(of: 10), "sepersepuluh", "0.1"),
        row("sepertiga", .fraction(of: 3), "sepertiga", "0.333"),
        row("septiliun", .scale(24), "tiga septiliun", "3000000000000000000000000"),
        row("sepuluh", .whole(10), "sepuluh", "10"),
        row("seratus", .counted(1, power: 2), "seratus dua puluh", "120"),
        row("seratusan", .vague(low: 100, high: 199, scale: 2), "seratusan", "100 199"),
        row("seribu", .counted(1, power: 3), "seribu lima ratus", "1500"),
        row("seribuan", .vague(low: 1000, high: 1999, scale: 3), "seribuan", "1000 1999"),
        row("setengah", .fraction(of: 2), "dua setengah", "2.5"),
        row("setriliun", .counted(1, power: 12), "setriliun", "1000000000000"),
        row("tiga", .digit(3), "tiga puluh tiga", "33"),
        row("triliun", .scale(12), "1,34 triliun", "1340000000000"),
        row("triliunan", .vague(low: 1, high: 9_999_999_999_999, scale: 12), "triliunan", "1000000000000 9999999999999"),
        row("triliyun", .scale(12), "dua triliyun", "2000000000000"),
        row("trilyun", .scale(12), "2 trilyun", "2000000000000"),
        row("tujuh", .digit(7), "seratus tujuh", "107"),
    ]

    /// Nothing, by itself; in an article it says that something is empty.
    static let emptiness = "kosong"

    /// Digits written together with what they count: *duabelas*, *tigapuluh*, *limaratus*.
    static let glued: [NumberWordRow] = rows.flatMap { digit -> [NumberWordRow] in
        guard case .digit(let value) = digit.meaning, value > 1 else { return [] }
        return rows.compactMap { count in
            let word = digit.word + count.word
            switch count.meaning {
            case .teen: return row(word, .whole(value + 10), word, String(value + 10))
            case .scale(let power) where power <= 6 && count.word.count > 2:
                return row(word, .counted(value, power: power), word, String(value) + String(repeating: "0", count: power))
            default: return nil
            }
        }
    }

    /// *M* and *T* count money only: elsewhere they are metres, names and tonnes.
    static let moneyScales: [(word: String, power: Int)] = [("m", 9), ("t", 12)]

    /// Glued to digits these are the international prefixes: `100K`, `1,2M`.
    static let gluedScales: [(word: String, power: Int)] = [("g", 9), ("k", 3), ("m", 6)]

    /// What makes the number after it money.
    static let currencies = ["$", "dolar", "idr", "rp", "rupiah", "usd", "£", "€"]
}

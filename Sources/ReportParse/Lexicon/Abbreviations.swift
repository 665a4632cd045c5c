/// Abbreviations whose full stop does not end a sentence, sorted.
enum Abbreviations {
    static let words = [
        "bln", "co", "cv", "d", "dr", "drg", "drs", "hj", "ir", "jl", "kab", "kec", "krtl", "maks", "mgg", "min", "no", "prof",
        "pt", "pte", "sdn",
        "tgl", "th", "thn", "tk",
        "ud",
    ]
}

/// Abbreviations whose full stop does not end a sentence, sorted.
enum Abbreviations {
    static let words = [
        "cv", "dr", "drg", "drs", "hj", "ir", "jl", "kab", "kec", "no", "prof", "pt", "tk", "ud",
    ]
}

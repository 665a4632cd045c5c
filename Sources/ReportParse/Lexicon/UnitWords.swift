/// A unit of amount as articles write it.
struct UnitWord: Sendable {
    let word: String
    let unit: UnitCode
    /// The row read as an article would use it: the tables' test reads it.
    let example: String
}

/// Units, one a row, sorted by word.
enum UnitWords {
    static let rows: [UnitWord] = [
        UnitWord(word: "gram", unit: .gram, example: "250 gram"),
        UnitWord(word: "kg", unit: .kilogram, example: "5 kg"),
        UnitWord(word: "kilogram", unit: .kilogram, example: "20 kilogram"),
        UnitWord(word: "kuintal", unit: .quintal, example: "7 kuintal"),
        UnitWord(word: "metrik ton", unit: .tonne, example: "12 metrik ton"),
        UnitWord(word: "ton", unit: .tonne, example: "120 ton"),
    ]
}

/// What a number is counted in.
enum MeasureUnit: Sendable, Hashable {
    case amount(UnitCode)
    case percent

    /// The record's code, or the percent sign.
    var code: String {
        switch self {
        case .amount(let unit): unit.rawValue
        case .percent: "%"
        }
    }
}

/// A unit as articles write it.
struct UnitWord: Sendable {
    /// How its letters must be written: *kw* is a quintal and *kW* a kilowatt.
    enum Letters: UInt8, Sendable { case any, lower, upper }

    let word: String
    let unit: MeasureUnit
    /// How many powers of ten the unit is above its code: 9 for a gigatonne in tonnes.
    var scale = 0
    var letters = Letters.any
    /// The row read as an article would use it, and its value in the unit of its code: the tables' test reads it.
    let example: String
    let value: String
}

/// Units, one a row, sorted by word. Endings (*tonnya*, *persenlah*) are added by `AmountLexicon`.
enum UnitWords {
    private static func mass(
        _ word: String, _ unit: UnitCode, _ example: String, _ value: String, scale: Int = 0,
        letters: UnitWord.Letters = .any
    ) -> UnitWord {
        UnitWord(word: word, unit: .amount(unit), scale: scale, letters: letters, example: example, value: value)
    }

    private static func percent(_ word: String, _ example: String, _ value: String) -> UnitWord {
        UnitWord(word: word, unit: .percent, example: example, value: value)
    }

    static let rows: [UnitWord] = [
        percent("%", "12,8%", "12.8"),
        mass("bobot mati", .other, "50.000 bobot mati", "50000"),
        mass("dry metric ton", .tonne, "1,7 juta dry metric ton", "1700000"),
        mass("dry metric tons", .tonne, "3 dry metric tons", "3"),
        mass("dwt", .other, "17.500 DWT", "17500"),
        mass("g", .gram, "250 g", "250", letters: .lower),
        mass("gigaton", .tonne, "1,8 gigaton", "1800000000", scale: 9),
        mass("gr", .gram, "400 gr", "400"),
        mass("gram", .gram, "250 gram", "250"),
        mass("gross ton", .other, "600 gross ton", "600"),
        mass("gross tonnage", .other, "600 gross tonnage", "600"),
        mass("gt", .other, "30 GT", "30", letters: .upper),
        mass("kg", .kilogram, "5 kg", "5"),
        mass("kgs", .kilogram, "5 kgs", "5"),
        mass("kilo", .kilogram, "lima kilo", "5"),
        mass("kilogram", .kilogram, "20 kilogram", "20"),
        mass("kiloliter", .litre, "60 kiloliter", "60000", scale: 3),
        mass("kiloton", .tonne, "12 kiloton", "12000", scale: 3),
        mass("kintal", .quintal, "6 kintal", "6"),
        mass("kl", .litre, "8 KL", "8000", scale: 3, letters: .upper),
        mass("kubik", .cubicMetre, "enam kubik", "6"),
        mass("kuintal", .quintal, "7 kuintal", "7"),
        mass("kw", .quintal, "55 kw", "55", letters: .lower),
        mass("kwintal", .quintal, "7 kwintal", "7"),
        mass("kwt", .quintal, "9 kwt", "9", letters: .lower),
        mass("l", .litre, "20 L", "20"),
        mass("lb", .pound, "100 lb", "100", letters: .lower),
        mass("lbs", .pound, "100 lbs", "100", letters: .lower),
        mass("liter", .litre, "2.000 liter", "2000"),
        mass("ltr", .litre, "20 ltr", "20"),
        mass("m kubik", .cubicMetre, "15 m kubik", "15"),
        mass("m3", .cubicMetre, "6 m3", "6"),
        mass("megaton", .tonne, "3 megaton", "3000000", scale: 6),
        mass("meter kubik", .cubicMetre, "6 meter kubik", "6"),
        mass("metric ton", .tonne, "12 metric ton", "12"),
        mass("metric tons", .tonne, "12 metric tons", "12"),
        mass("metrik ton", .tonne, "12 metrik ton", "12"),
        mass("mg", .milligram, "500 mg", "500"),
        mass("miligram", .milligram, "500 miligram", "500"),
        mass("mt", .tonne, "2.238 MT", "2238", letters: .upper),
        mass("m³", .cubicMetre, "6 m³", "6"),
        mass("nm3", .cubicMetre, "500 Nm3", "500"),
        mass("normal meter kubik", .cubicMetre, "500 normal meter kubik", "500"),
        mass("ons", .gram, "5 ons", "500", scale: 2),
        mass("ounce", .ounce, "8 ounce", "8"),
        mass("ounces", .ounce, "8 ounces", "8"),
        mass("oz", .ounce, "8 oz", "8"),
        percent("pct", "24 pct", "24"),
        percent("per cent", "5 per cent", "5"),
        percent("percent", "5 percent", "5"),
        percent("persen", "54,7 persen", "54.7"),
        mass("pon", .pound, "60 pon", "60", letters: .lower),
        mass("pound", .pound, "10 pound", "10"),
        mass("pounds", .pound, "10 pounds", "10"),
        percent("prosen", "93,75 prosen", "93.75"),
        mass("t", .tonne, "13 t", "13", letters: .lower),
        mass("tabung", .cylinder, "150 tabung", "150"),
        mass("tom", .tonne, "120 tom", "120", letters: .lower),
        mass("ton", .tonne, "120 ton", "120"),
        mass("tonase", .tonne, "500 tonase", "500"),
        mass("tonn", .tonne, "120 tonn", "120"),
        mass("tonne", .tonne, "8 tonne", "8"),
        mass("tonnes", .tonne, "8 tonnes", "8"),
        mass("tons", .tonne, "8 tons", "8"),
        mass("troy ons", .ounce, "12 troy ons", "12"),
        mass("troy ounce", .ounce, "12 troy ounce", "12"),
    ]

    /// Endings that stand glued to a unit and are not part of it.
    static let endings = ["an", "lah", "nya"]

    /// One of a unit in one word.
    static let fused: [UnitWord] = [
        mass("sekuintal", .quintal, "sekuintal", "1"),
        mass("sekwintal", .quintal, "sekwintal", "1"),
        mass("seton", .tonne, "seton", "1"),
    ]

    /// What, right after a unit, makes it something else: *pound sterling*, *ton refrigerasi*, *kg force*.
    static let disproofs = ["newton", "refrigerasi", "refrigeration", "sterling", "volt"]

}

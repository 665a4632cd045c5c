/// A word or phrase that says on which side of a number the truth lies.
struct ComparatorRow: Sendable {
    /// How far from the number it may stand.
    enum Reach: UInt8, Sendable {
        /// Right before the number.
        case adjacent
        /// With words between that say nothing, such as *mencapai* or *angka*.
        case loose
    }

    let phrase: String
    let comparator: Comparator
    var reach = Reach.loose
    /// Whether a range beside it stands for itself: *berkisar 5–6 ton* is plain, *berkisar 5 ton* is about.
    var onlySingle = false
    let example: String
}

/// Comparators, one a row, sorted by phrase.
enum ComparatorWords {
    private static func row(_ phrase: String, _ comparator: Comparator, _ example: String, single: Bool = false) -> ComparatorRow {
        ComparatorRow(phrase: phrase, comparator: comparator, reach: .loose, onlySingle: single, example: example)
    }

    /// A word of many uses, which counts only right before the number.
    private static func tight(_ phrase: String, _ comparator: Comparator, _ example: String, single: Bool = false) -> ComparatorRow
    {
        ComparatorRow(phrase: phrase, comparator: comparator, reach: .adjacent, onlySingle: single, example: example)
    }

    /// Those that stand before the number.
    static let before: [ComparatorRow] = [
        row("+-", .about, "+- 5 ton"),
        row("+/-", .about, "+/- 5 ton"),
        row("<", .less, "< 5 ton"),
        row("<=", .lessOrEqual, "<= 5 ton"),
        row(">", .greater, "> 5 ton"),
        row(">=", .greaterOrEqual, ">= 5 ton"),
        tight("bawah", .less, "bawah 5 ton"),
        tight("belum mencapai", .less, "belum mencapai 5 ton"),
        tight("belum menyentuh", .less, "belum menyentuh 5 ton"),
        tight("belum sampai", .less, "belum sampai 5 ton"),
        row("berkisar", .about, "berkisar 5 ton", single: true),
        row("di atas", .greater, "di atas angka 5 ton"),
        row("di bawah", .less, "di bawah angka 5 ton"),
        row("di kisaran", .about, "di kisaran 5 ton", single: true),
        row("di sekitar", .about, "di sekitar 5 ton"),
        row("diatas", .greater, "diatas 5 ton"),
        row("dibawah", .less, "dibawah 5 ton"),
        row("hampir", .less, "hampir mencapai 5 ton"),
        row("hampir-hampir", .less, "hampir-hampir 5 ton"),
        tight("higga", .lessOrEqual, "higga 5 ton", single: true),
        tight("hingga", .lessOrEqual, "hingga 5 ton", single: true),
        row("kira kira", .about, "kira kira 5 ton"),
        row("kira-kira", .about, "kira-kira 5 ton"),
        row("kisaran", .about, "kisaran 5 ton", single: true),
        row("kurang dari", .less, "kurang dari 5 ton"),
        row("kurang lebih", .about, "kurang lebih 5 ton"),
        row("kurang-lebih", .about, "kurang-lebih 5 ton"),
        tight("lebih", .greater, "lebih 5 ton", single: true),
        row("lebih dari", .greater, "lebih dari 5 ton"),
        row("lebih kurang", .about, "lebih kurang 5 ton"),
        row("lewati", .greater, "lewati 5 ton"),
        row("maks", .lessOrEqual, "maks 5 ton"),
        row("maks.", .lessOrEqual, "maks. 5 ton"),
        row("maksimal", .lessOrEqual, "maksimal 5 ton"),
        row("maksimum", .lessOrEqual, "maksimum 5 ton"),
        row("melampaui", .greater, "melampaui 5 ton"),
        row("melebihi", .greater, "melebihi 5 ton"),
        row("melewati", .greater, "melewati 5 ton"),
        row("mendekati", .less, "mendekati 5 ton"),
        row("min.", .greaterOrEqual, "min. 5 ton"),
        row("minimal", .greaterOrEqual, "minimal 5 ton"),
        row("minimum", .greaterOrEqual, "minimum 5 ton"),
        row("nyaris", .less, "nyaris 5 ton"),
        row("paling banyak", .lessOrEqual, "paling banyak 5 ton"),
        tight("paling rendah", .greaterOrEqual, "paling rendah 5 ton"),
        row("paling sedikit", .greaterOrEqual, "paling sedikit 5 ton"),
        row("paling tidak", .greaterOrEqual, "paling tidak 5 ton"),
        tight("paling tinggi", .lessOrEqual, "paling tinggi 5 ton"),
        row("plus minus", .about, "plus minus 5 ton"),
        tight("sampai", .lessOrEqual, "sampai 5 ton", single: true),
        tight("sampai dengan", .lessOrEqual, "sampai dengan 5 ton", single: true),
        row("sebanyak-banyaknya", .lessOrEqual, "sebanyak-banyaknya 5 ton"),
        row("sedikitnya", .greaterOrEqual, "sedikitnya 5 ton"),
        row("sekira", .about, "sekira 5 ton"),
        row("sekitar", .about, "sekitar 5 ton"),
        row("sekitaran", .about, "sekitaran 5 ton"),
        row("sekurang-kurangnya", .greaterOrEqual, "sekurang-kurangnya 5 ton"),
        row("sekurangnya", .greaterOrEqual, "sekurangnya 5 ton"),
        tight("seputar", .about, "seputar 5 ton"),
        row("setidak-tidaknya", .greaterOrEqual, "setidak-tidaknya 5 ton"),
        row("setidaknya", .greaterOrEqual, "setidaknya 5 ton"),
        row("tak kurang", .greaterOrEqual, "tak kurang 5 ton"),
        row("tak kurang dari", .greaterOrEqual, "tak kurang dari 5 ton"),
        row("tak lebih", .lessOrEqual, "tak lebih 5 ton"),
        row("tak lebih dari", .lessOrEqual, "tak lebih dari 5 ton"),
        tight("tak mencapai", .less, "tak mencapai 5 ton"),
        tight("tak sampai", .less, "tak sampai 5 ton"),
        tight("terbanyak", .lessOrEqual, "terbanyak 5 ton"),
        row("tidak boleh lebih dari", .lessOrEqual, "tidak boleh lebih dari 5 ton"),
        row("tidak boleh melebihi", .lessOrEqual, "tidak boleh melebihi 5 ton"),
        row("tidak kurang", .greaterOrEqual, "tidak kurang 5 ton"),
        row("tidak kurang dari", .greaterOrEqual, "tidak kurang dari 5 ton"),
        row("tidak lebih", .lessOrEqual, "tidak lebih 5 ton"),
        row("tidak lebih dari", .lessOrEqual, "tidak lebih dari 5 ton"),
        row("tidak melampaui", .lessOrEqual, "tidak melampaui 5 ton"),
        row("tidak melebihi", .lessOrEqual, "tidak melebihi 5 ton"),
        tight("tidak mencapai", .less, "tidak mencapai 5 ton"),
        tight("tidak sampai", .less, "tidak sampai 5 ton"),
        tight("~", .about, "~5 ton"),
        row("±", .about, "± 5 ton"),
        row("≈", .about, "≈ 5 ton"),
        row("≤", .lessOrEqual, "≤ 5 ton"),
        row("≥", .greaterOrEqual, "≥ 5 ton"),
    ]

    /// Those that stand after the unit.
    static let after: [ComparatorRow] = [
        row("atau kurang", .lessOrEqual, "5 ton atau kurang"),
        row("atau lebih", .greaterOrEqual, "5 ton atau lebih"),
        row("ke atas", .greaterOrEqual, "5 ton ke atas"),
        row("ke bawah", .lessOrEqual, "5 ton ke bawah"),
        row("keatas", .greaterOrEqual, "5 ton keatas"),
        row("lebih", .greater, "5 ton lebih"),
    ]

    /// After a hyphen: *20-an*.
    static let approximations = ["an"]

    /// Between a comparator and its number these say nothing.
    static let fillers = [
        "angka", "antara", "berada", "berat", "beratnya", "capai", "dari", "di", "hanya", "jumlahnya", "kini", "level",
        "mencapai", "menembus", "menjadi", "menyentuh", "posisi", "sebanyak", "seberat", "sebesar", "sejumlah", "sudah",
        "telah", "tembus", "tercatat", "total", "totalnya",
    ]

    /// After *lebih* these make a comparison of it: *5 ton lebih banyak* says nothing of a bound.
    static let comparisons = [
        "awal", "baik", "banyak", "berat", "besar", "buruk", "cepat", "dahulu", "dari", "dulu", "efektif", "efisien", "hemat",
        "irit", "jauh", "kecil", "kurang", "lama", "lambat", "lanjut", "mahal", "murah", "panjang", "parah", "rendah", "ringan",
        "sedikit", "tinggi",
    ]
}

/// Where slips of the pen are forgiven, and what looks like one and is none.
enum SlipWords {
    /// Behind a number.
    static let units = ["gram", "kilogram", "kuintal", "kwintal", "liter", "persen", "prosen", "tabung", "tonase"]

    /// Between a number and its unit.
    static let scales = ["juta", "miliar", "milyar", "puluh", "ratus", "ribu", "triliun"]

    /// Anywhere before a percentage.
    static let bedWords = ["hunian", "keterisian", "keterisiannya", "keterpakaian", "occupancy", "okupansi"]

    /// With the next word glued to them.
    static let bedHeads = ["bor"]
    static let gluedUnits = ["kilogram", "kuintal", "kg", "persen", "ton"]

    /// What may stand glued behind a unit.
    static let gluedRests = [
        "beras", "biji", "bijih", "bulanan", "cabai", "cair", "dari", "dalam", "dengan", "dijual", "emas", "gabah", "garam", "gula", "hingga", "ikan", "jagung", "karena", "kedelai", "kepada", "kopi",
        "lebih", "limbah", "masih", "medis", "menjadi", "minyak", "oksigen", "padi", "pada", "perbulan", "perhari", "pertahun", "pupuk", "rumput", "sampai", "sampah", "sawit", "sebulan", "sehari", "setahun", "setiap", "tebu",
        "telah", "telur", "tempat", "tepung", "terisi", "terpakai", "udang", "untuk", "urea", "yaitu", "yakni", "yang",
    ]

    /// Words one letter away from a unit or a word of fullness that mean something else. `TypoTests` reads them behind numbers.
    static let lookAlikes = [
        "cuman", "garam", "gambar", "grab", "grup", "hanian", "huniang", "jura", "jute", "jutsu", "kabung", "lister", "liter-an", "lite", "liver", "miler", "milir", "pesan", "peluh", "perden", "perlen",
        "perren", "pers", "persei", "persena", "person", "personel", "personil", "peserta", "pesen", "prolen", "prose", "proses", "proven", "puluhnya", "ramtus", "ratu", "rasus", "ribut", "ritus", "rubu", "sabung", "tabun", "tabur",
        "taburg", "tabungan", "tahung", "tambung", "titer", "tonasi", "trilium", "tubuh", "kilometer", "kilogrammeter", "jutawan", "ratusnya", "gramm", "gran", "grand", "grass", "gras", "gramo", "grim", "geram",
    ]
}

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
    static let gluedUnits = ["gram", "kg", "kilogram", "kuintal", "persen", "ton"]

    /// What may stand glued behind a unit.
    static let gluedRests = [
        "beras", "biji", "bijih", "bulanan", "cabai", "cair", "dalam", "dari", "dengan", "dijual", "emas", "gabah", "garam",
        "gula", "hingga", "ikan", "jagung", "karena", "kedelai", "kepada", "kopi", "lebih", "limbah", "masih", "medis",
        "menjadi", "minyak", "oksigen", "pada", "padi", "perbulan", "perhari", "pertahun", "pupuk", "rumput", "sampah",
        "sampai", "sawit", "sebulan", "sehari", "setahun", "setiap", "tebu", "telah", "telur", "tempat", "tepung", "terisi",
        "terpakai", "udang", "untuk", "urea", "yaitu", "yakni", "yang",
    ]

    /// Words one letter away from a unit or a word of fullness that mean something else. `TypoTests` reads them behind numbers.
    static let lookAlikes = [
        "cuman", "gambar", "garam", "geram", "grab", "gramm", "gramo", "gran", "grand", "gras", "grass", "grim", "grup",
        "hanian", "huniang", "jura", "jutawan", "jute", "jutsu", "kabung", "kilogrammeter", "kilometer", "lister", "lite",
        "liter-an", "liver", "miler", "milir", "peluh", "perden", "perlen", "perren", "pers", "persei", "persena", "person",
        "personel", "personil", "pesan", "pesen", "peserta", "prolen", "prose", "proses", "proven", "puluhnya", "ramtus",
        "rasus", "ratu", "ratusnya", "ribut", "ritus", "rubu", "sabung", "tabun", "tabungan", "tabur", "taburg", "tahung",
        "tambung", "titer", "tonasi", "trilium", "tubuh",
    ]
}

/// What a word before a name says of the name's level.
struct PlaceCue: Sendable {
    let word: String
    let level: Place.Level
    /// Whether the word belongs to the place (`Kabupaten Serang`) rather than to a body or an office (`Bupati Serang`).
    let isPartOfName: Bool
}

/// Words that introduce a place, sorted.
enum PlaceCues {
    /// `kode_kemendagri` of the capital's province, from where the national press files.
    static let capitalCode = "31"

    static let rows: [PlaceCue] = [
        PlaceCue(word: "bpbd kabupaten", level: .regency, isPartOfName: false),
        PlaceCue(word: "bpbd kota", level: .city, isPartOfName: false),
        PlaceCue(word: "bupati", level: .regency, isPartOfName: false),
        PlaceCue(word: "daerah istimewa", level: .province, isPartOfName: true),
        PlaceCue(word: "desa", level: .other, isPartOfName: true),
        PlaceCue(word: "distrik", level: .district, isPartOfName: true),
        PlaceCue(word: "dusun", level: .other, isPartOfName: true),
        PlaceCue(word: "gampong", level: .other, isPartOfName: true),
        PlaceCue(word: "gubernur", level: .province, isPartOfName: false),
        PlaceCue(word: "kab", level: .regency, isPartOfName: true),
        PlaceCue(word: "kab.", level: .regency, isPartOfName: true),
        PlaceCue(word: "kabupaten", level: .regency, isPartOfName: true),
        PlaceCue(word: "kampung", level: .other, isPartOfName: true),
        PlaceCue(word: "kec", level: .district, isPartOfName: true),
        PlaceCue(word: "kec.", level: .district, isPartOfName: true),
        PlaceCue(word: "kecamatan", level: .district, isPartOfName: true),
        PlaceCue(word: "kel.", level: .other, isPartOfName: true),
        PlaceCue(word: "kelurahan", level: .other, isPartOfName: true),
        PlaceCue(word: "kota", level: .city, isPartOfName: true),
        PlaceCue(word: "kota administrasi", level: .city, isPartOfName: true),
        PlaceCue(word: "nagari", level: .other, isPartOfName: true),
        PlaceCue(word: "negeri", level: .other, isPartOfName: true),
        PlaceCue(word: "pekon", level: .other, isPartOfName: true),
        PlaceCue(word: "pemerintah kabupaten", level: .regency, isPartOfName: false),
        PlaceCue(word: "pemerintah kota", level: .city, isPartOfName: false),
        PlaceCue(word: "pemerintah provinsi", level: .province, isPartOfName: false),
        PlaceCue(word: "pemkab", level: .regency, isPartOfName: false),
        PlaceCue(word: "pemkot", level: .city, isPartOfName: false),
        PlaceCue(word: "pemprov", level: .province, isPartOfName: false),
        PlaceCue(word: "polda", level: .province, isPartOfName: false),
        PlaceCue(word: "polresta", level: .city, isPartOfName: false),
        PlaceCue(word: "polrestabes", level: .city, isPartOfName: false),
        PlaceCue(word: "propinsi", level: .province, isPartOfName: true),
        PlaceCue(word: "prov", level: .province, isPartOfName: true),
        PlaceCue(word: "prov.", level: .province, isPartOfName: true),
        PlaceCue(word: "provinsi", level: .province, isPartOfName: true),
        PlaceCue(word: "tiuh", level: .other, isPartOfName: true),
        PlaceCue(word: "wali kota", level: .city, isPartOfName: false),
        PlaceCue(word: "walikota", level: .city, isPartOfName: false),
    ]

    /// Words that join the names of a list, so that its first cue holds for all.
    static let joiners = [",", "&", "/", "dan", "serta"]

    /// Sites that goods pass through, before the area that they are named after.
    static let ports = ["bandara", "dermaga", "pelabuhan"]

    /// Areas whose names are commodities first of all.
    static let commodities = ["batubara", "emas", "garam", "gula", "padi", "tembaga"]

    /// Names that words of everyday language share with districts; they need a cue of their own.
    static let needsCue = [
        "baru", "batu", "damai", "darat", "indah", "jaya", "kota", "makmur", "maju", "mandiri", "merdeka", "mulia", "muara",
        "panca", "pantai", "pasar", "pulau", "raya", "sejahtera", "selatan", "sentosa", "simpang", "sungai", "tengah", "timur",
        "utara", "barat",
    ]
}

/// What stands before the name proper in the official name of a regency or city; longer ones first.
enum RegencyPrefixes {
    static let rows: [(String, Place.Level)] = [
        ("Kabupaten Administrasi ", .regency), ("Kota Administrasi ", .city), ("Kabupaten ", .regency), ("Kota ", .city),
    ]
}

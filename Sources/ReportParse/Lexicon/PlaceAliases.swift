/// Short and older names of areas, with the code they stand for; sorted by name.
///
/// Written for this project from the usage of regional news. A name that is formed regularly from an official one by spaces
/// alone (`Bandarlampung`) needs no row.
enum PlaceAliases {
    static let rows: [(name: String, code: String)] = [
        ("Abdya", "11.12"), ("Aceh Barat Daya", "11.12"), ("Babel", "19"), ("Bangka Belitung", "19"), ("Bangkep", "72.07"),
        ("Banyuasin", "16.07"), ("Barsel", "62.04"), ("Bartim", "62.13"), ("Barut", "62.05"), ("Bateng", "19.04"),
        ("Batola", "63.04"), ("Beltim", "19.06"), ("Bolaang Mongondow", "71.01"), ("Bolmong", "71.01"), ("Bolmut", "71.08"),
        ("Bolsel", "71.11"), ("Boltim", "71.10"), ("Bonebol", "75.03"), ("Busel", "74.15"), ("Buteng", "74.14"),
        ("Butur", "74.10"), ("Cianjur", "32.03"), ("D.I. Yogyakarta", "34"), ("DI Aceh", "11"), ("DI Yogyakarta", "34"),
        ("DIY", "34"), ("DKI", "31"), ("DKI Jakarta", "31"), ("Daerah Khusus Jakarta", "31"), ("Deliserdang", "12.07"),
        ("Flotim", "53.06"), ("Gorut", "75.05"), ("Gumas", "62.10"), ("Gunung Kidul", "34.03"), ("HSS", "63.06"),
        ("HST", "63.07"), ("HSU", "63.08"), ("Halbar", "82.01"), ("Halsel", "82.04"), ("Halteng", "82.02"),
        ("Haltim", "82.06"), ("Halut", "82.03"), ("Humbahas", "12.16"), ("Inhil", "14.04"), ("Inhu", "14.02"),
        ("Irian Jaya", "91"), ("Jabar", "32"), ("Jakarta", "31"), ("Jakbar", "31.73"), ("Jakpus", "31.71"),
        ("Jaksel", "31.74"), ("Jaktim", "31.75"), ("Jakut", "31.72"), ("Jateng", "33"), ("Jatim", "35"), ("Jogja", "34"),
        ("Jogjakarta", "34"), ("KBB", "32.17"), ("KLU", "52.08"), ("KSB", "52.07"), ("Kalbar", "61"), ("Kalsel", "63"),
        ("Kaltara", "65"), ("Kalteng", "62"), ("Kaltim", "64"), ("Kapuas Hulu", "61.06"), ("Kepri", "21"),
        ("Kepsul", "82.05"), ("Kepulauan Seribu", "31.01"), ("Ketapang", "61.04"), ("Kobar", "62.01"), ("Koltim", "74.11"),
        ("Kolut", "74.08"), ("Konkep", "74.12"), ("Konsel", "74.05"), ("Konut", "74.09"), ("Kotim", "62.02"),
        ("Kuansing", "14.09"), ("Kubar", "64.07"), ("Kukar", "64.02"), ("Kutim", "64.08"), ("Labura", "12.23"),
        ("Labusel", "12.22"), ("Lambar", "18.04"), ("Lampura", "18.03"), ("Lamsel", "18.01"), ("Lamteng", "18.02"),
        ("Lamtim", "18.07"), ("Lamura", "18.03"), ("Limapuluh Kota", "13.07"), ("Lobar", "52.01"), ("Loteng", "52.02"),
        ("Lotim", "52.03"), ("Lutim", "73.24"), ("Lutra", "73.22"), ("MBD", "81.08"), ("Mabar", "53.15"),
        ("Madina", "12.13"), ("Mahulu", "64.11"), ("Malra", "81.02"), ("Malteng", "81.01"), ("Malut", "82"),
        ("Mansel", "92.11"), ("Mateng", "76.06"), ("Matim", "53.19"), ("Meranti", "14.10"), ("Minahasa Tenggara", "71.07"),
        ("Minsel", "71.05"), ("Minut", "71.06"), ("Morotai", "82.07"), ("Morut", "72.12"), ("Muba", "16.06"),
        ("Mubar", "74.13"), ("Mura", "16.05"), ("Muratara", "16.13"), ("NAD", "11"), ("NTB", "52"), ("NTT", "53"),
        ("Nanggroe Aceh Darussalam", "11"), ("Nisel", "12.14"), ("OKI", "16.02"), ("OKU", "16.01"),
        ("OKU Selatan", "16.09"), ("OKU Timur", "16.08"), ("OKUS", "16.09"), ("OKUT", "16.08"), ("Ogan Ilir", "16.10"),
        ("PALI", "16.12"), ("PPU", "64.09"), ("Padang Lawas Utara", "12.20"), ("Palas", "12.21"), ("Paluta", "12.20"),
        ("Pangkep", "73.10"), ("Parimo", "72.08"), ("Pasaman Barat", "13.12"), ("Pasbar", "13.12"), ("Pegaf", "92.12"),
        ("Pegubin", "95.02"), ("Pesbar", "18.13"), ("Pessel", "13.01"), ("Pijay", "11.18"), ("Polman", "76.04"),
        ("Pulpis", "62.11"), ("Rohil", "14.07"), ("Rohul", "14.06"), ("Rote", "53.14"), ("SBB", "81.06"), ("SBD", "53.18"),
        ("SBT", "81.05"), ("Sergai", "12.18"), ("Sidrap", "73.14"), ("Sitaro", "71.09"), ("Solo", "33.72"),
        ("Solsel", "13.11"), ("Sulbar", "76"), ("Sulsel", "73"), ("Sulteng", "72"), ("Sultra", "74"), ("Sulut", "71"),
        ("Sumatra Barat", "13"), ("Sumatra Selatan", "16"), ("Sumatra Utara", "12"), ("Sumbar", "13"), ("Sumsel", "16"),
        ("Sumut", "12"), ("TTS", "53.02"), ("TTU", "53.03"), ("Tabagsel", "12.03"), ("Tala", "63.01"), ("Taliabu", "82.08"),
        ("Tanbu", "63.10"), ("Tangsel", "36.74"), ("Tanjab Barat", "15.06"), ("Tanjab Timur", "15.07"),
        ("Tanjabbar", "15.06"), ("Tanjabtim", "15.07"), ("Tapsel", "12.03"), ("Tapteng", "12.01"), ("Taput", "12.02"),
        ("Tator", "73.18"), ("Tobasa", "12.12"), ("Toraja", "73.18"), ("Torut", "73.26"), ("Touna", "72.09"),
        ("Tuba", "18.05"), ("Tubaba", "18.12"), ("Ujung Pandang", "73.71"), ("Way Kanan", "18.08"), ("Yogya", "34"),
        ("Yogyakarta", "34"),
        // Former names of today's areas; with their word of level where another area bears the name today.
        ("Irian Jaya Barat", "92"), ("Kabupaten Kepulauan Riau", "21.01"), ("Kabupaten Maluku Utara", "82.01"),
        ("Kabupaten Pontianak", "61.02"), ("Kabupaten Kutai", "64.02"), ("Polewali Mamasa", "76.04"),
        ("Sangihe Talaud", "71.03"), ("Sawahlunto Sijunjung", "13.03"), ("Selayar", "73.01"), ("Yapen Waropen", "91.05"),
    ].sorted { $0.0 < $1.0 }

    /// Provinces and those that they were part of before: an area of the one was named with the other, *Merauke, Papua*.
    static let parents: [(province: String, parent: String)] = [
        ("19", "16"), ("21", "14"), ("36", "32"), ("65", "64"), ("75", "71"), ("76", "73"), ("82", "81"), ("92", "91"),
        ("93", "91"),
        ("94", "91"), ("95", "91"), ("96", "92"),
    ]

    /// Whether the area of a code lies in another one, or lay there when its province was not yet one of its own.
    static func lies(_ inner: String, in outer: String) -> Bool {
        if inner.hasPrefix(outer) { return true }
        return parents.contains { $0.parent == outer && inner.hasPrefix($0.province) && inner.utf8.count > 2 }
    }

    /// Areas that have no code: islands, historical regions and larger parts of the country.
    static let uncoded = [
        "Indonesia Barat", "Indonesia Tengah", "Indonesia Timur", "Jabodetabek", "Jawa", "Jawa-Bali", "Kalimantan", "Lombok",
        "Madura", "Nusa Tenggara", "Nusantara", "Pantura", "Pulau Jawa", "Pulau Sumatera", "Sulawesi", "Sumatera", "Sumatra",
        "Sumbagsel", "Sumba", "Timor",
    ]

    /// Whether a name is that of one of them.
    static func isWide(_ name: String) -> Bool { wide.contains(name.lowercased()) }
    private static let wide = Set(uncoded.map { $0.lowercased() })

    /// How the country names itself; `nasional` stands for national figures.
    static let country = ["Indonesia", "RI", "Tanah Air", "nasional"]
}

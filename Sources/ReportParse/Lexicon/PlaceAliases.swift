/// Short and older names of areas, with the code they stand for; sorted by name.
///
/// Written for this project from the usage of regional news. A name that is formed regularly from an official one by spaces
/// alone (`Bandarlampung`) needs no row.
enum PlaceAliases {
    static let rows: [(name: String, code: String)] = [
        ("Abdya", "11.12"), ("Aceh Barat Daya", "11.12"), ("Bangka Belitung", "19"), ("Bangkep", "72.07"),
        ("Banyuasin", "16.07"), ("Babel", "19"), ("Batola", "63.04"), ("Bolmong", "71.01"), ("Bolmut", "71.08"),
        ("Bolsel", "71.11"), ("Boltim", "71.10"), ("Bolaang Mongondow", "71.01"),
        ("Cianjur", "32.03"), ("DI Yogyakarta", "34"), ("DIY", "34"), ("D.I. Yogyakarta", "34"), ("DI Aceh", "11"),
        ("DKI", "31"), ("DKI Jakarta", "31"), ("Daerah Khusus Jakarta", "31"), ("Deliserdang", "12.07"),
        ("Gunung Kidul", "34.03"), ("HSS", "63.06"), ("HST", "63.07"), ("HSU", "63.08"),
        ("Inhil", "14.04"), ("Inhu", "14.02"), ("Irian Jaya", "91"), ("Jabar", "32"), ("Jakarta", "31"), ("Jakbar", "31.73"),
        ("Jakpus", "31.71"), ("Jaksel", "31.74"), ("Jaktim", "31.75"), ("Jakut", "31.72"), ("Jateng", "33"), ("Jatim", "35"),
        ("Jogja", "34"), ("Jogjakarta", "34"), ("Kalbar", "61"), ("Kalsel", "63"), ("Kalteng", "62"), ("Kaltara", "65"),
        ("Kaltim", "64"), ("KBB", "32.17"), ("Kepri", "21"), ("Kobar", "62.01"), ("Kotim", "62.02"), ("Kubar", "64.07"),
        ("Kukar", "64.02"), ("Kutim", "64.08"), ("Labura", "12.23"), ("Labusel", "12.22"), ("Lambar", "18.04"),
        ("Lampura", "18.03"), ("Lamsel", "18.01"), ("Lamteng", "18.02"), ("Lamtim", "18.07"), ("Lamura", "18.03"),
        ("Limapuluh Kota", "13.07"),
        ("Lobar", "52.01"), ("Loteng", "52.02"), ("Lotim", "52.03"), ("Lutim", "73.24"), ("Lutra", "73.22"), ("KLU", "52.08"),
        ("Madina", "12.13"), ("Mahulu", "64.11"), ("Malut", "82"), ("Meranti", "14.10"), ("Minahasa Tenggara", "71.07"),
        ("Minsel", "71.05"), ("Minut", "71.06"), ("Muba", "16.06"), ("Mura", "16.05"), ("Muratara", "16.13"), ("Mubar", "74.13"),
        ("NAD", "11"), ("NTB", "52"), ("NTT", "53"), ("Nanggroe Aceh Darussalam", "11"),
        ("OKI", "16.02"), ("OKU", "16.01"), ("OKU Selatan", "16.09"), ("OKU Timur", "16.08"), ("Ogan Ilir", "16.10"),
        ("PALI", "16.12"), ("PPU", "64.09"), ("Padang Lawas Utara", "12.20"), ("Paluta", "12.20"), ("Palas", "12.21"),
        ("Pangkep", "73.10"), ("Parimo", "72.08"), ("Pasaman Barat", "13.12"), ("Pasbar", "13.12"), ("Pesbar", "18.13"),
        ("Pessel", "13.01"), ("Polman", "76.04"), ("Rohil", "14.07"), ("Rohul", "14.06"), ("Sergai", "12.18"),
        ("Sidrap", "73.14"), ("Sitaro", "71.09"), ("Solo", "33.72"), ("Solsel", "13.11"), ("Sulbar", "76"), ("Sulsel", "73"),
        ("Sulteng", "72"), ("Sultra", "74"), ("Sulut", "71"), ("Sumatra Barat", "13"), ("Sumatra Selatan", "16"),
        ("Sumatra Utara", "12"), ("Sumbar", "13"), ("Sumsel", "16"), ("Sumut", "12"), ("Tabagsel", "12.03"),
        ("Taput", "12.02"), ("Tala", "63.01"), ("Tanbu", "63.10"), ("Tanjab Barat", "15.06"), ("Tanjab Timur", "15.07"),
        ("Tanjabbar", "15.06"), ("Tanjabtim", "15.07"), ("Tangsel", "36.74"), ("Tapteng", "12.01"), ("Tapsel", "12.03"),
        ("Tobasa", "12.12"), ("Tuba", "18.05"), ("Tubaba", "18.12"), ("Ujung Pandang", "73.71"), ("Yogya", "34"),
        ("Yogyakarta", "34"), ("Way Kanan", "18.08"), ("Toraja", "73.18"), ("Torut", "73.26"),
        ("Ketapang", "61.04"), ("Kapuas Hulu", "61.06"), ("Kepulauan Seribu", "31.01"),
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

    /// How the country names itself; `nasional` stands for national figures.
    static let country = ["Indonesia", "RI", "Tanah Air", "nasional"]
}

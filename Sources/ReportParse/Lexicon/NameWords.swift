/// What a word can do inside or beside a name.
struct NameWordClass: OptionSet, Sendable {
    let rawValue: UInt16
    /// A field of work that an office is named after.
    static let affair = NameWordClass(rawValue: 1)
    /// *Provinsi*, *Kabupaten*: an area's name follows.
    static let level = NameWordClass(rawValue: 2)
    /// *RI*, *Indonesia*: closes a national body's name.
    static let country = NameWordClass(rawValue: 4)
    /// *Tbk*, *Persero*: legal forms that follow a company's name.
    static let legal = NameWordClass(rawValue: 8)
    /// Titles of persons: an organisation's name may follow but never holds one.
    static let title = NameWordClass(rawValue: 16)
    /// *Divre*, *Cabang*: a part of a company.
    static let branch = NameWordClass(rawValue: 32)
    /// Honorifics and degrees before a person's name.
    static let honorific = NameWordClass(rawValue: 64)
    /// *AL*, *AD*: arms of the services.
    static let arm = NameWordClass(rawValue: 128)
    /// Words that join the parts of an office's name: *dan*, *serta*.
    static let conjunction = NameWordClass(rawValue: 256)
    /// Compass points and the like that close the name of an area: *Lampung Barat*.
    static let compass = NameWordClass(rawValue: 512)
    /// Titles fused with the office they head (*Kadinkes*): what follows is no organisation.
    static let fusedTitle = NameWordClass(rawValue: 1024)
    /// Days and months: they end a name.
    static let calendar = NameWordClass(rawValue: 2048)
    /// Who speaks: *kata*, *ujar*.
    static let speaking = NameWordClass(rawValue: 4096)
    /// Prepositions of place: *di*, *ke*, *dari*.
    static let preposition = NameWordClass(rawValue: 8192)
    /// Words that give a body another name: *alias*.
    static let alias = NameWordClass(rawValue: 16384)
    /// Words before the media house that is quoted: *dilansir*.
    static let quoting = NameWordClass(rawValue: 32768)
}

/// Words by class, each class sorted.
enum NameWords {
    static let classes: [(NameWordClass, [String])] = [
        (.affair, AffairWords.words),
        (
            .level,
            [
                "daerah", "desa", "distrik", "gampong", "kab", "kabupaten", "kampung", "kec", "kecamatan", "kel", "kelurahan",
                "kota",
                "nagari", "pekon", "prov", "provinsi", "propinsi", "tiyuh",
            ]
        ),
        (.country, ["indonesia", "ri"]),
        (.legal, ["limited", "ltd", "persero", "perseroan", "tbk"]),
        (
            .title,
            [
                "anggota", "asisten", "bupati", "camat", "dandim", "deputi", "direktur", "dirjen", "dirut", "gubernur", "inspektur",
                "kabid", "kabag", "kasi", "kasubag", "kepala", "ketua", "komandan", "komisaris", "koordinator", "lurah", "manager",
                "manajer", "menteri", "pj", "pjs", "plh", "plt", "presiden", "rektor", "sekda", "sekjen", "sekretaris", "staf",
                "wabup", "wagub", "wakil", "walikota",
            ]
        ),
        (
            .branch,
            [
                "area", "cabang", "daop", "distribusi", "divre", "induk", "kancab", "kanwil", "layanan", "pelanggan", "rayon",
                "regional", "subdivre", "uid", "ulp", "unit", "up3",
                "wilayah",
            ]
        ),
        (
            .honorific,
            [
                "dr", "drg", "drh", "drs", "dra", "h", "hj", "ir", "kh", "kol", "kombes", "kompol", "letkol", "mayor", "prof",
                "akbp",
                "brigjen", "irjen", "iptu", "ipda", "akp", "kapten", "komjen", "letjen", "mayjen", "laksamana", "sir", "ustaz",
                "ustadz",
            ]
        ),
        (.arm, ["ad", "al", "angkatan", "au"]),
        (.conjunction, ["dan", "serta"]),
        (.compass, ["barat", "selatan", "tengah", "tenggara", "timur", "utara"]),
        (
            .fusedTitle,
            [
                "danlanal", "kabid", "kadinkes", "kadinsos", "kadis", "kadishub", "kadisperindag", "kajari", "kajati", "kakanwil",
                "kapolda", "kapolres", "kapolresta", "kapolri", "kapolsek", "kasat", "kasatgas", "kasatreskrim", "kasudin", "ksad",
                "ksal", "ksau", "menag", "mendag",
                "mendagri", "menhub", "menkes", "menkeu", "menlu", "mensos", "mentan", "pangdam", "wakapolda", "wakapolres",
                "wakasat",
                "wamen", "wamendag", "wamenkes", "wamenlu", "wamentan",
            ]
        ),
        (
            .calendar,
            [
                "agustus", "april", "desember", "februari", "jum'at", "jumat", "juli", "juni", "kamis", "maret", "mei", "minggu",
                "nopember", "november", "oktober", "rabu", "sabtu", "selasa", "senin", "september", "januari",
            ]
        ),
        (
            .speaking,
            [
                "beber", "cetus", "imbuh", "jelas", "kata", "katanya", "lanjut", "mengatakan", "menjelaskan", "menuturkan",
                "menyampaikan", "menyebut", "menyebutkan", "papar", "sebut", "tambah", "tandas", "tegas", "terang", "tutur", "ucap",
                "ujar", "ujarnya", "ungkap", "urai",
            ]
        ),
        (.preposition, ["dari", "di", "ke", "kepada", "oleh", "pada"]),
        (.alias, ["alias", "atau", "disingkat"]),
        (
            .quoting,
            [
                "dikutip", "dilansir", "jurnalis", "kontributor", "koran", "laman", "melansir", "mengutip",
                "pewarta", "reporter", "situs", "wartawan",
            ]
        ),
    ]

    /// Words that begin with a capital letter and yet tell no body or place from another: levels of areas, titles, legal forms,
    /// days and months, and the short forms that news writes in capitals.
    static let plain: Set<String> = {
        let kinds: [NameWordClass] = [.level, .legal, .title, .calendar, .conjunction, .preposition, .honorific]
        let words = classes.filter { kinds.contains($0.0) }.flatMap(\.1)
        return Set(
            words + ["bor", "cv", "dinas", "icu", "igd", "mt", "pemerintah", "perum", "pt", "rp", "rs", "rsud", "ud", "wali"])
    }()

    /// Words that say nothing of which body a name means.
    static let formal: Set<String> = {
        let words = classes.filter { [.level, .legal, .conjunction].contains($0.0) }.flatMap(\.1)
        return Set(words + ["cv", "perum", "pt", "ud"])
    }()

    /// Words beside which a name can stand that has no capital, those that begin organisations' names apart: *kepada kabarpesisir*.
    static let cues = addressing

    /// What stands before a body's name without being part of it: its people, what it says or makes.
    static let forerunners = [
        "ahli", "aktivis", "akun", "analis", "anggaran", "atlet", "bantuan", "bor", "catatan", "dokter", "dosen", "ekonom",
        "facebook", "hakim", "halte", "instagram", "jajaran", "kader", "kajian", "kanal", "karyawan", "kontribusi", "laporan",
        "logo", "mahasiswa", "nasabah", "pakar", "pegawai", "pekerja", "pelanggan", "pemain", "pemilik", "pendiri", "peneliti",
        "pengurus", "penyidik", "penyuluh", "perawat", "personel", "petugas", "prajurit", "prakirawan", "produk", "relawan",
        "rilis", "riset", "saham", "situs", "smelter", "studi", "survei", "tenaga", "twitter", "utusan", "website", "youtube",
    ]

    /// What stands before a body's name, too, and is taken for its first word: people and rooms of clubs, firms and offices.
    static let leads = [
        "bek", "direksi", "gelandang", "kantor", "kiper", "klub", "mako", "manajemen", "markas", "masyarakat", "pamen",
        "pebalap", "pelatih", "pembalap", "penyerang", "skuad", "suporter", "warga",
    ]

    /// Legal forms that begin a company's name.
    static let legalHeads = ["cv", "perseroan", "perum", "perumda", "perumdam", "pt", "ud"]

    /// Legal forms of foreign companies, which close their names.
    static let foreignLegal = ["bhd", "corp", "gmbh", "inc", "limited", "llc", "ltd", "plc"]

    /// Who belongs to the party that is named next, and what may stand between.
    static let partisans = ["caleg", "kader", "legislator", "politikus", "politisi"]
    static let partisanRanks = ["muda", "senior"]

    /// What clubs write beside their name: *Selangor FC*.
    static let clubs = ["fc"]
    /// How clubs' names begin that end with their area's: *Persipal Palu*.
    static let clubBeginnings = ["Perse", "Persi"]

    /// Rules, budgets, plans and contests that an area's name or more may follow: *PSBB Surabaya Raya*, *Liga Jawa Barat*.
    static let policies = [
        "apbd", "apbdes", "apbn", "kejuaraan", "kepmentan", "liga", "perda", "permendag", "permenkes", "permentan", "perpres",
        "ppkm", "psbb", "rkpd",
        "rpjmd", "rpjmn", "rpjpd", "turnamen",
    ]

    /// What stands before the name of a ship.
    static let ships = ["kmp", "kri", "lct", "mv"]

    /// What may close a title before the name of a body: *Direktur Utama Baja Timur*.
    static let titleEnds = ["eksekutif", "umum", "utama"]

    /// What stands before whom somebody speaks to.
    static let addressing = ["kepada"]

    /// Verbs that name whom an article quotes, what may stand between them and the name, and before the address of a site.
    static let quotingVerbs = ["diberitakan", "dikutip", "dilansir", "melansir", "mengutip"]
    static let quotedThrough = ["dari", "harian", "koran", "laman", "media", "oleh", "portal", "situs"]
    static let sourceCues = [
        "dari", "dihubungi", "dikonfirmasi", "ditemui", "diwawancarai", "jaringan", "kepada", "laman", "oleh", "pada", "pantauan",
        "situs", "wawancara",
    ]

    /// Where people post; a body only where it does something itself.
    static let platforms = ["facebook", "instagram", "telegram", "twitter", "whatsapp", "youtube"]

    /// What bears a body's name without being one: cups, laws, stops, summits; persons by
    /// their initials.
    static let namedAfter = [
        "berinisial", "halte", "inisial", "ktt", "liga", "perppu", "piala", "presidensi", "ruu", "trofi", "uu",
    ]

    /// What points readers to another article, before a colon.
    static let readingOn = ["baca", "baca juga", "baca pula", "baca selengkapnya", "lihat juga", "pilihan editor", "simak juga"]

    /// Courts, and what stands between one and the court that it sits at.
    static let courts = ["pengadilan"]
    static let seats = ["pada"]

    /// Heads of offices that say so in small letters too, where an area or a field of work follows: *pemkab Lebak*.
    static let loweredOffices = [
        "dinas", "dinkes", "dprd", "kementerian", "kementrian", "pemda", "pemerintah", "pemkab", "pemkot", "pemprov", "polda",
        "polres", "rsud",
    ]

    /// What people form groups of, behind the word for a group: *kelompok wanita tani Melati*.
    static let groups = ["kelompok"]
    static let groupWords = [
        "budidaya", "hutan", "ikan", "nelayan", "pembudidaya", "pemuda", "perempuan", "peternak", "petani", "sadar", "tani",
        "ternak",
        "usaha", "wanita", "wisata",
    ]

    /// Teams of countries, which small letters name too.
    static let nationalTeams = ["tim nasional", "timnas"]

    /// Those of which the country has one each, so that they are names in small letters throughout: *kementerian perdagangan*.
    static let ministries = ["kementerian", "kementrian"]

    /// Parts of bodies that somebody heads and that no body is called by: *Kepala Divisi Humas BEI*.
    static let headedParts = ["bagian", "bidang", "departemen", "divisi", "seksi", "subbagian"]

    /// Parts of bodies whose names begin before that of the whole: *Baleg DPR*, *Tekab 308 Presisi Polres Lebak*.
    static let parts = [
        "baleg", "balitbang", "banggar", "biddokkes", "bidhumas", "bidpropam", "densus", "ditintelkam", "ditpolairud",
        "ditresnarkoba",
        "ditsamapta", "exco", "laboratorium", "pusdalops", "puslabfor", "satlak", "satres", "satsamapta", "sinode", "tekab", "upja",
        "utd",
    ]

    /// Parts of offices that do something by themselves where nobody heads them: *Bagian Perekonomian Setdakab Lebak*.
    static let unheaded = ["bagian"]

    /// Parts that a name of two fields closes before the name of the whole: *Fakultas Ekonomi dan Bisnis Universitas Nusa Raya*.
    static let faculties = ["fakultas"]

    /// Words that open the name of a body as its bracketed short name tells: *Komite Stabilitas Pangan (KSP)*.
    static let bracketedHeads = [
        "federasi", "ikatan", "komite", "konfederasi", "perkumpulan", "persekutuan", "sinode", "tim",
    ]

    /// Buildings and grounds, and what English names of events and treaties end in.
    static let buildings = ["aula", "balai senat", "komplek", "kompleks", "sirkuit", "stadion", "stasiun kereta"]
    static let events = [
        "agreement", "awards", "championship", "conference", "convention", "expo", "festival", "games", "summit",
    ]

    /// What is counted by the piece, and buildings that bear the name of who meets there.
    static let counted = ["unit"]
    static let halls = ["balai"]

    /// What says that each of several areas has one: *SMA se-Kabupaten Lebak*.
    static let each = ["se"]

    /// Words of level before the name of a settlement.
    static let settlements = ["desa", "dusun", "gampong", "kampung", "kelurahan", "nagari", "pekon", "tiyuh"]

    /// What says where a text appeared before, and what stands before the owner of a picture.
    static let appearing = ["dimuat", "ditayangkan", "tayang", "terbit"]
    static let pictured = ["dok", "foto", "ist"]

    /// What follows *Kantor* in the name of a body's seat: *Kantor Pusat Semen Nusantara*.
    static let seatEnds = ["pusat"]

    /// Ranks that begin a person's name.
    static let ranks = ["jenderal", "kolonel", "letnan", "marsekal"]

    /// Words that a person's name follows.
    static let namings = ["alias", "bernama", "menurut", "nama"]

    /// Who heads or serves an office that is named behind the word, and how offices' short names begin that are made of syllables.
    static let servants = [
        "kepala", "ketua", "koordinator", "pegawai", "personel", "petugas", "pimpinan", "plt", "sekretaris", "staf",
    ]
    static let officeBeginnings = ["Bap", "Din", "Dis"]

    /// What an office's class begins with, between its name and its area: *Tipe Madya Pabean C*.
    static let grades = ["kelas", "tipe"]

    /// What a bank or a state firm calls its office in a place, before the place's name.
    static let outposts = ["cabang", "daop", "kc", "kcp", "rayon", "unit"]

    /// What may stand behind that word: *Cabang Pembantu*.
    static let assistants = ["pembantu"]

    /// Short names of countries behind those of their bodies: *Angkatan Udara AS*.
    static let countries = ["as"]

    /// Arabic articles, which a hyphen joins to the word behind them: *Masjid Al-Hikmah*.
    static let articles = ["ad", "al", "an", "ar", "as", "at", "az", "el"]

    /// What stands before the number of a rule.
    static let numbering = ["no", "nomor", "pasal"]

    /// What the addresses of sites end in.
    static let siteEndings = [
        "biz", "co", "com", "de", "es", "fr", "id", "info", "it", "me", "my", "net", "news", "online", "org", "sg", "tv", "uk",
    ]

    /// Words of level before the name of a province, a regency or a city.
    static let levels: Set<String> = ["kab", "kabupaten", "kota", "prov", "propinsi", "provinsi"]
    static let provinceLevels: Set<String> = ["prov", "propinsi", "provinsi"]
    static let city = "kota"

    static let prepositions = Set(classes.filter { [.preposition, .conjunction].contains($0.0) }.flatMap(\.1))
}

/// The classes of every word, by its number.
struct NameWordTable: Sendable {
    private var classes: [NameWordClass] = []

    init(_ builder: inout VocabularyBuilder) {
        for (kind, words) in NameWords.classes {
            for word in words {
                let id = Int(builder.id(of: word))
                while classes.count <= id { classes.append([]) }
                classes[id].insert(kind)
            }
        }
    }

    @inline(__always) subscript(_ token: Token) -> NameWordClass {
        Int(token.word) < classes.count ? classes[Int(token.word)] : []
    }
}

/// Short heads of organisations' names and what they are short for, sorted.
enum OrganisationShorthands {
    static let rows: [(short: String, long: String)] = [
        ("bapenda", "badan pendapatan daerah"), ("bappeda", "badan perencanaan pembangunan daerah"),
        ("bareskrim", "badan reserse kriminal"), ("bawaslu", "badan pengawas pemilihan umum"),
        ("bnpb", "badan nasional penanggulangan bencana"), ("bpbd", "badan penanggulangan bencana daerah"),
        ("bps", "badan pusat statistik"), ("bulog", "badan urusan logistik"), ("damkar", "pemadam kebakaran"),
        ("dindik", "dinas pendidikan"), ("dinkes", "dinas kesehatan"), ("dinsos", "dinas sosial"),
        ("disbun", "dinas perkebunan"), ("disdag", "dinas perdagangan"), ("disdik", "dinas pendidikan"),
        ("disdikbud", "dinas pendidikan kebudayaan"), ("disdukcapil", "dinas kependudukan pencatatan sipil"),
        ("dishub", "dinas perhubungan"), ("dishut", "dinas kehutanan"), ("diskan", "dinas perikanan"),
        ("diskes", "dinas kesehatan"), ("disketapang", "dinas ketahanan pangan"),
        ("diskominfo", "dinas komunikasi informatika"), ("diskoperindag", "dinas koperasi perindustrian perdagangan"),
        ("disnaker", "dinas tenaga kerja"), ("disnakertrans", "dinas tenaga kerja transmigrasi"),
        ("dispar", "dinas pariwisata"), ("disperindag", "dinas perindustrian perdagangan"),
        ("dispora", "dinas pemuda olahraga"), ("distan", "dinas pertanian"), ("ditjen", "direktorat jenderal"),
        ("dlh", "dinas lingkungan hidup"), ("dprd", "dewan perwakilan rakyat daerah"),
        ("gapoktan", "gabungan kelompok tani"), ("kadin", "kamar dagang industri"), ("kanwil", "kantor wilayah"),
        ("kejagung", "kejaksaan agung"), ("kejari", "kejaksaan negeri"), ("kejati", "kejaksaan tinggi"),
        ("kodam", "komando daerah militer"), ("kodim", "komando distrik militer"), ("koramil", "komando rayon militer"),
        ("korem", "komando resor militer"), ("kpu", "komisi pemilihan umum"), ("kud", "koperasi unit desa"),
        ("kwt", "kelompok wanita tani"), ("pemda", "pemerintah daerah"), ("pemkab", "pemerintah kabupaten"),
        ("pemko", "pemerintah kota"), ("pemkot", "pemerintah kota"), ("pemprov", "pemerintah provinsi"),
        ("poktan", "kelompok tani"), ("polda", "kepolisian daerah"), ("polres", "kepolisian resor"),
        ("polresta", "kepolisian resor"), ("polrestabes", "kepolisian resor"),
        ("polsek", "kepolisian sektor"), ("ponpes", "pondok pesantren"), ("rs", "rumah sakit"),
        ("rsia", "rumah sakit ibu anak"), ("rsj", "rumah sakit jiwa"), ("rsu", "rumah sakit umum"),
        ("rsud", "rumah sakit umum daerah"), ("rsup", "rumah sakit umum pusat"), ("satgas", "satuan tugas"),
        ("sman", "sma negeri"), ("smkn", "smk negeri"), ("smpn", "smp negeri"), ("umkm", "ukm"),
    ]

    /// Words of which short names take letters that do not follow one another: *Disbunnak*, *Sudinkes*.
    static let clipped: [(word: String, short: String)] = [("dinas", "dis"), ("suku", "su")]

    /// Words of level and the one that stands for them.
    static let levels = [
        "kab": "kabupaten", "kabupaten": "kabupaten", "kota": "kota", "prov": "provinsi", "provinsi": "provinsi",
        "propinsi": "provinsi",
    ]

    /// What those words say of a place.
    static let placeLevels: [String: Place.Level] = ["kabupaten": .regency, "kota": .city, "provinsi": .province]
    /// The levels that heads of regional governments' and other bodies' names imply.
    static let levelOfHead = [
        "pemkab": "kabupaten", "pemko": "kota", "pemkot": "kota", "pemprov": "provinsi", "polda": "provinsi", "polresta": "kota",
        "polrestabes": "kota", "setdakab": "kabupaten", "setdaprov": "provinsi",
    ]
    /// The head that regional governments share, which alone names none of them.
    static let government = "pemerintah"
    /// The country's name, which a body's name may close with or not.
    static let homeland = "indonesia"

    /// What a branch may be called with before the word for it.
    static let office = "kantor"

    /// How offices are called for short, which is a part of their names: *Bea Cukai Merak* is *Kantor Pengawasan dan Pelayanan Bea dan
    /// Cukai Tipe Madya Pabean Merak*. The words are spelled out and without joining words; sorted.
    static let called: [(name: String, office: String)] = [
        ("bea cukai", "kantor pelayanan utama bea cukai"), ("bea cukai", "kantor pengawasan pelayanan bea cukai"),
        ("bea cukai", "kantor wilayah bea cukai"), ("bea cukai", "kantor wilayah direktorat jenderal bea cukai"),
        ("imigrasi", "kantor imigrasi"),
        ("karantina", "balai besar karantina"), ("karantina", "balai karantina"), ("karantina", "stasiun karantina"),
        ("pemadam kebakaran", "dinas pemadam kebakaran"), ("sar", "kantor sar"),
    ]

    /// What an office is called for short, where its name is that or begins as the office's does.
    static func called(_ spelled: [String]) -> String? {
        let words = spelled.joined(separator: " ")
        return called.first { words == $0.name || words == $0.office || words.hasPrefix($0.office + " ") }?.name
    }

    /// What begins the name of an arm or a branch after its parent's, sorted each.
    static let arms: Set<String> = ["ad", "al", "angkatan", "au"]
    static let branches = Set(NameWords.classes.filter { $0.0 == .branch }.flatMap(\.1))

    /// Legal forms that do not tell two bodies apart; *CV* and *UD* do.
    static let legalForms: Set<String> = ["perum", "perumda", "pt", "tbk"]
    /// A legal form written out.
    private static let legalPhrase = ["perusahaan", "umum"]
    private static let byShort = Dictionary(rows.map { ($0.short, $0.long.split(separator: " ").map(String.init)) }) { a, _ in a }

    /// The words with short heads spelled out.
    static func spelledOut(_ words: [String]) -> [String] { words.flatMap { byShort[$0] ?? [$0] } }

    /// The words without a legal form written out before the name.
    static func withoutLegalPhrase(_ words: [String]) -> [String] {
        words.count > legalPhrase.count && words.starts(with: legalPhrase) ? Array(words.dropFirst(legalPhrase.count)) : words
    }
}

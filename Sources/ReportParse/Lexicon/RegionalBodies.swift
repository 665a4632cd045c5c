/// Bodies that every province, regency or city has one of, so that the bare name says whose only within its article; sorted, in the
/// words of names as `NameForms` spells them out.
enum RegionalBodies {
    struct Row: Sendable {
        let words: String
        /// The levels of areas that have such a body.
        let levels: [Place.Level]
        /// Whether fields of work may follow: *Dinas Kesehatan*.
        let takesFields: Bool
        /// A whole name of such a body that names no area.
        let example: String

        init(_ words: String, _ levels: [Place.Level], fields: Bool = false, _ example: String) {
            self.words = words
            self.levels = levels
            takesFields = fields
            self.example = example
        }
    }

    private static let any: [Place.Level] = [.province, .regency, .city]
    private static let local: [Place.Level] = [.regency, .city]

    static let rows: [Row] = [
        Row("badan kepegawaian daerah", any, "Badan Kepegawaian Daerah"),
        Row("badan kesatuan bangsa dan politik", any, "Badan Kesatuan Bangsa dan Politik"),
        Row("badan penanggulangan bencana daerah", any, "BPBD"),
        Row("badan pendapatan daerah", any, "Bapenda"),
        Row("badan perencanaan pembangunan daerah", any, "Bappeda"),
        Row("bkpsdm", any, "BKPSDM"),
        Row("bnnk", local, "BNNK"),
        Row("bnnp", [.province], "BNNP"),
        Row("damkar", any, "Damkar"),
        Row("dewan perwakilan rakyat daerah", any, "Komisi II DPRD"),
        Row("dinas", any, fields: true, "Dinas Tenaga Kerja dan Transmigrasi"),
        Row("dkpp", any, "DKPP"),
        Row("dpmptsp", any, "DPMPTSP"),
        Row("dpupr", any, "DPUPR"),
        Row("forkopimda", any, "Forkopimda"),
        Row("kejaksaan negeri", local, "Kejari"),
        Row("kejaksaan tinggi", [.province], "Kejati"),
        Row("kejari", local, "Kejari"),
        Row("kejati", [.province], "Kejati"),
        Row("kepolisian daerah", [.province], "Polda"),
        Row("kepolisian resor", local, "Polres"),
        Row("kepolisian resor kota", [.city], "Polresta"),
        Row("kodim", local, "Kodim"),
        Row("komando distrik militer", local, "Kodim"),
        Row("pemda", any, "Pemda"),
        Row("pemerintah daerah", any, "Pemerintah Daerah"),
        Row("pemerintah kabupaten", [.regency], "Pemkab"),
        Row("pemerintah kota", [.city], "Pemkot"),
        Row("pemerintah provinsi", [.province], "Pemprov"),
        Row("pemkab", [.regency], "Pemkab"),
        Row("pemko", [.city], "Pemko"),
        Row("pemkot", [.city], "Pemkot"),
        Row("pemprov", [.province], "Pemprov"),
        Row("polda", [.province], "Polda"),
        Row("polres", local, "Satreskrim Polres"),
        Row("polresta", [.city], "Polresta"),
        Row("polrestabes", [.city], "Polrestabes"),
        Row("rsud", any, "RSUD"),
        Row("rumah sakit umum daerah", any, "Rumah Sakit Umum Daerah"),
        Row("satpol pp", any, "Satpol PP"),
        Row("satuan polisi pamong praja", any, "Satuan Polisi Pamong Praja"),
        Row("sekretariat daerah", any, "Sekretariat Daerah"),
        Row("setda", any, "Setda"),
        Row("setdakab", [.regency], "Setdakab"),
        Row("setdaprov", [.province], "Setdaprov"),
        Row("sudin", local, fields: true, "Sudin Perhubungan"),
        Row("suku dinas", local, fields: true, "Suku Dinas Kesehatan"),
        Row("tapd", any, "TAPD"),
        Row("tpid", any, "TPID"),
    ]

    /// How offices' own short names begin: *Disbunnak*, *Dinsosnaker*.
    static let beginnings = ["din", "dis"]
    private static let leastLetters = 6
    /// What closes the name of a body of the whole country.
    private static let national: Set<String> = ["indonesia", "nasional", "republik", "ri"]

    /// The levels of areas that have a body of a name without an area, given in small letters with short forms spelled out; nil where
    /// the name says by itself who it is.
    static func levels(of words: [String]) -> [Place.Level]? {
        guard let first = words.first, let last = words.last, !national.contains(last) else { return nil }
        if words.count == 1, first.utf8.count >= leastLetters, beginnings.contains(where: first.hasPrefix) { return any }
        for (row, phrase) in zip(rows, phrases) where phrase.count <= words.count {
            let isOne = row.takesFields ? words.starts(with: phrase) : words.suffix(phrase.count).elementsEqual(phrase)
            if isOne { return row.levels }
        }
        return nil
    }

    private static let phrases = rows.map { $0.words.split(separator: " ").map(String.init) }
}

/// Words inside a name that say what sort of body it is, where neither its head nor a list does; sorted.
enum KindHints {
    static let words: [(word: String, kind: OrganisationKind)] = [
        ("academy", .education), ("airlines", .company), ("alliance", .association), ("association", .association),
        ("asuransi", .company), ("bank", .company), ("brewery", .company), ("brimob", .security), ("capital", .company),
        ("community", .association), ("corp", .company), ("densus", .security), ("energi", .company), ("energy", .company),
        ("fc", .other), ("federasi", .association), ("foods", .company), ("foundation", .association), ("gegana", .security),
        ("group", .company), ("harian", .media), ("holding", .company), ("hospital", .hospital), ("inc", .company),
        ("industri", .company), ("industries", .company), ("institute", .education), ("insurance", .company),
        ("international", .international), ("investment", .company), ("investments", .company), ("jaringan", .association),
        ("kecamatan", .government), ("kelurahan", .government), ("kerukunan", .association), ("klaster", .association),
        ("koalisi", .association), ("koran", .media), ("limited", .company), ("logistics", .company), ("lsm", .association),
        ("ltd", .company), ("majalah", .media), ("marinir", .security), ("media", .media), ("medika", .hospital),
        ("militer", .security), ("mining", .company), ("motor", .company), ("nations", .international), ("news", .media),
        ("ngo", .association), ("organization", .international), ("paguyuban", .association), ("pangkalan", .company),
        ("panja", .government), ("pansus", .government), ("persero", .company), ("post", .media), ("pramuka", .association),
        ("racing", .other), ("redaksi", .media), ("relawan", .association), ("reskrim", .security), ("resmob", .security),
        ("resnarkoba", .security), ("resources", .company), ("satreskrim", .security), ("school", .education),
        ("securities", .company), ("sekolah", .education), ("sekuritas", .company), ("shipping", .company),
        ("smelter", .company), ("society", .association), ("steel", .company), ("tabloid", .media), ("tambang", .company),
        ("tbk", .company), ("televisi", .media), ("times", .media), ("toko", .company), ("tv", .media),
        ("union", .association), ("united", .other), ("universitas", .education), ("university", .education),
        ("ventures", .company), ("weekly", .media), ("wwf", .association),
    ]

    /// How acronyms begin that agencies and hospitals form alike: *BBPJN*, *RSAU*.
    static let initials: [(letters: String, kind: OrganisationKind)] = [
        ("bb", .government), ("bk", .government), ("bp", .government), ("dk", .government), ("dp", .government),
        ("rs", .hospital), ("up", .government),
    ]

    /// How fused names of media end: *LampungSiar*.
    static let endings: [(word: String, kind: OrganisationKind)] = [
        ("kini", .media), ("media", .media), ("news", .media), ("pos", .media), ("post", .media), ("siar", .media),
        ("times", .media),
    ]

    /// How fused names begin, longer ones first.
    static let prefixes: [(word: String, kind: OrganisationKind)] = [
        ("dinas", .government), ("detik", .media), ("tribun", .media), ("kemen", .government), ("ditres", .security),
        ("satres", .security),
        ("polres", .security), ("kejak", .government), ("bappe", .government), ("ptpn", .company), ("disk", .government),
        ("disd", .government), ("disn", .government), ("disp", .government), ("disb", .government), ("dist", .government),
        ("dink", .government), ("pers", .other),
        ("gap", .association), ("rsu", .hospital),
    ]
}

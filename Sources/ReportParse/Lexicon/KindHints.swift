/// Words inside a name that say what sort of body it is, where neither its head nor a list does; sorted.
enum KindHints {
    static let words: [(word: String, kind: OrganisationKind)] = [
        ("academy", .education), ("administration", .government), ("airlines", .company), ("airways", .company),
        ("aisyiyah", .association),
        ("alliance", .association), ("association", .association), ("asuransi", .company), ("bank", .company),
        ("bea", .government), ("bhd", .company), ("brewery", .company), ("brimob", .security), ("bumdes", .company),
        ("bumdesma", .company),
        ("bumkal", .company), ("bumkam", .company), ("capital", .company), ("club", .other), ("committee", .association),
        ("community", .association), ("corp", .company), ("council", .association), ("densus", .security),
        ("dkm", .association), ("energi", .company), ("energy", .company), ("exchange", .company), ("fatayat", .association),
        ("fc", .other), ("federasi", .association), ("federation", .association), ("foods", .company),
        ("foundation", .association), ("gegana", .security), ("gmbh", .company), ("group", .company), ("harian", .media),
        ("herald", .media), ("holding", .company), ("holdings", .company), ("hospital", .hospital), ("inc", .company),
        ("industri", .company), ("industries", .company), ("instalasi", .government), ("institute", .education),
        ("insurance", .company), ("international", .international), ("investment", .company), ("investments", .company),
        ("jaringan", .association), ("katolik", .association), ("kecamatan", .government), ("kelurahan", .government),
        ("kerukunan", .association), ("kesdam", .security), ("klaster", .association), ("koalisi", .association),
        ("koperasi", .company),
        ("koran", .media), ("kostrad", .security), ("ksop", .government), ("kupp", .government), ("limited", .company),
        ("llc", .company), ("logistics", .company), ("lsm", .association), ("ltd", .company), ("madrasah", .education),
        ("majalah", .media), ("marinir", .security), ("maskapai", .company), ("media", .media), ("medika", .hospital),
        ("militer", .security), ("mining", .company), ("ministry", .government), ("motor", .company), ("motors", .company),
        ("mts", .education), ("muhammadiyah", .association), ("muslimat", .association), ("mwcnu", .association),
        ("nations", .international), ("news", .media), ("ngo", .association), ("organization", .international),
        ("paguyuban", .association), ("palang", .association), ("pangkalan", .company), ("panja", .government),
        ("pansus", .government), ("pcnu", .association), ("persero", .company), ("petroleum", .company), ("plc", .company),
        ("pokdarwis", .association), ("post", .media), ("pramuka", .association), ("pte", .company), ("pwnu", .association),
        ("racing", .other), ("redaksi", .media), ("relawan", .association), ("reskrim", .security), ("resmob", .security),
        ("resnarkoba", .security), ("resources", .company), ("rsa", .hospital), ("rsd", .hospital), ("rst", .hospital),
        ("satpolair", .security), ("satreskrim", .security),
        ("school", .education),
        ("securities", .company), ("sekolah", .education), ("sekuritas", .company), ("shipping", .company),
        ("smelter", .company), ("society", .association), ("steel", .company), ("tabloid", .media), ("tambang", .company),
        ("tbk", .company), ("technologies", .company), ("televisi", .media), ("times", .media), ("toko", .company),
        ("tribune", .media), ("tv", .media), ("union", .association), ("united", .other), ("universitas", .education),
        ("university", .education), ("ventures", .company), ("weekly", .media), ("wwf", .association),
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
        ("denkes", .security), ("disd", .government), ("disn", .government), ("disp", .government), ("disb", .government),
        ("dist", .government), ("dish", .government), ("disl", .government), ("bapel", .government), ("dind", .government),
        ("dink", .government), ("pers", .other),
        ("gap", .association), ("kesdam", .security), ("rsu", .hospital), ("yonif", .security), ("yonkes", .security),
        ("yonzi", .security),
    ]
}

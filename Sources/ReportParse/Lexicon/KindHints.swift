/// Words inside a name that say what sort of body it is, where neither its head nor a list does; sorted.
enum KindHints {
    static let words: [(word: String, kind: OrganisationKind)] = [
        ("academy", .education), ("airlines", .company), ("alliance", .association), ("association", .association),
        ("bank", .company), ("capital", .company), ("community", .association), ("corp", .company), ("energi", .company),
        ("energy", .company), ("federasi", .association), ("fc", .other), ("group", .company), ("holding", .company),
        ("hospital", .hospital), ("inc", .company), ("industri", .company), ("industries", .company), ("institute", .education),
        ("international", .international), ("klaster", .association), ("kecamatan", .government), ("kelurahan", .government),
        ("limited", .company), ("ltd", .company), ("media", .media), ("medika", .hospital), ("mitra", .company),
        ("motor", .company), ("news", .media), ("organization", .international), ("persero", .company), ("post", .media),
        ("racing", .other), ("securities", .company), ("sekuritas", .company), ("steel", .company), ("tbk", .company),
        ("times", .media), ("tv", .media), ("union", .association), ("united", .other), ("universitas", .education),
        ("university", .education), ("weekly", .media),
    ]

    /// How fused names begin, longer ones first.
    static let prefixes: [(word: String, kind: OrganisationKind)] = [
        ("detik", .media), ("tribun", .media), ("kemen", .government), ("ditres", .security), ("satres", .security),
        ("polres", .security), ("kejak", .government), ("bappe", .government), ("ptpn", .company), ("disk", .government),
        ("disp", .government), ("disb", .government), ("dist", .government), ("dink", .government), ("pers", .other),
        ("gap", .association), ("rsu", .hospital),
    ]
}

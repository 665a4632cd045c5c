/// English words that say what sort of body a name is of, and stand at its end or before *of* and *for*: a word a row, sorted, with
/// a whole name as its example.
enum ForeignHeads {
    static let rows: [(word: String, kind: OrganisationKind, example: String)] = [
        ("academy", .education, "Sunda Farming Academy"), ("administration", .government, "Island Ports Administration"),
        ("agency", .government, "Harbour Safety Agency"),
        ("airlines", .company, "Nusa Airlines"), ("airways", .company, "Timor Airways"),
        ("alliance", .association, "Clean Coast Alliance"), ("army", .security, "Northern Island Army"),
        ("association", .association, "Pacific Spice Association"), ("authority", .government, "Straits Fisheries Authority"),
        ("bank", .company, "Orient Savings Bank"), ("board", .government, "Palm Growers Board"),
        ("brothers", .company, "Hadley Brothers"), ("bureau", .government, "Bureau of Island Statistics"),
        ("capital", .company, "Kelapa Capital"), ("center", .other, "Mangrove Data Center"),
        ("centre", .other, "Reef Research Centre"), ("club", .other, "Java Cycling Club"),
        ("coalition", .association, "Forest Watch Coalition"), ("college", .education, "Highland Nursing College"),
        ("commission", .government, "Commission on River Basins"), ("committee", .government, "Committee for Fair Trade"),
        ("community", .association, "Lombok Divers Community"), ("company", .company, "Sumba Salt Company"),
        ("consortium", .company, "Green Ammonia Consortium"), ("corporation", .company, "Eastern Cement Corporation"),
        ("council", .association, "World Cocoa Council"), ("department", .government, "Department of Coastal Affairs"),
        ("electric", .company, "Orion Electric"), ("entertainment", .company, "Lagoon Entertainment"),
        ("exchange", .company, "Singkep Metals Exchange"),
        ("federation", .association, "Federation of Rice Millers"),
        ("foundation", .association, "Blue Lagoon Foundation"), ("fund", .international, "Coral Restoration Fund"),
        ("gesellschaft", .international, "Nordische Gesellschaft"), ("group", .company, "Archipelago Foods Group"),
        ("guardian", .media, "Harbour Guardian"),
        ("herald", .media, "Penang Herald"), ("holdings", .company, "Sago Holdings"),
        ("hospital", .hospital, "Harapan International Hospital"), ("industries", .company, "Kopra Industries"),
        ("initiative", .association, "Open Harvest Initiative"), ("institute", .education, "Institute for Soil Science"),
        ("insurance", .company, "Monsoon Insurance"), ("journal", .media, "Straits Journal"),
        ("laboratories", .company, "Nutmeg Laboratories"), ("league", .association, "Island Chess League"),
        ("mining", .company, "Laterite Mining"), ("ministry", .government, "Ministry of Water Resources"),
        ("motors", .company, "Garuda Motors"), ("network", .association, "Seed Savers Network"), ("news", .media, "Island News"),
        ("organisation", .international, "Organisation of Tin Producers"),
        ("organization", .international, "Tropical Timber Organization"), ("partners", .company, "Banyan Partners"),
        ("party", .party, "Green Harbour Party"), ("petroleum", .company, "Meridian Petroleum"),
        ("pictures", .company, "Lantern Pictures"), ("police", .security, "Straits Police"), ("post", .media, "Celebes Post"),
        ("resources", .company, "Highland Resources"), ("securities", .company, "Lotus Securities"),
        ("society", .association, "Borneo Orchid Society"), ("solutions", .company, "Sawah Solutions"),
        ("steel", .company, "Andaman Steel"), ("systems", .company, "Reef Systems"),
        ("technologies", .company, "Padi Technologies"), ("telecom", .company, "Equator Telecom"),
        ("times", .media, "Borneo Times"), ("tribune", .media, "Makassar Tribune"), ("trust", .association, "Turtle Bay Trust"),
        ("union", .association, "Dock Workers Union"), ("university", .education, "University of Northern Isles"),
        ("ventures", .company, "Teak Ventures"),
    ]

    /// Words that join the parts of an English name.
    static let joining = ["and", "for", "für", "of", "on", "the"]
}

/// Words of the dates that pages print under their headlines.
enum PageDateWords {
    /// Months, also as pages misspell them; sorted by month.
    static let months: [(month: Int, words: [StaticString])] = [
        (1, ["jan", "januari", "january", "januar", "jänner", "janvier", "enero", "gennaio"]),
        (2, ["feb", "februari", "february", "februar", "pebruari", "peb", "févr", "février", "febrero", "febbraio"]),
        (3, ["mar", "maret", "march", "märz", "mrt", "mars", "marzo"]),
        (4, ["apr", "april", "avril", "abril", "aprile"]),
        (5, ["mei", "may", "mai", "mayo", "maggio"]),
        (6, ["jun", "juni", "june", "juin", "junio", "giugno"]),
        (7, ["jul", "juli", "july", "juillet", "julio", "luglio"]),
        (8, ["ags", "agu", "agt", "agst", "agust", "agustus", "aug", "august", "août", "agosto"]),
        (9, ["sep", "sept", "september", "septembre", "septiembre", "settembre"]),
        (10, ["okt", "oktober", "oct", "october", "octobre", "octubre", "ottobre"]),
        (11, ["nov", "november", "nop", "nopember", "novembre", "noviembre"]),
        (12, ["des", "desember", "dec", "december", "dez", "dezember", "décembre", "diciembre", "dicembre"]),
    ]

    /// Minutes east of Greenwich.
    static let zones: [(minutes: Int, words: [StaticString])] = [
        (420, ["wib"]), (480, ["wita", "sgt", "hkt"]), (540, ["wit", "jst", "kst"]), (0, ["gmt", "utc"]),
        (60, ["bst", "cet", "mez"]),
        (120, ["cest", "mesz"]), (330, ["ist"]), (-240, ["edt"]), (-300, ["est", "cdt"]), (-360, ["cst"]), (-420, ["pdt"]),
        (-480, ["pst"]),
    ]

    /// What may stand before the date of publication in a line of its own: weekdays, and words for publishing.
    static let introduce: Set<String> = [
        "ahad", "diperbarui", "dipublikasikan", "diposting", "diterbitkan", "diunggah", "hari", "jum'at", "jumat", "jum’at",
        "kamis",
        "minggu", "pada", "posted", "published", "rabu", "sabtu", "selasa", "senin", "tanggal", "tayang", "terbit", "update",
        "updated",
    ]

    /// Words that say a date is that of the last change.
    static let modified: [StaticString] = [
        "diperbarui", "diperbaharui", "pembaruan", "update", "updated", "terakhir", "diubah", "dimutakhirkan", "modified",
        "aktualisiert",
    ]
}

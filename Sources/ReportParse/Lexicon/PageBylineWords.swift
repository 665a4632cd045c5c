/// Words that introduce the people of an article.
enum PageBylineWords {
    /// Before the name of a reporter, longest first.
    static let reporters: [StaticString] = [
        "redaktur & reporter", "redaktur dan reporter", "diposting oleh", "laporan wartawan", "laporan reporter", "diunggah oleh",
        "ditulis oleh", "laporan", "kontributor",
        "pewawancara", "reporter", "penulis", "pewarta", "wartawan", "jurnalis",
        "oleh", "rep", "by",
        "von", "par", "por",
    ]

    /// On a line of their own over the name of a reporter.
    static let loneReporters: [StaticString] = [
        "jurnalis", "kontributor", "oleh", "penulis", "pewarta", "reporter", "wartawan",
    ]

    /// Between the names of two people.
    static let joints: [StaticString] = [" & ", " and ", " dan "]

    /// Before the name of an editor, who counts only where nobody else is named.
    static let editors: [StaticString] = ["editor", "penyunting", "redaktur", "uploader", "red"]

    /// Names that are no person.
    static let nobody: [StaticString] = [
        "admin", "administrator", "redaksi", "tim redaksi", "editor", "desk", "staff", "editorial", "newsroom", "superadmin",
        "humas", "learn more", "operator", "read more", "root", "selengkapnya", "super user", "webmaster",
    ]

    /// How the names of outlets end.
    static let nobodyEnds: [StaticString] = [" developer", " media", " network", " news", " online"]

    /// How the names of desks begin.
    static let nobodyBegins: [StaticString] = ["admin ", "dinas ", "diskominfo", "humas ", "kominfo", "redaksi ", "tim "]
}

/// Words of pages copied as text.
enum PlainTextWords {
    /// The first step of a breadcrumb.
    static let home: Set<String> = ["beranda", "depan", "detail", "home"]

    /// Above the title of a release: what kind of paper it is.
    static let releases: Set<String> = [
        "berita resmi statistik", "keterangan pers", "pers rilis", "press release", "rilis", "rilis pers", "siaran pers",
    ]

    /// Before the number of a release: `Nomor: 045/HM.01/VII/2021`, `No. 45/07/33/Th. XV`.
    static let number: [String] = ["no.", "nomor"]

    /// Beside the number of a page.
    static let page: Set<String> = ["dari", "hal", "halaman", "of", "page"]
}

/// What joins the two ends of a range, and what joins the items of a list.
enum RangeWords {
    /// Between two numbers, each makes a range of them.
    static let connectors = [
        "-", "?", "atau", "dan", "hingga", "higga", "s.d", "s.d.", "s/d", "sampai", "sampai dengan", "sd", "to", "~", "\u{FFFD}",
        "\u{96}",
        "â€“", "â€”",
    ]
    /// These do so only after the word that opens a range.
    static let onlyAfterOpener = ["dan", "atau"]
    static let openers = ["antara"]
    /// What joins the items of a list whose unit stands once.
    static let listMarks = [",", "dan", "serta", "maupun", ", dan", ", serta", "atau", "lalu", ", lalu"]
    /// Words that join two amounts.
    static let joins = ["dan", "serta"]
    /// What stands between the two ends of a change.
    static let fromWords = ["dari"]
    static let toWords = ["ke", "jadi", "menjadi", "ke angka", "ke level", "ke posisi"]
}

/// How ordinals are made of cardinals.
enum OrdinalWords {
    /// Stands before the cardinal, glued (*kedua puluh*) or with a hyphen (*ke-20*).
    static let prefix = "ke"
    /// The first has a word of its own.
    static let first = "pertama"
}

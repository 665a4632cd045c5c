/// What verbs begin with; a noun that begins so is found in its table first.
enum VerbPrefixes {
    static let all: [StaticString] = ["ber", "di", "mem", "men", "mel", "mer", "mew", "ter"]
    /// Those of verbs whose subject does something.
    static let active = ["ber", "me"]
}

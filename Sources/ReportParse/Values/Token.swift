/// The number of a word in the lexicon's vocabulary; 0 for a word that no table holds.
typealias WordID = UInt16

/// A word, a number or a mark of punctuation: sixteen bytes that point into the article's text.
struct Token: Sendable {
    enum Kind: UInt8, Sendable {
        /// Letters, with inner apostrophes (`Jum'at`).
        case word
        /// Digits with the separators between them (`1.500,75`); `26/7/2021` is three numbers and two marks.
        case number
        /// Everything else, one character each.
        case mark
    }

    struct Flags: OptionSet, Sendable {
        let rawValue: UInt8
        /// White space or the start of the text stands before it.
        static let spaceBefore = Flags(rawValue: 1)
        static let capitalised = Flags(rawValue: 2)
        /// Two letters or more, all of them upper case.
        static let allCapitals = Flags(rawValue: 4)
        static let blockStart = Flags(rawValue: 8)
        static let sentenceStart = Flags(rawValue: 16)
    }

    var start: UInt32
    var end: UInt32
    /// FNV-1a of the folded bytes: equal for spellings that differ in case only.
    var hash: UInt32
    var word: WordID
    var kind: Kind
    var flags: Flags

    var range: ByteRange { ByteRange(Int(start), Int(end)) }
    var length: Int { Int(end) - Int(start) }
    var isWord: Bool { kind == .word }
    var isNumber: Bool { kind == .number }
    var spaceBefore: Bool { flags.contains(.spaceBefore) }
    var isCapitalised: Bool { flags.contains(.capitalised) }
}

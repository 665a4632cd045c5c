/// Counts the words and marks of a line.
struct LineCounter {
    var capitals = 0
    var digits = 0
    var commas = 0
    var sentenceEnds = 0
    var ideographs = 0
    /// Of the line's letters and digits in lower case.
    var hash = FNV.basis

    /// One pass over a line; `words` takes the hash of each word.
    mutating func count(_ text: UnsafeBufferPointer<UInt8>, _ words: inout ContiguousArray<UInt32>) {
        let classes = LineByte.shared.classes
        var at = 0
        while at < text.count {
            let kind = classes[Int(text[at])]
            if kind & LineByte.word != 0 {
                if kind & LineByte.capital != 0 { capitals += 1 }
                words.append(word(text, &at, classes))
                continue
            }
            if kind & LineByte.comma != 0 {
                commas += 1
            } else if kind & LineByte.stop != 0, LineCounter.ends(text, at) {
                sentenceEnds += 1
            }
            at += 1
        }
    }

    /// The hash of the word at `at`, which goes behind it.
    @inline(__always) private mutating func word(
        _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ classes: UnsafePointer<UInt8>
    ) -> UInt32 {
        var word = FNV.basis
        var kind = classes[Int(text[at])]
        repeat {
            hash = FNV.mix(hash, text[at] | 0x20)
            // A capital's own bit, moved to where small letters have theirs.
            word = FNV.mix(word, text[at] | (kind & LineByte.capital) << 4)
            if kind & (LineByte.digit | LineByte.ideograph) != 0 {
                if kind & LineByte.digit != 0 { digits += 1 } else { ideographs += 1 }
            }
            at += 1
            kind = at < text.count ? classes[Int(text[at])] : 0
        } while kind & LineByte.word != 0
        return word
    }

    /// Whether a full stop ends its sentence: nothing, a space or a quotation mark follows.
    @inline(__always) private static func ends(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        guard at + 1 < text.count else { return true }
        let next = text[at + 1]
        return next == 0x20 || next >= 0x80 || next == UInt8(ascii: "\"")
    }
}

/// What each byte of a line is, in memory that is never given back.
private struct LineByte: @unchecked Sendable {
    static let shared = LineByte()

    static let word: UInt8 = 1
    static let capital: UInt8 = 2
    static let digit: UInt8 = 4
    static let comma: UInt8 = 8
    static let stop: UInt8 = 16
    /// A byte that Chinese, Japanese and Korean characters begin with.
    static let ideograph: UInt8 = 32

    let classes: UnsafePointer<UInt8>

    private init() {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for byte in UInt8.min...UInt8.max {
            var kind: UInt8 = 0
            if byte >= 0x80 || ByteTable.isLetter(byte) || ByteTable.isDigit(byte) { kind |= LineByte.word }
            if byte >= 65, byte <= 90 { kind |= LineByte.capital }
            if ByteTable.isDigit(byte) { kind |= LineByte.digit }
            if byte == UInt8(ascii: ",") { kind |= LineByte.comma }
            if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") { kind |= LineByte.stop }
            if byte >= 0xE3, byte <= 0xED { kind |= LineByte.ideograph }
            table[Int(byte)] = kind
        }
        classes = UnsafePointer(table)
    }
}

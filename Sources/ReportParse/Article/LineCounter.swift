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
        var word = FNV.basis
        var inWord = false
        for (at, byte) in text.enumerated() {
            let kind = classes[Int(byte)]
            if kind & LineByte.word != 0 {
                hash = FNV.mix(hash, byte | 0x20)
                if !inWord, kind & LineByte.capital != 0 { capitals += 1 }
                word = FNV.mix(word, ByteTable.lowered(byte))
                inWord = true
                if kind & LineByte.digit != 0 { digits += 1 }
                if kind & LineByte.ideograph != 0 { ideographs += 1 }
                continue
            }
            if inWord {
                words.append(word)
                word = FNV.basis
                inWord = false
            }
            if kind & LineByte.comma != 0 {
                commas += 1
            } else if kind & LineByte.stop != 0, LineCounter.ends(text, at) {
                sentenceEnds += 1
            }
        }
        if inWord { words.append(word) }
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

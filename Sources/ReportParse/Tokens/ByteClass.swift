/// What a byte of UTF-8 can begin.
enum ByteClass: UInt8 {
    case space, letter, digit, mark, high

    /// One class a byte, by value.
    static let table: [ByteClass] = (0..<256).map { ByteClass(UInt8($0)) }

    @inline(__always) init(_ byte: UInt8) {
        switch byte {
        case 0...32, 127: self = .space
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
        case 128...255: self = .high
        default: self = .mark
        }
    }
}

/// A character beyond ASCII as the tokeniser sees it.
struct HighCharacter {
    /// Its length in bytes.
    var length: Int
    /// Whether it belongs to words.
    var isLetter: Bool
    /// The ASCII character it stands for (`–` for `-`, `’` for `'`), or 0.
    var folded: UInt8

    init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        let lead = bytes[index]
        length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        length = min(length, bytes.count - index)
        isLetter = true
        folded = 0
        if lead == 0xC2 {
            isLetter = length == 2 && (bytes[index + 1] == 0xAA || bytes[index + 1] == 0xBA || bytes[index + 1] == 0xB5)
        } else if lead == 0xC3, length == 2 {
            isLetter = bytes[index + 1] != 0x97 && bytes[index + 1] != 0xB7
        } else if lead == 0xE2, length == 3 {
            isLetter = false
            if bytes[index + 1] == 0x80 { folded = Self.generalPunctuation(bytes[index + 2]) }
            if bytes[index + 1] == 0x88, bytes[index + 2] == 0x92 { folded = UInt8(ascii: "-") }
        } else if lead >= 0xF0 || lead == 0xEF {
            isLetter = false
        }
    }

    /// U+2000 block: dashes, quotes and the ellipsis.
    private static func generalPunctuation(_ last: UInt8) -> UInt8 {
        switch last {
        case 0x90...0x95: UInt8(ascii: "-")
        case 0x98, 0x99, 0x9B, 0xB2: UInt8(ascii: "'")
        case 0x9C...0x9F, 0xB3: UInt8(ascii: "\"")
        case 0xA6: UInt8(ascii: ".")
        default: 0
        }
    }
}

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
    enum Kind: UInt8 { case letter, mark, space }

    /// Its length in bytes.
    var length: Int
    var kind = Kind.letter
    /// The ASCII character it stands for (`–` for `-`, `’` for `'`), or 0.
    var folded = UInt8(0)
    /// What to add to its last byte for the small letter; 0 for anything but capitals of the Latin blocks.
    var lowering = UInt8(0)

    var isLetter: Bool { kind == .letter }

    init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        let lead = bytes[index]
        length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        length = min(length, bytes.count - index)
        guard length > 1 else {
            kind = .mark
            return
        }
        switch (lead, length) {
        case (0xC2...0xC5, 2): latin(lead, bytes[index + 1])
        case (0xE2, 3): symbol(bytes[index + 1], bytes[index + 2])
        case (0xE3, 3) where bytes[index + 1] == 0x80: kind = bytes[index + 2] == 0x80 ? .space : .mark
        case (0xEF, _): kind = bytes[index + 1] == 0xBB && bytes[index + length - 1] == 0xBF ? .space : .mark
        case (0xF0..., _): kind = .mark
        default: break
        }
    }

    /// U+0080 to U+017F: signs, then letters, the capitals of which lie 32 or 1 before their small ones.
    private mutating func latin(_ lead: UInt8, _ last: UInt8) {
        switch lead {
        case 0xC2:
            kind = last == 0xAA || last == 0xBA || last == 0xB5 ? .letter : last == 0xA0 || last == 0x85 ? .space : .mark
        case 0xC3:
            if last == 0x97 || last == 0xB7 { kind = .mark }
            if last >= 0x80, last <= 0x9E, last != 0x97 { lowering = 0x20 }
        default:
            let point = (Int(lead) & 0x1F) << 6 | Int(last) & 0x3F
            let evenCapital = point <= 0x137 || point >= 0x14A && point <= 0x177
            let oddCapital = point >= 0x139 && point <= 0x148 || point >= 0x179 && point <= 0x17E
            if evenCapital && point % 2 == 0 || oddCapital && point % 2 == 1, last != 0xBF { lowering = 1 }
        }
    }

    /// U+2000 to U+2FFF: spaces, dashes, quotes, the minus sign.
    private mutating func symbol(_ middle: UInt8, _ last: UInt8) {
        kind = .mark
        if middle == 0x80 {
            if last <= 0x8B || last == 0xAF || last == 0xA8 || last == 0xA9 { kind = .space }
            folded = Self.generalPunctuation(last)
        }
        if middle == 0x81, last == 0x9F || last == 0xA0 { kind = .space }
        if middle == 0x88, last == 0x92 { folded = UInt8(ascii: "-") }
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

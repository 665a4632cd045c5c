/// What the bytes 0x80 to 0x9F mean in windows-1252, which is also what web pages mean by ISO-8859-1.
enum Windows1252 {
    private static let upper: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D,
        0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD,
        0x017E, 0x0178,
    ]

    /// The character of a byte.
    static func scalar(_ byte: UInt8) -> UInt32 { byte >= 0x80 && byte < 0xA0 ? upper[Int(byte - 0x80)] : UInt32(byte) }

    /// The character that a numeric reference means: those in the gap are windows-1252, those that are none are U+FFFD.
    static func corrected(_ value: UInt32) -> UInt32 {
        switch value {
        case 0, 0xD800...0xDFFF, 0x110000...: 0xFFFD
        case 0x80..<0xA0: upper[Int(value - 0x80)]
        default: value
        }
    }
}

import CLibXML

/// Reads character references as HTML5 does: also without the semicolon where browsers allow it, and `&#128;` to `&#159;` as
/// windows-1252.
enum Entities {
    /// The characters of the reference at `at` (an `&`) and its length in bytes; nil when it is a plain `&`.
    static func read(_ source: Bytes, _ at: Int, _ stop: Int) -> (scalars: [UInt32], length: Int)? {
        if source[at + 1] == UInt8(ascii: "#") { return numeric(source, at, stop) }
        var end = at + 1
        while end < stop, end - at < 32, ByteTable.isLetter(source[end]) || ByteTable.isDigit(source[end]) { end += 1 }
        guard end > at + 1 else { return nil }
        if source[end] == UInt8(ascii: ";"), end < stop, let scalar = named(source, at + 1, end) {
            return ([scalar], end + 1 - at)
        }
        return bare(source, at, end)
    }

    /// A name without its semicolon: only the old Latin-1 names may stand so, and the longest that fits wins.
    private static func bare(_ source: Bytes, _ at: Int, _ end: Int) -> (scalars: [UInt32], length: Int)? {
        var length = min(end - at - 1, 6)
        while length >= 2 {
            if let scalar = named(source, at + 1, at + 1 + length), scalar < 0x100 { return ([scalar], length + 1) }
            length -= 1
        }
        return nil
    }

    private static func named(_ source: Bytes, _ start: Int, _ end: Int) -> UInt32? {
        guard end - start < 32 else { return nil }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 33) { name in
            for offset in 0..<(end - start) { name[offset] = source[start + offset] }
            name[end - start] = 0
            if let entity = htmlEntityLookup(name.baseAddress) { return UInt32(entity.pointee.value) }
            return EntityNames.later[String(decoding: name[..<(end - start)], as: UTF8.self)]
        }
    }

    private static func numeric(_ source: Bytes, _ at: Int, _ stop: Int) -> (scalars: [UInt32], length: Int)? {
        let isHex = source[at + 2] | 0x20 == UInt8(ascii: "x")
        var end = at + (isHex ? 3 : 2)
        let first = end
        var value: UInt32 = 0
        while end < stop {
            let byte = ByteTable.lowered(source[end])
            let digit: UInt32
            if ByteTable.isDigit(byte) {
                digit = UInt32(byte - 48)
            } else if isHex, byte >= 97, byte <= 102 {
                digit = UInt32(byte - 87)
            } else {
                break
            }
            value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
            end += 1
        }
        guard end > first else { return nil }
        if end < stop, source[end] == UInt8(ascii: ";") { end += 1 }
        return ([Windows1252.corrected(value)], end - at)
    }
}

/// Names that HTML5 has and libxml2's HTML4 table has not, as far as news pages use them.
enum EntityNames {
    static let later: [String: UInt32] = [
        "AMP": 0x26, "GT": 0x3E, "LT": 0x3C, "NewLine": 0x0A, "NonBreakingSpace": 0xA0, "QUOT": 0x22, "REG": 0xAE, "COPY": 0xA9,
        "Tab": 0x09, "apos": 0x27, "ast": 0x2A, "bigstar": 0x2605, "bsol": 0x5C, "check": 0x2713, "checkmark": 0x2713,
        "colon": 0x3A, "comma": 0x2C, "commat": 0x40, "copysr": 0x2117, "cross": 0x2717, "dash": 0x2010, "dollar": 0x24,
        "equals": 0x3D, "excl": 0x21, "frac13": 0x2153, "frac15": 0x2155, "frac18": 0x215B, "frac23": 0x2154, "frac38": 0x215C,
        "frac58": 0x215D, "frac78": 0x215E, "grave": 0x60, "half": 0xBD, "horbar": 0x2015, "hyphen": 0x2010, "lbrace": 0x7B,
        "lbrack": 0x5B, "lcub": 0x7B, "ldquor": 0x201E, "lowbar": 0x5F, "lpar": 0x28, "lsqb": 0x5B, "lsquor": 0x201A,
        "mldr": 0x2026, "nldr": 0x2025, "num": 0x23, "numero": 0x2116, "numsp": 0x2007, "percnt": 0x25, "period": 0x2E,
        "phone": 0x260E, "plus": 0x2B, "puncsp": 0x2008, "quest": 0x3F, "rbrace": 0x7D, "rbrack": 0x5D, "rcub": 0x7D,
        "rdquor": 0x201D, "rpar": 0x29, "rsqb": 0x5D, "rsquor": 0x2019, "semi": 0x3B, "sol": 0x2F, "square": 0x25A1,
        "squ": 0x25A1, "star": 0x2606, "starf": 0x2605, "verbar": 0x7C, "vert": 0x7C, "ZeroWidthSpace": 0x200B, "Ccaron": 0x10C,
        "ccaron": 0x10D, "Zcaron": 0x17D, "zcaron": 0x17E, "abreve": 0x103, "Abreve": 0x102, "amacr": 0x101, "aogon": 0x105,
        "cacute": 0x107, "Cacute": 0x106, "dstrok": 0x111, "Dstrok": 0x110, "eacute": 0xE9, "ecaron": 0x11B, "emacr": 0x113,
        "eogon": 0x119, "gbreve": 0x11F, "Gbreve": 0x11E, "imacr": 0x12B, "inodot": 0x131, "Idot": 0x130, "lstrok": 0x142,
        "Lstrok": 0x141, "nacute": 0x144, "odblac": 0x151, "omacr": 0x14D, "rcaron": 0x159, "sacute": 0x15B, "Sacute": 0x15A,
        "scedil": 0x15F, "Scedil": 0x15E, "tcaron": 0x165, "udblac": 0x171, "umacr": 0x16B, "uring": 0x16F, "zacute": 0x17A,
        "zdot": 0x17C, "Zdot": 0x17B,
    ]
}

/// Decides how a document's bytes are encoded: by mark, by what they can be, then by what is declared.
struct CharsetFinder {
    private let source: [UInt8]

    init(_ source: [UInt8]) { self.source = source }

    /// `isSound`: the bytes were looked through and are UTF-8 as they are.
    func encoding(declared transport: Charset?) -> (charset: Charset, markLength: Int, isSound: Bool) {
        if source.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3, false) }
        if let utf16 { return (utf16.charset, utf16.markLength, false) }
        let count = UTF8Repair.census(source)
        // Bytes that are sound UTF-8 are UTF-8, whatever a page declares: pages copied from Latin-1 templates are common.
        if count.broken == 0 { return (.utf8, 0, true) }
        return (eightBit(count, declared: transport), 0, false)
    }

    private var utf16: (charset: Charset, markLength: Int)? {
        if source.starts(with: [0xFF, 0xFE]), looksLikeUTF16(odd: true, from: 2) { return (.utf16LittleEndian, 2) }
        if source.starts(with: [0xFE, 0xFF]), looksLikeUTF16(odd: false, from: 2) { return (.utf16BigEndian, 2) }
        // Without a mark only zeros tell, which hardly any page has.
        let zero = source.withUnsafeBufferPointer { Bytes($0).first(0, from: 0, until: 4096) }
        guard zero < min(4096, source.count) else { return nil }
        if looksLikeUTF16(odd: true, from: 0) { return (.utf16LittleEndian, 0) }
        return looksLikeUTF16(odd: false, from: 0) ? (.utf16BigEndian, 0) : nil
    }

    private func eightBit(_ count: (sound: Int, broken: Int), declared transport: Charset?) -> Charset {
        let declared = transport ?? source.withUnsafeBufferPointer { CharsetDeclaration.charset(in: Bytes($0)) }
        if declared == .windows1252, count.sound <= count.broken { return .windows1252 }
        return declared == .utf8 || count.sound > count.broken || !isPlausibleLatin ? .utf8 : .windows1252
    }

    /// Text in UTF-16 has a zero in nearly every second byte of its markup and its Latin letters.
    private func looksLikeUTF16(odd: Bool, from start: Int) -> Bool {
        guard source.count % 2 == 0 || source.count > 64, source.count >= start + 2 else { return false }
        let end = min(source.count, start + 4096)
        var zeros = 0
        var others = 0
        for at in start..<end where source[at] == 0 {
            if (at % 2 == 1) == odd { zeros += 1 } else { others += 1 }
        }
        let half = max(1, (end - start) / 2)
        return start == 2 ? others * 8 <= half : zeros * 10 >= half * 7 && others * 20 <= half && half >= 4
    }

    /// Latin-1 letters stand one or two at a time among ASCII ones, and five bytes are no character at all. Quotation marks, dashes
    /// and the ellipsis of windows-1252 stand right beside them.
    private var isPlausibleLatin: Bool {
        var high = 0
        var odd = 0
        var before = 0
        for byte in source {
            if byte < 0x80 {
                before = 0
                continue
            }
            high += 1
            if byte == 0x85 || byte >= 0x91 && byte <= 0x97 { continue }
            before += 1
            if before > 2 || Windows1252.scalar(byte) == 0xFFFD { odd += 1 }
        }
        return odd * 20 <= high && high * 4 <= source.count
    }
}

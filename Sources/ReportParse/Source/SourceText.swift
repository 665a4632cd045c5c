/// A document's characters as valid UTF-8 without NUL, and the way back to its bytes.
struct SourceText: Sendable {
    private(set) var bytes: [UInt8]
    let charset: Charset
    let mediaType: SourceDocument.MediaType
    /// Bytes of the document before its first character: the byte order mark.
    let markLength: Int
    /// Where a damaged UTF-8 sequence was replaced by U+FFFD first; nil when all bytes are sound.
    let damagedAt: Int?

    init(_ document: SourceDocument) throws(SourceError) {
        let source = document.bytes
        if let format = BinaryFormat.of(source[...]) { throw .binary(kind: format.name, advice: format.advice) }
        let encoding = CharsetFinder(source).encoding(declared: document.charset.flatMap { Charset(label: $0) })
        markLength = encoding.markLength
        switch encoding.charset {
        case .utf8 where encoding.isSound: (bytes, damagedAt) = (source, nil)
        case .utf8: (bytes, damagedAt) = try UTF8Repair.repaired(source, from: encoding.markLength)
        case .windows1252:
            bytes = SourceText.windows1252(source)
            damagedAt = nil
        case .utf16LittleEndian, .utf16BigEndian:
            bytes = SourceText.utf16(source, from: encoding.markLength, bigEndian: encoding.charset == .utf16BigEndian)
            damagedAt = nil
        }
        charset = encoding.charset
        guard bytes.contains(where: { !ByteTable.isSpace($0) }) else { throw .empty }
        mediaType = document.mediaType ?? bytes.withUnsafeBufferPointer { MediaTypeFinder.mediaType(of: Bytes($0)) }
        if mediaType == .html { hideZeros() }
        if let control = SourceText.control(in: bytes) { throw .notText(byteOffset: control) }
    }

    /// A page with a NUL here and there is a page, and browsers leave them out: they become a control character, which no text keeps.
    private mutating func hideZeros() {
        let first = bytes.withUnsafeBufferPointer { Bytes($0).first(0, from: 0) }
        guard first < bytes.count else { return }
        let zeros = bytes.indices[first...].filter { bytes[$0] == 0 }
        guard zeros.count <= max(4, bytes.count / 1000) else { return }
        for zero in zeros { bytes[zero] = 1 }
    }

    /// The byte of the document at which the character at a byte of `bytes` begins.
    func sourceOffset(of offset: Int) -> Int {
        switch charset {
        case .utf8: return damagedAt == nil ? offset + markLength : UTF8Repair.sourceOffset(of: offset, in: bytes) + markLength
        case .windows1252: return characters(before: offset)
        case .utf16LittleEndian, .utf16BigEndian:
            var units = 0
            for byte in bytes.prefix(offset) where byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
            return markLength + units * 2
        }
    }

    private func characters(before offset: Int) -> Int {
        bytes.prefix(offset).reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    }

    private static func windows1252(_ source: [UInt8]) -> [UInt8] {
        var text = ContiguousArray<UInt8>()
        text.reserveCapacity(source.count + source.count / 16)
        for byte in source {
            if byte < 0x80 { text.append(byte) } else { UTF8Repair.append(Windows1252.scalar(byte), to: &text) }
        }
        return Array(text)
    }

    private static func utf16(_ source: [UInt8], from start: Int, bigEndian: Bool) -> [UInt8] {
        var text = ContiguousArray<UInt8>()
        text.reserveCapacity(source.count)
        func unit(_ at: Int) -> UInt32 {
            bigEndian ? UInt32(source[at]) << 8 | UInt32(source[at + 1]) : UInt32(source[at + 1]) << 8 | UInt32(source[at])
        }
        var at = start
        while at + 1 < source.count {
            let first = unit(at)
            at += 2
            if first >= 0xD800, first < 0xDC00, at + 1 < source.count {
                let second = unit(at)
                if second >= 0xDC00, second < 0xE000 {
                    at += 2
                    UTF8Repair.append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &text)
                    continue
                }
            }
            UTF8Repair.append(first >= 0xD800 && first < 0xE000 ? 0xFFFD : first, to: &text)
        }
        return Array(text)
    }

    /// The first NUL; or the first control character of a text whose first 4 KB have more than one in a hundred.
    private static func control(in bytes: [UInt8]) -> Int? {
        let zero = bytes.withUnsafeBufferPointer { Bytes($0).first(0, from: 0) }
        if zero < bytes.count { return zero }
        var first: Int?
        var count = 0
        let sample = bytes.prefix(4096)
        for (offset, byte) in sample.enumerated() where byte < 0x20 && !ByteTable.isSpace(byte) && byte != 0x1B {
            if first == nil { first = offset }
            count += 1
        }
        return count > 8 && count > sample.count / 100 ? first : nil
    }
}

/// Makes valid UTF-8 of bytes that nearly are.
enum UTF8Repair {
    /// How many characters outside ASCII are sound, and how many sequences are broken.
    static func census(_ source: [UInt8]) -> (sound: Int, broken: Int) {
        source.withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer)
            var (at, sound, broken) = (0, 0, 0)
            while at < bytes.count {
                if bytes[at] < 0x80 {
                    at = asciiEnd(buffer, at)
                    continue
                }
                let length = sequenceLength(bytes, at)
                if length > 0 { sound += 1 } else { broken += 1 }
                at += max(1, length)
            }
            return (sound, broken)
        }
    }

    /// The bytes from `start` on with each broken byte replaced by U+FFFD, and where the first of them stood.
    ///
    /// - Throws: `notText` where the broken ones are not the exception.
    static func repaired(_ source: [UInt8], from start: Int) throws(SourceError) -> ([UInt8], Int?) {
        let count = census(source)
        if count.broken == 0 { return (start == 0 ? source : Array(source[start...]), nil) }
        var text = ContiguousArray<UInt8>()
        text.reserveCapacity(source.count + count.broken * 2)
        var damagedAt: Int?
        source.withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer)
            var at = start
            while at < bytes.count {
                let length = bytes[at] < 0x80 ? 1 : sequenceLength(bytes, at)
                if length > 0 {
                    text.append(contentsOf: buffer[at..<(at + length)])
                } else {
                    if damagedAt == nil { damagedAt = at }
                    append(0xFFFD, to: &text)
                }
                at += max(1, length)
            }
        }
        if count.broken > 4, count.broken * 50 > source.count || count.broken > count.sound * 2 {
            throw .notText(byteOffset: damagedAt ?? start)
        }
        return (Array(text), damagedAt)
    }

    /// Each replacement stands for one byte of the source.
    static func sourceOffset(of offset: Int, in text: [UInt8]) -> Int {
        var replaced = 0
        var at = 0
        while at + 2 < offset {
            if text[at] == 0xEF, text[at + 1] == 0xBF, text[at + 2] == 0xBD { replaced += 1 }
            at += 1
        }
        return offset - 2 * replaced
    }

    @inline(__always) private static func asciiEnd(_ buffer: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        guard let base = buffer.baseAddress else { return start }
        var at = start
        // Most pages are ASCII for long stretches.
        while at + 32 <= buffer.count {
            let bytes = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: at, as: SIMD4<UInt64>.self)
            if (bytes[0] | bytes[1] | bytes[2] | bytes[3]) & 0x8080_8080_8080_8080 != 0 { break }
            at += 32
        }
        while at < buffer.count, buffer[at] < 0x80 { at += 1 }
        return at
    }

    /// The length of the character at `at` (2 to 4), or 0 where there is none.
    @inline(__always) private static func sequenceLength(_ bytes: Bytes, _ at: Int) -> Int {
        let first = bytes[at]
        let second = bytes[at + 1]
        func follows(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
        switch first {
        case 0xC2...0xDF: return follows(second) ? 2 : 0
        case 0xE0...0xEF:
            guard follows(second), follows(bytes[at + 2]), first != 0xE0 || second >= 0xA0, first != 0xED || second < 0xA0 else {
                return 0
            }
            return 3
        case 0xF0...0xF4:
            guard follows(second), follows(bytes[at + 2]), follows(bytes[at + 3]), first != 0xF0 || second >= 0x90,
                first != 0xF4 || second < 0x90
            else { return 0 }
            return 4
        default: return 0
        }
    }

    /// Appends a character as UTF-8.
    static func append(_ scalar: UInt32, to text: inout ContiguousArray<UInt8>) {
        guard let character = Unicode.Scalar(scalar) else { return }
        text.append(contentsOf: UTF8.encode(character)!)
    }
}

/// Text as the record has it: entities read, every kind of white space one plain space, zero-width characters gone.
enum PlainText {
    /// Appends the text of a range of a page. White space after white space is left out, also at the seam.
    static func append(
        _ source: Bytes, _ start: Int, _ stop: Int, to text: inout ContiguousArray<UInt8>,
        _ origins: inout ContiguousArray<TextOrigin>, readsEntities: Bool = true
    ) {
        var at = start
        origins.append(TextOrigin(text: UInt32(truncatingIfNeeded: text.count), source: UInt32(truncatingIfNeeded: start)))
        // White space after white space is most of what stands between tags.
        if text.isEmpty || text.last == 0x20 {
            while at < stop, ByteTable.isSpace(source[at]) { at += 1 }
            origins[origins.count - 1].source = UInt32(truncatingIfNeeded: at)
        }
        while at < stop {
            let byte = source[at]
            // Ordinary letters, and single spaces between them, are copied as a stretch.
            if isPlain(byte), let base = source.base {
                let end = plainEnd(base, at + 1, min(stop, source.count))
                text.append(contentsOf: UnsafeBufferPointer(start: base + at, count: end - at))
                at = end
                continue
            }
            let length = step(source, at, stop, &text, readsEntities)
            at += length.taken
            // Further white space goes with it, in one step.
            var isAligned = length.taken == length.given
            if ByteTable.isSpace(byte) {
                while at < stop, ByteTable.isSpace(source[at]) {
                    at += 1
                    isAligned = false
                }
            }
            if !isAligned {
                origins.append(TextOrigin(text: UInt32(truncatingIfNeeded: text.count), source: UInt32(truncatingIfNeeded: at)))
            }
        }
    }

    @inline(__always) private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "&") }

    /// Where a stretch of ordinary letters with single spaces between them ends.
    @inline(__always) private static func plainEnd(_ base: UnsafePointer<UInt8>, _ start: Int, _ stop: Int) -> Int {
        var at = start
        while at < stop {
            // Eight letters at once, but for a space at their end, which asks what comes after it.
            while at + 8 <= stop {
                let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: at, as: UInt64.self)
                guard arePlain(word) else { break }
                at += base[at + 7] == 0x20 ? 7 : 8
            }
            if at < stop, isPlain(base[at]) {
                at += 1
            } else if at + 1 < stop, base[at] == 0x20, isPlain(base[at + 1]) {
                at += 2
            } else {
                break
            }
        }
        return at
    }

    /// Whether eight bytes are ordinary letters and single spaces; a no may be wrong, a yes is not.
    @inline(__always) private static func arePlain(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let low = (word &- ones &* 0x20) & ~word
        let delete = word &+ ones
        let ampersands = word ^ (ones &* 0x26)
        let spaces = word ^ (ones &* 0x20)
        let isAmpersand = (ampersands &- ones) & ~ampersands
        let isSpace = (spaces &- ones) & ~spaces & tops
        return ((word | low | delete | isAmpersand) & tops) | (isSpace & (isSpace >> 8)) == 0
    }

    /// The same for text that is no markup: a `&amp;` in it is what was written.
    static func appendWritten(
        _ source: Bytes, _ start: Int, _ stop: Int, to text: inout ContiguousArray<UInt8>,
        _ origins: inout ContiguousArray<TextOrigin>
    ) {
        append(source, start, stop, to: &text, &origins, readsEntities: false)
    }

    /// Reads one character that is no plain letter; says how many bytes it took and how many it gave.
    private static func step(
        _ source: Bytes, _ at: Int, _ stop: Int, _ text: inout ContiguousArray<UInt8>, _ readsEntities: Bool
    ) -> (taken: Int, given: Int) {
        let byte = source[at]
        if byte < 0x80 {
            if byte == UInt8(ascii: "&"), readsEntities, let (scalars, length) = Entities.read(source, at, stop) {
                let before = text.count
                for scalar in scalars { append(scalar, to: &text) }
                return (length, text.count - before)
            }
            if byte == UInt8(ascii: "&") {
                text.append(byte)
                return (1, 1)
            }
            return (1, space(&text, isSpace: ByteTable.isSpace(byte)))
        }
        let (scalar, length) = decode(source, at, stop)
        let before = text.count
        append(isLostMark(scalar, source, at) ? Windows1252.corrected(scalar) : scalar, to: &text)
        return (length, text.count - before)
    }

    /// Whether a control character is a dash or quotation mark of windows-1252 whose byte was taken for a character: without it
    /// `10–15 ton` would be read as 1015. Several in a row are another character's bytes, of which nothing is known.
    private static func isLostMark(_ scalar: UInt32, _ source: Bytes, _ at: Int) -> Bool {
        guard scalar >= 0x91, scalar <= 0x97 else { return false }
        return at < 2 || source[at - 2] != 0xC2 || source[at - 1] >= 0xA0
    }

    private static func space(_ text: inout ContiguousArray<UInt8>, isSpace: Bool = true) -> Int {
        guard isSpace, let last = text.last, last != 0x20 else { return 0 }
        text.append(0x20)
        return 1
    }

    /// Appends a character; white space becomes plain and zero-width characters go.
    static func append(_ scalar: UInt32, to text: inout ContiguousArray<UInt8>) {
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: _ = space(&text)
        case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xD800...0xDFFF: break
        case 0..<0x80: text.append(UInt8(truncatingIfNeeded: scalar))
        case 0..<0x800:
            text.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            text.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 63))
        case 0..<0x10000:
            text.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            text.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 63))
            text.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 63))
        case 0..<0x110000:
            text.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            text.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 63))
            text.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 63))
            text.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 63))
        default: break
        }
    }

    /// The character at `at` of valid UTF-8.
    @inline(__always) static func decode(_ source: Bytes, _ at: Int, _ stop: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(source[at])
        if first < 0x80 { return (first, 1) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard at + length <= stop else { return (0xFFFD, max(1, stop - at)) }
        var scalar = first & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length { scalar = scalar << 6 | UInt32(source[at + offset] & 63) }
        return (scalar, length)
    }

    /// A range of a page as plain text, trimmed.
    static func string(_ source: Bytes, _ start: Int, _ stop: Int) -> String {
        let end = min(stop, source.count)
        if start >= 0, start < end, let base = source.base, isPlain(base[start]), plainEnd(base, start, end) == end {
            return String(decoding: UnsafeBufferPointer(start: base + start, count: end - start), as: UTF8.self)
        }
        var text = ContiguousArray<UInt8>()
        var origins = ContiguousArray<TextOrigin>()
        append(source, start, stop, to: &text, &origins)
        if text.last == 0x20 { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A borrowed buffer that reads as 0 past its end, so that scanning broken pages needs no check of its own at every step.
struct Bytes {
    let base: UnsafePointer<UInt8>?
    let count: Int

    init(_ buffer: UnsafeBufferPointer<UInt8>) {
        base = buffer.baseAddress
        count = buffer.count
    }

    @inline(__always) subscript(_ index: Int) -> UInt8 {
        guard index >= 0, index < count, let base else { return 0 }
        return base[index]
    }

    /// The next `byte` at or after `start`; `end` where there is none before it.
    @inline(__always) func first(_ byte: UInt8, from start: Int, until end: Int? = nil) -> Int {
        let stop = min(end ?? count, count)
        guard start >= 0, start < stop, let base, let found = memchr(base + start, Int32(byte), stop - start) else { return stop }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Whether the ASCII letters of `word` (in lower case) stand at `start`, in either case.
    @inline(__always) func has(_ word: StaticString, at start: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard start >= 0, start + length <= count else { return false }
        let letters = word.utf8Start
        for offset in 0..<length where ByteTable.lowered(self[start + offset]) != letters[offset] { return false }
        return true
    }
}

/// Classes of single bytes.
enum ByteTable {
    @inline(__always) static func lowered(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 0x20 : byte }

    @inline(__always) static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
    }

    @inline(__always) static func isLetter(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= 97 && lower <= 122
    }

    @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}

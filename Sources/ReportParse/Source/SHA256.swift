import CLibCrypto

/// The digest that names a document by its bytes.
public enum SHA256 {
    /// 64 lower-case hexadecimal digits; `SHA256.hex([])` begins with `e3b0c442`.
    public static func hex(_ bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        // Fails only where the library was built without SHA-256; the digits are then all zero.
        _ = clibcrypto_sha256(bytes, bytes.count, &digest)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in digest {
            text.append(hexDigit(byte >> 4))
            text.append(hexDigit(byte & 15))
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
}

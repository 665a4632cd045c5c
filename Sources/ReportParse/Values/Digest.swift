/// What tells bytes from other bytes: their SHA-256 as a value.
package struct Digest: Hashable, Sendable {
    /// 32 bytes.
    package let bytes: [UInt8]

    /// The digest of some bytes.
    package init(of content: [UInt8]) { bytes = SHA256.digest(content) }

    /// A digest as it was stored; nil unless it has 32 bytes.
    package init?(stored: [UInt8]) {
        guard stored.count == 32 else { return nil }
        bytes = stored
    }

    /// As records write it: 64 digits.
    package var hex: String { bytes.hexadecimal }
}

extension [UInt8] {
    /// Two digits a byte.
    package var hexadecimal: String {
        String(unsafeUninitializedCapacity: count * 2) { buffer in
            for (index, byte) in enumerated() {
                buffer[index * 2] = Self.digit(byte >> 4)
                buffer[index * 2 + 1] = Self.digit(byte & 15)
            }
            return count * 2
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
}

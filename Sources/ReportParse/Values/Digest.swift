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

extension Sequence<UInt8> {
    /// Two digits a byte.
    package var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        var written: [UInt8] = []
        for byte in self {
            written.append(digits[Int(byte >> 4)])
            written.append(digits[Int(byte & 15)])
        }
        return String(decoding: written, as: UTF8.self)
    }
}

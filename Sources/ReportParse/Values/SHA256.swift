import CLibCrypto

/// The SHA-256 digest (FIPS 180-4), for the ids and keys that records carry. The system's libcrypto reckons it.
package enum SHA256 {
    /// The digest of some bytes as 64 hexadecimal digits.
    package static func hex(_ bytes: some Sequence<UInt8>) -> String {
        digest(Array(bytes)).hexadecimal
    }

    /// The digest of some bytes; zeros where the system's library was built without SHA-256.
    package static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        _ = clibcrypto_sha256(bytes, bytes.count, &digest)
        return digest
    }
}

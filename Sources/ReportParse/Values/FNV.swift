/// The 32-bit FNV-1a hash, a byte at a time.
enum FNV {
    static let basis: UInt32 = 2_166_136_261
    @inline(__always) static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

    static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var value = basis
        for byte in bytes { value = mix(value, byte) }
        return value
    }
}

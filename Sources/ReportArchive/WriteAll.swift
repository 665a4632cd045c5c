import Glibc

/// Writes all bytes to a descriptor; false (and `errno`) when that fails.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
        var written = 0
        while written < buffer.count {
            let count = write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            if count >= 0 { written += count } else if errno != EINTR { return false }
        }
        return true
    }
}

import Glibc

/// Bytes that arrive piece by piece: a file, a pipe, later the inside of an archive.
protocol ByteStream {
    /// How many bytes there are in all, where that is known before reading them.
    var size: Int? { get }

    /// Adds the next bytes to a buffer, at most `limit` of them; false at the end.
    func read(into buffer: inout [UInt8], limit: Int) throws(StreamError) -> Bool
}

/// Reading failed half-way.
struct StreamError: Error, Hashable, Sendable {
    let message: String
}

/// An open file or pipe.
final class FileStream: ByteStream {
    let size: Int?
    private let descriptor: Int32
    private let closes: Bool

    /// Standard input.
    init() {
        descriptor = STDIN_FILENO
        closes = false
        size = nil
    }

    init(_ path: Path) throws(StreamError) {
        descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
        closes = true
        guard descriptor >= 0 else { throw StreamError(message: "cannot be opened: \(systemMessage())") }
        var status = stat()
        size = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    }

    deinit { if closes, descriptor >= 0 { close(descriptor) } }

    func read(into buffer: inout [UInt8], limit: Int) throws(StreamError) -> Bool {
        let old = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: limit))
        let count = buffer.withUnsafeMutableBytes { bytes in
            var count = -1
            repeat {
                count = Glibc.read(descriptor, bytes.baseAddress?.advanced(by: old), limit)
            } while count < 0 && errno == EINTR
            return count
        }
        buffer.removeLast(limit - max(count, 0))
        guard count >= 0 else { throw StreamError(message: "cannot be read: \(systemMessage())") }
        return count > 0
    }
}

import Glibc

/// Bytes that arrive piece by piece: a file, a pipe, the inside of an archive.
package protocol ByteStream {
    /// How many bytes there are in all, where that is known before reading them.
    var size: Int? { get }

    /// Fills the start of a buffer, which has room, and says how many bytes it put there; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int

    /// After a failure: goes on behind the damage; false when there is nothing to go on with.
    func recover() throws(StreamError) -> Bool
}

extension ByteStream {
    package func recover() throws(StreamError) -> Bool { false }

    /// Fills an array from an offset on.
    func read(into array: inout [UInt8], from offset: Int) throws(StreamError) -> Int {
        let result = array.withUnsafeMutableBytes { bytes in
            Result { () throws(StreamError) in
                try read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[offset...]))
            }
        }
        return try result.get()
    }
}

/// Reading failed half-way.
package struct StreamError: Error, Hashable, Sendable {
    package let message: String

    package init(message: String) { self.message = message }
}

/// An open file or pipe.
package final class FileStream: ByteStream {
    package let size: Int?
    private let descriptor: Int32
    private let closes: Bool
    /// How many bytes have been read.
    private(set) var position = 0

    /// Standard input.
    package init() {
        descriptor = STDIN_FILENO
        closes = false
        size = nil
    }

    package init(_ path: Path) throws(StreamError) {
        descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
        closes = true
        guard descriptor >= 0 else { throw StreamError(message: "cannot be opened: \(systemMessage())") }
        var status = stat()
        size = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    }

    deinit { if closes, descriptor >= 0 { close(descriptor) } }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 {
                position += count
                return count
            }
            guard errno == EINTR else { throw StreamError(message: "cannot be read: \(systemMessage())") }
        }
    }
}

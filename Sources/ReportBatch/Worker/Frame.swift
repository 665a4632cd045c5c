import Glibc
import ReportParse

/// Writes the parts of a message between the batch and its workers: numbers in eight bytes, low byte first, and bytes after their
/// count.
struct FrameWriter {
    private(set) var bytes: [UInt8]

    /// - Parameter reserved: zeros to begin with, for a length that is known last.
    init(reserved: Int = 0) { bytes = Array(repeating: 0, count: reserved) }

    mutating func number(_ value: Int) {
        withUnsafeBytes(of: Int64(value).littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func counted(_ content: [UInt8]) {
        number(content.count)
        bytes.append(contentsOf: content)
    }

    /// A text, or a count of -1 for none.
    mutating func text(_ value: String?) {
        guard let value else {
            number(-1)
            return
        }
        counted(Array(value.utf8))
    }

    /// Puts the length of what follows into the reserved bytes.
    mutating func seal(following rest: Int = 0) {
        let length = bytes.count - Frame.lengthSize + rest
        withUnsafeBytes(of: Int64(length).littleEndian) { bytes.replaceSubrange(0..<Frame.lengthSize, with: $0) }
    }
}

/// Reads what `FrameWriter` wrote; nil for anything it did not.
struct FrameReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    mutating func number() -> Int? {
        guard bytes.endIndex - position >= 8 else { return nil }
        var value: UInt64 = 0
        for index in (0..<8).reversed() { value = value << 8 | UInt64(bytes[position + index]) }
        position += 8
        return Int(Int64(bitPattern: value))
    }

    mutating func counted() -> [UInt8]? {
        guard let count = number() else { return nil }
        return take(count)
    }

    /// A text or none; the outer nil is a broken message.
    mutating func text() -> String?? {
        guard let count = number() else { return nil }
        guard count >= 0 else { return .some(nil) }
        return take(count).map { String(decoding: $0, as: UTF8.self) }
    }

    mutating func rest() -> [UInt8] {
        defer { position = bytes.endIndex }
        return Array(bytes[position...])
    }

    private mutating func take(_ count: Int) -> [UInt8]? {
        guard count >= 0, bytes.endIndex - position >= count else { return nil }
        defer { position += count }
        return Array(bytes[position..<position + count])
    }
}

/// Messages as they lie in a pipe: a length, then so many bytes.
enum Frame {
    static let lengthSize = 8
    /// No message is longer: a worker gone mad must not make the batch reserve memory for what it says.
    static let longest = 1 << 30
}

/// Takes whole messages out of bytes that arrive in pieces.
struct FrameBuffer {
    /// More room than this is given back when it is no longer needed.
    private static let mostSpare = 1 << 20

    private var bytes: [UInt8] = []
    private var start = 0

    /// The memory it holds, in bytes.
    var capacity: Int { bytes.capacity }

    /// Pieces may go on to end within a message, so what was taken goes as soon as it is the greater part, not only when nothing
    /// is left.
    mutating func append(_ piece: UnsafeRawBufferPointer) {
        let left = bytes.count - start
        if bytes.capacity > Self.mostSpare, left + piece.count < bytes.capacity / 4 {
            bytes = Array(bytes[start...])
            start = 0
        } else if start >= left {
            bytes.removeSubrange(..<start)
            start = 0
        }
        bytes.append(contentsOf: piece)
    }

    /// The next whole message.
    ///
    /// - Throws: `BrokenFrame` when its length makes no sense.
    mutating func next() throws(BrokenFrame) -> ArraySlice<UInt8>? {
        var reader = FrameReader(bytes[start...])
        guard let length = reader.number() else { return nil }
        guard (0...Frame.longest).contains(length) else { throw BrokenFrame() }
        let end = start + Frame.lengthSize + length
        guard end <= bytes.count else { return nil }
        defer { start = end }
        return bytes[(start + Frame.lengthSize)..<end]
    }
}

/// Reads whole messages from a pipe, waiting for them.
struct FrameStream {
    let descriptor: Int32

    /// The next message without its length; nil at the end, also when it comes too early or a length makes no sense.
    func next() -> [UInt8]? {
        guard let head = read(Frame.lengthSize) else { return nil }
        var reader = FrameReader(head[...])
        guard let length = reader.number(), (0...Frame.longest).contains(length) else { return nil }
        return read(length)
    }

    private func read(_ count: Int) -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let step = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
                if step < 0, errno == EINTR { continue }
                guard step > 0 else { return }
                filled += step
            }
        }
        return bytes.count == count ? bytes : nil
    }
}

struct BrokenFrame: Error {}

/// Looks ahead in a stream and takes lines or the rest from it, never holding more than the limits it is given.
package struct StreamReader {
    package enum Line {
        case bytes([UInt8])
        /// Longer than the limit and passed over; `count` is its length.
        case tooLong(count: Int)
    }

    private static let chunk = 1 << 16

    private let stream: any ByteStream
    private var buffer: [UInt8] = []
    /// Where the unread part of `buffer` begins.
    private var start = 0
    private var isAtEnd = false
    /// Whether the stream's last word was a failure.
    private var hasFailed = false
    /// A failure met while looking ahead: it counts when the bytes before it have been taken.
    private var pending: StreamError?

    package init(_ stream: any ByteStream) { self.stream = stream }

    /// How many bytes the stream has in all, where that is known.
    var size: Int? { stream.size }

    /// Bytes of the stream that have been taken from it.
    private(set) var consumed = 0

    /// The next bytes without taking them: `count` of them, or all that is left.
    mutating func peek(_ count: Int) throws(StreamError) -> ArraySlice<UInt8> {
        do throws(StreamError) {
            while buffer.count - start < count, try fill() {}
        } catch {
            guard buffer.count > start else { throw error }
            pending = error
        }
        return buffer[start..<min(start + count, buffer.count)]
    }

    /// What has been read and not been taken yet.
    var buffered: ArraySlice<UInt8> { buffer[start...] }

    mutating func skip(_ count: Int) { take(upTo: min(start + count, buffer.count)) }

    /// The next line without its line feed, or whatever else lines end in; nil at the end.
    package mutating func line(limit: Int, ending: UInt8 = 0x0A) throws(StreamError) -> Line? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: ending) {
                let line = end - start > limit ? Line.tooLong(count: end - start) : .bytes(Array(buffer[start..<end]))
                take(upTo: end + 1)
                return line
            }
            if buffer.count - start > limit { return try overlongLine(ending) }
            let unread = buffer.count - start
            guard try fill() else {
                guard unread > 0 else { return nil }
                let line = Line.bytes(Array(buffer[start...]))
                take(upTo: buffer.count)
                return line
            }
            searched = start + unread
        }
    }

    /// All that is left, or nil when that is more than the limit.
    package mutating func rest(limit: Int) throws(StreamError) -> [UInt8]? {
        while buffer.count - start <= limit, try fill() {}
        guard buffer.count - start <= limit else { return nil }
        let rest = start == 0 ? buffer : Array(buffer[start...])
        take(upTo: buffer.count)
        return rest
    }

    /// So many bytes; nil when the stream ends before.
    ///
    /// What is not at hand yet is read to where it belongs, without a way through the buffer: a page of an archive is copied
    /// once less, a sixth of the time that reading one takes. When there is not enough, what came goes back into the buffer,
    /// where the search for the next record begins.
    mutating func exactly(_ count: Int) throws(StreamError) -> [UInt8]? {
        let atHand = min(count, buffer.count - start)
        var bytes = Array(buffer[start..<start + atHand])
        guard atHand < count else {
            take(upTo: start + count)
            return bytes
        }
        bytes.append(contentsOf: repeatElement(0, count: count - atHand))
        var filled = atHand
        do throws(StreamError) {
            while filled < count, let read = try piece(into: &bytes, from: filled) { filled += read }
        } catch {
            putBack(bytes[atHand..<filled])
            throw error
        }
        guard filled == count else {
            putBack(bytes[atHand..<filled])
            return nil
        }
        consumed += count
        start = buffer.count
        return bytes
    }

    /// Reads on past the buffer; nil at the end.
    private mutating func piece(into bytes: inout [UInt8], from offset: Int) throws(StreamError) -> Int? {
        guard !isAtEnd else { return nil }
        if let error = pending {
            pending = nil
            throw error
        }
        hasFailed = true
        let count = try stream.read(into: &bytes, from: offset)
        hasFailed = false
        isAtEnd = count == 0
        return isAtEnd ? nil : count
    }

    private mutating func putBack(_ bytes: ArraySlice<UInt8>) { buffer.append(contentsOf: bytes) }

    /// Passes over so many bytes without holding them; false when the stream ends before.
    mutating func discard(_ count: Int) throws(StreamError) -> Bool {
        var left = count
        while left > 0 {
            if start == buffer.count, try !fill() { return false }
            let step = min(left, buffer.count - start)
            take(upTo: start + step)
            left -= step
        }
        return true
    }

    /// After damage: passes over everything before the next place where a mark stands; false when there is none. At least
    /// one byte is gone since `position`, so that no damage is met twice.
    mutating func recover(at mark: [UInt8], since position: Int) throws(StreamError) -> Bool {
        if consumed == position, start < buffer.count { take(upTo: start + 1) }
        while true {
            if hasFailed {
                // What was unpacked of a damaged member is no place to look for records.
                take(upTo: buffer.count)
                hasFailed = false
                guard try stream.recover() else { return false }
            }
            if let found = offset(of: mark) {
                take(upTo: found)
                return true
            }
            take(upTo: max(start, buffer.count - mark.count + 1))
            do throws(StreamError) {
                if try !fill() { return false }
            } catch {
                continue
            }
        }
    }

    /// What is left, as a stream of its own. The reader must not be used after it.
    func remainder() -> any ByteStream { RemainderStream(Array(buffer[start...]), then: stream, failing: pending) }

    private func offset(of mark: [UInt8]) -> Int? {
        guard let first = mark.first, buffer.count - start >= mark.count else { return nil }
        for index in start...(buffer.count - mark.count) where buffer[index] == first && buffer[index...].starts(with: mark) {
            return index
        }
        return nil
    }

    /// Passes over a line that is too long to hold.
    private mutating func overlongLine(_ ending: UInt8) throws(StreamError) -> Line {
        var count = 0
        while true {
            if let end = buffer[start...].firstIndex(of: ending) {
                count += end - start
                take(upTo: end + 1)
                return .tooLong(count: count)
            }
            count += buffer.count - start
            take(upTo: buffer.count)
            guard try fill() else { return .tooLong(count: count) }
        }
    }

    private mutating func take(upTo end: Int) {
        consumed += end - start
        start = end
    }

    /// Reads another piece; false at the end.
    private mutating func fill() throws(StreamError) -> Bool {
        guard !isAtEnd else { return false }
        if let error = pending {
            pending = nil
            throw error
        }
        if start > 0, start == buffer.count || start >= Self.chunk {
            buffer.removeSubrange(..<start)
            start = 0
        }
        let old = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: Self.chunk))
        var count = 0
        defer { buffer.removeLast(Self.chunk - count) }
        hasFailed = true
        count = try stream.read(into: &buffer, from: old)
        hasFailed = false
        isAtEnd = count == 0
        return count > 0
    }
}

/// Bytes that were looked at already, and then the rest of the stream they came from.
private final class RemainderStream: ByteStream {
    private let head: [UInt8]
    private var start = 0
    private let rest: any ByteStream
    private var pending: StreamError?

    init(_ head: [UInt8], then rest: any ByteStream, failing pending: StreamError?) {
        self.head = head
        self.rest = rest
        self.pending = pending
    }

    var size: Int? { rest.size }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
        guard start < head.count else {
            if let error = pending {
                pending = nil
                throw error
            }
            return try rest.read(into: buffer)
        }
        let count = min(buffer.count, head.count - start)
        head.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<start + count])) }
        start += count
        return count
    }

    func recover() throws(StreamError) -> Bool { try rest.recover() }
}

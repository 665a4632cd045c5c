import CDeflate
import CZlib

/// A gzip file of any number of members, unpacked as it is read.
///
/// Web archives hold one small member a record. Those fit into memory whole, and libdeflate unpacks them three times as fast
/// as zlib; a member that does not fit is streamed through zlib.
final class GzipStream: ByteStream {
    private enum State {
        case betweenMembers
        case inMember(ZlibInflater)
        case done
    }

    /// Compressed bytes to have at hand before a member is tried whole.
    private static let window = 1 << 18
    /// The largest member that is unpacked whole.
    private static let wholeMember = 1 << 24

    let size: Int? = nil
    private var input: InputWindow
    private var output: [UInt8]
    private var outputStart = 0
    private var outputEnd = 0
    private var state = State.betweenMembers
    private let decompressor: OpaquePointer?

    init(_ source: any ByteStream) {
        input = InputWindow(source)
        output = Array(repeating: 0, count: 1 << 18)
        decompressor = libdeflate_alloc_decompressor()
    }

    deinit { libdeflate_free_decompressor(decompressor) }

    /// How much of the compressed source has been taken.
    var consumed: Int { input.consumed }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
        while outputStart == outputEnd {
            guard try advance() else { return 0 }
        }
        let count = min(buffer.count, outputEnd - outputStart)
        output.withUnsafeBytes { bytes in
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[outputStart..<outputStart + count]))
        }
        outputStart += count
        return count
    }

    /// After a failure: goes to the next thing that looks like the start of a member. False when there is none.
    func recover() throws(StreamError) -> Bool {
        outputStart = 0
        outputEnd = 0
        input.skip(1)
        while try input.fill(to: 4) >= 4 {
            if let offset = input.offset(of: [0x1F, 0x8B, 0x08]) {
                input.skip(offset)
                state = .betweenMembers
                return true
            }
            input.skip(max(1, input.count - 2))
        }
        state = .done
        return false
    }

    /// Unpacks some more; false at the end.
    private func advance() throws(StreamError) -> Bool {
        switch state {
        case .done: return false
        case .betweenMembers: return try beginMember()
        case .inMember(let inflater): return try stream(inflater)
        }
    }

    private func beginMember() throws(StreamError) -> Bool {
        guard try input.fill(to: Self.window) > 0 else {
            state = .done
            return false
        }
        guard input.starts(with: [0x1F, 0x8B]) else {
            // Tapes and some writers pad the last block with zeros.
            if input.isAllZero { return try endOfPadding() }
            throw StreamError(message: "the gzip data is damaged at byte \(input.consumed)")
        }
        if unpackWholeMember() { return true }
        let inflater = try ZlibInflater()
        state = .inMember(inflater)
        return try stream(inflater)
    }

    private func endOfPadding() throws(StreamError) -> Bool {
        input.skip(input.count)
        return true
    }

    /// Unpacks the member at the window's start in one go; false when it does not fit or is damaged.
    private func unpackWholeMember() -> Bool {
        while true {
            var taken = 0
            var made = 0
            let result = input.withBytes { bytes in
                output.withUnsafeMutableBytes {
                    libdeflate_gzip_decompress_ex(
                        decompressor, bytes.baseAddress, bytes.count, $0.baseAddress, $0.count, &taken, &made)
                }
            }
            switch result {
            case LIBDEFLATE_SUCCESS:
                input.skip(taken)
                outputStart = 0
                outputEnd = made
                return true
            case LIBDEFLATE_INSUFFICIENT_SPACE where output.count < Self.wholeMember:
                output.append(contentsOf: repeatElement(0, count: output.count))
            default: return false
            }
        }
    }

    private func stream(_ inflater: ZlibInflater) throws(StreamError) -> Bool {
        guard try input.fill(to: 1) > 0 else { throw StreamError(message: "the gzip data ends in the middle of a member") }
        let step = input.withBytes { bytes in output.withUnsafeMutableBytes { inflater.step(bytes, into: $0) } }
        input.skip(step.taken)
        outputStart = 0
        outputEnd = step.made
        switch step.status {
        case Z_OK, Z_BUF_ERROR: return true
        case Z_STREAM_END:
            state = .betweenMembers
            return true
        default: throw StreamError(message: "the gzip data is damaged at byte \(input.consumed)")
        }
    }
}

/// One zlib stream. Its state must not move in memory, so it is allocated.
final class ZlibInflater {
    private let stream: UnsafeMutablePointer<z_stream>

    /// - Parameter windowBits: as zlib's `inflateInit2`; 31 is gzip, 47 gzip or zlib by the header, -15 raw deflate.
    init(windowBits: Int32 = 31) throws(StreamError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard inflateInit2_(stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw StreamError(message: "zlib has no memory")
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Unpacks what fits; says how many bytes it took, how many it made, and zlib's status.
    func step(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) -> (taken: Int, made: Int, status: Int32) {
        let available = UInt32(clamping: input.count)
        let room = UInt32(clamping: output.count)
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
        stream.pointee.avail_in = available
        stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
        stream.pointee.avail_out = room
        let status = inflate(stream, Z_NO_FLUSH)
        return (Int(available - stream.pointee.avail_in), Int(room - stream.pointee.avail_out), status)
    }
}

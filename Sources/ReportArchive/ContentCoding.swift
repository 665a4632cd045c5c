import CBrotli

/// The content codings of HTTP.
enum ContentCoding {
    static func unpacked(_ bytes: [UInt8], coding: String, limit: Int) throws(StreamError) -> [UInt8] {
        switch coding {
        case "identity", "none", "utf-8": return bytes
        case "gzip", "x-gzip":
            guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
            return try all(of: GzipStream(BytesStream(bytes)), limit: limit)
        case "deflate": return try inflated(bytes, limit: limit)
        case "br": return try brotli(bytes, limit: limit)
        case "zstd": return try all(of: ZstdStream(BytesStream(bytes)), limit: limit)
        default: throw StreamError(message: "the content coding \(coding) is not known")
        }
    }

    private static func all(of stream: any ByteStream, limit: Int) throws(StreamError) -> [UInt8] {
        var reader = StreamReader(stream)
        guard let bytes = try reader.rest(limit: limit) else { throw tooLarge(limit) }
        return bytes
    }

    private static func tooLarge(_ limit: Int) -> StreamError {
        StreamError(message: "the document unpacks to more than \(limit) bytes; raise the limit with --max-bytes")
    }

    /// Servers send `deflate` with zlib's header and without.
    private static func inflated(_ bytes: [UInt8], limit: Int) throws(StreamError) -> [UInt8] {
        let hasHeader = bytes.count > 1 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
        let inflater = try ZlibInflater(windowBits: hasHeader ? 15 : -15)
        var output: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 1 << 16)
        var start = 0
        while start < bytes.count {
            let step = bytes.withUnsafeBytes { input in
                room.withUnsafeMutableBytes { inflater.step(UnsafeRawBufferPointer(rebasing: input[start...]), into: $0) }
            }
            start += step.taken
            output.append(contentsOf: room[..<step.made])
            if step.status == 1 { break }
            guard step.status == 0, step.taken + step.made > 0 else { throw StreamError(message: "the deflate data is damaged") }
            guard output.count <= limit else { throw tooLarge(limit) }
        }
        return output
    }

    private static func brotli(_ bytes: [UInt8], limit: Int) throws(StreamError) -> [UInt8] {
        let state = BrotliDecoderCreateInstance(nil, nil, nil)
        defer { BrotliDecoderDestroyInstance(state) }
        var output: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 1 << 16)
        var consumed = 0
        while true {
            var made = 0
            let result = bytes.withUnsafeBufferPointer { input in
                room.withUnsafeMutableBufferPointer { buffer in
                    var availableIn = input.count - consumed
                    var nextIn = input.baseAddress.map { $0 + consumed }
                    var availableOut = buffer.count
                    var nextOut = buffer.baseAddress
                    defer {
                        consumed = input.count - availableIn
                        made = buffer.count - availableOut
                    }
                    return BrotliDecoderDecompressStream(state, &availableIn, &nextIn, &availableOut, &nextOut, nil)
                }
            }
            output.append(contentsOf: room[..<made])
            guard output.count <= limit else { throw tooLarge(limit) }
            if result == BROTLI_DECODER_RESULT_SUCCESS { return output }
            guard result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT else {
                throw StreamError(message: "the brotli data is damaged or cut off")
            }
        }
    }
}

/// Bytes in memory as a stream.
final class BytesStream: ByteStream {
    private let bytes: [UInt8]
    private var start = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var size: Int? { bytes.count }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
        let count = min(buffer.count, bytes.count - start)
        bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<start + count])) }
        start += count
        return count
    }
}

import CZstd

/// A zstd file of any number of frames, unpacked as it is read.
final class ZstdStream: ByteStream {
    let size: Int? = nil
    private var input: InputWindow
    private let context: OpaquePointer?
    private var isMidFrame = false

    init(_ source: any ByteStream) {
        input = InputWindow(source)
        context = ZSTD_createDStream()
    }

    deinit { ZSTD_freeDStream(context) }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
        while true {
            guard try input.fill(to: 1) > 0 else {
                guard !isMidFrame else { throw StreamError(message: "the zstd data ends in the middle of a frame") }
                return 0
            }
            var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
            var taken = 0
            let result = input.withBytes { bytes in
                var source = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
                defer { taken = source.pos }
                return ZSTD_decompressStream(context, &output, &source)
            }
            guard ZSTD_isError(result) == 0 else {
                throw StreamError(
                    message: "the zstd data is damaged at byte \(input.consumed): \(String(cString: ZSTD_getErrorName(result)))")
            }
            input.skip(taken)
            isMidFrame = result != 0
            if output.pos > 0 { return output.pos }
        }
    }
}

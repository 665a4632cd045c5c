import CDeflate
import CLibArchive
import CZstd

@testable import ReportArchive

/// Makes archives for the tests.
enum Packing {
    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        let compressor = libdeflate_alloc_compressor(6)
        defer { libdeflate_free_compressor(compressor) }
        var packed = [UInt8](repeating: 0, count: libdeflate_gzip_compress_bound(compressor, bytes.count))
        let count = packed.withUnsafeMutableBytes {
            libdeflate_gzip_compress(compressor, bytes, bytes.count, $0.baseAddress, $0.count)
        }
        return Array(packed[..<count])
    }

    static func deflate(_ bytes: [UInt8], withHeader: Bool) -> [UInt8] {
        let compressor = libdeflate_alloc_compressor(6)
        defer { libdeflate_free_compressor(compressor) }
        var packed = [UInt8](repeating: 0, count: libdeflate_zlib_compress_bound(compressor, bytes.count))
        let count = packed.withUnsafeMutableBytes { room in
            withHeader
                ? libdeflate_zlib_compress(compressor, bytes, bytes.count, room.baseAddress, room.count)
                : libdeflate_deflate_compress(compressor, bytes, bytes.count, room.baseAddress, room.count)
        }
        return Array(packed[..<count])
    }

    /// A brotli stream (RFC 7932) of one block that is not compressed, which its length of up to 65,536 has room for.
    static func brotli(_ bytes: [UInt8]) -> [UInt8] {
        let header = UInt32(bytes.count - 1) << 4 | 1 << 20
        return (0..<3).map { UInt8(truncatingIfNeeded: header >> ($0 * 8)) } + bytes + [3]
    }

    static func zstd(_ bytes: [UInt8]) -> [UInt8] {
        var packed = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
        let count = packed.withUnsafeMutableBytes { ZSTD_compress($0.baseAddress, $0.count, bytes, bytes.count, 3) }
        return Array(packed[..<count])
    }

    enum Archive: Sendable { case zip, tar }

    struct Unpackable: Error {}

    /// Files by their paths.
    static func packed(_ files: [(String, [UInt8])], as kind: Archive) throws -> [UInt8] {
        let handle = archive_write_new()
        defer { archive_write_free(handle) }
        _ = kind == .zip ? archive_write_set_format_zip(handle) : archive_write_set_format_ustar(handle)
        archive_write_set_bytes_in_last_block(handle, 1)
        var packed = [UInt8](repeating: 0, count: files.map { $0.1.count + 4096 }.reduce(1 << 16, +))
        var used = 0
        try packed.withUnsafeMutableBytes { room in
            guard archive_write_open_memory(handle, room.baseAddress, room.count, &used) == ARCHIVE_OK else { throw Unpackable() }
            for (path, bytes) in files {
                let entry = archive_entry_new()
                defer { archive_entry_free(entry) }
                archive_entry_set_pathname(entry, path)
                archive_entry_set_size(entry, Int64(bytes.count))
                archive_entry_set_filetype(entry, 0o100000)
                archive_entry_set_perm(entry, 0o644)
                guard archive_write_header(handle, entry) == ARCHIVE_OK,
                    archive_write_data(handle, bytes, bytes.count) == bytes.count
                else { throw Unpackable() }
            }
            guard archive_write_close(handle) == ARCHIVE_OK else { throw Unpackable() }
        }
        return Array(packed[..<used])
    }

    /// A WARC record with an HTTP response.
    static func response(
        _ body: [UInt8], number: Int, status: Int = 200, type: String = "text/html", fields: [String] = [], version: String = "1.1"
    ) -> [UInt8] {
        let head = (["HTTP/1.1 \(status) X", "Content-Type: \(type)"] + fields + ["", ""]).joined(separator: "\r\n")
        let block = Array(head.utf8) + body
        let lines = [
            "WARC/\(version)", "WARC-Type: response", "WARC-Record-ID: <urn:uuid:\(number)>",
            "WARC-Target-URI: https://contoh.example/\(number)",
            "Content-Type: application/http; msgtype=response", "Content-Length: \(block.count)", "", "",
        ]
        return Array(lines.joined(separator: "\r\n").utf8) + block + Array("\r\n\r\n".utf8)
    }

    static func page(_ number: Int) -> [UInt8] {
        Array("<html><body><p>Panen padi di desa nomor \(number) mencapai \(number) ton.</p></body></html>".utf8)
    }

    static func items(_ bytes: [UInt8], name: String = "a", maximumBytes: Int = 1 << 20, columns: [String: String] = [:])
        -> [InputItem]
    {
        let limits = ReadingLimits(maximumBytes: maximumBytes, columns: columns)
        let reader = DocumentReader(BytesStream(bytes), name: name, fileExtension: Path(name).fileExtension, limits: limits)
        return Array(AnyIterator { reader.next() })
    }
}

extension InputItem {
    var isDocument: Bool {
        guard case .document = self else { return false }
        return true
    }

    /// Where it stands.
    var source: String {
        switch self {
        case .document(let document): document.source
        case .failure(let failure), .passedOver(let failure): failure.place
        }
    }

    /// `id body` of a document, `place: message` of anything else.
    var summary: String {
        switch self {
        case .document(let document): "\(document.id ?? "-") \(String(decoding: document.bytes, as: UTF8.self))"
        case .failure(let failure): "\(failure.place): \(failure.message)"
        case .passedOver(let failure): "passed over \(failure.place): \(failure.message)"
        }
    }
}

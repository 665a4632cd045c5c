import CDeflate

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

    /// A WARC record with an HTTP response.
    static func response(_ body: [UInt8], number: Int, status: Int = 200, type: String = "text/html", fields: [String] = [])
        -> [UInt8]
    {
        let head = (["HTTP/1.1 \(status) X", "Content-Type: \(type)"] + fields + ["", ""]).joined(separator: "\r\n")
        let block = Array(head.utf8) + body
        let lines = [
            "WARC/1.1", "WARC-Type: response", "WARC-Record-ID: <urn:uuid:\(number)>",
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
    /// `id body` of a document, `place: message` of anything else.
    var summary: String {
        switch self {
        case .document(let document): "\(document.id ?? "-") \(String(decoding: document.bytes, as: UTF8.self))"
        case .failure(let failure): "\(failure.place): \(failure.message)"
        case .passedOver(let failure): "passed over \(failure.place): \(failure.message)"
        }
    }
}

import CLibArchive
import ReportParse

/// The files in a ZIP, WACZ or tar archive, each read for what it holds.
final class ArchiveSource: DocumentSource {
    private let name: String
    private let limits: ReadingLimits
    private let depth: Int
    private let handle: OpaquePointer?
    private let feed: ArchiveFeed
    /// A WACZ keeps its pages under `archive/`; the rest of it is indexes.
    private let isWACZ: Bool
    private var inner: DocumentReader?
    private var number = 0
    /// A file of it could not be read to its end, which was said.
    fileprivate var isDamaged = false

    init(_ reader: StreamReader, name: String, head: ArraySlice<UInt8>, limits: ReadingLimits, depth: Int) throws(StreamError) {
        self.name = name
        self.limits = limits
        self.depth = depth
        feed = ArchiveFeed(reader.remainder())
        handle = archive_read_new()
        isWACZ = Path(name).fileExtension == "wacz"
        guard depth < 4 else { throw StreamError(message: "archives are packed in one another too deeply") }
        archive_read_support_format_zip_streamable(handle)
        archive_read_support_format_tar(handle)
        archive_read_support_format_gnutar(handle)
        let status = archive_read_open(handle, Unmanaged.passUnretained(feed).toOpaque(), nil, ArchiveFeed.read, nil)
        guard status == ARCHIVE_OK else { throw failure() }
    }

    deinit { archive_read_free(handle) }

    func next() throws(StreamError) -> InputItem? {
        while true {
            if let item = inner?.next() { return item }
            inner = nil
            var entry: OpaquePointer?
            let status = archive_read_next_header(handle, &entry)
            guard status != ARCHIVE_EOF else { return nil }
            guard status >= ARCHIVE_WARN else {
                if isDamaged { return nil }
                throw failure()
            }
            guard archive_entry_filetype(entry) == 0o100000 else { continue }
            number += 1
            let path = archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
            if isWACZ, !path.hasPrefix("archive/") { continue }
            let size = archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil
            inner = DocumentReader(
                ArchiveEntryStream(handle, size: size, owner: self), name: "\(name)#\(number)",
                fileExtension: Path(path).fileExtension,
                limits: limits, depth: depth + 1)
        }
    }

    fileprivate func failure() -> StreamError {
        if let error = feed.error { return error }
        let message = archive_error_string(handle).map { String(cString: $0) } ?? "unknown format"
        return StreamError(message: "the archive cannot be read: \(message)")
    }
}

/// Hands a stream's bytes to libarchive, a buffer at a time.
private final class ArchiveFeed {
    private let stream: any ByteStream
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    /// What went wrong below libarchive, which only knows that something did.
    private(set) var error: StreamError?

    init(_ stream: any ByteStream) { self.stream = stream }

    deinit { buffer.deallocate() }

    static let read:
        @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafeRawPointer?>?) -> la_ssize_t = {
            _, context, block in
            guard let context, let block else { return -1 }
            let feed = Unmanaged<ArchiveFeed>.fromOpaque(context).takeUnretainedValue()
            block.pointee = UnsafeRawPointer(feed.buffer.baseAddress)
            return feed.fill()
        }

    private func fill() -> Int {
        do throws(StreamError) {
            return try stream.read(into: buffer)
        } catch {
            self.error = error
            return -1
        }
    }
}

/// The bytes of the archive's current file.
private final class ArchiveEntryStream: ByteStream {
    let size: Int?
    private let handle: OpaquePointer?
    private let owner: ArchiveSource

    init(_ handle: OpaquePointer?, size: Int?, owner: ArchiveSource) {
        self.handle = handle
        self.size = size
        self.owner = owner
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
        let count = archive_read_data(handle, buffer.baseAddress, buffer.count)
        guard count >= 0 else {
            owner.isDamaged = true
            throw owner.failure()
        }
        return count
    }
}

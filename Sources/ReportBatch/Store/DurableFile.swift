import Glibc
import ReportArchive

/// Files that are whole or not there.
package enum DurableFile {
    /// Puts bytes in a file's place: written beside it, flushed to the disk, renamed.
    package static func replace(_ path: Path, with bytes: [UInt8]) throws(FileFailure) {
        let beside = Path(path.bytes + Array(".new".utf8))
        let descriptor = beside.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
        guard descriptor >= 0 else { throw FileFailure(path) }
        let isWritten = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
        let failure = FileFailure(path)
        close(descriptor)
        guard isWritten, rename(beside, path) else {
            let reason = isWritten ? FileFailure(path) : failure
            _ = beside.withCString { unlink($0) }
            throw reason
        }
        syncFolder(of: path)
    }

    package static func makeFolder(_ path: Path) throws(FileFailure) {
        guard path.withCString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else { throw FileFailure(path) }
    }

    static func rename(_ from: Path, _ to: Path) -> Bool {
        from.withCString { from in to.withCString { Glibc.rename(from, $0) } } == 0
    }

    /// Makes a renaming itself last.
    static func syncFolder(of path: Path) {
        let folder = path.folder.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }
}

/// What the system said when a file could not be written.
package struct FileFailure: Error, Hashable, Sendable {
    package let message: String

    /// The last call's failure.
    init(_ path: Path) {
        let code = errno
        let advice = code == ENOSPC || code == EDQUOT ? ": free some space and run the same command again" : ""
        message = "\(path.text): \(systemMessage(code))\(advice)"
    }
}

/// A file that grows at its end and is read anywhere.
package final class RecordFile {
    let path: Path
    private let descriptor: Int32

    /// Opens it for reading and writing, empty when it is not there yet.
    init(growing path: Path) throws(FileFailure) {
        self.path = path
        descriptor = path.withCString { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o666) }
        guard descriptor >= 0 else { throw FileFailure(path) }
    }

    /// Opens it for reading; nil when it is not there.
    package init?(reading path: Path) {
        self.path = path
        descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
        if descriptor < 0 { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Its size in bytes now.
    package var size: Int { identity?.size ?? 0 }

    /// Its size and when it was last written; nil when that cannot be told.
    var identity: FileIdentity? {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        return FileIdentity(status)
    }

    func write(_ bytes: [UInt8], at offset: Int) throws(FileFailure) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written, off_t(offset + written))
            }
            if count >= 0 { written += count } else if errno != EINTR { throw FileFailure(path) }
        }
    }

    package func read(_ count: Int, at offset: Int) throws(FileFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var read = 0
        while read < count {
            let step = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress?.advanced(by: read), count - read, off_t(offset + read))
            }
            if step < 0, errno == EINTR { continue }
            guard step > 0 else { throw FileFailure(path) }
            read += step
        }
        return bytes
    }

    /// Cuts off what stands behind so many bytes.
    func truncate(to size: Int) throws(FileFailure) {
        guard ftruncate(descriptor, off_t(size)) == 0 else { throw FileFailure(path) }
    }

    /// Waits until all of it is on the disk.
    func flush() throws(FileFailure) {
        guard fdatasync(descriptor) == 0 else { throw FileFailure(path) }
    }
}

/// What tells that a file is still the one that was written.
struct FileIdentity: Hashable {
    let size: Int
    let modified: Int

    init(_ status: stat) {
        size = Int(status.st_size)
        modified = status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec
    }

    /// That of the file at a path, if there is one.
    init?(of path: Path) {
        var status = stat()
        guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
        self.init(status)
    }

    init(size: Int, modified: Int) {
        self.size = size
        self.modified = modified
    }

    static func isRegularOrAbsent(_ path: Path) -> Bool {
        var status = stat()
        guard path.withCString({ stat($0, &status) }) == 0 else { return true }
        return status.st_mode & S_IFMT == S_IFREG
    }
}

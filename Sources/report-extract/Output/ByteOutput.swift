import Glibc
import ReportArchive

/// Why output stopped.
enum OutputError: Error, Hashable, Sendable {
    /// Whoever read the output has gone; nothing is wrong.
    case brokenPipe
    case failed(String)
}

/// Where the bytes of the records go.
protocol ByteOutput {
    mutating func write(_ bytes: [UInt8]) throws(OutputError)
    /// Makes what was written final.
    mutating func finish() throws(OutputError)
}

/// Standard output; every record is written as soon as it is there, so that a reader downstream need not wait.
struct StandardOutput: ByteOutput {
    mutating func write(_ bytes: [UInt8]) throws(OutputError) {
        guard !writeAll(bytes, to: STDOUT_FILENO) else { return }
        throw errno == EPIPE ? .brokenPipe : .failed("standard output: \(systemMessage())")
    }

    mutating func finish() {}
}

/// A file that appears whole or not at all: written under another name beside it, flushed to the disk, renamed into place.
struct FileOutput: ByteOutput {
    private static let bufferSize = 1 << 18

    private let target: Path
    private let temporary: Path
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    init(_ target: Path) throws(OutputError) {
        self.target = target
        var template = target.folder.appending(Array(".\(target.name).XXXXXX".utf8)).bytes.map { CChar(bitPattern: $0) } + [0]
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .failed("\(target.text): cannot be written: \(systemMessage())") }
        temporary = Path(template.dropLast().map { UInt8(bitPattern: $0) })
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        fchmod(descriptor, Self.permissions(of: target))
    }

    mutating func write(_ bytes: [UInt8]) throws(OutputError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    mutating func finish() throws(OutputError) {
        try flush()
        let renamed =
            fsync(descriptor) == 0 && close(descriptor) == 0
            && temporary.withCString { from in target.withCString { rename(from, $0) } } == 0
        guard renamed else { throw failure() }
        syncFolder()
    }

    /// Takes back what was written, after a failure.
    func discard() { _ = temporary.withCString { unlink($0) } }

    private mutating func flush() throws(OutputError) {
        guard writeAll(buffer, to: descriptor) else { throw failure() }
        buffer.removeAll(keepingCapacity: true)
    }

    private func failure() -> OutputError {
        let message = systemMessage()
        discard()
        return .failed("\(target.text): cannot be written: \(message)")
    }

    /// Makes the renaming itself last.
    private func syncFolder() {
        let folder = target.folder.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    /// Those of the file it replaces, else what the user's mask leaves of reading and writing.
    private static func permissions(of target: Path) -> mode_t {
        var status = stat()
        if target.withCString({ stat($0, &status) }) == 0 { return status.st_mode & 0o777 }
        let mask = umask(0)
        umask(mask)
        return 0o666 & ~mask
    }
}

extension StandardOutput {
    /// Writes all that a command has to say; a reader that goes away ends it quietly.
    static func writeAnswer(_ bytes: [UInt8]) throws {
        var output = StandardOutput()
        do throws(OutputError) {
            try output.write(bytes)
        } catch {
            guard case .failed(let message) = error else { return }
            Console().line("report-extract: \(message)")
            throw ExitStatus.nothingDone
        }
    }
}

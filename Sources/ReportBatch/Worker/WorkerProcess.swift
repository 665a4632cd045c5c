import Glibc
import ReportArchive
import ReportParse

/// One worker: a process, the pipes to and from it, and the documents it has been given and not yet answered, in order.
final class WorkerProcess {
    /// Why a worker is no more.
    enum End: Hashable {
        case status(Int32)
        case signal(Int32)
    }

    let pid: pid_t
    /// Our ends of its standard input, output and error. They never block.
    private(set) var input: Int32
    let output: Int32
    private let errors: Int32
    /// The tickets it has not answered; it is at work on the first.
    private(set) var tickets: [Int] = []
    /// When the first of them became the first, in nanoseconds.
    private(set) var headSince: UInt64 = 0
    /// Whether it has said that it is ready.
    var isReady = false
    private var unsent: [[UInt8]] = []
    private var sentOfFirst = 0
    private var received = FrameBuffer()

    init(command: [String]) throws(WorkerError) {
        do throws(SpawnFailure) {
            let spawned = try SpawnedProcess(command)
            (pid, input, output, errors) = (spawned.pid, spawned.input, spawned.output, spawned.errors)
        } catch {
            throw WorkerError(message: "no worker can be started: \(error.message)")
        }
    }

    deinit {
        for descriptor in [input, output, errors] where descriptor >= 0 { Glibc.close(descriptor) }
    }

    var hasUnsent: Bool { !unsent.isEmpty }

    func give(_ document: SourceDocument, ticket: Int, now: UInt64) {
        if tickets.isEmpty { headSince = now }
        tickets.append(ticket)
        unsent.append(DocumentMessage.head(of: document))
        unsent.append(document.bytes)
    }

    /// Sends what the pipe takes; false when nobody is there to read it.
    func send() -> Bool {
        while let first = unsent.first {
            let count = first.withUnsafeBytes { write(input, $0.baseAddress?.advanced(by: sentOfFirst), $0.count - sentOfFirst) }
            if count < 0 { return errno == EAGAIN || errno == EINTR }
            sentOfFirst += count
            if sentOfFirst == first.count {
                unsent.removeFirst()
                sentOfFirst = 0
            }
        }
        return true
    }

    /// Takes in what has arrived; false at its end.
    func receive(_ buffer: UnsafeMutableRawBufferPointer) -> Bool {
        while true {
            let count = read(output, buffer.baseAddress, buffer.count)
            if count < 0 { return errno == EAGAIN || errno == EINTR }
            guard count > 0 else { return false }
            received.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            if count < buffer.count { return true }
        }
    }

    /// The next whole message that has arrived.
    func message() throws(BrokenFrame) -> WorkerMessage? {
        guard let frame = try received.next() else { return nil }
        guard let message = WorkerMessage(frame) else { throw BrokenFrame() }
        return message
    }

    /// Takes the first ticket as answered.
    func answered(now: UInt64) -> Int? {
        headSince = now
        return tickets.isEmpty ? nil : tickets.removeFirst()
    }

    /// Its own start does not count against the document that waited for it.
    func restartClock(now: UInt64) { headSince = now }

    /// Says that there are no more documents.
    func closeInput() {
        guard input >= 0 else { return }
        Glibc.close(input)
        input = -1
    }

    func kill() { Glibc.kill(pid, SIGKILL) }

    /// Waits for its end, which must be near, and says how it came and the most memory it had, in bytes.
    func end() -> (end: End, memory: Int) {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return (signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal), usage.ru_maxrss * 1024)
    }

    /// The last line it wrote to standard error: what the Swift runtime says of a trap. Never a document's text.
    func complaint() -> String? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(errors, &buffer, buffer.count)
        guard count > 0 else { return nil }
        let lines = buffer[..<count].split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        return lines.last { $0.contains("Fatal error") || $0.contains("memory") || $0.contains("error:") }
    }

    /// The memory it has now, in bytes; nil when that cannot be told.
    func memory() -> Int? {
        let descriptor = open("/proc/\(pid)/statm", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { Glibc.close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 128)
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return nil }
        let fields = buffer[..<count].split(separator: 0x20)
        guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else { return nil }
        return pages * 4096
    }
}

/// Workers cannot be had at all: not a document's fault.
package struct WorkerError: Error, Hashable, Sendable {
    package let message: String
}

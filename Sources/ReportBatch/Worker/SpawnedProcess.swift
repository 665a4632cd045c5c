import CProcess
import Glibc
import ReportArchive

/// A process started with pipes for its standard input, output and error; the ends kept here never block.
struct SpawnedProcess {
    let pid: pid_t
    let input: Int32
    let output: Int32
    let errors: Int32

    init(_ command: [String]) throws(SpawnFailure) {
        guard let program = command.first else { throw SpawnFailure(message: "no command is given") }
        let pipes = try [Self.pipe(), Self.pipe(), Self.pipe()]
        let theirs = [pipes[0].reading, pipes[1].writing, pipes[2].writing]
        let ours = [pipes[0].writing, pipes[1].reading, pipes[2].reading]
        let started = Self.spawn(program, command, standard: theirs)
        for descriptor in theirs { close(descriptor) }
        guard case .success(let pid) = started else {
            for descriptor in ours { close(descriptor) }
            throw SpawnFailure(message: "\(program): \(systemMessage(started.code))")
        }
        for descriptor in ours { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
        // What a worker is given ahead fits in whole, and so does an answer: fewer wakings on both sides.
        cprocess_widen_pipe(ours[0], 1 << 20)
        cprocess_widen_pipe(ours[1], 1 << 18)
        self.pid = pid
        (input, output, errors) = (ours[0], ours[1], ours[2])
    }

    private enum Started {
        case success(pid_t)
        case failure(Int32)

        var code: Int32 {
            guard case .failure(let code) = self else { return 0 }
            return code
        }
    }

    private static func spawn(_ program: String, _ command: [String], standard: [Int32]) -> Started {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, descriptor) in standard.enumerated() { posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number)) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The batch waits for signals with them blocked; its workers start with none blocked.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var pid: pid_t = 0
        let code = withCStrings(command) { arguments in
            withCStrings(environment()) { posix_spawn(&pid, program, &actions, &attributes, arguments, $0) }
        }
        return code == 0 ? .success(pid) : .failure(code)
    }

    /// The environment without the Swift runtime's own crash reports, which take seconds and would hold up the batch.
    private static func environment() -> [String] {
        var variables: [String] = ["SWIFT_BACKTRACE=enable=no"]
        var next = environ
        while let variable = next.pointee {
            let text = String(cString: variable)
            if !text.hasPrefix("SWIFT_BACKTRACE=") { variables.append(text) }
            next += 1
        }
        return variables
    }

    private static func pipe() throws(SpawnFailure) -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        guard cprocess_pipe(&ends) == 0 else { throw SpawnFailure(message: systemMessage()) }
        return (ends[0], ends[1])
    }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}

struct SpawnFailure: Error {
    let message: String
}

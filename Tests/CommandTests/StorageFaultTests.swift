import Foundation
import Testing

/// What the command does when the disk does not, and what it touches of the machine.
@Suite struct StorageFaultTests {
    /// Makes the calls that write below a folder fail from a given one on. Loaded before the system's library.
    private static let shim = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <sys/types.h>
        #include <unistd.h>
        static int calls;
        static int fails(int fd) {
            const char *folder = getenv("FAIL_BELOW"), *after = getenv("FAIL_AFTER"), *code = getenv("FAIL_WITH");
            if (!folder || !after || !code) return 0;
            char link[64], path[4096];
            snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
            ssize_t length = readlink(link, path, sizeof path - 1);
            if (length < 0) return 0;
            path[length] = 0;
            if (strncmp(path, folder, strlen(folder)) || calls++ < atoi(after)) return 0;
            errno = atoi(code);
            return 1;
        }
        #define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
        ssize_t write(int fd, const void *b, size_t n) { return fails(fd) ? -1 : NEXT(write)(fd, b, n); }
        ssize_t pwrite(int fd, const void *b, size_t n, off_t o) { return fails(fd) ? -1 : NEXT(pwrite)(fd, b, n, o); }
        ssize_t pwrite64(int fd, const void *b, size_t n, off64_t o) { return fails(fd) ? -1 : NEXT(pwrite64)(fd, b, n, o); }
        int ftruncate(int fd, off_t n) { return fails(fd) ? -1 : NEXT(ftruncate)(fd, n); }
        int ftruncate64(int fd, off64_t n) { return fails(fd) ? -1 : NEXT(ftruncate64)(fd, n); }
        int fsync(int fd) { return fails(fd) ? -1 : NEXT(fsync)(fd); }
        int fdatasync(int fd) { return fails(fd) ? -1 : NEXT(fdatasync)(fd); }
        """

    private func builtShim(in folder: Folder) throws -> String {
        try folder.write("fail.c", Self.shim)
        let built = try Binary.shell(
            "cd '\(folder.url.path)' && $(command -v clang || command -v cc) -shared -fPIC fail.c -o fail.so -ldl")
        #expect(built.status == 0, "\(built.errors)")
        return folder.url.appendingPathComponent("fail.so").path
    }

    /// A disk that is full (ENOSPC) or broken (EIO) from some call on: the run says so, and the next one comes to the same end.
    @Test(arguments: [("28", "ndjson"), ("5", "ndjson"), ("28", "sqlite"), ("5", "sqlite")])
    func aDiskThatFailsTearsNoRecord(code: String, kind: String) throws {
        let folder = try Folder()
        let library = try builtShim(in: folder)
        let input = try folder.write("in.jsonl", BatchTests.articles(30))
        let whole = folder.url.appendingPathComponent("whole.\(kind)").path
        #expect(try Binary.run(arguments(input, whole)).status == 0)
        let expected = try contents(whole)
        var failures = 0
        for after in [0, 1, 2, 3, 5, 8, 13, 21] {
            let disk = folder.url.appendingPathComponent("disk\(after)")
            try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
            let output = disk.appendingPathComponent("out.\(kind)").path
            let answer = try Binary.run(
                arguments(input, output),
                environment: ["LD_PRELOAD": library, "FAIL_BELOW": disk.path, "FAIL_AFTER": String(after), "FAIL_WITH": code])
            if answer.status != 0 {
                failures += 1
                #expect(answer.status == 2 && answer.errors.contains("report-extract: "), "\(after): \(answer.errors)")
            }
            let again = try Binary.run(arguments(input, output))
            #expect(again.status == 0, "after \(after): \(again.errors)")
            #expect(try contents(output) == expected)
        }
        #expect(failures > 2)
    }

    private func arguments(_ input: String, _ output: String) -> [String] {
        [input, "-j", "1", output.hasSuffix("sqlite") ? "--db" : "-o", output]
    }

    private func contents(_ output: String) throws -> String {
        guard output.hasSuffix("sqlite") else { return try String(contentsOfFile: output, encoding: .utf8) }
        return try Binary.shell("sqlite3 '\(output)' 'SELECT * FROM quantities ORDER BY 1, 2; SELECT * FROM documents ORDER BY 1'")
            .text
    }

    /// A run opens no socket, and writes to nothing but what was named.
    @Test func aRunTouchesNothingButItsOutputs() throws {
        let folder = try Folder()
        for output in [["-o", "out.ndjson"], ["--db", "out.sqlite"]] {
            guard let calls = try calls(of: output.joined(separator: " "), in: folder) else { return }
            #expect(calls.filter { $0.contains("socket(") || $0.contains("connect(") } == [])
            #expect(changes(calls).filter { !$0.contains("out.") } == [])
            #expect(changes(calls).contains { $0.contains(output[1]) })
        }
    }

    /// A run into PostgreSQL connects to the server that was named and to nothing else.
    @Test func aRunIntoPostgreSQLConnectsToItsServerAlone() throws {
        guard let server = ProcessInfo.processInfo.environment["REPORT_EXTRACT_TEST_POSTGRES"] else { return }
        #expect(try Binary.shell("psql -q '\(server)' -c 'CREATE SCHEMA traced'").status == 0)
        let folder = try Folder()
        guard let calls = try calls(of: "--db '\(server)?options=-csearch_path%3Dtraced'", in: folder) else { return }
        let port = try #require(server.split(separator: ":").last?.split(separator: "/").first)
        let connections = calls.filter { $0.contains("connect(") }
        #expect(!connections.isEmpty)
        #expect(connections.filter { !$0.contains("htons(\(port))") || !$0.contains("127.0.0.1") } == [])
        #expect(changes(calls).filter { !$0.contains("out.") } == [])
    }

    /// The calls of a run and its workers that open, make, rename or remove anything; nil where strace may not trace.
    private func calls(of output: String, in folder: Folder) throws -> [String]? {
        let input = try folder.write("in.jsonl", BatchTests.articles(10))
        let trace = folder.url.appendingPathComponent("trace").path
        let line = """
            strace -f -qq -o '\(trace)' -e trace=socket,connect,open,openat,creat,unlink,unlinkat,rename,renameat,renameat2,mkdir \
            report-extract '\(input)' \(output) -j 2 --summary out.json --metrics out.prom
            """
        let answer = try Binary.shell(line, in: folder.url)
        guard let text = try? String(contentsOfFile: trace, encoding: .utf8), !text.isEmpty, !answer.errors.contains("ptrace(")
        else {
            FileHandle.standardError.write(Data("note: strace may not trace here: what a run touches was not checked\n".utf8))
            return nil
        }
        #expect(answer.status == 0, "\(answer.errors)")
        let calls = text.split(separator: "\n").map(String.init)
        #expect(calls.contains { $0.contains("openat") })
        return calls
    }

    /// Those that write or change something.
    private func changes(_ calls: [String]) -> [String] {
        calls.filter { call in
            ["O_WRONLY", "O_RDWR", "O_CREAT", "unlink", "rename", "mkdir"].contains { call.contains($0) }
                && !["ENOENT", "\"/dev/null\"", "\"/dev/tty\""].contains { call.contains($0) }
        }
    }

    @Test func aSignalLetsTheRunEndWhatItBegan() throws {
        let folder = try Folder()
        let input = try folder.write("in.jsonl", BatchTests.articles(600))
        let output = folder.url.appendingPathComponent("out.ndjson").path
        let slow = BatchTests.worker("slow:0")
        let answer = try Binary.shell(
            "report-extract '\(input)' -o '\(output)' -j 1 \(slow[0]) '\(slow[1])' & sleep 1.5; kill -TERM $!; wait $!; echo \"status $?\""
        )
        #expect(answer.text.contains("status 143"), "\(answer.errors)")
        #expect(answer.errors.contains("stopped by signal 15"))
        let rest = try Binary.run([input, "-o", output])
        #expect(rest.status == 0 && rest.errors.contains("going on after"))
        let whole = folder.url.appendingPathComponent("whole.ndjson").path
        #expect(try Binary.run([input, "-o", whole]).status == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: output)) == Data(contentsOf: URL(fileURLWithPath: whole)))
    }

    @Test func twoRunsOnOneOutputAreKeptApart() throws {
        let folder = try Folder()
        let input = try folder.write("in.jsonl", BatchTests.articles(40))
        for output in ["-o '\(folder.url.path)/out.ndjson'", "--db '\(folder.url.path)/out.sqlite'"] {
            let slow = BatchTests.worker("slow:0")
            let answer = try Binary.shell(
                """
                report-extract '\(input)' \(output) -j 1 \(slow[0]) '\(slow[1])' & sleep 0.5
                report-extract '\(input)' \(output); echo "second $?"; wait $!; echo "first $?"
                """)
            #expect(answer.text == "second 2\nfirst 0\n", "\(answer.errors)")
            #expect(answer.errors.contains("another run"))
        }
    }
}

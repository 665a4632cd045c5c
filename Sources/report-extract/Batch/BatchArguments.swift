import ArgumentParser
import ReportArchive
import ReportBatch

/// How a batch is to be carried out, as typed.
struct BatchArguments: ParsableArguments {
    @Option(
        name: [.customShort("j", allowingJoined: true), .long],
        help: ArgumentHelp("Read with so many processes; by default one for each core.", valueName: "number"))
    var jobs: Int?

    @Option(help: ArgumentHelp("Give up on a document after so long, and name it.", valueName: "seconds"))
    var timeout: Int?

    @Option(help: ArgumentHelp("Give up on a document that takes more memory than this.", valueName: "megabytes"))
    var maxMemory: Int?

    @Option(
        help: ArgumentHelp(
            "Answer 0 as long as no greater share of the inputs fails: 0.01 for one in a hundred.", valueName: "share"))
    var failThreshold: Double = 0

    @Option(help: ArgumentHelp("Keep the bytes of documents that failed in this folder, by record id.", valueName: "folder"))
    var keepQuarantined: String?

    @Flag(help: "Remove the records of documents that are no longer among the inputs.")
    var removeVanished = false

    @Flag(help: "List what would be read and read nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("Write what became of the inputs to this file, as JSON.", valueName: "file"))
    var summary: String?

    @Option(help: ArgumentHelp("Write counts, rates and ages to this file, in the text format of Prometheus.", valueName: "file"))
    var metrics: String?

    @Option(
        help: ArgumentHelp("Log to standard error from this level on: debug, info, notice, warning, error.", valueName: "level"))
    var logLevel: LogLevel?

    /// Read before the arguments are: see `ConfiguredArguments`.
    @Option(
        help: ArgumentHelp("Take options that are not typed from this TOML or YAML file, by their long names.", valueName: "file"))
    var config: String?

    @Option(help: .hidden)
    var workerCommand: String?

    func validate() throws {
        guard jobs.map({ (1...1024).contains($0) }) != false else { throw ValidationError("--jobs takes a number from 1 to 1024") }
        guard timeout.map({ (1...86_400).contains($0) }) != false else {
            throw ValidationError("--timeout takes seconds, from 1 to 86400")
        }
        guard maxMemory.map({ (64...1 << 20).contains($0) }) != false else {
            throw ValidationError("--max-memory takes megabytes, from 64 on")
        }
        guard (0...1).contains(failThreshold) else { throw ValidationError("--fail-threshold takes a share from 0 to 1") }
    }

    var limits: WorkerLimits {
        let limits = WorkerLimits()
        return WorkerLimits(seconds: timeout ?? limits.seconds, megabytes: maxMemory ?? limits.memory >> 20)
    }

    /// Whether the person who typed asks for what only workers give.
    var asksForWorkers: Bool { jobs != nil || timeout != nil || maxMemory != nil || workerCommand != nil || keepQuarantined != nil }

    /// The program and arguments that workers are started with.
    func workerCommand(parsing: ParsingOptions, maximumBytes: Int, rendering: Rendering) -> [String] {
        let program = workerCommand?.split(separator: " ").map(String.init) ?? ["/proc/self/exe", "worker"]
        return program + parsing.arguments + [
            "--rendering", rendering.argument, "--max-bytes", String(maximumBytes), "--timeout", String(limits.seconds),
            "--max-memory", String(limits.memory >> 20),
        ]
    }
}

import ArgumentParser
import ReportArchive
import ReportBatch
import ReportParse

/// What a batch starts for each of its workers: the same program, at the other end of two pipes.
struct Worker: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read documents from a batch and answer with records.", shouldDisplay: false)

    @OptionGroup var parsing: ParsingOptions

    @Option var rendering: Rendering = .format(.ndjson)
    @Option var maxBytes: Int = ReportParser.Options().maximumBytes
    @Option var timeout: Int = WorkerLimits().seconds
    @Option var maxMemory: Int = WorkerLimits().memory >> 20

    @Option(help: "For tests: how to misbehave, and at which document.")
    var fault: [WorkerFault] = []

    func run() throws {
        let parser = ReportParser(options: try parsing.options(maximumBytes: maxBytes))
        let limits = WorkerLimits(seconds: timeout, megabytes: maxMemory)
        WorkerLoop(parser: parser, rendering: rendering, limits: limits, faults: fault).run()
    }
}

/// What has a say in the records, as typed; a batch hands it on to its workers.
struct ParsingOptions: ParsableArguments {
    @Flag(help: "Leave the article's text out of the records.")
    var noText = false

    @Option(
        help: ArgumentHelp(
            "Add codes of your own to every place: a CSV file with the columns kode_kemendagri and one more.", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var codes: String?

    func options(maximumBytes: Int) throws -> ReportParser.Options {
        var options = ReportParser.Options()
        options.maximumBytes = maximumBytes
        options.includesText = !noText
        options.placeCodes = try placeCodes()
        return options
    }

    /// The same as arguments of a worker.
    var arguments: [String] { (noText ? ["--no-text"] : []) + (codes.map { ["--codes", $0] } ?? []) }

    /// What a change of makes other records: the codes by what their file holds.
    func recipe(maximumBytes: Int) throws -> String {
        var parts = ["max-bytes=\(maximumBytes)"]
        if noText { parts.append("no-text") }
        if let codes { parts.append("codes=\(try digest(of: codes))") }
        return parts.joined(separator: " ")
    }

    /// The codes of the file that was named.
    private func placeCodes() throws -> PlaceCodes? {
        do {
            return try codes.map { try PlaceCodeFile(path: Path($0)).codes() }
        } catch let failure as InputFailure {
            throw ValidationError("\(failure.place): \(failure.message)")
        }
    }

    private func digest(of file: String) throws -> String {
        do throws(InputFailure) {
            return Digest(of: try FileContents.bytes(of: Path(file))).hex
        } catch let failure {
            throw ValidationError("\(failure.place): \(failure.message)")
        }
    }
}

extension Rendering: ExpressibleByArgument {
    /// The name of a format, or `rows`.
    public init?(argument: String) {
        if argument == "rows" {
            self = .rows
        } else if let format = OutputFormat(rawValue: argument) {
            self = .format(format)
        } else {
            return nil
        }
    }

    var argument: String {
        switch self {
        case .rows: "rows"
        case .format(let format): format.rawValue
        }
    }
}

extension WorkerFault: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

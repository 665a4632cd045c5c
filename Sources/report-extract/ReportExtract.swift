import ArgumentParser
import Glibc
import ReportArchive
import ReportParse

/// The command. Options as typed become a plan; the plan is carried out; only this target prints.
@main
struct ReportExtract: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report-extract",
        abstract: "Reads facts out of Indonesian regional news and official releases.",
        discussion: """
            Pages, texts and JSON lines of articles go in; one JSON record per document comes out, with its quantities, \
            organisations, dates and bed occupancy, each pointing at its words.

            EXAMPLES:
              report-extract page.html                     one record on standard output
              report-extract archive/ -o facts.ndjson      a folder, with all that it holds
              curl -s URL | report-extract -               a page from standard input
              report-extract explain page.html             why each fact was read
            """,
        version: ReportParser.version,
        subcommands: [
            Extract.self, Explain.self, Schema.self, Read.self, Organisations.self, Events.self, Diff.self, Worker.self,
            Corpus.self,
            Bench.self,
        ],
        defaultSubcommand: Extract.self)

    static func main() {
        // A reader that goes away is noticed by the write that fails, not by a signal.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot(arguments())
            try command.run()
        } catch let failure as InputFailure {
            Console().report(failure)
            Glibc.exit(ExitStatus.nothingDone.rawValue)
        } catch let status as ExitStatus {
            Glibc.exit(status.rawValue)
        } catch {
            end(with: error)
        }
    }

    /// What was typed, and what the environment and a configuration file add to it.
    private static func arguments() throws(InputFailure) -> [String] {
        let others = configuration.subcommands.compactMap { $0 == Extract.self ? nil : $0._commandName } + ["help"]
        return try ConfiguredArguments.arguments(
            typed: Array(CommandLine.arguments.dropFirst()), otherCommands: Set(others),
            environment: { name in getenv(name).map { String(cString: $0) } })
    }

    /// Help and versions go to standard output with status 0, usage errors to standard error with status 2.
    private static func end(with error: any Error) -> Never {
        let isAnswer = exitCode(for: error) == .success
        let message = fullMessage(for: error)
        if !message.isEmpty { _ = writeAll(Array((message + "\n").utf8), to: isAnswer ? STDOUT_FILENO : STDERR_FILENO) }
        Glibc.exit(isAnswer ? ExitStatus.done.rawValue : ExitStatus.nothingDone.rawValue)
    }
}

extension ExitStatus: Error {
    /// Ends the command with this status unless all went well.
    func check() throws { if self != .done { throw self } }
}

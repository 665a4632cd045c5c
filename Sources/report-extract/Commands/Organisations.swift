import ArgumentParser
import ReportBatch
import ReportStore

struct Organisations: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the organisations of a database, with their other names and how many documents name them.",
        discussion: """
            EXAMPLES:
              report-extract organisations facts.sqlite
              report-extract organisations facts.sqlite --format ndjson | jq -r '[.documents, .name] | @tsv'
            """)

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        try database.answer { reader throws(StoreError) in
            try reader.organisations().map { database.format == .ndjson ? $0.json() : $0.line() }
        }
    }
}

struct Events: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the events of a database: the facts that tell each, with their sources.",
        discussion: """
            Equal facts of one event in several articles share an event key, and near-identical articles an article key.

            EXAMPLES:
              report-extract events facts.sqlite --documents 2
              report-extract events postgres://localhost/news --format ndjson
            """)

    @OptionGroup var database: DatabaseOptions

    @Option(help: ArgumentHelp("Leave out events that fewer documents tell.", valueName: "count"))
    var documents = 1

    func run() throws {
        let least = documents
        try database.answer { reader throws(StoreError) in
            try reader.events(documents: least).map { database.format == .ndjson ? $0.json() : $0.lines() }
        }
    }
}

/// Which database to read, and how to print what is found.
struct DatabaseOptions: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument { case text, ndjson }

    @Argument(help: ArgumentHelp("A SQLite file or postgres://user@host/database.", valueName: "db"), completion: .file())
    var db: String

    @Option(help: "How to print it: text (for people) or ndjson (one object a line).")
    var format: Format = .text

    func answer(_ lines: (StoreReader) throws(StoreError) -> [[UInt8]]) throws {
        do {
            try StandardOutput.writeAnswer(Array(try lines(StoreReader(DatabaseAddress(db))).joined()))
        } catch let error as StoreError {
            Console().line("report-extract: \(error.message)")
            throw ExitStatus.nothingDone
        }
    }
}

import ArgumentParser
import ReportArchive
import ReportParse
import ReportStore

struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read documents and write a record of facts for each (the default).",
        discussion: """
            Inputs are told apart by what they hold: HTML pages, plain texts, and JSON lines with id, url, published, title, and \
            text or html. A folder is read with all that it holds, in order of the paths' bytes.

            An input that cannot be read is named on standard error, and the others are read all the same.

            EXIT STATUS:
              0  all inputs gave their records
              1  some inputs failed
              2  a usage error, or nothing could be done

            EXAMPLES:
              report-extract page.html
              report-extract --reference-date 2021-07-26 release.txt
              report-extract articles.jsonl --no-text -o facts.ndjson
              find archive -name '*.html' -newer last-run -exec report-extract {} + > new.ndjson
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    @OptionGroup var parsing: ParsingOptions
    @OptionGroup var batch: BatchArguments

    func run() throws {
        let format = try output.chosenFormat()
        var options = try parsing.options(maximumBytes: input.maxBytes)
        options.includesSentences = format.showsSentences
        var documents = input.plan
        documents.outputs = output.target.files
        let plan = ExtractionPlan(
            input: documents, parser: ReportParser(options: options), target: output.target, format: format, parsing: parsing,
            batch: batch,
            recipeOptions: try parsing.recipe(maximumBytes: input.maxBytes))
        try ExtractionRun(plan: plan, console: Console()).outcome().check()
    }
}

/// What to read, as typed.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp("Files and folders to read; - is standard input.", valueName: "path"), completion: .file())
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "Read the files that this list names, one a line or with a NUL behind each; - is a list on standard input.",
            valueName: "file"), completion: .file())
    var filesFrom: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "What columns of CSV files hold: id, url, published, title, text or html, as in text=isi,id=nomor.",
            valueName: "what=column"))
    var columns: [ColumnNames] = []

    @Option(help: ArgumentHelp("The day that relative dates count from in documents that state none.", valueName: "YYYY-MM-DD"))
    var referenceDate: CalendarDate?

    @Option(help: ArgumentHelp("Refuse single documents of more bytes than this.", valueName: "bytes"))
    var maxBytes: Int = ReportParser.Options().maximumBytes

    func validate() throws {
        guard !paths.isEmpty || !filesFrom.isEmpty else {
            throw ValidationError("name at least one file or folder, or - for standard input")
        }
        guard (paths + filesFrom).filter({ $0 == "-" }).count < 2 else {
            throw ValidationError("standard input (-) can be read only once")
        }
        guard maxBytes > 0 else { throw ValidationError("--max-bytes takes a number over zero") }
    }

    var plan: InputPlan {
        var plan = InputPlan(paths, maximumBytes: maxBytes, referenceDate: referenceDate)
        for list in filesFrom { plan.addList(list) }
        for (meaning, name) in columns.flatMap(\.names) { plan.columns[meaning] = name }
        return plan
    }
}

/// What to write and where, as typed.
struct OutputOptions: ParsableArguments {
    @Option(
        help: "How to write the records: ndjson (one a line), json (indented), table (for people); flat or csv (a fact a line).")
    var format: OutputFormat = .ndjson

    @Flag(help: "Put a byte order mark before CSV, by which Excel knows UTF-8.")
    var bom = false

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file, which appears when it is whole.", valueName: "file"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Write to the tables of a SQLite file, made when it is not there, or of postgres://user@host/database.", valueName: "db"
        ))
    var db: String?

    func validate() throws {
        guard db == nil || output == nil else { throw ValidationError("name one output: --output or --db") }
        // An empty name is a variable of a script that was never set; SQLite would take it for a database that nobody sees.
        guard output != "" else { throw ValidationError("--output takes the name of a file") }
        guard db.map(DatabaseAddress.isMeant) ?? true else {
            throw ValidationError("--db takes the path of a SQLite file, or postgres://user@host/database")
        }
    }

    func chosenFormat() throws -> OutputFormat {
        guard bom else { return format }
        guard format == .csv || format == .markedCSV else { throw ValidationError("--bom goes with --format csv") }
        return .markedCSV
    }

    var target: ExtractionPlan.Target {
        if let db { return .database(DatabaseAddress(db)) }
        return output.map { $0 == "-" ? .standardOutput : .file(Path($0)) } ?? .standardOutput
    }
}

/// `text=isi,id=nomor`: what columns of a table hold, and what they are called.
struct ColumnNames: ExpressibleByArgument {
    private(set) var names: [(meaning: String, name: String)] = []

    /// A comma that no meaning follows is one of the name.
    init?(argument: String) {
        for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
            if sides.count == 2, InputPlan.columnMeanings.contains(sides[0]) {
                names.append((sides[0], sides[1]))
            } else if names.isEmpty {
                return nil
            } else {
                names[names.count - 1].name += "," + part
            }
        }
    }
}

extension OutputFormat: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
    /// Reads `YYYY-MM-DD` and nothing longer.
    public init?(argument: String) {
        guard argument.utf8.count == 10 else { return nil }
        self.init(iso: argument)
    }
}

import ArgumentParser
import ReportArchive
import ReportParse

struct Corpus: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the regression corpus and compare what is read with what a careful reader expects.",
        discussion: """
            Prints what differs, then precision, recall and F1 of each kind of fact beside the pinned floors. Ends with status 1 \
            when a floor is undercut or the corpus breaks one of its own rules.

            EXAMPLES:
              report-extract corpus
              report-extract corpus --only sampah          the cases whose names hold a word
              report-extract corpus --pin                  raise the floors to what is reached
              report-extract corpus --only NAME --update   take over what is read as what is expected
              report-extract corpus --gold ../gold/dev     what confidence is worth on annotated articles
            """)

    @Argument(help: "The folder of the corpus.", completion: .directory)
    var folder = "corpus"

    @Option(help: ArgumentHelp("Only the cases whose names hold this.", valueName: "text"))
    var only: String?

    @Flag(help: "Write what is read into the expectations that differ (never into their reasons), and pin the floors.")
    var update = false

    @Flag(help: "Raise the floors to what is reached.")
    var pin = false

    @Flag(help: "Let --pin and --update lower floors as well.")
    var allowRegression = false

    @Option(
        help: ArgumentHelp(
            "Instead, print how reliable confidence is on annotated articles: a folder with articles.jsonl and gold.jsonl.",
            valueName: "folder"),
        completion: .directory)
    var gold: [String] = []

    func validate() throws {
        guard gold.isEmpty || !(pin || update) && only == nil else {
            throw ValidationError("--gold stands alone: annotated articles have no floors and no expectations to rewrite")
        }
        guard !pin || only == nil else { throw ValidationError("floors are those of the whole corpus: leave out --only") }
        guard !allowRegression || pin || update else { throw ValidationError("--allow-regression goes with --pin or --update") }
    }

    func run() throws {
        do {
            guard gold.isEmpty else { return try printReliability() }
            let path = Path(folder)
            let run = try CorpusRun(corpus: path, parser: ReportParser(), only: only)
            if update {
                for (document, record) in run.differing {
                    try ExpectationRewriter(document: document, record: record).write()
                }
                let rerun = try CorpusRun(corpus: path, parser: ReportParser(), only: only)
                try judge(rerun, floors: path.appending(Array("floors.json".utf8)))
            } else {
                try judge(run, floors: path.appending(Array("floors.json".utf8)))
            }
        } catch let failure as InputFailure {
            Console().report(failure)
            throw ExitStatus.nothingDone
        }
    }

    private func printReliability() throws {
        for folder in gold {
            let table = try GoldReliability(folder: Path(folder), parser: ReportParser()).text(title: folder)
            try StandardOutput.writeAnswer(Array(table.utf8))
        }
    }

    private func judge(_ run: CorpusRun, floors path: Path) throws {
        let floors = try CorpusFloors(path)
        try StandardOutput.writeAnswer(Array(CorpusReport(run: run, floors: floors).text.utf8))
        if only == nil, pin || update {
            let pinned = floors.pinned(to: run.measured, allowingRegression: allowRegression)
            if pinned != floors { try FileContents.write(pinned.text, to: path) }
        }
        guard only == nil else { return }
        let lost = allowRegression ? [] : floors.undercut(by: run.measured)
        let complaints = lost + run.violations
        guard !complaints.isEmpty else { return }
        try StandardOutput.writeAnswer(Array(("\n" + complaints.joined(separator: "\n") + "\n").utf8))
        throw ExitStatus.someFailed
    }
}

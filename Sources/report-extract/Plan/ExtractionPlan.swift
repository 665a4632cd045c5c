import ReportArchive
import ReportParse
import ReportStore

/// What a run of `extract` is to do: what the options mean, once they have been checked.
struct ExtractionPlan {
    enum Target: Hashable, Sendable {
        case standardOutput
        case file(Path)
        case database(DatabaseAddress)

        /// Where the output lies, which may be in a folder that is read.
        var files: [Path] {
            switch self {
            case .standardOutput: [Path("/dev/stdout")]
            case .file(let path): [path]
            case .database(.sqlite(let path)): [Path(path)]
            case .database(.postgres): []
            }
        }
    }

    var input: InputPlan
    var parser: ReportParser
    var target = Target.standardOutput
    var format = OutputFormat.ndjson
    /// What workers and the recipe of the run are told of the parser's options.
    var parsing = ParsingOptions()
    var batch = BatchArguments()
    var recipeOptions = ""
}

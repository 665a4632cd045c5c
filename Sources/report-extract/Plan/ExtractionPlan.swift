import ReportArchive
import ReportParse
import ReportStore

/// What a run of `extract` is to do: what the options mean, once they have been checked.
struct ExtractionPlan {
    enum Target: Hashable, Sendable {
        case standardOutput
        case file(Path)
        case database(DatabaseAddress)
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

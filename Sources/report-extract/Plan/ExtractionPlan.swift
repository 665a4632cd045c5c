import ReportArchive
import ReportParse

/// What a run of `extract` is to do: what the options mean, once they have been checked.
struct ExtractionPlan {
    enum Target: Hashable, Sendable {
        case standardOutput
        case file(Path)
    }

    var input: InputPlan
    var parser: ReportParser
    var target = Target.standardOutput
    var format = OutputFormat.ndjson
}

import ArgumentParser
import ReportParse

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the JSON Schema of the records (draft 2020-12).",
        discussion: """
            EXAMPLES:
              report-extract schema > record.schema.json
              report-extract schema --as markdown          the same as tables
            """)

    enum Form: String, CaseIterable, ExpressibleByArgument { case json, markdown }

    @Option(name: .customLong("as"), help: "How to print it: json or markdown.")
    var form: Form = .json

    func run() throws {
        let text = form == .json ? RecordSchema.prettyJSON() : Array(RecordSchema.markdown().utf8)
        try StandardOutput.writeAnswer(text)
    }
}

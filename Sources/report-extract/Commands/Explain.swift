import ArgumentParser
import ReportArchive
import ReportParse

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show why each fact of a document was read: its words, the rule and the steps.",
        discussion: """
            EXAMPLES:
              report-extract explain page.html
              report-extract explain articles.jsonl --only q3
              report-extract explain page.html --source    with the bytes of the page that each fact comes from
            """)

    @OptionGroup var input: InputOptions

    @Option(help: ArgumentHelp("Show only the fact of this id.", valueName: "id"))
    var only: String?

    @Flag(help: "Say which bytes of the document each fact was read from.")
    var source = false

    func run() throws {
        var options = ReportParser.Options()
        options.maximumBytes = input.maxBytes
        let parser = ReportParser(options: options)
        let console = Console()
        var outcome = ExtractionRun.Outcome()
        for item in DocumentSequence(input.plan) {
            do {
                guard let document = try item.document() else { continue }
                let explanation = try parser.explanation(of: document)
                try StandardOutput.writeAnswer(Array(ExplanationText(explanation, only: only, showsSource: source).text.utf8))
                outcome.records += 1
            } catch let failure as InputFailure {
                console.report(failure)
                outcome.failures += 1
            } catch let error as SourceError {
                console.report(InputFailure(place: (try? item.document()?.source) ?? "-", message: error.message))
                outcome.failures += 1
            }
        }
        try outcome.status.check()
    }
}

/// An explanation as a person reads it.
struct ExplanationText {
    private let explanation: Explanation
    private let only: String?
    private let showsSource: Bool

    init(_ explanation: Explanation, only: String?, showsSource: Bool) {
        self.showsSource = showsSource
        self.explanation = explanation
        self.only = only
    }

    var text: String {
        let document = explanation.record.document
        var lines = ["\(document.source): \(document.title ?? "(no title)")"]
        let reference = document.referenceDate?.description ?? "none"
        lines.append("reference date \(reference) (from \(document.referenceDateFrom.rawValue))")
        for fact in explanation.facts where only == nil || only == fact.id {
            lines += ["", "\(fact.id)  \(fact.claim)"]
            lines.append("    words  \(excerpt(fact))")
            lines.append("    rule   \(fact.rule), code points \(fact.offsets.lowerBound)–\(fact.offsets.upperBound)")
            if showsSource {
                lines.append("    source " + (fact.source.map { "bytes \($0.lowerBound)–\($0.upperBound)" } ?? "not in the bytes"))
            }
            for step in fact.steps { lines.append("    step   \(step)") }
        }
        for diagnostic in explanation.record.diagnostics where only == nil {
            lines += ["", "\(diagnostic.severity.rawValue)  \(diagnostic.code): \(diagnostic.message)"]
        }
        return lines.joined(separator: "\n") + "\n\n"
    }

    /// The words in double brackets within what surrounds them, some eighty characters either side.
    private func excerpt(_ fact: Explanation.Fact) -> String {
        let (before, words, after) = fact.sentence
        let left = before.count > 80 ? "…" + before.suffix(79) : Substring(before)
        let right = after.count > 80 ? after.prefix(79) + "…" : Substring(after)
        return "\(left)[[\(words)]]\(right)"
    }
}

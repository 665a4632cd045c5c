import ReportArchive
import ReportParse

/// What a run would read, a line for each input, without reading facts from any: `--dry-run`.
struct InputListing {
    let plan: ExtractionPlan
    let console: Console

    func status() -> ExitStatus {
        var output = StandardOutput()
        var outcome = ExtractionRun.Outcome()
        do throws(OutputError) {
            for item in DocumentSequence(plan.input) {
                switch item {
                case .document(let document):
                    outcome.records += 1
                    try output.write(line([document.source, document.id ?? "", "\(document.bytes.count) bytes"]))
                case .passedOver(let reason): try output.write(line([reason.place, "", "skipped: \(reason.message)"]))
                case .failure(let failure):
                    outcome.failures += 1
                    console.report(failure)
                }
            }
            return outcome.status
        } catch {
            guard case .failed(let message) = error else { return .done }
            console.line("report-extract: \(message)")
            return .nothingDone
        }
    }

    private func line(_ fields: [String]) -> [UInt8] { Array((fields.map(Console.oneLine).joined(separator: "\t") + "\n").utf8) }
}

import ArgumentParser
import Glibc
import ReportArchive
import ReportParse

struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read single expressions, one a line, from standard input.",
        discussion: """
            Every line in gives one JSON object out: {"value": …} for numbers, ordinals and dates, {"min_value", "max_value", \
            "comparator", "unit", "per"} for quantities. What cannot be read is null.

            EXAMPLES:
              echo '1,5 juta ton' | report-extract read --as quantity
              echo 'Senin pekan lalu' | report-extract read --as date --reference-date 2021-07-26
            """)

    @Option(name: .customLong("as"), help: "What every line is: number, ordinal, quantity or date.")
    var kind: ExpressionReader.Kind

    @Option(help: ArgumentHelp("The day that relative dates count from.", valueName: "YYYY-MM-DD"))
    var referenceDate: CalendarDate?

    func run() throws {
        let expressions = ExpressionReader(kind: kind, referenceDate: referenceDate)
        var lines = StreamReader(FileStream())
        var output = StandardOutput()
        do {
            while let line = try lines.line(limit: 1 << 20) {
                guard case .bytes(let bytes) = line else {
                    throw InputFailure(place: "-", message: "a line is longer than a megabyte")
                }
                let text = String(decoding: bytes, as: UTF8.self)
                try output.write(expressions.answer(to: text).json() + [0x0A])
            }
        } catch OutputError.brokenPipe {
            return
        } catch let error as StreamError {
            Console().report(InputFailure(place: "-", message: error.message))
            throw ExitStatus.nothingDone
        } catch let failure as InputFailure {
            Console().report(failure)
            throw ExitStatus.someFailed
        }
    }
}

extension ExpressionReader.Kind: ExpressibleByArgument {}

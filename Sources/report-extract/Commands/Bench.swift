import ArgumentParser
import Glibc
import ReportArchive
import ReportParse

struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure how fast documents are extracted, against only decoding them, on one core.",
        discussion: """
            Reads the inputs several times each way and prints the best. Both ways end in the bytes of a line of output. \
            The next rows read the articles' plain text: for amounts, shares of beds and dates alone; and for the tags of names, \
            features and all, in tokens. The last ones read lists of amounts that never come to a full stop: eight times the list \
            should take about eight times the time.

            EXAMPLES:
              report-extract bench articles.jsonl
            """,
        shouldDisplay: false)

    @OptionGroup var input: InputOptions

    @Option(help: "How often to measure.")
    var rounds = 5

    func run() throws {
        let parser = ReportParser()
        let decoding = best { document in document.bytes + [0x0A] }
        let extracting = best { document in (try? parser.record(of: document).json()) ?? [] }
        let texts = texts(parser)
        let figures = bestOfFigures(in: texts)
        let rows = [("decoding only", decoding), ("extracting", extracting), ("amounts and dates of plain text", figures)].map {
            name, round in
            let documents = Double(round.documents) / round.seconds
            let megabytes = Double(round.bytes) / 1e6 / round.seconds
            return "\(name): \(round.documents) documents, \(Int(documents)) documents/s, \(tenths(megabytes)) MB/s, "
                + "\(tenths(round.seconds * 1000)) ms"
        }
        let grown = Self.lists.map { "\($0): eight times the list takes \(tenths(growth(of: $0, parser))) times the time" }
        let tagging = "tags of names: \(Int(bestOfTagging(texts))) tokens/s"
        try StandardOutput.writeAnswer(Array(((rows + [tagging] + grown).joined(separator: "\n") + "\n").utf8))
    }

    /// What each amount of an endless list could look at: nothing, things, bodies.
    private static let lists = ["5 ton per 24 jam ", "5 ton jagung, ", "bantuan 5 ton dari PT Maju, "]

    /// How much longer a list of 3,200 amounts takes than one of 400, the best of each: long enough to fill what rules look back on.
    private func growth(of piece: String, _ parser: ReportParser) -> Double {
        func seconds(_ count: Int) -> Double {
            let document = SourceDocument(bytes: Array(("Produksi " + String(repeating: piece, count: count)).utf8), source: "list")
            return (0..<max(1, rounds)).map { _ in
                let start = cpuSeconds()
                let record = try? parser.record(of: document)
                return (record?.quantities.count ?? 0) >= count ? cpuSeconds() - start : .infinity
            }.min() ?? .infinity
        }
        return seconds(3_200) / max(seconds(400), 1e-9)
    }

    private struct Round {
        var documents = 0
        var bytes = 0
        var seconds = Double.infinity
    }

    /// What the inputs say, as plain text.
    private func texts(_ parser: ReportParser) -> [[UInt8]] {
        var texts: [[UInt8]] = []
        for case .document(let document) in DocumentSequence(input.plan) {
            if let text = (try? parser.record(of: document))?.document.text { texts.append(Array(text.utf8)) }
        }
        return texts
    }

    /// Tokens and the mentions made of numbers and calendar words, without names, places and what is done with them.
    private func bestOfFigures(in texts: [[UInt8]]) -> Round {
        let reader = FigureCount()
        var best = Round()
        for _ in 0..<max(1, rounds) {
            let start = cpuSeconds()
            var sum = 0
            for text in texts { sum &+= reader.figures(in: text) }
            let seconds = max(cpuSeconds() - start, 1e-9)
            if sum >= 0, seconds < best.seconds {
                best = Round(documents: texts.count, bytes: texts.reduce(0) { $0 + $1.count }, seconds: seconds)
            }
        }
        return best
    }

    /// Tokens a second: every text is tagged ten times over, its tokens found once.
    private func bestOfTagging(_ texts: [[UInt8]]) -> Double {
        let written = texts.map { String(decoding: $0, as: UTF8.self) }
        return (0..<max(1, rounds)).reduce(0) { best, _ in
            let start = cpuSeconds()
            let tokens = written.reduce(0) { $0 + TaggerDevelopment.tag($1, times: 10) }
            return max(best, Double(tokens) / max(cpuSeconds() - start, 1e-9))
        }
    }

    private func best(_ line: (SourceDocument) -> [UInt8]) -> Round {
        var best = Round()
        for _ in 0..<max(1, rounds) {
            var round = Round()
            let start = cpuSeconds()
            var sum = 0
            for case .document(let document) in DocumentSequence(input.plan) {
                round.documents += 1
                round.bytes += document.bytes.count
                sum &+= line(document).count
            }
            round.seconds = max(cpuSeconds() - start, 1e-9)
            if sum > 0, round.seconds < best.seconds { best = round }
        }
        return best
    }

    private func cpuSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private func tenths(_ value: Double) -> String { "\((min(value, 1e9) * 10).rounded() / 10)" }
}

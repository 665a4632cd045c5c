import ReportArchive
import ReportParse

/// What confidence is worth on annotated articles: of the masses that claim so much, how many are right.
///
/// A folder holds `articles.jsonl` and `gold.jsonl`, matched by id. A mass is right when its value, comparator, rate, commodity
/// and role are as annotated; an invented one is wrong.
struct GoldReliability {
    /// The lowest confidence of each row of the table, in percent, falling.
    private static let steps = [95, 90, 80, 70, 60, 50, 0]

    /// Confidence in percent, and whether the fact is right.
    private(set) var facts: [(percent: Int, isRight: Bool)] = []

    init(folder: Path, parser: ReportParser) throws(InputFailure) {
        let annotations = try Self.annotations(folder.appending(Array("gold.jsonl".utf8)))
        let articles = folder.appending(Array("articles.jsonl".utf8))
        guard FileContents.exists(articles) else { throw InputFailure(place: articles.text, message: "no such file") }
        let plan = InputPlan([articles.text], maximumBytes: parser.options.maximumBytes, referenceDate: nil)
        for item in DocumentSequence(plan) {
            guard let document = try item.document() else { continue }
            guard let record = try? parser.record(of: document), let id = record.document.id,
                let annotation = annotations[id]
            else { continue }
            add(record, annotation)
        }
    }

    private mutating func add(_ record: Record, _ annotation: JSONValue) {
        let score = FactScore(truth: FactSet(annotation: annotation), found: FactSet(record: record))
        let masses = record.quantities.filter { FactSet.massUnits.contains($0.unit.rawValue) }
        for (index, quantity) in masses.enumerated() {
            facts.append((Int((quantity.confidence * 100).rounded(.down)), score.wholeQuantities.contains(index)))
        }
    }

    private static func annotations(_ path: Path) throws(InputFailure) -> [String: JSONValue] {
        var found: [String: JSONValue] = [:]
        for (number, line) in try FileContents.bytes(of: path).split(separator: UInt8(ascii: "\n")).enumerated() {
            do {
                let value = try JSONReader.value(of: Array(line))
                if let id = value["id"]?.string { found[id] = value }
            } catch {
                throw InputFailure(place: "\(path.text)#\(number + 1)", message: "not JSON: \(error.reason)")
            }
        }
        return found
    }
}

extension GoldReliability {
    /// The table as a person reads it: facts, share of all, and how many of them are right, row by row and from the top down.
    func text(title: String) -> String {
        var lines = [
            "", "\(title): \(facts.count) masses, by confidence", "confidence   facts   right      %   this or more   right %",
        ]
        var upper = 101
        var (all, allRight) = (0, 0)
        for step in Self.steps {
            let row = facts.filter { $0.percent >= step && $0.percent < upper }
            let right = row.count { $0.isRight }
            (all, allRight) = (all + row.count, allRight + right)
            let range = "\(Self.decimal(step))–\(Self.decimal(min(upper, 100)))"
            lines.append(
                Self.columns([
                    (range, 10), ("\(row.count)", 8), ("\(right)", 8), (Self.share(right, row.count), 7),
                    (Self.share(all, facts.count) + " %", 15), (Self.share(allRight, all), 10),
                ]))
            upper = step
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func decimal(_ percent: Int) -> String {
        percent == 100 ? "1.00" : "0." + (percent < 10 ? "0" : "") + "\(percent)"
    }

    /// One decimal, cut rather than rounded; a dash of nothing.
    private static func share(_ part: Int, _ whole: Int) -> String {
        whole == 0 ? "–" : "\(part * 1000 / whole / 10).\(part * 1000 / whole % 10)"
    }

    private static func columns(_ cells: [(text: String, width: Int)]) -> String {
        cells.map { String(repeating: " ", count: max(0, $0.width - $0.text.count)) + $0.text }.joined()
    }
}

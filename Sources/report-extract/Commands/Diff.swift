import ArgumentParser
import ReportArchive
import ReportParse

struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare two outputs: which facts are new, changed, gone or the same.",
        discussion: """
            Documents are told by source and id, facts by where they stand. How a fact was read (rule, confidence) is not \
            compared. The last line counts.

              +  a fact that only NEW has
              -  a fact that only OLD has
              ~  a fact that says something else, with what it said and what it says

            EXAMPLES:
              report-extract diff facts-2021-07.ndjson facts-2021-08.ndjson
              report-extract diff old.ndjson new.ndjson --as json | jq 'select(.change == "changed")'
            """)

    enum Form: String, CaseIterable, ExpressibleByArgument { case text, json }

    @Argument(help: "Records as NDJSON, from an earlier run.", completion: .file())
    var old: String

    @Argument(help: "Records as NDJSON, from a later run.", completion: .file())
    var new: String

    @Option(name: .customLong("as"), help: "How to print it: text or json (one object a line).")
    var form: Form = .text

    func run() throws {
        var lines = DifferenceLines(form: form)
        do throws(InputFailure) {
            var index = try RecordIndex(Path(old))
            try RecordIndex.forEach(in: Path(new)) { facts, _ throws(InputFailure) in
                try lines.write(FactComparison(old: try index.take(facts.record), new: facts), of: facts.source)
            }
            try index.forEachLeft { facts throws(InputFailure) in
                try lines.write(FactComparison(old: facts, new: nil), of: facts.source)
            }
            try lines.writeTotals()
        } catch {
            guard !lines.isHungUp else { return }
            Console().report(error)
            throw ExitStatus.nothingDone
        }
    }
}

/// Prints comparisons as they are made, and counts.
struct DifferenceLines {
    let form: Diff.Form
    private(set) var isHungUp = false
    private var output = StandardOutput()
    private var counts: [String: Int] = ["same": 0, "changed": 0, "new": 0, "gone": 0]

    init(form: Diff.Form) { self.form = form }

    mutating func write(_ comparison: FactComparison, of source: String) throws(InputFailure) {
        counts["same", default: 0] += comparison.same
        for (place, change) in comparison.changes {
            switch change {
            case .new(let fact): try write(source, place, "new", "+", fact, [])
            case .gone(let fact): try write(source, place, "gone", "-", fact, [])
            case .changed(let fact, let members): try write(source, place, "changed", "~", fact, members)
            }
        }
    }

    mutating func writeTotals() throws(InputFailure) {
        let names = ["same", "changed", "new", "gone"]
        guard form == .json else {
            return try writeLine("facts: " + names.map { "\(counts[$0] ?? 0) \($0)" }.joined(separator: ", "))
        }
        var writer = JSONWriter()
        writer.object { writer in for name in names { writer.member(name) { $0.number(counts[name] ?? 0) } } }
        try writeLine(String(decoding: writer.bytes, as: UTF8.self))
    }

    private mutating func write(
        _ source: String, _ place: RecordFacts.Place, _ name: String, _ mark: String, _ fact: RecordFacts.Fact,
        _ members: [(String, JSONValue, JSONValue)]
    ) throws(InputFailure) {
        counts[name, default: 0] += 1
        guard form == .json else {
            let said = members.map { "\($0.0) \($0.1.json) → \($0.2.json)" }.joined(separator: ", ")
            let line =
                "\(mark) \(source)  \(place.type) \(place.start)–\(place.end)  “\(fact.exact)”" + (said.isEmpty ? "" : ": \(said)")
            return try writeLine(Console.oneLine(line))
        }
        var writer = JSONWriter()
        writer.object { writer in
            for (key, text) in [("change", name), ("source", source), ("type", place.type)] {
                writer.member(key) { $0.string(text) }
            }
            writer.member("start") { $0.number(place.start) }
            writer.member("end") { $0.number(place.end) }
            writer.member("exact") { $0.string(fact.exact) }
            writer.member("members") { writer in
                writer.object { writer in
                    for (name, old, new) in members {
                        writer.member(name) { writer in
                            writer.array { writer in
                                writer.literal(old.json)
                                writer.literal(new.json)
                            }
                        }
                    }
                }
            }
        }
        try writeLine(String(decoding: writer.bytes, as: UTF8.self))
    }

    private mutating func writeLine(_ line: String) throws(InputFailure) {
        do throws(OutputError) {
            try output.write(Array((line + "\n").utf8))
        } catch {
            isHungUp = error == .brokenPipe
            throw InputFailure(place: "standard output", message: "cannot be written")
        }
    }
}

extension JSONValue {
    /// As JSON writes it.
    fileprivate var json: String {
        var writer = JSONWriter()
        write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.null()
        case .bool(let flag): writer.bool(flag)
        case .number(let number): writer.literal(number)
        case .string(let text): writer.string(text)
        case .array(let values): writer.array { writer in for value in values { value.write(to: &writer) } }
        case .object(let members):
            writer.object { writer in for member in members { writer.member(member.name) { member.value.write(to: &$0) } } }
        }
    }
}

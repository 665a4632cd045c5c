import ReportArchive
import ReportParse

/// One document of the corpus: `documents/NAME/` with its input, why it is there, and what should come out.
struct CorpusDocument {
    let name: String
    let folder: Path
    let input: Path
    let tags: [String]
    let referenceDate: CalendarDate?
    let expected: JSONValue

    init(folder: Path) throws(InputFailure) {
        self.folder = folder
        name = folder.name
        let inputs = ["input.html", "input.txt", "input.jsonl"].map { folder.appending(Array($0.utf8)) }
        guard let input = inputs.first(where: FileContents.exists) else {
            throw InputFailure(place: folder.text, message: "there is no input.html, input.txt or input.jsonl")
        }
        self.input = input
        let reason = try Self.json(folder, "case.json")
        guard let words = reason["reason"]?.string, !words.isEmpty else {
            throw InputFailure(place: folder.text + "/case.json", message: "\"reason\" is missing: say why the case is here")
        }
        tags = (reason["tags"]?.array ?? []).compactMap(\.string)
        referenceDate = reason["reference_date"]?.string.flatMap { CalendarDate(iso: $0) }
        expected = try Self.json(folder, "expected.json")
    }

    /// What the program reads in it.
    func record(_ parser: ReportParser) throws(InputFailure) -> Record {
        let plan = InputPlan([input.text], maximumBytes: parser.options.maximumBytes, referenceDate: referenceDate)
        var documents = DocumentSequence(plan)
        guard let document = try documents.next()?.document() else {
            throw InputFailure(place: input.text, message: "there is no document in it")
        }
        do {
            return try parser.record(of: document)
        } catch {
            throw InputFailure(place: document.source, message: error.message)
        }
    }

    /// Every document of a corpus, by name.
    static func all(in corpus: Path) throws(InputFailure) -> [CorpusDocument] {
        let folder = corpus.appending(Array("documents".utf8))
        var documents: [CorpusDocument] = []
        for file in FileContents.files(in: folder) where file.name == "case.json" {
            documents.append(try CorpusDocument(folder: file.folder))
        }
        return documents
    }

    private static func json(_ folder: Path, _ name: String) throws(InputFailure) -> JSONValue {
        let path = folder.appending(Array(name.utf8))
        let bytes = try FileContents.bytes(of: path)
        do {
            return try JSONReader.value(of: bytes)
        } catch {
            throw InputFailure(place: path.text, message: "not JSON: \(error.reason) (byte \(error.offset + 1))")
        }
    }
}

/// What a record says where a document's expectation says something.
struct DocumentCheck {
    let score: FactScore
    /// The members of `document` that are as expected, and all that are expected.
    private(set) var metadata = Tally()
    /// The sums made by hand that come out.
    let sums: Tally
    private(set) var differences: [String]

    init(expected: JSONValue, record: Record) {
        score = FactScore(truth: FactSet(annotation: expected), found: FactSet(record: record))
        let check = SumCheck(expected: expected, record: record)
        sums = check.tally
        differences = score.differences + check.differences
        let document = Self.document(of: record)
        for member in expected["document"]?.members ?? [] {
            let got = document?[member.name] ?? .null
            metadata.expected += 1
            metadata.read += 1
            if Self.isSame(member, got) {
                metadata.matched += 1
            } else {
                differences.append("document.\(member.name): " + Self.difference(member.value, got))
            }
        }
    }

    /// How much of it is right, as one number: what a later run may not fall below.
    var matches: Int {
        let kinds = ["organisation mentions", "dates with value", "quantities whole", "occupancies whole"]
        let links = ["  quantities: same_as", "  quantities: part_of"]
        return (kinds + links).reduce(metadata.matched + sums.matched) { $0 + score.board[$1].matched }
    }

    /// The `document` object of a record as JSON.
    static func document(of record: Record) -> JSONValue? { (try? JSONReader.value(of: record.json()))?["document"] }

    /// A moment of publication is met by one that is as precise or more.
    private static func isSame(_ expected: JSONValue.Member, _ got: JSONValue) -> Bool {
        if ["published", "modified"].contains(expected.name), let day = expected.value.string, day.utf8.count == 10 {
            return got.string?.hasPrefix(day) == true
        }
        return expected.value == got
    }

    private static func difference(_ expected: JSONValue, _ got: JSONValue) -> String {
        guard let wanted = expected.string, let text = got.string, wanted.contains("\n") || text.contains("\n") else {
            return "expected \(brief(expected)), got \(brief(got))"
        }
        let (lines, others) = (wanted.split(separator: "\n"), text.split(separator: "\n"))
        let missing = lines.filter { !others.contains($0) }.map { "\n      − \($0)" }
        let extra = others.filter { !lines.contains($0) }.map { "\n      + \($0)" }
        return (missing + extra).joined()
    }

    private static func brief(_ value: JSONValue) -> String {
        value.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

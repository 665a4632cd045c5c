import ReportArchive
import ReportParse

/// Runs the program over the corpus and compares: what differs, how much is right, and what has become worse.
struct CorpusRun {
    let corpus: Path
    let parser: ReportParser
    /// Only cases whose name holds this; the corpus as a whole is then not judged.
    var only: String?

    private(set) var differences: [String] = []
    private(set) var board = Scoreboard()
    private(set) var measured = CorpusFloors()
    private(set) var totals = CorpusFloors()
    private(set) var violations: [String] = []
    /// Documents whose record is not as expected, with that record.
    private(set) var differing: [(document: CorpusDocument, record: Record)] = []

    init(corpus: Path, parser: ReportParser, only: String?) throws(InputFailure) {
        self.corpus = corpus
        self.parser = parser
        self.only = only
        guard FileContents.exists(corpus) else { throw InputFailure(place: corpus.text, message: "no such folder") }
        let documents = try CorpusDocument.all(in: corpus)
        let files = try PhraseFile.all(in: corpus)
        for document in documents where isMeant(document.name) { check(document) }
        for file in files where isMeant(file.name) { check(file) }
        try checkPages()
        for kind in board.kinds { measured.kinds[kind.drop { $0 == " " }.description] = Int(board[kind].f1 * 1000) }
        if only == nil {
            violations = try CorpusRules(corpus: corpus, documents: documents, files: files).violations()
        }
    }

    private func isMeant(_ name: String) -> Bool { only.map { name.contains($0) } ?? true }

    private mutating func check(_ document: CorpusDocument) {
        do throws(InputFailure) {
            let record = try document.record(parser)
            let check = DocumentCheck(expected: document.expected, record: record)
            board.count(
                "document", matched: check.metadata.matched, read: check.metadata.read, expected: check.metadata.expected)
            board.add(check.score.board)
            board.count("sums", matched: check.sums.matched, read: check.sums.read, expected: check.sums.expected)
            measured.documents[document.name] = check.matches
            if !check.differences.isEmpty {
                differing.append((document, record))
                differences.append(
                    ([document.name + ":"] + check.differences.map { "    \($0)" }).joined(separator: "\n"))
            }
        } catch {
            measured.documents[document.name] = 0
            differences.append("\(document.name): \(error.message)")
        }
    }

    private mutating func check(_ file: PhraseFile) {
        let check = PhraseCheck(parser: parser)
        var right = 0
        for block in file.blocks {
            for phrasing in block.phrasings {
                guard let difference = check.difference(phrasing, in: block) else {
                    right += 1
                    continue
                }
                let kind = block.truths.isEmpty ? "none \(block.kind.rawValue)" : block.kind.rawValue
                differences.append("\(file.name)#\(phrasing.line) (\(kind)): \(difference)\n    \(phrasing.text)")
            }
        }
        measured.phrases[file.name] = right
        totals.phrases[file.name] = file.blocks.reduce(0) { $0 + $1.phrasings.count }
    }

    /// Pages that list articles say so in a diagnostic; articles that look like lists do not.
    private mutating func checkPages() throws(InputFailure) {
        for (folder, isListing) in [("listing", true), ("article", false)] where isMeant(folder) {
            let path = corpus.appending(Array("pages/\(folder)".utf8))
            for item in DocumentSequence(InputPlan([path.text], maximumBytes: parser.options.maximumBytes, referenceDate: nil))
            where FileContents.exists(path) {
                guard let document = try item.document(), let record = try? parser.record(of: document) else { continue }
                totals.pages[folder, default: 0] += 1
                if record.diagnostics.contains(where: { $0.code == "not_an_article" }) == isListing {
                    measured.pages[folder, default: 0] += 1
                } else {
                    differences.append("\(document.source): \(isListing ? "taken for an article" : "taken for a list of articles")")
                }
            }
        }
    }
}

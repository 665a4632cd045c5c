import ReportArchive
import ReportParse

/// What the corpus itself must be like: enough cases, every rule of the guidelines in some, no document filled from another.
struct CorpusRules {
    static let leastDocuments = 40
    static let leastPhrases = 300
    static let leastCasesOfRule = 3
    /// Shorter skeletons are shared by chance: *Hal itu disampaikan pada hari itu*.
    static let leastSkeletonWords = 7

    let documents: [CorpusDocument]
    let files: [PhraseFile]
    let guidelines: [String]

    init(corpus: Path, documents: [CorpusDocument], files: [PhraseFile]) throws(InputFailure) {
        self.documents = documents
        self.files = files
        let table = try FileContents.text(of: corpus.appending(Array("guidelines.tsv".utf8)))
        guidelines = table.split(separator: "\n").dropFirst().compactMap { $0.split(separator: "\t").first.map(String.init) }
    }

    var phrasings: Int { files.reduce(0) { $0 + $1.blocks.reduce(0) { $0 + $1.phrasings.count } } }

    /// Every rule that is broken, one line each.
    func violations() -> [String] {
        var lines: [String] = []
        if documents.count < Self.leastDocuments { lines.append("\(documents.count) documents, fewer than \(Self.leastDocuments)") }
        if phrasings < Self.leastPhrases { lines.append("\(phrasings) phrasings, fewer than \(Self.leastPhrases)") }
        return lines + tagViolations() + sharedSkeletons()
    }

    private func tagViolations() -> [String] {
        var cases: [String: Int] = [:]
        let blocks = files.flatMap { file in file.blocks.map { (file.name, $0.tags) } }
        for (_, tags) in blocks + documents.map({ ($0.name, $0.tags) }) {
            for tag in Set(tags) { cases[tag, default: 0] += 1 }
        }
        let rare = guidelines.filter { cases[$0, default: 0] < Self.leastCasesOfRule }
            .map { "the rule \($0) is named by \(cases[$0, default: 0]) cases, fewer than \(Self.leastCasesOfRule)" }
        // Tags of page templates are free; all others name rules of the guidelines.
        let unknown = Set(cases.keys).subtracting(guidelines).filter { !$0.hasPrefix("page-") }.sorted()
            .map { "the tag \($0) is none of guidelines.tsv" }
        return rare + unknown
    }

    private func sharedSkeletons() -> [String] {
        var owners: [String: String] = [:]
        var lines: [String] = []
        for document in documents {
            let skeletons = Set(Self.skeletons(of: document.expected["document"]?["text"]?.string ?? ""))
            for skeleton in skeletons.sorted() {
                if let owner = owners[skeleton] {
                    lines.append("\(owner) and \(document.name) share a sentence: … \(skeleton) …")
                } else {
                    owners[skeleton] = document.name
                }
            }
        }
        return lines
    }

    /// What is left of each sentence without names and numbers, where that is long enough to be a sentence's own.
    static func skeletons(of text: String) -> [String] {
        text.split(whereSeparator: { $0 == "\n" || $0 == "." }).compactMap { sentence in
            let words = sentence.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" })
                .filter { $0.first?.isLowercase == true }
            return words.count >= leastSkeletonWords ? words.joined(separator: " ") : nil
        }
    }
}

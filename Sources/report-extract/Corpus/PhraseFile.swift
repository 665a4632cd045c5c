import ReportArchive
import ReportParse

/// A file of phrasings: blocks of sentences that all say the same, or nothing.
struct PhraseFile {
    enum Kind: String {
        case quantity, occupancy, date, organisation, place
    }

    struct Block {
        let kind: Kind
        /// What each mark means; one for all marks, one for each, or none at all.
        let truths: [JSONValue]
        let referenceDate: CalendarDate?
        let tags: [String]
        var phrasings: [Phrasing] = []
    }

    /// A sentence with its marks taken out.
    struct Phrasing {
        let line: Int
        let text: String
        /// The marked words, in order of their openings.
        let marks: [String]
    }

    let name: String
    private(set) var blocks: [Block] = []

    init(_ path: Path) throws(InputFailure) {
        name = String(path.name.split(separator: ".", maxSplits: 1)[0])
        var block: Block?
        let lines = try FileContents.text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.hasPrefix("#") {
            if line.hasPrefix("@ ") {
                if let block { blocks.append(block) }
                block = try Self.header(line.dropFirst(2), place: "\(path.text)#\(index + 1)")
            } else if line.allSatisfy(\.isWhitespace) {
                if let block { blocks.append(block) }
                block = nil
            } else {
                guard block != nil, let phrasing = Self.phrasing(line, number: index + 1) else {
                    throw InputFailure(
                        place: "\(path.text)#\(index + 1)", message: "no phrasing of a block, or its marks do not close")
                }
                block?.phrasings.append(phrasing)
            }
        }
        if let block { blocks.append(block) }
    }

    /// `KIND TRUTH | TRUTH [reference=…] [tags=…]`, or `none KIND …`.
    private static func header(_ text: Substring, place: String) throws(InputFailure) -> Block {
        let words = text.split(separator: " ", maxSplits: 1)
        let isNone = words.first == "none"
        let rest = words.count > 1 ? words[1] : ""
        let (kindWord, body) = isNone ? (rest.prefix { $0 != " " }, rest.drop { $0 != " " }) : (words.first ?? "", rest)
        guard let kind = Kind(rawValue: String(kindWord)) else {
            throw InputFailure(place: place, message: "a block begins with a kind of fact, not \"\(kindWord)\"")
        }
        var truths = body
        var attributes: [String: String] = [:]
        if let first = body.firstRange(of: " [").map({ $0.lowerBound }) ?? (body.hasPrefix("[") ? body.startIndex : nil) {
            truths = body[..<first]
            for attribute in body[first...].split(whereSeparator: { $0 == "[" || $0 == "]" || $0 == " " }) {
                let parts = attribute.split(separator: "=", maxSplits: 1).map(String.init)
                if parts.count == 2 { attributes[parts[0]] = parts[1] }
            }
        }
        var values: [JSONValue] = []
        if !isNone {
            for truth in truths.split(separator: "|") {
                do {
                    values.append(try JSONReader.value(of: Array(truth.utf8)))
                } catch {
                    throw InputFailure(place: place, message: "a truth is no JSON: \(error.reason)")
                }
            }
        }
        return Block(
            kind: kind, truths: values, referenceDate: attributes["reference"].flatMap { CalendarDate(iso: $0) },
            tags: (attributes["tags"] ?? "").split(separator: ",").map(String.init))
    }

    /// Takes the `[[…]]` out of a line; nil when they do not close.
    private static func phrasing(_ line: Substring, number: Int) -> Phrasing? {
        var text = ""
        var open: [(mark: Int, start: String.Index)] = []
        var starts: [Int] = []
        var marks: [String] = []
        var rest = line
        while !rest.isEmpty {
            if rest.hasPrefix("[[") {
                marks.append("")
                starts.append(text.utf8.count)
                open.append((marks.count - 1, text.endIndex))
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix("]]"), let last = open.popLast() {
                let bytes = Array(text.utf8)
                marks[last.mark] = String(decoding: bytes[starts[last.mark]...], as: UTF8.self)
                rest = rest.dropFirst(2)
            } else {
                text.unicodeScalars.append(rest.unicodeScalars.removeFirst())
            }
        }
        return open.isEmpty ? Phrasing(line: number, text: text, marks: marks) : nil
    }

    /// Every file of a corpus, by name.
    static func all(in corpus: Path) throws(InputFailure) -> [PhraseFile] {
        var files: [PhraseFile] = []
        for file in FileContents.files(in: corpus.appending(Array("phrases".utf8))) where file.fileExtension == "phrases" {
            files.append(try PhraseFile(file))
        }
        return files
    }
}

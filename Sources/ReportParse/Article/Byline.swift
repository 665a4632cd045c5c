/// Who wrote an article, and the initials that close it.
struct Byline {
    private(set) var authors: [String] = []
    private(set) var signature: String?

    init(page: PageLines, facts: PageFacts, lines: PageSurroundings) {
        var reporters: [String] = []
        var editors: [String] = []
        for index in lines.before + lines.after where page.lines[index].words <= 14 {
            let text = page.string(page.lines[index])
            if let name = Byline.name(in: text, after: PageBylineWords.reporters) { reporters.append(name) }
            if let name = Byline.name(in: text, after: PageBylineWords.editors) { editors.append(name) }
            if signature == nil, page.phrase(of: page.lines[index]) == .signature { signature = Byline.initials(text) }
        }
        let stated =
            (facts.article?.authors ?? [])
            + [facts.meta("author", "article:author", "content_author", "dc.creator")].compactMap { $0 }
        let people = stated.filter { Byline.isPerson($0) && !facts.siteNames.contains($0) }
        let notEditors = people.filter { person in !editors.contains { $0.lowercased() == person.lowercased() } }
        authors = Byline.unique(
            reporters.isEmpty ? (notEditors.isEmpty ? (people.isEmpty ? editors : people) : notEditors) : reporters)
    }

    /// The name after one of these words, where a colon or a space parts them: `Reporter: X`, `Kontributor Lhokseumawe, X`.
    static func name(in line: String, after words: [StaticString]) -> String? {
        let bytes = Array(line.utf8)
        for word in words {
            let length = word.utf8CodeUnitCount
            guard bytes.count > length + 3, bytes.withUnsafeBufferPointer({ Bytes($0).has(word, at: 0) }),
                !ByteTable.isLetter(bytes[length])
            else { continue }
            var rest = bytes[length...].drop { $0 == 0x20 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") }
            if let comma = rest.firstIndex(of: UInt8(ascii: ",")), comma + 2 < rest.endIndex {
                rest = rest[(comma + 1)...].drop { $0 == 0x20 }
            }
            let name = cut(rest)
            return isPerson(name) ? name : nil
        }
        return nil
    }

    private static func cut(_ bytes: ArraySlice<UInt8>) -> String {
        var end = bytes.startIndex
        while end < bytes.endIndex, bytes[end] != UInt8(ascii: "|"), bytes[end] != UInt8(ascii: "("), !ByteTable.isDigit(bytes[end])
        { end += 1 }
        var name = bytes[..<end]
        while let last = name.last,
            last == 0x20 || last == UInt8(ascii: "-") || last == UInt8(ascii: ",") || last == UInt8(ascii: "/")
        { name.removeLast() }
        return String(decoding: name, as: UTF8.self)
    }

    /// One to five capitalised words that are not the name of a desk.
    static func isPerson(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard (1...6).contains(words.count), name.utf8.count >= 3, name.utf8.count <= 60, let first = name.utf8.first else {
            return false
        }
        guard !(first >= 97 && first <= 122) || words.count > 1, !name.contains("http"), !name.contains("@"), !name.contains(".com")
        else { return false }
        let lower = name.lowercased()
        return !PageBylineWords.nobody.contains { "\($0)" == lower }
    }

    /// `Mir/Red` of `(Mir/Red)`.
    static func initials(_ line: String) -> String? {
        let inner = line.dropFirst().dropLast()
        return inner.isEmpty ? nil : String(inner)
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen = Set<String>()
        return names.filter { seen.insert($0.lowercased()).inserted }
    }
}

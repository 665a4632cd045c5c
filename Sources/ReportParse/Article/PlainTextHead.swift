/// What a text that was copied from a page has between its title and its first paragraph: reporter, time, counts, a caption.
struct PlainTextHead {
    private(set) var published: PageDate?
    private(set) var modified: PageDate?
    private(set) var authors: [String] = []

    /// Reporter, counts of views and shares, a photo and its caption below the date; more lines than these are text.
    private static let longestHead = 6

    /// The line with the date of publication among the first ones, all of which are short; nil in a text that has none.
    static func dateLine(_ lines: [PlainTextReader.Line]) -> Int? {
        guard lines.contains(where: { $0.words >= 15 }) else { return nil }
        for (index, line) in lines.prefix(10).enumerated() {
            if line.words > 18 || line.endsSentence { return nil }
            if PageDateReader.date(in: line.text) != nil, opensWithDate(line.text) { return index }
        }
        return nil
    }

    /// Whether nothing stands before the date of a line but its weekday, a word for publishing, or what a mark parts from it.
    private static func opensWithDate(_ text: String) -> Bool {
        var before = text.prefix { !$0.isNumber }
        if let mark = before.lastIndex(where: { "|·:-–•".contains($0) }) { before = before[before.index(after: mark)...] }
        let words = before.split { !$0.isLetter && $0 != "'" && $0 != "’" }.map { $0.lowercased() }
        return words.allSatisfy { PageDateWords.introduce.contains($0) }
    }

    /// Takes the lines up to the first paragraph away, if one of them is the date of publication.
    mutating func take(from lines: inout [PlainTextReader.Line]) {
        guard let date = PlainTextHead.dateLine(lines), date < 6 else { return }
        let paragraph = lines.firstIndex { $0.words >= 15 && $0.kind != .credit && !$0.text.hasSuffix(")") }
        let end = max(paragraph ?? date + 1, date + 1)
        // A bulletin is all short lines: what stands below its date is what it says.
        guard end - date <= Self.longestHead else { return }
        for (text, isModified) in PageDateReader.dates(in: lines[date].text).map({ ($0.date, $0.isModified) }) {
            if isModified { modified = modified ?? text } else { published = published ?? text }
        }
        for line in lines[..<end] { note(line) }
        lines.removeFirst(end)
    }

    private mutating func note(_ line: PlainTextReader.Line) {
        let name = line.stretch.bytes.withUnsafeBufferPointer { bytes in
            Byline.name(in: Bytes(bytes), after: PageBylineWords.reporters)
                ?? Byline.name(in: Bytes(bytes), before: PageBylineWords.reporters)
        }
        if let name {
            authors.append(name)
        } else if authors.isEmpty {
            let head = line.text.split { $0 == "·" || $0 == "|" || $0 == "-" }.first.map(String.init) ?? ""
            let words = head.split(separator: " ")
            let isName =
                (2...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase ?? false && !$0.contains { $0.isNumber } }
            if isName, line.kind == .none, Byline.isPerson(words.joined(separator: " ")) {
                authors.append(words.joined(separator: " "))
            }
        }
    }

    /// Puts what was found into an article's metadata.
    func note(in metadata: inout ArticleMetadata) {
        guard let published else { return }
        metadata.published = published.iso
        metadata.modified = modified?.iso
        metadata.authors = authors
        metadata.referenceDate = published.day
        metadata.referenceDateFrom = .text
    }
}

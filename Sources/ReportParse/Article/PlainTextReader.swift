/// Reads an article from text without markup: every line is a block, less what a page copied as text drags along.
struct PlainTextReader {
    private let source: Bytes

    struct Line {
        var stretch: ArticleWriter.Stretch
        /// What tabs or upright bars part it into; empty where they do not.
        var cells: [ArticleWriter.Stretch] = []
        /// Whether an empty line stands before it.
        var followsGap: Bool
        /// Whether gaps part it into columns.
        var hasColumns = false
        var kind: LineKind
        var words: Int

        init(stretch: ArticleWriter.Stretch, cells: [ArticleWriter.Stretch] = [], followsGap: Bool, hasColumns: Bool = false) {
            self.stretch = stretch.withoutEmphasis
            self.cells = cells
            self.followsGap = followsGap
            self.hasColumns = hasColumns
            kind = self.stretch.bytes.withUnsafeBufferPointer { LinePhrases.kind(of: Bytes($0)) }
            words = Shingles.words(ContiguousArray(self.stretch.bytes)).count
        }

        /// Whether it is a row rather than running text.
        var isParted: Bool { !cells.isEmpty || hasColumns }
        var text: String { String(decoding: stretch.bytes, as: UTF8.self) }
        var endsSentence: Bool { stretch.bytes.last == UInt8(ascii: ".") }
    }

    init(_ source: Bytes) { self.source = source }

    /// The article of a text, with what its container says of it.
    func article(title given: String?, url: String?) -> Article {
        var article = Article()
        var lines = LineWraps.undone(self.lines())
        article.metadata.url = url
        var writer = ArticleWriter()
        var head = PlainTextHead()
        let found = takeTitle(&lines, given: given.map(PageFacts.plain), &article) ?? takeTitleAboveDate(&lines, &article)
        head.take(from: &lines)
        head.note(in: &article.metadata)
        dropTail(&lines)
        if let found {
            writer.writeTitle(found)
            article.metadata.title = String(decoding: found.bytes, as: UTF8.self)
        }
        let first = lines.firstIndex { Dateline.place(of: $0.text, publisher: nil) != nil }
        let tables = PlainTextTable(lines).tables
        for (index, line) in lines.enumerated() {
            if let table = tables.first(where: { $0.contains(index) }) {
                if index == table.lowerBound { writer.append(table: lines[table]) }
            } else if isFurniture(line) || (index < (first ?? min(2, lines.count - 1)) && isCaption(line)) {
                note(line, &article)
            } else {
                writer.append(.paragraph, [line.stretch])
            }
        }
        (article.text, article.blocks, article.offsets) = writer.finished()
        if TextLanguage.isIndonesian(article.text) { article.metadata.language = "id" }
        if let opening = article.blocks.first(where: { $0.kind == .paragraph }) {
            let text = String(decoding: article.text[opening.range.lowerBound..<opening.range.upperBound], as: UTF8.self)
            article.metadata.dateline = Dateline.place(of: text, publisher: article.metadata.publisher)
        }
        return article
    }

    // MARK: Lines

    private func lines() -> [Line] {
        var lines: [Line] = []
        var at = 0
        var followsGap = false
        while at < source.count {
            var end = source.first(0x0A, from: at)
            let carriage = source.first(0x0D, from: at, until: end)
            if carriage < end { end = carriage }
            if let stretch = Self.stretch(of: source, at, end) {
                let cells = PlainTextTable.cells(of: source, at, end)
                lines.append(
                    Line(stretch: stretch, cells: cells, followsGap: followsGap, hasColumns: PlainTextTable.hasGap(source, at, end))
                )
                followsGap = false
            } else {
                followsGap = true
            }
            at = end + 1 + (end < source.count && source[end] == 0x0D && source[end + 1] == 0x0A ? 1 : 0)
        }
        return lines
    }

    /// The plain text of some bytes of the source; nil for white space.
    static func stretch(of source: Bytes, _ start: Int, _ end: Int) -> ArticleWriter.Stretch? {
        var text = ContiguousArray<UInt8>()
        var origins = ContiguousArray<TextOrigin>()
        PlainText.appendWritten(source, start, end, to: &text, &origins)
        while text.last == 0x20 { text.removeLast() }
        return text.isEmpty ? nil : ArticleWriter.Stretch(bytes: Array(text)[...], origins: Array(origins))
    }

    // MARK: Title

    /// The title, taken out of the lines: the given one; else the line that the line above repeats, as pages do with breadcrumbs;
    /// else an opening line that is no sentence.
    private func takeTitle(_ lines: inout [Line], given: String?, _ article: inout Article) -> ArticleWriter.Stretch? {
        if let given, !given.isEmpty {
            let bytes = Array(given.utf8)
            let head = lines.prefix(6).firstIndex { $0.stretch.bytes.elementsEqual(bytes) }
            guard let head else { return .init(bytes: bytes[...], origins: [TextOrigin(text: 0, source: OffsetMap.nowhere)]) }
            return lines.remove(at: head).stretch
        }
        for index in 1..<max(1, min(6, lines.count)) where lines[index].words >= 3 {
            guard let above = lines[..<index].firstIndex(where: { endsWith($0, lines[index]) }) else { continue }
            let title = lines[index].stretch
            article.metadata.section = section(lines[above], before: lines[index])
            lines.removeSubrange(...index)
            return title
        }
        if lines.count > 2, let steps = breadcrumb(lines[0]) {
            article.metadata.section = steps.dropFirst().dropLast().last
            lines.removeFirst()
        }
        let letterhead = lines.prefix(4).prefix(while: isLetterhead).count
        guard lines.count > letterhead + 1, isHeadline(lines[letterhead]) else { return nil }
        let title = lines[letterhead].stretch
        lines.removeFirst(letterhead + 1)
        return title
    }

    /// The line above the date of publication, where other lines of the page stand above it.
    private func takeTitleAboveDate(_ lines: inout [Line], _ article: inout Article) -> ArticleWriter.Stretch? {
        guard let date = PlainTextHead.dateLine(lines), date > 0,
            let index = lines[..<date].lastIndex(where: {
                $0.words >= 5 && $0.words <= 25 && !$0.endsSentence && !$0.text.contains("|")
            })
        else { return nil }
        let title = lines[index].stretch
        if index > 0, lines[0].words <= 4 { article.metadata.publisher = lines[0].text }
        if index > 1, lines[index - 1].words <= 3 { article.metadata.section = lines[index - 1].text }
        lines.removeSubrange(...index)
        return title
    }

    /// What pages have below an article: headings of others, tags, counts, once something there gives the foot away. A foot is
    /// the lesser part: in a list of figures with one full sentence at its head, the lines below are the article.
    private func dropTail(_ lines: inout [Line]) {
        guard let last = lines.lastIndex(where: { $0.words >= 8 && $0.endsSentence && $0.kind == .none }) else { return }
        let tail = lines[(last + 1)...]
        guard tail.reduce(0, { $0 + $1.words }) * 3 < lines.reduce(0, { $0 + $1.words }),
            let foot = tail.firstIndex(where: { isFurniture($0) || $0.stretch.bytes.first == UInt8(ascii: "#") })
        else { return }
        // Before it only rules and lists of links go.
        let body = lines[(last + 1)..<foot].filter { $0.words > 0 && !$0.text.contains("|") }
        let rest = lines[foot...].filter { $0.words > 12 || $0.endsSentence || isFurniture($0) }
        lines.replaceSubrange((last + 1)..., with: body + rest)
    }

    /// Whether a line is a title or a breadcrumb before it. A paragraph whose last sentence is said again is neither.
    private func endsWith(_ line: Line, _ title: Line) -> Bool {
        let steps = line.stretch.bytes.count - title.stretch.bytes.count
        return steps >= 0 && steps <= Self.longestBreadcrumb && title.stretch.bytes.last != UInt8(ascii: ".")
            && line.stretch.bytes.suffix(title.stretch.bytes.count).elementsEqual(title.stretch.bytes)
    }

    /// In bytes.
    private static let longestBreadcrumb = 120

    /// The last step of a breadcrumb before the title: `Pemerintahan` of `Beranda Pemerintahan Judul`.
    private func section(_ breadcrumb: Line, before title: Line) -> String? {
        let rest = String(decoding: breadcrumb.stretch.bytes.dropLast(title.stretch.bytes.count), as: UTF8.self)
        var steps = Self.steps(of: rest)
        if steps.count == 1, let only = steps.first {
            let words = only.split(separator: " ")
            if let first = words.first, PlainTextWords.home.contains(first.lowercased()) {
                steps = [words.dropFirst().joined(separator: " ")]
            }
        }
        return steps.last.flatMap { $0.isEmpty || PlainTextWords.home.contains($0.lowercased()) ? nil : $0 }
    }

    /// The steps of a line that begins at the front page, whatever its last one says: `Beranda » Daerah » Produksi Garam Turun`.
    private func breadcrumb(_ line: Line) -> [String]? {
        guard line.stretch.bytes.count <= Self.longestBreadcrumb, !line.endsSentence else { return nil }
        let steps = Self.steps(of: line.text)
        guard steps.count > 1, PlainTextWords.home.contains(steps[0].lowercased()) else { return nil }
        return steps
    }

    private static func steps(of text: String) -> [String] {
        text.split { $0 == "»" || $0 == ">" || $0 == "/" || $0 == "›" || $0 == "|" }
            .map { $0.split(separator: " ").joined(separator: " ") }
            .filter { !$0.isEmpty }
    }

    /// What an office's paper has above the title of a release: its kind, its number.
    private func isLetterhead(_ line: Line) -> Bool {
        guard line.words <= 8 else { return false }
        let text = line.text.lowercased()
        return PlainTextWords.releases.contains(text)
            || (PlainTextWords.number.contains { text.hasPrefix($0) } && text.contains("/") && text.contains(where: \.isNumber))
    }

    private func isHeadline(_ line: Line) -> Bool {
        guard line.words >= 3, line.words <= 25, Dateline.place(of: line.text, publisher: nil) == nil,
            let last = line.stretch.bytes.last
        else { return false }
        return last != UInt8(ascii: ".") && last != UInt8(ascii: ",") && last != UInt8(ascii: ":") && last != UInt8(ascii: ";")
    }

    // MARK: What is no article

    /// Lines that their own words give away. Short ones only: a paragraph is never dropped for how it begins.
    private func isFurniture(_ line: Line) -> Bool {
        line.kind.isFurniture(words: line.words, endsSentence: line.stretch.bytes.last == UInt8(ascii: "."))
    }

    /// A picture's caption above the text: it closes with its credit in brackets, or says that it is one.
    private func isCaption(_ line: Line) -> Bool {
        if line.kind == .credit { return line.words <= 60 }
        let bytes = line.stretch.bytes
        guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")), bytes.endIndex - open <= 40 else {
            return false
        }
        return bytes[open...].contains(UInt8(ascii: "/")) && !bytes[open...].contains(where: ByteTable.isDigit)
    }

    /// What a dropped line says of the article.
    private func note(_ line: Line, _ article: inout Article) {
        switch line.kind {
        case .signature: article.metadata.signature = Byline.initials(line.text)
        case .byline:
            let name = line.stretch.bytes.withUnsafeBufferPointer { Byline.name(in: Bytes($0), after: PageBylineWords.reporters) }
            if let name, !article.metadata.authors.contains(name) { article.metadata.authors.append(name) }
        case .share, .copyright, .appeal:
            if article.metadata.publisher == nil {
                article.metadata.publisher = line.text.split(separator: " ").map(String.init).first(where: isOutlet)
            }
        default: break
        }
    }

    /// `BantenNews.co.id`: a name with a domain's ending.
    private func isOutlet(_ word: String) -> Bool {
        guard let dot = word.utf8.firstIndex(of: UInt8(ascii: ".")), dot != word.utf8.startIndex else { return false }
        let tail = word[dot...].lowercased()
        return [".com", ".co", ".co.id", ".id", ".net", ".go.id", ".or.id", ".news"].contains(tail)
    }
}

extension ArticleWriter.Stretch {
    /// `*BOR rumah sakit kota*`, `_Minggu, 25 Juli 2021_`: a line of three words or more without the marks that messengers take for
    /// bold and italics.
    fileprivate var withoutEmphasis: Self {
        guard bytes.count > 4, let mark = bytes.first, mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_"), bytes.last == mark,
            case let inner = bytes.dropFirst().dropLast(), !inner.contains(mark), inner.count(where: { $0 == 0x20 }) >= 2
        else { return self }
        return Self(
            bytes: inner,
            origins: origins.map {
                $0.text == 0 ? .init(text: 0, source: $0.source + 1) : .init(text: $0.text - 1, source: $0.source)
            })
    }
}

extension PlainTextReader {
    /// A text as an article of one block a line, nothing left out: for single expressions.
    static func article(ofExpression text: String) -> Article {
        var article = Article()
        var writer = ArticleWriter()
        var bytes = text
        bytes.withUTF8 { buffer in
            for line in PlainTextReader(Bytes(buffer)).lines() { writer.append(.paragraph, [line.stretch]) }
        }
        (article.text, article.blocks, article.offsets) = writer.finished()
        return article
    }
}

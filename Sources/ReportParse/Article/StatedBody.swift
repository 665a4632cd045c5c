/// The body of an article whose page shows none: a script would bring it, from linked data (`articleBody`) or from the JSON that the
/// page carries for its script.
struct StatedBody {
    private let text: TracedText
    private let article: Article

    /// Fewer words than this that a page shows are a teaser or a notice.
    private static let fewestShown = 30
    /// Stated text with fewer bytes is a summary.
    private static let fewestBytes = 200

    /// Nil where the page shows a body, or states none that is so much longer.
    init?(_ page: PageLines, facts: PageFacts, body: BodyReader, title: PageTitle, source: Bytes) {
        let shown = page.lines.indices.reduce(0) {
            $0 + (body.isBody[$1] && page.lines[$1].hash != title.hash ? page.lines[$1].words : 0)
        }
        guard shown < StatedBody.fewestShown else { return nil }
        let head = page.arena.head
        let isArticle = facts.article != nil || facts.meta("og:type")?.lowercased() == "article"
        let strings =
            StatedBody.linked(head.linkedData, source) ?? (isArticle ? StatedBody.longest(head.states, source) : nil) ?? []
        guard !strings.isEmpty else { return nil }
        var written = TracedText()
        for string in strings { written.append(string: string, of: source) }
        text = StatedBody.lines(of: written)
        article = text.bytes.withUnsafeBufferPointer { PlainTextReader(Bytes($0)).article(title: title.text, url: nil) }
        let words = article.blocks.reduce(0) {
            $0
                + ($1.kind == .title
                    ? 0 : Shingles.words(ContiguousArray(article.text[$1.range.lowerBound..<$1.range.upperBound])).count)
        }
        guard words > shown * 2, words >= StatedBody.fewestShown else { return nil }
    }

    var diagnostic: Diagnostic {
        Diagnostic("body_from_data", .info, "the page's elements hold no article; its text was read from the data beside them")
    }

    func write(to writer: inout ArticleWriter) {
        for block in article.blocks where block.kind != .title {
            writer.append(block.kind, (block.cells.isEmpty ? [block.range] : block.cells.map(\.range)).map(stretch))
        }
    }

    /// What only the text tells.
    func note(in metadata: inout ArticleMetadata) {
        metadata.dateline = metadata.dateline ?? article.metadata.dateline
        metadata.signature = metadata.signature ?? article.metadata.signature
        metadata.language = article.metadata.language ?? metadata.language
    }

    private func stretch(_ range: ByteRange) -> ArticleWriter.Stretch {
        let outer = article.offsets.stretches(in: range).map { origin in
            let before = range.lowerBound - Int(origin.text)
            guard before > 0 else { return TextOrigin(text: UInt32(truncatingIfNeeded: -before), source: origin.source) }
            let isSomewhere = origin.source != OffsetMap.nowhere
            return TextOrigin(
                text: 0, source: isSomewhere ? origin.source &+ UInt32(truncatingIfNeeded: before) : OffsetMap.nowhere)
        }
        return ArticleWriter.Stretch(
            bytes: Array(article.text[range.lowerBound..<range.upperBound])[...],
            origins: text.traced(outer, count: range.upperBound - range.lowerBound))
    }

    // MARK: Where it stands

    /// The longest `articleBody` of linked data.
    private static func linked(_ ranges: [Range<Int>], _ source: Bytes) -> [Range<Int>]? {
        let bodies = ranges.flatMap { DataStrings.values(source, $0, atLeast: fewestBytes) }.filter {
            $0.key.count == 11 && source.has("articlebody", at: $0.key.lowerBound)
        }
        return bodies.max { $0.string.count < $1.string.count }.map { [$0.string] }
    }

    /// The most prose that stands under one key, in one string or in one after another, without other prose between them.
    private static func longest(_ ranges: [Range<Int>], _ source: Bytes) -> [Range<Int>]? {
        var best: (strings: [Range<Int>], bytes: Int) = ([], fewestBytes)
        for range in ranges {
            var run: (key: [UInt8], strings: [Range<Int>], seen: Set<[UInt8]>, bytes: Int) = ([], [], [], 0)
            for value in DataStrings.values(source, range, atLeast: 40) where isProse(source, value.string) {
                let key = value.key.map { ByteTable.lowered(source[$0]) }
                guard !DataKeys.besides.contains(String(decoding: key, as: UTF8.self)) else { continue }
                if key != run.key { run = (key, [], [], 0) }
                guard run.seen.insert(value.string.map { source[$0] }).inserted else { continue }
                run.strings.append(value.string)
                run.bytes += value.string.count
                if run.bytes > best.bytes { best = (run.strings, run.bytes) }
            }
        }
        return best.strings.isEmpty ? nil : best.strings
    }

    /// Whether a string is words with spaces between them, not code, an address or a style.
    private static func isProse(_ source: Bytes, _ range: Range<Int>) -> Bool {
        var (spaces, letters, signs) = (0, 0, 0)
        for at in range {
            let byte = source[at]
            if byte == 0x20 { spaces += 1 } else if ByteTable.isLetter(byte) || byte >= 0x80 { letters += 1 }
            if byte == UInt8(ascii: "{") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "=") { signs += 1 }
        }
        return spaces >= 5 && spaces * 20 >= letters && letters * 10 >= range.count * 6 && signs * 20 <= range.count
    }

    // MARK: Its lines

    /// Markup in the strings is read as a page's is; text without it keeps its line breaks, and its entities are read.
    private static func lines(of written: TracedText) -> TracedText {
        written.bytes.withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer)
            return hasMarkup(bytes) ? markup(bytes, written) : plain(bytes, written)
        }
    }

    private static func hasMarkup(_ bytes: Bytes) -> Bool {
        var at = bytes.first(UInt8(ascii: "<"), from: 0)
        while at < bytes.count {
            if bytes[at + 1] == UInt8(ascii: "/") || bytes.has("<br", at: at) || bytes.has("<p>", at: at) { return true }
            at = bytes.first(UInt8(ascii: "<"), from: at + 1)
        }
        return false
    }

    private static func markup(_ bytes: Bytes, _ written: TracedText) -> TracedText {
        let page = PageLines(PageTree.arena(of: bytes), source: bytes)
        var found = TracedText()
        for line in page.lines {
            let stretch = page.stretch(of: line)
            found.append(ContiguousArray(stretch.bytes), written.traced(stretch.origins, count: stretch.bytes.count))
        }
        return found
    }

    private static func plain(_ bytes: Bytes, _ written: TracedText) -> TracedText {
        var found = TracedText()
        var at = 0
        while at < bytes.count {
            let end = bytes.first(0x0A, from: at)
            var line = ContiguousArray<UInt8>()
            var origins = ContiguousArray<TextOrigin>()
            PlainText.append(bytes, at, end, to: &line, &origins)
            found.append(line, written.traced(origins, count: line.count))
            at = end + 1
        }
        return found
    }
}

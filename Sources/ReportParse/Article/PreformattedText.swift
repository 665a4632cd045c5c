/// Reads the line breaks of `pre`: a release or a mail that was put into a page as it was typed.
///
/// Where it is prose, its lines are read as those of a plain text, and breaks that only a width made part nothing. Anything else
/// (code, a table set by hand) stays one line to the body model and is written line by line.
enum PreformattedText {
    /// The breaks within preformatted text that part no lines of the page, with the mark that says so.
    static func breaks(of page: PageLines, _ source: Bytes) -> [(node: Int, mark: UInt8)] {
        let nodes = page.arena.nodes
        var found: [(node: Int, mark: UInt8)] = []
        var index = 0
        while index < nodes.count {
            guard nodes[index].tag == .pre else {
                index += 1
                continue
            }
            let end = max(index + 1, Int(nodes[index].end))
            found += breaks(of: page, within: index + 1..<end, source)
            index = end
        }
        return found
    }

    private static func breaks(of page: PageLines, within range: Range<Int>, _ source: Bytes) -> [(node: Int, mark: UInt8)] {
        let lines = lines(of: page, within: range, source)
        guard lines.count > 1 else { return [] }
        let goesOn = LineWraps.continuations(lines.map(\.line))
        guard isProse(lines.map(\.line), goesOn) else {
            return range.filter { page.arena.nodes[$0].tag == .br }.map { ($0, PageLines.innerBreak) }
        }
        return zip(lines, goesOn).flatMap { line, goesOn in goesOn ? line.breaksBefore.map { ($0, PageLines.softBreak) } : [] }
    }

    private static func lines(
        of page: PageLines, within range: Range<Int>, _ source: Bytes
    ) -> [(line: PlainTextReader.Line, breaksBefore: [Int])] {
        var lines: [(line: PlainTextReader.Line, breaksBefore: [Int])] = []
        var breaks: [Int] = []
        var texts: Range<Int>?
        func close() {
            guard let run = texts else { return }
            texts = nil
            let stretch = page.stretch(ofTexts: run)
            guard let first = stretch.origins.first, !stretch.bytes.isEmpty else { return }
            let line = PlainTextReader.Line(
                stretch: stretch, followsGap: breaks.count > 1,
                hasColumns: PlainTextTable.hasGap(
                    source, Int(first.source), source.first(0x0A, from: Int(first.source))))
            lines.append((line, breaks))
            breaks = []
        }
        for index in range {
            let node = page.arena.nodes[index]
            if node.tag == .br {
                close()
                breaks.append(index)
            } else if node.tag == .text {
                texts = (texts?.lowerBound ?? index)..<index + 1
            }
        }
        close()
        return lines
    }

    /// Whether most words stand in paragraphs of sentences.
    private static func isProse(_ lines: [PlainTextReader.Line], _ goesOn: [Bool]) -> Bool {
        var (all, prose, words) = (0, 0, 0)
        for index in lines.indices {
            words = (goesOn[index] ? words : 0) + lines[index].words
            all += lines[index].words
            let isLast = index + 1 == lines.count || !goesOn[index + 1]
            if isLast, words >= 10, !lines[index].isParted, ".?!\"”:".contains(lines[index].text.last ?? " ") { prose += words }
        }
        return prose * 2 >= all
    }
}

extension PageLines {
    /// The stretches that a line is written as: one, but for preformatted text that is no prose.
    func stretches(of line: PageLine) -> [ArticleWriter.Stretch] {
        guard arena.nodes[Int(line.block)].tag == .pre else { return [stretch(of: line)] }
        var stretches: [ArticleWriter.Stretch] = []
        var start = Int(line.firstNode)
        for index in start...Int(line.lastNode)
        where arena.nodes[index].tag == .br && nodes[index].marks & PageLines.innerBreak != 0 {
            stretches.append(stretch(ofTexts: start..<index))
            start = index + 1
        }
        stretches.append(stretch(ofTexts: start..<Int(line.lastNode) + 1))
        return stretches.filter { !$0.bytes.isEmpty }
    }

    /// The text of some nodes, trimmed, with its way back to the source.
    fileprivate func stretch(ofTexts range: Range<Int>) -> ArticleWriter.Stretch {
        guard let first = range.first(where: { arena.nodes[$0].tag == .text }),
            let last = range.last(where: { arena.nodes[$0].tag == .text })
        else { return ArticleWriter.Stretch(bytes: [], origins: []) }
        var (start, stop) = (Int(arena.nodes[first].start), Int(arena.nodes[last].stop))
        while start < stop, arena.text[start] == 0x20 { start += 1 }
        while stop > start, arena.text[stop - 1] == 0x20 { stop -= 1 }
        return stretch(from: start, to: stop)
    }
}

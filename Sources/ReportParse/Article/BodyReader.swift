/// The lines of a page that are its article's body.
struct BodyReader {
    let page: PageLines
    /// By line: whether it is part of the body.
    private(set) var isBody: [Bool]
    /// The log-odds of each line, as the model sees it.
    let scores: [Float]

    init(_ page: PageLines, facts: PageFacts, title: PageTitle) {
        self.page = page
        scores = LineFeatures(page, facts: facts, title: title.text).scores(BodyModel.shared)
        isBody = scores.map { $0 > 0 }
        isBody = BodyCompletion(page, scores: scores).completed(isBody)
        let before = isBody
        keepTablesAndLists()
        // What stands below a table that was kept as a whole was too far from the body before.
        if isBody != before { isBody = BodyCompletion(page, scores: scores).completed(isBody) }
        dropFurniture()
        dropNotices()
        dropAbove(title)
        dropHead()
        dropComments()
        dropTail()
        dropRepeats()
        keepLongLines()
    }

    /// A table of figures, or a list that a paragraph introduces, is kept as a whole: by themselves its cells and items look like
    /// the crumbs of any page. It stands beside kept lines and is not made of links.
    private mutating func keepTablesAndLists() {
        var index = 0
        while index < isBody.count {
            guard let element = enclosing(page.lines[index].block) else {
                index += 1
                continue
            }
            let node = page.arena.nodes[element]
            var end = index
            while end < isBody.count, page.lines[end].block < node.end { end += 1 }
            if isKept(index..<end, in: element) {
                for line in index..<end { isBody[line] = true }
            }
            index = max(end, index + 1)
        }
    }

    /// The innermost table or list around a block.
    private func enclosing(_ block: Int32) -> Int? {
        var at = Int(block)
        while at > 0 {
            switch page.arena.nodes[at].tag {
            case .table, .ul, .ol: return at
            case .article, .main, .body, .section: return nil
            default: at = Int(page.arena.nodes[at].parent)
            }
        }
        return nil
    }

    private func isKept(_ lines: Range<Int>, in element: Int) -> Bool {
        guard lines.count > 1, lines.contains(where: { !isBody[$0] }) else { return false }
        let (words, links) = lines.reduce((0, 0)) { ($0.0 + page.lines[$1].words, $0.1 + page.lines[$1].linkWords) }
        let before = lines.lowerBound - 1
        guard links * 5 <= words, before >= 0, page.phrase(of: page.lines[before]) == .none else { return false }
        let parent = page.arena.nodes[max(0, Int(page.arena.nodes[element].parent))]
        if page.arena.nodes[element].tag != .table {
            // A list of figures under a line that ends in a colon, or between paragraphs of the article.
            let digits = lines.reduce(0) { $0 + (page.lines[$1].digits > 0 ? 1 : 0) }
            guard digits * 2 >= lines.count, isBody[before] else { return false }
            if page.arena.text[page.lines[before].stop - 1] == UInt8(ascii: ":") { return true }
            return digits == lines.count && links == 0 && isParagraph(before, beside: element)
        }
        let rows = page.arena.nodes[element..<Int(page.arena.nodes[element].end)].reduce(0) { $0 + ($1.tag == .tr ? 1 : 0) }
        let digits = lines.reduce(0) { $0 + (page.lines[$1].digits > 0 ? 1 : 0) }
        guard rows >= 2, digits * 4 >= lines.count, words <= lines.count * 12 else { return false }
        let around = lines.lowerBound - 6..<lines.upperBound + 6
        return around.contains {
            isBody.indices.contains($0) && isBody[$0] && !lines.contains($0) && page.lines[$0].block < parent.end
        }
    }

    /// Whether a line is prose right beside an element, in a `p` of its own.
    private func isParagraph(_ line: Int, beside element: Int) -> Bool {
        let node = page.arena.nodes[Int(page.lines[line].block)]
        return page.lines[line].isProse && node.tag == .p && node.parent == page.arena.nodes[element].parent
    }

    /// What readers wrote below the article: all that stands below a line that says so, where it is the lesser part of the page.
    private mutating func dropComments() {
        guard page.isIndonesian else { return }
        let words = isBody.indices.reduce(0) { $0 + (isBody[$1] ? page.lines[$1].words : 0) }
        var before = 0
        for index in isBody.indices {
            let line = page.lines[index]
            if before * 10 >= words * 7, line.words <= 4, line.linkBytes == 0, page.phrase(of: line) == .comment {
                for below in index..<isBody.count { isBody[below] = false }
                return
            }
            if isBody[index] { before += line.words }
        }
    }

    /// Lines whose words alone say that they are no article text, whatever stands around them.
    private mutating func dropFurniture() {
        for index in isBody.indices where isBody[index] {
            let line = page.lines[index]
            if line.words == 0 || isMenu(line)
                || line.words <= 12 && page.withBytes(of: line, { PagePhrases.namesPages(Bytes($0)) })
                || line.words <= 8 && page.withBytes(of: line, { PagePhrases.countsPages(Bytes($0)) })
            {
                isBody[index] = false
            } else if line.words <= 12, page.endsSentence(line) == 0, page.withBytes(of: line, { Byline.isByline(Bytes($0)) }) {
                isBody[index] = false
            } else if isFurniture(line) {
                isBody[index] = false
            }
        }
    }

    private func isFurniture(_ line: PageLine) -> Bool {
        guard page.phrase(of: line).isFurniture(words: line.words, endsSentence: page.endsSentence(line) == 1) else { return false }
        // `5` leads to a page, but not in the cell of a table.
        let tag = page.arena.nodes[Int(line.block)].tag
        return line.words > 1 || line.digits == 0 || tag != .td && tag != .th
    }

    /// `Beranda | Utama | Ekonomi`: nothing but links with bars between them.
    private func isMenu(_ line: PageLine) -> Bool {
        guard line.words <= 20, line.linkBytes * 2 >= line.count, page.endsSentence(line) == 0 else { return false }
        let parts = page.string(line).split(separator: "|").map { $0.split(separator: " ").joined(separator: " ").lowercased() }
        return parts.count >= 3 && PlainTextWords.home.contains(parts[0])
    }

    /// What asks for consent to cookies, whole, where it calls itself a notice and is the lesser part of the page.
    private mutating func dropNotices() {
        let words = isBody.indices.reduce(0) { $0 + (isBody[$1] ? page.lines[$1].words : 0) }
        var last: (element: Int, isDropped: Bool)?
        for index in isBody.indices where isBody[index] {
            guard let element = notice(around: page.lines[index].block) else { continue }
            if last?.element != element { last = (element, asksForConsent(element, below: words / 2)) }
            if last?.isDropped == true { isBody[index] = false }
        }
    }

    /// The outermost element around a block that calls itself a notice or a dialogue.
    private func notice(around block: Int32) -> Int? {
        var found: Int?
        var at = Int(block)
        while at >= 0 {
            if page.nodes[at].hints.contains(.dialog), page.arena.nodes[at].tag != .body { found = at }
            at = Int(page.arena.nodes[at].parent)
        }
        return found
    }

    private func asksForConsent(_ element: Int, below words: Int) -> Bool {
        let node = page.arena.nodes[element]
        let lines = page.lines.indices.filter { page.lines[$0].block >= element && page.lines[$0].block < node.end }
        guard lines.reduce(0, { $0 + (isBody[$1] ? page.lines[$1].words : 0) }) < words else { return false }
        return lines.contains { page.string(page.lines[$0]).lowercased().holds("cookie") }
    }

    /// Short lines without a sentence above the headline: the name of the office, a slogan.
    private mutating func dropAbove(_ title: PageTitle) {
        guard page.isIndonesian, let line = title.line,
            isBody.indices.contains(where: { $0 > line && isBody[$0] && page.lines[$0].isProse })
        else { return }
        for index in 0..<line where page.lines[index].words <= 10 && page.endsSentence(page.lines[index]) == 0 {
            isBody[index] = false
        }
    }

    /// Short lines with the time of publication, a reporter or a credit before the first paragraph.
    private mutating func dropHead() {
        guard
            let first = isBody.indices.first(where: {
                isBody[$0] && page.lines[$0].words >= 12 && page.lines[$0].isProse && !page.isDated(page.lines[$0])
            })
        else { return }
        let dated = isBody.indices[max(0, first - 12)..<first].filter { page.isDated(page.lines[$0]) }
        for index in isBody.indices[..<first] where isBody[index] && page.isDated(page.lines[index]) { isBody[index] = false }
        // What stands in the same list as the date: who put the page up, how often it was read.
        let lists = Set(dated.map { page.lines[$0].block }.filter { page.arena.nodes[Int($0)].tag == .li }.map(parent))
        for index in isBody.indices[max(0, first - 12)..<first]
        where isBody[index] && lists.contains(parent(page.lines[index].block)) {
            if page.lines[index].words <= 6, page.endsSentence(page.lines[index]) == 0 { isBody[index] = false }
        }
    }

    private func parent(_ block: Int32) -> Int32 { page.arena.nodes[Int(block)].parent }

    /// Short lines below the article once something there, a signature or a line to share it, has ended it: tags, headlines of others.
    private mutating func dropTail() {
        func isSentence(_ index: Int) -> Bool {
            let line = page.lines[index]
            // A signature may stand behind the full stop.
            return line.words >= 8 && (page.endsSentence(line) == 1 || page.endsSentence(line) > 0 && line.sentenceEnds > 0)
        }
        guard let last = isBody.indices.last(where: { isBody[$0] && isSentence($0) }), let end = isBody.lastIndex(of: true),
            end > last
        else { return }
        let foot = (last + 1...end).first { index in
            let line = page.lines[index]
            return index == end && isReporter(line) || isFurniture(line)
        }
        guard let foot else { return }
        for index in foot...end where page.lines[index].words <= 12 && page.endsSentence(page.lines[index]) < 1 {
            isBody[index] = false
        }
    }

    /// `NAMA REPORTER` on a line of its own.
    private func isReporter(_ line: PageLine) -> Bool {
        page.isIndonesian && page.headingTag(of: line) == nil
            && page.withBytes(of: line) { LinePhrases.isNameInCapitals(Bytes($0)) }
    }

    /// Where nothing was kept (a text without a capital or a full stop), the long lines without links are the article.
    private mutating func keepLongLines() {
        guard !isBody.contains(true) else { return }
        for (index, line) in page.lines.enumerated() where line.words >= 25 && line.linkWords * 5 <= line.words {
            isBody[index] = true
        }
    }

    /// A paragraph that the page has twice (for phones and for desks, as a pull quote) is kept once.
    private mutating func dropRepeats() {
        var seen = Set<UInt32>()
        for index in isBody.indices where isBody[index] && page.lines[index].words >= 8 {
            if !seen.insert(page.lines[index].hash).inserted { isBody[index] = false }
        }
    }
}

extension PageLines {
    /// Whether a short line is a date with its time, or a day with its weekday and nothing else, and no sentence.
    func isDated(_ line: PageLine) -> Bool {
        guard line.words <= 18, line.digits >= 5, endsSentence(line) == 0 else { return false }
        let text = string(line)
        guard let date = PageDateReader.date(in: text) else { return false }
        if date.hour != nil { return line.digits >= 6 }
        let first = text.split(whereSeparator: { $0 == " " || $0 == "," }).first.map { String($0).lowercased() } ?? ""
        return line.words <= 6 && PageDateWords.introduce.contains(first)
    }
}

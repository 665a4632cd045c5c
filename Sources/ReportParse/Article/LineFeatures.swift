/// What the body model looks at, line by line. The order of the values is the model's; `names` goes with it.
struct LineFeatures {
    private let page: PageLines
    private let body: Shingles
    private let summary: Shingles
    private let title: Shingles
    private let sums: ElementSums
    private var alike: LineKin
    private var kin: LineKin
    private var copies: LineKin
    private let sections: LineSections
    private let containers: LineContainers
    private let allProse: Float
    private let pageKind: Float
    private let titleLine: Int?
    private let mainLines: (first: Int, last: Int)

    init(_ page: PageLines, facts: PageFacts, title stated: String?) {
        self.page = page
        let article = facts.article
        pageKind = LineFeatures.kind(facts)
        body = Shingles(article?.body ?? "")
        summary = Shingles(
            [facts.meta("description", "og:description"), article?.summary].compactMap { $0 }.joined(separator: " . "))
        let title = Shingles(stated ?? "")
        self.title = title
        sums = ElementSums(page)
        sections = LineSections(page)
        alike = LineKin(lines: page.lines.count)
        kin = alike
        copies = alike
        var prose = 0
        for index in page.lines.indices {
            let line = page.lines[index]
            if line.isProse { prose += line.words }
            let makes = LineFeatures.makes(page, line.block)
            alike.add(line, makes.two)
            kin.add(line, makes.four)
            copies.add(line, line.hash | 1)
        }
        allProse = Float(max(1, prose))
        containers = LineContainers(page: page, sums: sums, allProse: allProse)
        titleLine = page.lines.firstIndex { line in
            line.words >= 3 && line.words < 40 && page.withWords(of: line) { title.share(of: $0) } > 0.8
        }
        let main = sums.main..<(page.arena.nodes.isEmpty ? 0 : max(sums.main, Int(page.arena.nodes[sums.main].end)))
        let isMain = { (line: PageLine) in line.isProse && main.contains(Int(line.block)) }
        mainLines = (page.lines.firstIndex(where: isMain) ?? 0, page.lines.lastIndex(where: isMain) ?? page.lines.count)
    }

    /// What the page says that it is: news, a post, some article, something else, nothing.
    private static func kind(_ facts: PageFacts) -> Float {
        guard let type = facts.article?.type else {
            guard let stated = facts.meta("og:type")?.lowercased() else { return 0 }
            return stated.holds("article") ? 2 : 1
        }
        return type.hasSuffix("NewsArticle") ? 5 : type.hasSuffix("BlogPosting") ? 4 : 3
    }

    /// What an element is made of: its tag and class, and the same of the elements around it, two levels or four in all.
    static func makes(_ page: PageLines, _ block: Int32) -> (two: UInt32, four: UInt32) {
        var hash: UInt32 = 17
        var two: UInt32?
        var at = Int(block)
        for level in 0..<4 where at >= 0 {
            if level == 2 { two = hash }
            hash = (hash ^ page.nodes[at].make) &* 2_654_435_761
            hash ^= hash >> 15
            at = Int(page.arena.nodes[at].parent)
        }
        return ((two ?? hash) | 1, hash | 1)
    }

    /// Gives each line's values, or nil for a line that can be no part of an article.
    func forEachRow(_ give: (Int, UnsafeBufferPointer<Float>?) -> Void) {
        var row = FeatureRow(capacity: LineFeatures.names.count)
        defer { row.free() }
        var place = Place()
        for index in page.lines.indices {
            let line = page.lines[index]
            let ends = page.endsSentence(line)
            if line.isCandidate(endsSentence: ends > 0) {
                row.clear()
                appendWords(of: line, ends: ends, to: &row)
                appendPlace(index, place, to: &row)
                containers.appendParents(of: line, to: &row)
                appendPosition(index, &place, to: &row)
                appendKin(index, to: &row)
                containers.appendAncestors(of: line, to: &row)
                appendNeighbours(index, to: &row)
                appendSection(index, to: &row)
                containers.appendHost(of: line, to: &row)
                appendPage(to: &row)
                appendHints(Int(line.firstNode), to: &row)
                give(index, row.values)
            } else {
                if containers.isCore(line) { place.coreLine += 1 }
                give(index, nil)
            }
            place.words += line.words
            if line.isProse { place.prose += line.words }
        }
    }

    /// The model's score of every line.
    func scores(_ model: BodyModel) -> [Float] {
        var scores = [Float](repeating: -10, count: page.lines.count)
        forEachRow { index, row in if let row { scores[index] = model.score(row) } }
        return scores
    }

    /// What came before a line.
    private struct Place {
        var words = 0
        var prose = 0
        var coreLine = 0
    }

    // MARK: Values

    private func appendWords(of line: PageLine, ends: Float, to row: inout FeatureRow) {
        let (bytes, words) = (Float(line.count), Float(max(1, line.words)))
        let node = page.arena.nodes[Int(line.block)]
        row.append(Float(min(line.words, 150)))
        row.append(bytes / words)
        row.append(Float(line.linkBytes) / bytes)
        row.append(Float(line.boldBytes) / bytes)
        row.append(Float(line.sentenceEnds))
        row.append(ends)
        row.append(Float(line.digits) / bytes)
        row.append(Float(line.capitals) / words)
        row.append(LineFeatures.number(of: node.tag))
        row.append(node.parent >= 0 ? LineFeatures.number(of: page.arena.nodes[Int(node.parent)].tag) : -1)
        row.append(Float(page.nodes[Int(line.block)].depth))
        row.append(line.followsBreak ? 1 : 0)
    }

    private func appendPlace(_ index: Int, _ place: Place, to row: inout FeatureRow) {
        let line = page.lines[index]
        row.append(Float(index) / Float(page.lines.count))
        row.append(Float(min(place.words, 3000)))
        row.append(Float(min(copies.sum(ofLine: index).lines, 5)))
        let shares = page.withWords(of: line) { Shingles.shares(of: $0, in: (body, summary, title)) }
        row.append(shares.0)
        row.append(shares.1)
        row.append(shares.2)
        row.append(Float(page.phrase(of: line).rawValue))
        row.append(titleLine.map { Float(max(-50, min(index - $0, 50))) } ?? -99)
    }

    private func appendPosition(_ index: Int, _ place: inout Place, to row: inout FeatureRow) {
        let line = page.lines[index]
        row.append(containers.distance(line.block, from: sums.main))
        row.append(Float(max(-30, min(index - mainLines.first, 200))))
        row.append(Float(max(-200, min(mainLines.last - index, 200))))
        row.append(Float(place.prose) / allProse)
        row.append(1 - Float(place.prose) / allProse)
        row.append(containers.distance(line.block, from: sums.core))
        if containers.isCore(line) {
            place.coreLine += 1
            row.append(Float(min(place.coreLine, 60)))
        } else {
            row.append(place.coreLine == 0 ? -1 : 99)
        }
        row.append(Float(sums[sums.core].prose) / Float(max(1, sums[sums.core].words)))
    }

    private func appendKin(_ index: Int, to row: inout FeatureRow) {
        append(alike.sum(ofLine: index), to: &row)
        append(kin.sum(ofLine: index), to: &row)
    }

    private func append(_ sum: LineKin.Sum, to row: inout FeatureRow) {
        let words = Float(max(1, sum.words))
        row.append(Float(min(sum.words, 3000)))
        row.append(Float(sum.prose) / words)
        row.append(Float(sum.links) / words)
        row.append(Float(min(sum.lines, 100)))
        row.append(Float(sum.prose) / allProse)
    }

    private func appendNeighbours(_ index: Int, to row: inout FeatureRow) {
        appendNeighbour(index - 1, to: &row)
        appendNeighbour(index + 1, to: &row)
    }

    private func appendNeighbour(_ index: Int, to row: inout FeatureRow) {
        guard page.lines.indices.contains(index) else {
            row.append(-1)
            row.append(-1)
            return
        }
        row.append(Float(page.lines[index].linkBytes) / Float(page.lines[index].count))
        row.append(Float(min(page.lines[index].words, 150)))
    }

    private func appendSection(_ index: Int, to row: inout FeatureRow) {
        let section = sections.sections[Int(sections.section[index])]
        let words = Float(max(1, section.words))
        row.append(section.heading < 0 ? -1 : Float(min(index - Int(section.heading), 100)))
        row.append(Float(section.phrase.rawValue))
        row.append(Float(min(section.words, 2000)))
        row.append(Float(section.links) / words)
        row.append(Float(section.prose) / words)
    }

    private func appendPage(to row: inout FeatureRow) {
        row.append(pageKind)
        row.append(min(allProse, 5000))
        row.append(Float(min(page.lines.count, 2000)))
    }

    /// How many levels up the nearest element with each hint stands; 16 where there is none.
    private func appendHints(_ node: Int, to row: inout FeatureRow) {
        let first = row.count
        for _ in 0..<NodeHints.count { row.append(16) }
        var at = node
        var level: Float = 0
        while at >= 0 {
            var bits = page.nodes[at].hints.rawValue
            while bits != 0 {
                let bit = first + bits.trailingZeroBitCount
                if row[bit] == 16 { row[bit] = min(level, 15) }
                bits &= bits - 1
            }
            if page.arena.nodes[at].tag != .text { level += 1 }
            at = Int(page.arena.nodes[at].parent)
        }
    }
}

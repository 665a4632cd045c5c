/// What the body model looks at, line by line. The order of the values is the model's; `names` goes with it.
struct LineFeatures {
    static let names: [String] = {
        var names = [
            "words", "bytes", "links", "bold", "commas", "ends", "endsSentence", "digits", "capitals", "tag", "parentTag", "depth",
            "isLink", "isHeading", "followsBreak", "position", "wordsBefore", "copies", "bodyShare", "summaryShare", "titleShare",
            "phrase", "fromTitle", "pWords1", "pLinks1", "pLines1", "pProse1", "pWords2", "pLinks2", "pLines2", "pProse2", "pProseShare1",
            "pProseShare2", "mainUp", "mainPosition", "mainAfter", "proseBefore", "proseAfter", "inArticle", "inMain", "inFigure", "inList",
            "inTable", "inAside", "inNav", "inFooter", "inHeader", "inForm", "inQuote", "colon", "coreUp", "coreLine", "coreShare",
            "alikeWords", "alikeProse", "alikeLinks", "alikeLines", "alikeShare", "kinWords", "kinProse", "kinLinks", "kinLines", "kinShare",
        ]
        for hint in 0..<NodeHints.count { names.append("hint\(hint)") }
        for offset in [-2, -1, 1, 2] {
            for name in ["words", "links", "endsSentence", "tag", "sameBlockParent"] { names.append("\(name)@\(offset)") }
        }
        return names
    }()

    private let page: PageLines
    private let shingles: (body: Shingles, summary: Shingles, title: Shingles)
    private var words: ContiguousArray<Int32>
    private var links: ContiguousArray<Int32>
    private var prose: ContiguousArray<Int32>
    private var counts: ContiguousArray<Int32>
    private var main: Int32 = 0
    private var core: Int32 = 0
    private var copies: [UInt32: Int] = [:]
    private var alike = Kinds()
    private var kin = Kinds()

    /// Sums over lines whose elements are of one make.
    private struct Kinds {
        private var sums: [UInt32: (words: Int, prose: Int, links: Int, lines: Int)] = [:]

        mutating func add(_ line: PageLine, _ key: UInt32) {
            var sum = sums[key] ?? (0, 0, 0, 0)
            sum.words += line.words
            sum.lines += 1
            sum.links += line.words * line.linkBytes / max(1, line.count)
            if LineFeatures.isProse(line) { sum.prose += line.words }
            sums[key] = sum
        }

        func row(_ key: UInt32, of prose: Int) -> [Float] {
            let sum = sums[key] ?? (0, 0, 0, 0)
            return [
                Float(min(sum.words, 3000)), Float(sum.prose) / Float(max(1, sum.words)), Float(sum.links) / Float(max(1, sum.words)),
                Float(min(sum.lines, 100)), Float(sum.prose) / Float(max(1, prose)),
            ]
        }
    }

    /// What an element is made of: its tag and class, and the same of the elements around it, `levels` in all.
    private func make(_ block: Int, levels: Int) -> UInt32 {
        var hash: UInt32 = 17
        var at = block
        for _ in 0..<levels where at >= 0 {
            hash = (hash ^ page.makes[at]) &* 2_654_435_761
            hash ^= hash >> 15
            at = Int(page.arena.nodes[at].parent)
        }
        return hash
    }

    init(_ page: PageLines, facts: PageFacts, title: String?) {
        self.page = page
        let article = facts.article
        let summary = [facts.meta("description", "og:description"), article?.summary].compactMap { $0 }.joined(separator: " . ")
        shingles = (Shingles((article?.body ?? "").utf8), Shingles(summary.utf8), Shingles((title ?? "").utf8))
        let count = page.arena.nodes.count
        words = ContiguousArray(repeating: 0, count: count)
        links = words
        prose = words
        counts = words
        addSums()
    }

    /// Whether a line reads as prose by itself.
    static func isProse(_ line: PageLine) -> Bool {
        line.words >= 10 && line.linkBytes * 2 < line.count && (line.sentenceEnds > 0 || line.commas > 0)
    }

    private mutating func addSums() {
        var scores = ContiguousArray<Int32>(repeating: 0, count: words.count)
        for line in page.lines {
            let block = Int(line.block)
            guard block >= 0 else { continue }
            words[block] += Int32(line.words)
            counts[block] += 1
            links[block] += Int32(line.words * line.linkBytes / max(1, line.count))
            copies[line.hash, default: 0] += 1
            alike.add(line, make(block, levels: 2))
            kin.add(line, make(block, levels: 4))
            guard LineFeatures.isProse(line) else { continue }
            prose[block] += Int32(line.words)
            let weight = Int32(min(line.words, 80))
            let parent = page.arena.nodes[block].parent
            if parent >= 0 { scores[Int(parent)] += weight * 2 }
            if page.arena.nodes[block].tag != .p { scores[block] += weight }
            if parent > 0 { scores[Int(page.arena.nodes[Int(parent)].parent)] += weight }
        }
        for index in stride(from: words.count - 1, to: 0, by: -1) {
            let parent = Int(page.arena.nodes[index].parent)
            guard parent >= 0 else { continue }
            words[parent] += words[index]
            links[parent] += links[index]
            prose[parent] += prose[index]
            counts[parent] += counts[index]
        }
        core = coreNode()
        var best: Int32 = -1
        for (index, score) in scores.enumerated() where score > best {
            best = score
            main = Int32(index)
        }
    }

    /// The smallest element that holds six tenths of the page's prose.
    private func coreNode() -> Int32 {
        guard !prose.isEmpty else { return 0 }
        var at = 0
        let wanted = Int32(Double(prose[0]) * 0.6)
        while true {
            var child = at + 1
            let end = Int(page.arena.nodes[at].end)
            var next: Int?
            while child < end {
                if prose[child] > wanted { next = child }
                child = Int(page.arena.nodes[child].end)
            }
            guard let next, wanted > 0 else { return Int32(at) }
            at = next
        }
    }

    /// The values of every line.
    func rows() -> [[Float]] {
        let lines = page.lines
        var rows: [[Float]] = []
        let firstMain = lines.firstIndex { isMainProse($0) } ?? 0
        let lastMain = lines.lastIndex { isMainProse($0) } ?? lines.count
        let titleLine = lines.firstIndex { isTitle($0) }
        var wordsBefore = 0
        var coreLine = 0
        let coreEnd = page.arena.nodes.isEmpty ? 0 : Int(page.arena.nodes[Int(core)].end)
        var proseBefore = 0
        let allProse = lines.reduce(0) { $0 + (LineFeatures.isProse($1) ? $1.words : 0) }
        for (index, line) in lines.enumerated() {
            var row: [Float] = []
            row.reserveCapacity(LineFeatures.names.count)
            let bytes = page.arena.text[line.start..<line.stop]
            let block = Int(line.block)
            let node = page.arena.nodes[block]
            row += [
                Float(min(line.words, 150)), Float(line.count) / Float(max(1, line.words)), Float(line.linkBytes) / Float(line.count),
                Float(line.boldBytes) / Float(line.count), Float(line.commas) / Float(max(1, line.words)), Float(line.sentenceEnds),
                ends(bytes), Float(line.digits) / Float(line.count), Float(line.capitals) / Float(max(1, line.words)),
                tag(node.tag), node.parent >= 0 ? tag(page.arena.nodes[Int(node.parent)].tag) : -1, Float(page.depths[block]),
                page.marks[Int(line.firstNode)] & PageLines.link != 0 ? 1 : 0,
                page.marks[Int(line.firstNode)] & PageLines.heading != 0 ? 1 : 0, line.followsBreak ? 1 : 0,
                Float(index) / Float(lines.count), Float(min(wordsBefore, 3000)), Float(min(copies[line.hash] ?? 1, 5)),
                shingles.body.isEmpty ? -1 : shingles.body.share(of: bytes), shingles.summary.isEmpty ? -1 : shingles.summary.share(of: bytes),
                shingles.title.isEmpty ? -1 : shingles.title.share(of: bytes), Float(page.phrase(of: line).rawValue),
                titleLine.map { Float(max(-50, min(index - $0, 50))) } ?? -99,
            ]
            var up = Int(node.parent)
            var shares: [Float] = []
            for _ in 0..<2 {
                let at = max(0, up)
                row += [
                    Float(min(words[at], 3000)), Float(links[at]) / Float(max(1, words[at])), Float(min(counts[at], 200)),
                    Float(prose[at]) / Float(max(1, words[at])),
                ]
                shares.append(Float(prose[at]) / Float(max(1, allProse)))
                up = at > 0 ? Int(page.arena.nodes[at].parent) : 0
            }
            row += shares
            row += [
                distance(block, from: main), Float(max(-30, min(index - firstMain, 200))), Float(max(-200, min(lastMain - index, 200))),
                Float(proseBefore) / Float(max(1, allProse)), Float(allProse - proseBefore) / Float(max(1, allProse)),
            ]
            row += ancestors(block)
            row.append(bytes.last == UInt8(ascii: ":") ? 1 : 0)
            let isCore = block >= Int(core) && block < coreEnd
            if isCore { coreLine += 1 }
            row += [distance(block, from: core), isCore ? Float(min(coreLine, 60)) : coreLine == 0 ? -1 : 99, Float(prose[Int(core)]) / Float(max(1, words[Int(core)]))]
            row += alike.row(make(block, levels: 2), of: allProse)
            row += kin.row(make(block, levels: 4), of: allProse)
            row += hintDistances(Int(line.firstNode))
            for offset in [-2, -1, 1, 2] { row += neighbour(index + offset, of: line) }
            rows.append(row)
            wordsBefore += line.words
            if LineFeatures.isProse(line) { proseBefore += line.words }
        }
        return rows
    }

    /// The model's score of every line.
    func scores(_ model: BodyModel) -> [Float] {
        rows().map { row in row.withUnsafeBufferPointer { model.score($0) } }
    }

    private func isTitle(_ line: PageLine) -> Bool {
        guard line.words >= 3, line.words < 40 else { return false }
        return shingles.title.share(of: page.arena.text[line.start..<line.stop]) > 0.8
    }

    private func isMainProse(_ line: PageLine) -> Bool {
        LineFeatures.isProse(line) && line.block >= main && line.block < (page.arena.nodes.isEmpty ? 0 : page.arena.nodes[Int(main)].end)
    }

    /// How many levels above an element the first one is that holds both it and the block; 0 inside it.
    private func distance(_ block: Int, from element: Int32) -> Float {
        var at = element
        var steps: Float = 0
        while at >= 0 {
            let node = page.arena.nodes[Int(at)]
            if block >= Int(at), block < Int(node.end) { return steps }
            at = node.parent
            steps += 1
        }
        return steps
    }

    private func tag(_ tag: TagName) -> Float {
        switch tag {
        case .p: 0
        case .div: 1
        case .li: 2
        case .td, .th: 3
        case .h1: 4
        case .h2: 5
        case .h3, .h4: 6
        case .h5, .h6: 7
        case .blockquote: 8
        case .figcaption, .figure, .caption: 9
        case .section, .article, .main: 10
        case .header, .hgroup: 11
        case .ul, .ol: 12
        case .pre: 13
        case .dd, .dt, .dl: 14
        case .custom: 15
        case .footer, .nav, .aside: 16
        case .body: 17
        default: 18
        }
    }

    private func ends(_ bytes: some BidirectionalCollection<UInt8>) -> Float {
        guard let last = bytes.last else { return 0 }
        switch last {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return 1
        case UInt8(ascii: "\""), UInt8(ascii: ")"), 0x9D, 0x9C: return 0.5
        default: return 0
        }
    }

    private func ancestors(_ block: Int) -> [Float] {
        var flags = [Float](repeating: 0, count: 11)
        var at = block
        while at >= 0 {
            switch page.arena.nodes[at].tag {
            case .article: flags[0] += 1
            case .main: flags[1] = 1
            case .figure, .figcaption: flags[2] = 1
            case .ul, .ol, .dl: flags[3] += 1
            case .table: flags[4] = 1
            case .aside: flags[5] = 1
            case .nav: flags[6] = 1
            case .footer: flags[7] = 1
            case .header: flags[8] = 1
            case .form: flags[9] = 1
            case .blockquote: flags[10] = 1
            default: break
            }
            at = Int(page.arena.nodes[at].parent)
        }
        return flags
    }

    /// How many levels up the nearest element with each hint stands; 16 where there is none.
    private func hintDistances(_ node: Int) -> [Float] {
        var distances = [Float](repeating: 16, count: NodeHints.count)
        var at = node
        var level: Float = 0
        while at >= 0 {
            var bits = page.hints[at].rawValue
            while bits != 0 {
                let bit = bits.trailingZeroBitCount
                if distances[bit] == 16 { distances[bit] = min(level, 15) }
                bits &= bits - 1
            }
            if page.arena.nodes[at].tag != .text { level += 1 }
            at = Int(page.arena.nodes[at].parent)
        }
        return distances
    }

    private func neighbour(_ index: Int, of line: PageLine) -> [Float] {
        guard page.lines.indices.contains(index) else { return [-1, -1, -1, -1, -1] }
        let other = page.lines[index]
        let same = page.arena.nodes[Int(other.block)].parent == page.arena.nodes[Int(line.block)].parent
        return [
            Float(min(other.words, 150)), Float(other.linkBytes) / Float(other.count), ends(page.arena.text[other.start..<other.stop]),
            tag(page.arena.nodes[Int(other.block)].tag), other.block == line.block ? 2 : same ? 1 : 0,
        ]
    }
}

/// How much text, links and prose each element of a page holds, and which element holds the article most likely.
struct ElementSums {
    private(set) var words: ContiguousArray<Int32>
    private(set) var links: ContiguousArray<Int32>
    private(set) var prose: ContiguousArray<Int32>
    private(set) var lines: ContiguousArray<Int32>
    /// The element whose own blocks hold most prose.
    private(set) var main = 0
    /// The smallest element that holds six tenths of the page's prose.
    private(set) var core = 0

    init(_ page: PageLines) {
        let count = page.arena.nodes.count
        words = ContiguousArray(repeating: 0, count: max(1, count))
        links = words
        prose = words
        lines = words
        guard count > 0 else { return }
        addBlocks(page)
        for index in stride(from: count - 1, to: 0, by: -1) {
            let parent = Int(page.arena.nodes[index].parent)
            guard parent >= 0 else { continue }
            words[parent] += words[index]
            links[parent] += links[index]
            prose[parent] += prose[index]
            lines[parent] += lines[index]
        }
        core = coreNode(page.arena)
    }

    private mutating func addBlocks(_ page: PageLines) {
        var scores = ContiguousArray<Int32>(repeating: 0, count: words.count)
        for line in page.lines {
            let block = Int(line.block)
            words[block] += Int32(truncatingIfNeeded: line.words)
            lines[block] += 1
            links[block] += Int32(truncatingIfNeeded: line.linkWords)
            guard line.isProse else { continue }
            prose[block] += Int32(truncatingIfNeeded: line.words)
            let weight = Int32(truncatingIfNeeded: min(line.words, 80))
            let node = page.arena.nodes[block]
            if node.tag != .p { scores[block] += weight }
            guard node.parent >= 0 else { continue }
            scores[Int(node.parent)] += weight * 2
            let above = page.arena.nodes[Int(node.parent)].parent
            if above >= 0 { scores[Int(above)] += weight }
        }
        for (index, score) in scores.enumerated() where score > scores[main] { main = index }
    }

    private func coreNode(_ arena: PageArena) -> Int {
        let wanted = prose[0] / 10 * 6
        guard wanted > 0 else { return 0 }
        var at = 0
        while true {
            var next: Int?
            var child = at + 1
            while child < Int(arena.nodes[at].end) {
                if prose[child] > wanted { next = child }
                child = max(child + 1, Int(arena.nodes[child].end))
            }
            guard let next else { return at }
            at = next
        }
    }
}

extension PageLine {
    /// Whether it can be part of an article at all: a short line that is nothing but links never is, or so seldom that the
    /// loss is half a percent of the words while half of the lines need no closer look.
    func isCandidate(endsSentence: Bool) -> Bool { endsSentence || words > 12 || linkBytes * 10 <= count * 9 }
}

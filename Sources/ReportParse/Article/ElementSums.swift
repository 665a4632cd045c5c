/// How much text, links and prose each element of a page holds, and which element holds the article most likely.
struct ElementSums {
    struct Sum {
        var words: Int32 = 0
        var links: Int32 = 0
        var prose: Int32 = 0
        var lines: Int32 = 0
    }

    private var sums: ContiguousArray<Sum>
    /// The element whose own blocks hold most prose.
    private(set) var main = 0
    /// The smallest element that holds six tenths of the page's prose.
    private(set) var core = 0

    /// The sum over an element and all in it.
    subscript(element: Int) -> Sum { sums[element] }

    init(_ page: PageLines) {
        let count = page.arena.nodes.count
        sums = ContiguousArray(repeating: Sum(), count: max(1, count))
        guard count > 0 else { return }
        addBlocks(page)
        for index in stride(from: count - 1, to: 0, by: -1) {
            let parent = Int(page.arena.nodes[index].parent)
            let own = sums[index]
            guard parent >= 0, own.lines > 0 else { continue }
            var sum = sums[parent]
            sum.words += own.words
            sum.links += own.links
            sum.prose += own.prose
            sum.lines += own.lines
            sums[parent] = sum
        }
        core = coreNode(page.arena)
    }

    private mutating func addBlocks(_ page: PageLines) {
        var scores = ContiguousArray<Int32>(repeating: 0, count: sums.count)
        for line in page.lines {
            let block = Int(line.block)
            var sum = sums[block]
            sum.words += Int32(truncatingIfNeeded: line.words)
            sum.lines += 1
            sum.links += Int32(truncatingIfNeeded: line.linkWords)
            if line.isProse { sum.prose += Int32(truncatingIfNeeded: line.words) }
            sums[block] = sum
            guard line.isProse else { continue }
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
        let wanted = sums[0].prose / 10 * 6
        guard wanted > 0 else { return 0 }
        var at = 0
        while true {
            var next: Int?
            var child = at + 1
            while child < Int(arena.nodes[at].end) {
                if sums[child].prose > wanted { next = child }
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

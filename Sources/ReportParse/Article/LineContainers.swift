/// What the body model looks at in the elements around a line.
struct LineContainers {
    let page: PageLines
    let sums: ElementSums
    /// Words of prose on the whole page, one at least.
    let allProse: Float

    /// Of the parent and the grandparent of the line's block.
    func appendParents(of line: PageLine, to row: inout FeatureRow) {
        var at = max(0, Int(page.arena.nodes[Int(line.block)].parent))
        for _ in 0..<2 {
            appendSums(of: at, to: &row)
            row.append(Float(sums[at].prose) / allProse)
            at = max(0, Int(page.arena.nodes[at].parent))
        }
    }

    /// Of one element: its words, the share of them in links, its lines, the share of prose.
    private func appendSums(of element: Int, to row: inout FeatureRow) {
        let words = Float(max(1, sums[element].words))
        row.append(Float(min(sums[element].words, 3000)))
        row.append(Float(sums[element].links) / words)
        row.append(Float(min(sums[element].lines, 200)))
        row.append(Float(sums[element].prose) / words)
    }

    /// Whether a line stands in the element that holds most of the page's prose.
    func isCore(_ line: PageLine) -> Bool {
        Int(line.block) >= sums.core && line.block < page.arena.nodes[sums.core].end
    }

    /// How many levels above an element the first one is that holds both it and the block; 0 inside it.
    func distance(_ block: Int32, from element: Int) -> Float {
        var at = element
        var steps: Float = 0
        while at >= 0 {
            let node = page.arena.nodes[at]
            if Int(block) >= at, block < node.end { return steps }
            at = Int(node.parent)
            steps += 1
        }
        return steps
    }

    /// Of all elements around the line: whether some kinds are among them, and how many of others.
    func appendAncestors(of line: PageLine, to row: inout FeatureRow) {
        let first = row.count
        for _ in 0..<9 { row.append(0) }
        var at = Int(line.block)
        while at >= 0 {
            switch page.arena.nodes[at].tag {
            case .article: row[first] += 1
            case .main: row[first + 1] = 1
            case .figure, .figcaption: row[first + 2] = 1
            case .ul, .ol, .dl: row[first + 3] += 1
            case .nav: row[first + 4] = 1
            case .footer: row[first + 5] = 1
            case .header: row[first + 6] = 1
            case .form: row[first + 7] = 1
            case .blockquote: row[first + 8] = 1
            default: break
            }
            at = Int(page.arena.nodes[at].parent)
        }
    }

    /// Of the nearest element around the line that is no part of a table or list, and of the outermost table or list below it.
    func appendHost(of line: PageLine, to row: inout FeatureRow) {
        var at = max(0, Int(page.arena.nodes[Int(line.block)].parent))
        var table = -1
        switch page.arena.nodes[Int(line.block)].tag {
        case .table, .ul, .ol: table = Int(line.block)
        default: break
        }
        loop: while at > 0 {
            switch page.arena.nodes[at].tag {
            case .table, .ul, .ol, .dl: table = at
            case .tr, .tbody, .thead, .tfoot, .td, .th, .li, .p, .dd, .dt, .caption: break
            default: break loop
            }
            at = max(0, Int(page.arena.nodes[at].parent))
        }
        appendSums(of: at, to: &row)
        row.append(Float(sums[at].prose) / allProse)
        guard table >= 0 else {
            for _ in 0..<4 { row.append(-1) }
            return
        }
        appendSums(of: table, to: &row)
    }
}

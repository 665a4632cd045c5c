/// What stands under each heading of a page.
struct LineSections {
    struct Section {
        var words: Int32 = 0
        var links: Int32 = 0
        var prose: Int32 = 0
        /// The heading's line, or -1 before the first one.
        var heading: Int32 = -1
        var phrase = LineKind.none
    }

    private(set) var sections: ContiguousArray<Section> = [Section()]
    /// By line: its section.
    private(set) var section: ContiguousArray<Int32>

    init(_ page: PageLines) {
        section = ContiguousArray(repeating: 0, count: page.lines.count)
        var current = Section()
        for index in page.lines.indices {
            let line = page.lines[index]
            if page.nodes[Int(line.firstNode)].marks & PageLines.heading != 0 {
                sections[sections.count - 1] = current
                current = Section(heading: Int32(truncatingIfNeeded: index), phrase: page.phrase(of: line))
                sections.append(current)
            }
            section[index] = Int32(truncatingIfNeeded: sections.count - 1)
            current.words += Int32(truncatingIfNeeded: line.words)
            current.links += Int32(truncatingIfNeeded: line.linkWords)
            if line.isProse { current.prose += Int32(truncatingIfNeeded: line.words) }
        }
        sections[sections.count - 1] = current
    }
}

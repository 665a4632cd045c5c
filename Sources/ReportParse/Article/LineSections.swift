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
        for (index, line) in page.lines.enumerated() {
            if page.marks[Int(line.firstNode)] & PageLines.heading != 0 {
                sections.append(Section(heading: Int32(truncatingIfNeeded: index), phrase: page.phrase(of: line)))
            }
            let current = sections.count - 1
            section[index] = Int32(truncatingIfNeeded: current)
            sections[current].words += Int32(truncatingIfNeeded: line.words)
            sections[current].links += Int32(truncatingIfNeeded: line.linkWords)
            if line.isProse { sections[current].prose += Int32(truncatingIfNeeded: line.words) }
        }
    }
}

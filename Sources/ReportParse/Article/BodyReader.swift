/// The lines of a page that are its article's body.
struct BodyReader {
    let page: PageLines
    /// By line: whether it is part of the body.
    private(set) var isBody: [Bool]
    /// The log-odds of each line, as the model sees it.
    let scores: [Float]

    init(_ page: PageLines, facts: PageFacts, title: String?) {
        self.page = page
        scores = LineFeatures(page, facts: facts, title: title).scores(BodyModel.shared)
        isBody = scores.map { $0 > 0 }
        dropFurniture()
        dropRepeats()
    }

    /// Lines whose words alone say that they are no article text, whatever stands around them.
    private mutating func dropFurniture() {
        for index in isBody.indices where isBody[index] {
            let line = page.lines[index]
            let kind = page.phrase(of: line)
            switch kind {
            case .signature, .embed, .pages: isBody[index] = line.words > 14
            case .related: isBody[index] = line.words > 40 || (line.words > 10 && page.endsSentence(line) == 1)
            default: break
            }
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

extension LineFeatures {
    /// What the values of a row mean, in their order; `models/body/train.py` shows them.
    package static let names: [String] = {
        var names = [
            "words", "bytes", "links", "bold", "ends", "endsSentence", "digits", "capitals", "tag", "parentTag", "depth",
            "followsBreak",
            "position", "wordsBefore", "copies", "bodyShare", "summaryShare", "titleShare", "phrase", "fromTitle", "pWords1",
            "pLinks1",
            "pLines1", "pProse1", "pProseShare1", "pWords2", "pLinks2", "pLines2", "pProse2", "pProseShare2", "mainUp",
            "mainPosition",
            "mainAfter", "proseBefore", "proseAfter", "coreUp", "coreLine", "coreShare", "alikeWords", "alikeProse", "alikeLinks",
            "alikeLines", "alikeShare", "kinWords", "kinProse", "kinLinks", "kinLines", "kinShare", "inArticle", "inMain",
            "inFigure",
            "inList", "inNav", "inFooter", "inHeader", "inForm", "inQuote", "links-1", "words-1", "links+1", "words+1",
        ]
        names += [
            "sinceHeading", "headingPhrase", "sectionWords", "sectionLinks", "sectionProse",
            "hostWords", "hostLinks", "hostLines", "hostProse", "hostProseShare", "tableWords", "tableLinks", "tableLines",
            "tableProse",
            "pageKind", "pageProse", "pageLines",
        ]
        for hint in 0..<NodeHints.count { names.append("hint\(hint)") }
        return names
    }()

    /// The number that the model knows a kind of block by.
    @inline(__always) static func number(of tag: TagName) -> Float { tagNumbers[Int(tag.rawValue)] }

    /// The numbers that the model knows the kinds of blocks by.
    private static let tagNumbers: [Float] = TagName.allCases.map { tag in
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
}

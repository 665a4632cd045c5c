/// What the body of a page looks like as a whole: whether it is an article, or a listing of articles or pictures.
struct ArticleShape {
    private var words = 0
    private var prose = 0
    private var proseLines = 0
    /// Lines of the whole page that are links.
    private var links = 0
    /// Words of prose by the element that holds them.
    private var parents: [Int32: Int] = [:]
    /// Lines that are nothing but a link to read on, beside prose of the body.
    private var invitations = 0
    private let claimsArticle: Bool
    private let describesArticle: Bool
    private let showsTitle: Bool
    /// Whether the head, or a line between the headline and the text, says when it was published.
    private let saysWhen: Bool
    /// Whether the text follows its headline as an article's does.
    private let followsTitle: Bool

    init(_ page: PageLines, facts: PageFacts, body: BodyReader, title: PageTitle) {
        claimsArticle = facts.meta("og:type")?.lowercased().holds("article") ?? false
        describesArticle = facts.article != nil
        showsTitle = title.line != nil
        followsTitle = ArticleShape.followsTitle(page, body: body, title: title)
        saysWhen =
            facts.meta("article:published_time", "datepublished", "publishdate", "pubdate") != nil
            || title.line.map { line in page.lines[line...].prefix(8).contains { page.isDated($0) } } ?? false
        links = page.lines.reduce(0) { $0 + ($1.linkBytes * 2 > $1.count ? 1 : 0) }
        for (index, line) in page.lines.enumerated() where body.isBody[index] && line.hash != title.hash {
            words += line.words
            guard line.isProse else { continue }
            prose += line.words
            proseLines += 1
            parents[page.arena.nodes[Int(line.block)].parent, default: 0] += line.words
        }
        if !describesArticle { countInvitations(page) }
    }

    private mutating func countInvitations(_ page: PageLines) {
        for line in page.lines where line.words <= 3 && line.linkBytes * 2 > line.count {
            // The link may be a block of its own beside the prose, or stand in one.
            let around = page.arena.nodes[Int(line.block)].parent
            guard parents[around] != nil || parents[line.block] != nil else { continue }
            if [.listing, .pages].contains(page.phrase(of: line)) { invitations += 1 }
        }
    }

    /// Measured on `corpus/pages` (30 listings, 12 articles that look like them) and on 308 real article pages; the tests
    /// of this type pin both.
    var isArticle: Bool {
        // A page that says it is an article and has hardly a link is one whose text only a script brings.
        if words == 0 { return claimsArticle && links < 20 }
        if describesArticle { return true }
        // Every bit of prose has an invitation to read on beside it.
        if invitations >= 3, invitations * 2 > proseLines { return false }
        // A short report: a headline, a date at most, and a paragraph of its own.
        let most = parents.values.max() ?? 0
        if followsTitle, prose >= 20, words >= 40, prose >= 40 || parents.count < 2, proseLines <= 4, most * 10 >= prose * 6 {
            return true
        }
        // A report of a sentence or two that says that it is one, and when.
        if claimsArticle, saysWhen, followsTitle, prose >= 12, words >= 15, parents.count == 1, proseLines <= 4 { return true }
        // One teaser or caption and nothing else.
        if prose < 40 || (proseLines <= 1 && words < 60) { return false }
        // A page that does not claim to be an article and holds a paragraph or two: a lead-in over a list.
        if !claimsArticle, proseLines <= 2, most < (showsTitle ? 110 : 130) { return false }
        // Every bit of prose stands in a box of its own: captions of pictures, teasers, search results.
        return !(parents.count >= 5 && parents.count == proseLines && prose < 400)
    }

    /// Whether nothing but a byline stands between a headline of several words and the body: no headline of something else, no
    /// picture that the text is the caption of.
    private static func followsTitle(_ page: PageLines, body: BodyReader, title: PageTitle) -> Bool {
        guard let line = title.line, page.lines[line].words >= 4,
            let first = page.lines.indices.first(where: { $0 > line && body.isBody[$0] && page.lines[$0].isProse }),
            first - line <= 12
        else { return false }
        let between = page.lines[line + 1..<first]
        guard
            !between.contains(where: {
                ($0.words >= 6 && $0.linkWords * 2 > $0.words)
                    || ($0.words >= 4 && page.headingTag(of: $0) != nil && !page.isDated($0))
            })
        else {
            return false
        }
        var at = Int(page.lines[first].block)
        for _ in 0..<4 where at >= 0 {
            let tag = page.arena.nodes[at].tag
            if tag == .figure || tag == .figcaption || tag == .a
                || !page.nodes[at].hints.isDisjoint(with: [.caption, .media, .player])
            {
                return false
            }
            at = Int(page.arena.nodes[at].parent)
        }
        return true
    }

    var diagnostics: [Diagnostic] {
        isArticle
            ? []
            : [Diagnostic("not_an_article", .warning, "the page reads as a listing or a picture page, not as an article")]
    }
}

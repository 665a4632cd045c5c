/// Tells whether an article goes on on other pages.
enum PageParts {
    /// A note where the head names a next page or the page counts its parts: `1 dari 3 halaman`, `Halaman 1 2 3`.
    static func diagnostics(_ page: PageLines, facts: PageFacts) -> [Diagnostic] {
        if facts.next != nil {
            return [Diagnostic("multi_page", .info, "the page names a next one; the article may go on there")]
        }
        let counted = page.lines.contains { line in
            line.words <= 8 && line.digits > 0 && page.withBytes(of: line) { PagePhrases.countsPages(Bytes($0)) }
        }
        return counted ? [Diagnostic("multi_page", .info, "the article is cut into numbered pages; others may hold the rest")] : []
    }
}

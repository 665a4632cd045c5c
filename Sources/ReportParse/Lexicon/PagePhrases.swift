/// How pages count the parts of an article.
enum PagePhrases {
    private static let words: [StaticString] = ["halaman", "page", "hal"]
    private static let of: [StaticString] = ["dari", "of", "/"]

    /// `2 dari 4 halaman`, `Halaman 1 dari 3`, `Page 1 of 2`.
    static func countsPages(_ line: Bytes) -> Bool { holds(words, line) && holds(of, line) }

    private static func holds(_ phrases: [StaticString], _ line: Bytes) -> Bool {
        (0..<line.count).contains { at in phrases.contains { line.has($0, at: at) } }
    }
}

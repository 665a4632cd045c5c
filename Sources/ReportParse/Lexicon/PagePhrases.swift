/// How pages count the parts of an article.
enum PagePhrases {
    private static let words: [StaticString] = ["halaman", "laman", "page", "hal"]
    private static let of: [StaticString] = ["dari", "of", "/"]

    /// `2 dari 4 halaman`, `Halaman 1 dari 3`, `Page 1 of 2`.
    static func countsPages(_ line: Bytes) -> Bool { holds(words, line) && holds(of, line) }

    private static let next: [StaticString] = ["halaman selanjutnya", "halaman berikutnya", "lanjut ke halaman"]

    /// `Halaman Selanjutnya`.
    static func leadsOn(_ line: Bytes) -> Bool { next.contains { line.has($0, at: 0) } }

    /// `1 2 3 Selanjutnya`, `1 2`: the numbers of pages and nothing before them but their name.
    static func listsPages(_ line: Bytes) -> Bool {
        var at = 0
        if let word = words.first(where: { line.has($0, at: 0) }) { at = word.utf8CodeUnitCount }
        while at < line.count, !ByteTable.isDigit(line[at]) {
            guard line[at] == 0x20 || line[at] == UInt8(ascii: ":") else { return false }
            at += 1
        }
        return line[at] == UInt8(ascii: "1") && line[at + 1] == 0x20 && line[at + 2] == UInt8(ascii: "2")
    }

    /// `Halaman 1 2 3 Lihat Semua`: the same with their name before them, which no other line begins like.
    static func namesPages(_ line: Bytes) -> Bool { words.contains { line.has($0, at: 0) } && listsPages(line) }

    private static func holds(_ phrases: [StaticString], _ line: Bytes) -> Bool {
        (0..<line.count).contains { at in phrases.contains { line.has($0, at: at) } }
    }
}

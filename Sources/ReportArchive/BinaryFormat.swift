/// A file format that is no text, told by its first bytes, and how to make text of it.
struct BinaryFormat: Sendable {
    let name: String
    let signature: [UInt8]
    var offset = 0
    let advice: String

    /// The format of a file that begins with these bytes; nil when it is none of the table.
    static func of(_ head: ArraySlice<UInt8>) -> BinaryFormat? {
        guard let format = all.first(where: { $0.matches(head) }) else { return nil }
        return format.name == "ZIP archive" ? insideZIP(head) : format
    }

    /// The one line that a person reads.
    var message: String { "this is a \(name), not HTML or text: \(advice)" }

    private func matches(_ head: ArraySlice<UInt8>) -> Bool { head.dropFirst(offset).starts(with: signature) }

    private static let all: [BinaryFormat] = [
        BinaryFormat("PDF", "%PDF-", "convert it with `pdftotext FILE.pdf FILE.txt` (Debian package poppler-utils)"),
        BinaryFormat("ZIP archive", [0x50, 0x4B, 0x03, 0x04], ""),
        BinaryFormat(
            "Word or other Office document (DOC)", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            "convert it with `soffice --headless --convert-to txt FILE.doc` (Debian package libreoffice)"),
        BinaryFormat("RTF document", "{\\rtf", "convert it with `pandoc -t plain FILE.rtf -o FILE.txt`"),
        BinaryFormat("xz file", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "unpack it first with `unxz`"),
        BinaryFormat("bzip2 file", "BZh", "unpack it first with `bunzip2`"),
        BinaryFormat("7z archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "unpack it first"),
        BinaryFormat("PNG picture", [0x89, 0x50, 0x4E, 0x47], "it holds no text"),
        BinaryFormat("JPEG picture", [0xFF, 0xD8, 0xFF], "it holds no text"),
        BinaryFormat("GIF picture", "GIF8", "it holds no text"),
        BinaryFormat("WebP, WAV or AVI file", "RIFF", "it holds no text"),
        BinaryFormat("SQLite database", "SQLite format 3", "export its articles as JSON lines"),
        BinaryFormat("program", [0x7F, 0x45, 0x4C, 0x46], "it holds no text"),
    ]

    /// What a ZIP archive really is, by the names in its first entries.
    private static func insideZIP(_ head: ArraySlice<UInt8>) -> BinaryFormat? {
        let kinds: [(mark: String, name: String, advice: String)] = [
            ("word/", "Word document (DOCX)", "convert it with `pandoc -t plain FILE.docx -o FILE.txt` (Debian package pandoc)"),
            ("xl/", "spreadsheet (XLSX)", "export it as text first"),
            ("ppt/", "presentation (PPTX)", "export it as text first"),
            (
                "opendocument.text", "OpenDocument text (ODT)",
                "convert it with `pandoc -t plain FILE.odt -o FILE.txt` (Debian package pandoc)"
            ),
            ("epub+zip", "book (EPUB)", "convert it with `pandoc -t plain FILE.epub -o FILE.txt` (Debian package pandoc)"),
            (
                "[Content_Types].xml", "Word or other Office document (DOCX)",
                "convert it with `pandoc -t plain FILE.docx -o FILE.txt` (Debian package pandoc)"
            ),
        ]
        return kinds.first { head.contains($0.mark) }.map { BinaryFormat($0.name, [], $0.advice) }
    }

    private init(_ name: String, _ signature: [UInt8], offset: Int = 0, _ advice: String) {
        self.name = name
        self.signature = signature
        self.offset = offset
        self.advice = advice
    }

    private init(_ name: String, _ signature: String, _ advice: String) {
        self.init(name, Array(signature.utf8), advice)
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes of a word stand in it.
    fileprivate func contains(_ word: String) -> Bool {
        let word = Array(word.utf8)
        guard count >= word.count else { return false }
        return (startIndex...(endIndex - word.count)).contains { self[$0] == word[0] && self[$0...].starts(with: word) }
    }
}

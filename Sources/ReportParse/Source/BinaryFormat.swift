/// A file format that is no text, told by its first bytes, and how to make text of it.
package struct BinaryFormat: Sendable {
    package let name: String
    /// What to do with such a file.
    package let advice: String
    /// Whether it may hold documents: an archive, or a compressed file.
    package let isContainer: Bool
    private let signature: [UInt8]
    private let offset: Int

    private init(
        _ name: String, _ signature: [UInt8], offset: Int = 0, isContainer: Bool = false, _ advice: String = "it holds no text"
    ) {
        self.name = name
        self.signature = signature
        self.offset = offset
        self.isContainer = isContainer
        self.advice = advice
    }

    private init(
        _ name: String, _ signature: String, offset: Int = 0, isContainer: Bool = false, _ advice: String = "it holds no text"
    ) {
        self.init(name, Array(signature.utf8), offset: offset, isContainer: isContainer, advice)
    }

    /// The format of a file that begins with these bytes; nil for what may be text.
    package static func of(_ head: ArraySlice<UInt8>) -> BinaryFormat? {
        guard let format = all.first(where: { head.dropFirst($0.offset).starts(with: $0.signature) }) else { return nil }
        return format.name == zip ? insideZIP(head) ?? format : format
    }

    private static let zip = "ZIP archive"
    private static let pandoc = "convert it to text with `pandoc -t plain` (Debian package pandoc)"
    private static let unpack = "unpack it first"

    private static let all: [BinaryFormat] = [
        BinaryFormat("PDF", "%PDF-", "convert it to text with `pdftotext` (Debian package poppler-utils)"),
        BinaryFormat(zip, [0x50, 0x4B, 0x03, 0x04], isContainer: true, unpack),
        BinaryFormat(
            "DOC or other old Office document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            "convert it to text with `soffice --headless --convert-to txt` (Debian package libreoffice)"),
        BinaryFormat("RTF document", "{\\rtf", pandoc),
        BinaryFormat("gzip file", [0x1F, 0x8B], isContainer: true, unpack),
        BinaryFormat("zstd file", [0x28, 0xB5, 0x2F, 0xFD], isContainer: true, unpack),
        BinaryFormat("tar archive", "ustar", offset: 257, isContainer: true, unpack),
        BinaryFormat("xz file", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "unpack it first with `unxz`"),
        BinaryFormat("bzip2 file", "BZh", "unpack it first with `bunzip2`"),
        BinaryFormat("7z archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], unpack),
        BinaryFormat("RAR archive", "Rar!", unpack),
        BinaryFormat("SQLite database", "SQLite format 3", "export its articles as JSON lines"),
        BinaryFormat("PNG picture", [0x89, 0x50, 0x4E, 0x47]),
        BinaryFormat("JPEG picture", [0xFF, 0xD8, 0xFF]),
        BinaryFormat("GIF picture", "GIF8"),
        BinaryFormat("WebP picture", "WEBP", offset: 8),
        BinaryFormat("MP4 film", "ftyp", offset: 4),
        BinaryFormat("Ogg recording", "OggS"),
        BinaryFormat("MP3 recording", "ID3"),
        BinaryFormat("WOFF font", "wOF"),
        BinaryFormat("program", [0x7F, 0x45, 0x4C, 0x46]),
    ]

    /// Office documents and books are ZIP archives: the names of their first members tell.
    private static func insideZIP(_ head: ArraySlice<UInt8>) -> BinaryFormat? {
        // Members stand in any order: the general mark of Office documents comes after those that tell which.
        let kinds: [(mark: String, format: BinaryFormat)] = [
            ("word/", BinaryFormat("DOCX (Word document)", [], pandoc)),
            ("xl/", BinaryFormat("XLSX (spreadsheet)", [], "export it as CSV")),
            ("ppt/", BinaryFormat("PPTX (presentation)", [], "export it as text")),
            ("opendocument.text", BinaryFormat("ODT (OpenDocument text)", [], pandoc)),
            ("epub+zip", BinaryFormat("EPUB (book)", [], pandoc)),
            ("[Content_Types].xml", BinaryFormat("DOCX or other Office document", [], pandoc)),
        ]
        return kinds.first { contains($0.mark, head.prefix(1 << 14)) }?.format
    }

    private static func contains(_ word: String, _ bytes: ArraySlice<UInt8>) -> Bool {
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return false }
        return (bytes.startIndex...(bytes.endIndex - word.count)).contains {
            bytes[$0] == word[0] && bytes[$0...].starts(with: word)
        }
    }
}

/// Names files that are no text by their first bytes.
enum BinaryFormat {
    private static let marks: [(bytes: [UInt8], name: String)] = [
        (Array("%PDF-".utf8), "PDF"), (Array("{\\rtf".utf8), "RTF"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "DOC (Microsoft Office 97)"), ([0x89, 0x50, 0x4E, 0x47], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"), (Array("GIF8".utf8), "GIF"), ([0x1F, 0x8B], "gzip"), (Array("BZh".utf8), "bzip2"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd"), ([0x37, 0x7A, 0xBC, 0xAF], "7z"),
        (Array("Rar!".utf8), "RAR"), ([0x7F, 0x45, 0x4C, 0x46], "ELF"), (Array("SQLite format 3".utf8), "SQLite"),
        (Array("OggS".utf8), "Ogg"), (Array("ID3".utf8), "MP3"), (Array("wOF".utf8), "WOFF"),
    ]

    /// `PDF`, `DOCX`, `ZIP`, …; nil for what may be text.
    static func name(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return archive(bytes) }
        if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) { return "WebP" }
        if bytes.dropFirst(4).starts(with: Array("ftyp".utf8)) { return "MP4" }
        return marks.first { bytes.starts(with: $0.bytes) }?.name
    }

    /// What a ZIP archive is, by the names of its first members.
    private static func archive(_ bytes: [UInt8]) -> String {
        let start = String(decoding: bytes.prefix(8192).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self)
        let end = String(decoding: bytes.suffix(8192).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self)
        let members = start + end
        if members.contains("word/") { return "DOCX" }
        if members.contains("xl/") { return "XLSX" }
        if members.contains("ppt/") { return "PPTX" }
        if members.contains("opendocument.text") { return "ODT" }
        if members.contains("epub") { return "EPUB" }
        return "ZIP"
    }
}
